import { Table, type TableColumnsType } from "antd";
import { Link } from "wouter";
import type { CounterpartStory } from "../../../shared/contract/counterparts";
import { Section } from "../../components/fields";
import { Status } from "../../components/Status";

type MatterLine = CounterpartStory["matters"][number];
type Paper = CounterpartStory["documents"][number];

/** Lines of a part of the page before it is paged. */
const LINES = 8;
const paged = (count: number) =>
  count > LINES ? ({ pageSize: LINES, showSizeChanger: false, size: "small" } as const) : (false as const);

const matterColumns: TableColumnsType<MatterLine> = [
  { key: "date", title: "指导时间", width: "7.8em", render: (_, { date }) => date },
  {
    key: "title",
    title: "指导事项",
    render: (_, { id, title, numbers }) => (
      <>
        <Link href={`/matters/${id}`} className="story-text">
          {title}
        </Link>
        {numbers.length > 0 && <div className="quiet story-numbers">{numbers.join("　")}</div>}
      </>
    ),
  },
  { key: "method", title: "方式", width: "10.5em", render: (_, { methods, form }) => methods || form },
  { key: "phase", title: "状态", width: "7.6em", render: (_, { phase }) => <Status kind={phase} /> },
];

const paperColumns: TableColumnsType<Paper> = [
  { key: "date", title: "日期", width: "7.8em", render: (_, { date }) => date },
  {
    key: "name",
    title: "文书",
    render: (_, { name, number, matterId, matterTitle }) => (
      <Link href={`/matters/${matterId}`} title={matterTitle}>
        {name} {number}
      </Link>
    ),
  },
  {
    key: "state",
    title: "状态",
    width: "7.6em",
    render: (_, { state }) => <Status kind={state === "void" ? "void" : "issued"} />,
  },
  {
    key: "served",
    title: "送达",
    width: "12em",
    // The record of guidance stays in the office's own file.
    render: (_, { served, state, type }) =>
      served || <span className="quiet">{state === "void" || type === "guidanceRecord" ? "—" : "未记录送达"}</span>,
  },
];

/** What was done for it: every matter with its phase and numbers, the newest first. */
export const Matters = ({ story: { counterpart, matters } }: { readonly story: CounterpartStory }) => (
  <Section
    title="指导事项"
    columns={1}
    extra={<Link href={`/matters?counterpart=${encodeURIComponent(counterpart.id)}`}>在事项列表中查看</Link>}
  >
    {matters.length === 0 ? (
      <p className="quiet">还没有指导事项。</p>
    ) : (
      <Table<MatterLine>
        aria-label="指导事项"
        className="story-table"
        size="small"
        rowKey="id"
        tableLayout="fixed"
        columns={matterColumns}
        dataSource={[...matters]}
        pagination={paged(matters.length)}
      />
    )}
  </Section>
);

/** What was handed to it, how and when (R042). */
export const Documents = ({ story: { documents } }: { readonly story: CounterpartStory }) => (
  <Section title="文书" columns={1}>
    {documents.length === 0 ? (
      <p className="quiet">没有签发过文书。</p>
    ) : (
      <Table<Paper>
        aria-label="文书"
        className="story-table"
        size="small"
        rowKey="id"
        tableLayout="fixed"
        columns={paperColumns}
        dataSource={[...documents]}
        pagination={paged(documents.length)}
      />
    )}
  </Section>
);
