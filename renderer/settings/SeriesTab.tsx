import { WarningOutlined } from "@ant-design/icons";
import { Button, Skeleton, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import { ruleOf, typesOf } from "../../shared/documents";
import type { SeriesView } from "../../shared/contract/office";
import { numbersAddress } from "../app/addresses";
import { useAnswer } from "../app/api";
import { useOffice } from "../app/office";
import { Section } from "../components/fields";
import { Refused } from "../components/Refused";
import { SeriesDialog } from "./SeriesDialog";
import { StartDialog } from "./StartDialog";
import { useMayChange } from "./useOfficeSave";

const runOf = ({ year, from, to, reason }: SeriesView["gaps"][number]): string =>
  `${year} 年第 ${from === to ? from : `${from}—${to}`} 号：${reason || "原因不明，请核对"}`;

/** How many numbers are missing, leading to the book that says why; what nobody can account for stands out. */
const Gaps = ({ series: { id, name, gaps, yearly } }: { readonly series: SeriesView }) => {
  const [newest] = gaps;
  if (!newest) return <span className="quiet">没有</span>;
  const count = gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const unexplained = gaps.some(({ reason }) => reason === "");
  return (
    <Link
      href={numbersAddress(id, yearly ? newest.year : null)}
      className={unexplained ? "series-link is-late" : "series-link"}
      aria-label={`${name}：空号 ${count} 个，查看发文登记簿`}
      title={gaps.map(runOf).join("\n")}
    >
      {unexplained && <WarningOutlined aria-hidden />} {count} 个{unexplained && "，有原因不明的"}
    </Link>
  );
};

/** Whether documents of the region draw from it, or it has given numbers. */
const isInUse = ({ documents, given }: SeriesView, types: readonly string[]): boolean =>
  given > 0 || documents.some((type) => types.includes(type));

/** 文号: the number series in force, who draws from each, their next number and their gaps (R050). */
export function SeriesTab() {
  const { data, error } = useAnswer("office.series", {});
  const { profile } = useOffice();
  const may = useMayChange();
  const [editing, setEditing] = useState<SeriesView | null>(null);
  const [starting, setStarting] = useState<SeriesView | null>(null);
  if (error && !data) return <Refused error={error} />;
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />;

  const types = typesOf(profile);
  const namesOf = ({ documents }: SeriesView) =>
    types.filter((type) => documents.includes(type)).map((type) => ruleOf(type, profile).name);
  const columns: TableColumnsType<SeriesView> = [
    {
      key: "name",
      title: "号段",
      width: "23%",
      render: (_, series) => {
        const names = namesOf(series).join("、");
        if (names === series.name) return series.name;
        return (
          <>
            {series.name}
            <div className="quiet">{names === "" ? "暂无文书使用" : `用于：${names}`}</div>
          </>
        );
      },
    },
    { key: "next", title: "下一个文号", width: "22%", render: (_, { nextNumber }) => <strong>{nextNumber}</strong> },
    { key: "pattern", title: "格式", render: (_, { pattern }) => pattern },
    { key: "yearly", title: "编号", width: "8%", render: (_, { yearly }) => (yearly ? "按年重编" : "各年连续") },
    {
      key: "given",
      title: "已编",
      width: "6%",
      render: (_, { id, name, given }) =>
        given === 0 ? (
          <span className="quiet">没有</span>
        ) : (
          <Link
            href={numbersAddress(id)}
            className="series-link"
            aria-label={`${name}：已编 ${given} 个，查看发文登记簿`}
          >
            {given} 个
          </Link>
        ),
    },
    { key: "gaps", title: "空号", width: "8%", render: (_, series) => <Gaps series={series} /> },
  ];
  const acts: TableColumnsType<SeriesView> = [
    {
      key: "act",
      title: "操作",
      width: "12.5em",
      render: (_, series) => (
        <>
          <Button size="small" type="link" aria-label={`${series.name}：修改格式`} onClick={() => setEditing(series)}>
            修改格式
          </Button>
          <Button
            size="small"
            type="link"
            aria-label={`${series.name}：设定起始号`}
            onClick={() => setStarting(series)}
          >
            设定起始号
          </Button>
        </>
      ),
    },
  ];
  return (
    <Section
      title="文号的号段"
      basis="R050"
      columns={1}
      intro="每种文书从一个号段取号，几种文书可以共用一个号段。签发时编号，作废的号不再使用；已签发的文号不受这里的修改影响。"
      extra={<Link href="/numbers">发文登记簿</Link>}
    >
      <Table<SeriesView>
        aria-label="号段"
        className="series-table"
        size="small"
        rowKey="id"
        tableLayout="fixed"
        columns={may ? [...columns, ...acts] : columns}
        dataSource={data.filter((series) => isInUse(series, types))}
        pagination={false}
      />
      {editing && <SeriesDialog series={editing} all={data} onClose={() => setEditing(null)} />}
      {starting && <StartDialog series={starting} onClose={() => setStarting(null)} />}
    </Section>
  );
}
