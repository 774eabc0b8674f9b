import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Skeleton, Table, type TableColumnsType } from "antd";
import { type ReactNode, useState } from "react";
import type { Output } from "../../../shared/contract";
import { workingDaysIn } from "../../../shared/rules/holiday-text";
import { useAnswer, useChange } from "../../app/api";
import { useFeedback } from "../../app/feedback";
import { useFolder, useOffice } from "../../app/office";
import { Refused } from "../../components/Refused";
import { Status } from "../../components/Status";
import { useMayChange } from "../useOfficeSave";
import { missingYears } from "./missing";
import { dropYear, keepYear, keptYear, type YearValues } from "./year-draft";
import { valuesOf, YearForm } from "./YearForm";

type Year = Output<"reminders.holidays">[number];

const Missing = ({ years }: { readonly years: readonly number[] }) =>
  years.length === 0 ? null : (
    <Alert
      type="warning"
      showIcon
      title={`${years.join("、")}年安排未录入，到期日按周末推算`}
      description="国务院办公厅一般在上一年 11 月公布放假安排，公布后请由管理员在这里录入，各项提醒随即按它计算。"
    />
  );

const columns = (tools: ((year: Year) => ReactNode) | null): TableColumnsType<Year> => [
  { title: "年份", dataIndex: "year", width: 96 },
  {
    title: "来源",
    width: 128,
    render: (_, { shipped }) =>
      shipped ? <Status kind="closed">随程序提供</Status> : <Status kind="active">本单位录入</Status>,
  },
  { title: "出处", dataIndex: "source" },
  { title: "放假", width: 96, render: (_, { holidays }) => `${holidays.length} 天` },
  { title: "调休上班", width: 104, render: (_, { workdays }) => `${workdays.length} 天` },
  { title: "全年工作日", width: 112, render: (_, one) => `${workingDaysIn(one.year, one)} 天` },
  ...(tools ? [{ title: "操作", width: 168, render: (_: unknown, one: Year) => tools(one) }] : []),
];

/** 节假日: the years that are known, and the form to enter another. `shown`: the tab that is open. */
export function HolidaysTab({ shown }: { readonly shown: boolean }) {
  const { data, error } = useAnswer("reminders.holidays", {});
  const { today } = useOffice();
  const { path } = useFolder();
  const { confirm, saved } = useFeedback();
  const may = useMayChange();
  const drop = useChange("reminders.dropHolidays");
  const [editing, setEditing] = useState<YearValues | null>(() => (may ? keptYear(path) : null));
  if (error && !data) return <Refused error={error} />;
  if (!data) return <Skeleton active paragraph={{ rows: 6 }} />;
  const missing = missingYears(data, today);

  const begin = (values: YearValues) => {
    dropYear();
    setEditing(values);
  };
  const leave = async () => {
    if (keptYear(path) !== null) {
      const agreed = await confirm({
        title: "放弃录入？",
        content: "填写的内容不会保留。",
        okText: "放弃",
        danger: true,
      });
      if (!agreed) return;
    }
    dropYear();
    setEditing(null);
  };
  const remove = async ({ year, rev }: Year) => {
    const agreed = await confirm({
      title: `删除录入的 ${year} 年安排？`,
      content: "随程序提供这一年安排的，改按它计算；没有提供的，按周末推算。",
      okText: "删除",
      danger: true,
    });
    if (agreed) drop.mutate({ year, rev });
  };
  const tools = (one: Year) => (
    <>
      <Button type="link" size="small" aria-label={`修改 ${one.year} 年的安排`} onClick={() => begin(valuesOf(one))}>
        修改
      </Button>
      {!one.shipped && (
        <Button
          type="link"
          size="small"
          danger
          aria-label={`删除录入的 ${one.year} 年安排`}
          onClick={() => void remove(one)}
        >
          删除
        </Button>
      )}
    </>
  );
  return (
    <div className="stack">
      <Missing years={missing} />
      <section className="card" aria-label="各年节假日安排">
        <div className="table-head">
          <span className="quiet">工作日按国务院办公厅每年的放假通知计算，包括调休上班的周末。</span>
          {may && editing === null && (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => begin({ year: missing[0] ?? Number(today.slice(0, 4)) + 1, source: "", lines: "" })}
            >
              录入一年
            </Button>
          )}
        </div>
        <Refused error={drop.error} />
        <Table<Year>
          rowKey="year"
          size="small"
          pagination={false}
          dataSource={data}
          // One year at a time: the form below has its own buttons.
          columns={columns(may && editing === null ? tools : null)}
        />
      </section>
      {may && editing && (
        <YearForm
          initial={editing}
          years={data}
          shown={shown}
          onTyped={(values) => keepYear(path, values)}
          onSaved={(year) => {
            dropYear();
            setEditing(null);
            saved(`${year} 年的安排已保存`);
          }}
          onLeave={() => void leave()}
        />
      )}
    </div>
  );
}
