import { Button, Skeleton } from "antd";
import { useState } from "react";
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
  const documents = profile.documents.filter(({ type }) => series.documents.includes(type)).map(({ name }) => name);
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

/** 文号: the number series in force, their next number and their gaps (R050). */
export function SeriesTab() {
  const { data, error } = useAnswer("office.series", {});
  const may = useMayChange();
  const [editing, setEditing] = useState<SeriesView | null>(null);
  const [starting, setStarting] = useState<SeriesView | null>(null);
  if (error && !data) return <Refused error={error} />;
  if (!data) return <Skeleton active paragraph={{ rows: 6 }} />;
  return (
    <div className="stack">
      {data.map((series) => (
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
      {editing && <SeriesDialog series={editing} onClose={() => setEditing(null)} />}
      {starting && <StartDialog series={starting} onClose={() => setStarting(null)} />}
    </div>
  );
}
