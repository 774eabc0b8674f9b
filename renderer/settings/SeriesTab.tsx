import { Button, Skeleton } from "antd";
import { useState } from "react";
import { ruleOf, typesOf } from "../../shared/documents";
import type { SeriesView } from "../../shared/contract/office";
import { useAnswer } from "../app/api";
import { useOffice } from "../app/office";
import { Section } from "../components/fields";
import { Refused } from "../components/Refused";
import { SeriesDialog } from "./SeriesDialog";
import { StartDialog } from "./StartDialog";
import { useMayChange } from "./useOfficeSave";

/** Which numbers are missing: 2026 年第 26—36 号. */
const gapOf = ({ year, from, to }: SeriesView["gaps"][number]): string =>
  `${year} 年第 ${from === to ? from : `${from}—${to}`} 号`;

function SeriesFacts({ series }: { readonly series: SeriesView }) {
  const { profile } = useOffice();
  const documents = typesOf(profile)
    .filter((type) => series.documents.includes(type))
    .map((type) => ruleOf(type, profile).name);
  return (
    <dl className="facts field-wide">
      <dt>下一个文号</dt>
      <dd>
        <strong>{series.nextNumber}</strong>
      </dd>
      <dt>格式</dt>
      <dd>
        {series.pattern}　代字：{series.code}
      </dd>
      <dt>编号</dt>
      <dd>{series.yearly ? "每年从 1 号起" : "各年连续编号"}</dd>
      <dt>用于</dt>
      <dd>{documents.join("、") || "暂无文书使用"}</dd>
      <dt>空号</dt>
      <dd>
        {series.gaps.length === 0
          ? "没有空号"
          : series.gaps.map((gap) => (
              <div key={`${gap.year}-${gap.from}`}>
                {gapOf(gap)}：{gap.reason}
              </div>
            ))}
      </dd>
    </dl>
  );
}

/** Whether documents of the region draw from it, or it has given numbers. */
const useInUse = () => {
  const { profile } = useOffice();
  const types: readonly string[] = typesOf(profile);
  return ({ documents, given }: SeriesView): boolean => given > 0 || documents.some((type) => types.includes(type));
};

/** 文号: the number series in force, their next number and their gaps (R050). */
export function SeriesTab() {
  const { data, error } = useAnswer("office.series", {});
  const may = useMayChange();
  const inUse = useInUse();
  const [editing, setEditing] = useState<SeriesView | null>(null);
  const [starting, setStarting] = useState<SeriesView | null>(null);
  if (error && !data) return <Refused error={error} />;
  if (!data) return <Skeleton active paragraph={{ rows: 6 }} />;
  return (
    <div className="stack">
      {data.filter(inUse).map((series) => (
        <Section
          key={series.id}
          title={series.name}
          basis="R050"
          extra={
            may && (
              <>
                <Button size="small" aria-label={`${series.name}：修改格式`} onClick={() => setEditing(series)}>
                  修改格式
                </Button>
                <Button size="small" aria-label={`${series.name}：设定起始号`} onClick={() => setStarting(series)}>
                  设定起始号
                </Button>
              </>
            )
          }
        >
          <SeriesFacts series={series} />
        </Section>
      ))}
      {editing && <SeriesDialog series={editing} all={data} onClose={() => setEditing(null)} />}
      {starting && <StartDialog series={starting} onClose={() => setStarting(null)} />}
    </div>
  );
}
