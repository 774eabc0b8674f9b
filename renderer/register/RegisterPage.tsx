import { FileExcelOutlined, PrinterOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, Flex, Skeleton, Typography } from "antd";
import { useLocation, useSearch } from "wouter";
import type { Output } from "../../shared/contract";
import { parseQuarter, type Quarter, quarterLabel, quarterOf, quarterRange } from "../../shared/rules/quarters";
import { typesOf } from "../../shared/documents";
import { useAnswer, useChange } from "../app/api";
import { useHolds, useOffice } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { ActionButton } from "../components/ActionButton";
import { Page } from "../components/Page";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { useRecordPaper } from "../documents/useRecordPaper";
import { RegisterNav } from "./RegisterNav";
import { QuarterPicker } from "./QuarterPicker";
import { RegisterTable } from "./RegisterTable";
import { ReportingRule } from "./ReportingRule";

interface EmptyQuarterProps {
  readonly quarter: Quarter;
  /** The quarters that hold matters, newest first. */
  readonly quarters: Output<"register.quarters">;
  readonly onGo: (quarter: Quarter) => void;
}

/** What an empty quarter says: what to do, and where the newest filled register is. */
const EmptyQuarter = ({ quarter, quarters, onGo }: EmptyQuarterProps) => {
  const [, navigate] = useLocation();
  const works = useHolds("handler");
  const newest = quarters.find((one) => one.matters > 0 && one.quarter !== quarter);
  return (
    <Quiet
      title={`${quarterLabel(quarter)}还没有登记`}
      action={
        <Flex gap={8} justify="center" wrap>
          {works && (
            <>
              <Button onClick={() => navigate("/matters/new")}>登记指导事项</Button>
              <Button onClick={() => navigate("/matters/quick")}>简易登记</Button>
            </>
          )}
          {newest && (
            <Button type="link" onClick={() => onGo(newest.quarter)}>
              看{quarterLabel(newest.quarter)}（{newest.matters} 件）
            </Button>
          )}
        </Flex>
      }
    >
      登记簿不用另外填写：指导时间在该季度的事项登记后，自动列在这里。
    </Quiet>
  );
};

/** 登记簿 of a quarter (R051, R083): the rows as they will stand in the exported sheet. */
export default function RegisterPage() {
  const { profile, today } = useOffice();
  const { notification } = App.useApp();
  const [, navigate] = useLocation();
  const asked = parseQuarter(new URLSearchParams(useSearch()).get("quarter") ?? "");
  const current = quarterOf(today);
  const quarter = asked ?? current;
  const quarters = useAnswer("register.quarters", {}).data ?? [];
  // Guidance may be registered ahead: its quarter can be looked at too.
  const last = quarters.reduce((latest, one) => (one.quarter > latest ? one.quarter : latest), current);
  const view = useAnswer("register.view", { quarter }, { keepPrevious: true });
  const save = useChange("register.save");
  const rows = view.data?.rows.length ?? 0;

  const { make, paper } = useRecordPaper();
  const count = (from: string, to: string) =>
    make({ subject: { kind: "statistics", from, to }, type: "simpleStatistics" });
  const { first: begin, last: end } = quarterRange(quarter);
  const year = quarter.slice(0, 4);
  const periods = [
    { key: "quarter", label: quarterLabel(quarter), onClick: () => count(begin, end) },
    { key: "year", label: `${year}年`, onClick: () => count(`${year}-01-01`, `${year}-12-31`) },
  ];

  const go = (next: Quarter) => navigate(`/register?quarter=${next}`, { replace: true });
  const saveSheet = () =>
    save.mutate(
      { quarter },
      {
        onSuccess: ({ path }) => {
          if (path)
            notification.success({
              title: "登记簿已导出",
              description: `已保存到 ${path}`,
              duration: 10,
              placement: "bottomRight",
            });
        },
      },
    );
  useShortcut({ keys: "Ctrl+E", label: "导出登记簿", run: saveSheet, enabled: rows > 0 && !save.isPending });

  return (
    <Page
      title="登记簿"
      actions={
        <>
          <QuarterPicker value={quarter} last={last} onChange={go} />
          {typesOf(profile).includes("simpleStatistics") && (
            <Dropdown menu={{ items: periods }} trigger={["click"]}>
              <Button aria-haspopup="menu">简易统计表</Button>
            </Dropdown>
          )}
          <Button
            icon={<PrinterOutlined aria-hidden />}
            onClick={() => make({ subject: { kind: "register", quarter }, type: "registerBook" })}
          >
            打印登记簿
          </Button>
          <ActionButton
            type="primary"
            icon={<FileExcelOutlined aria-hidden />}
            loading={save.isPending}
            onClick={saveSheet}
            action={
              view.data && rows === 0
                ? { allowed: false, why: `${quarterLabel(quarter)}还没有登记，没有可导出的内容`, rule: "" }
                : undefined
            }
          >
            导出 Excel
          </ActionButton>
        </>
      }
    >
      <RegisterNav />
      <Refused error={save.error} />
      <Refused error={view.error} />
      <section className="card" aria-label="登记簿" aria-busy={view.isPending || view.isPlaceholderData}>
        {view.data ? (
          <Flex vertical gap={8} style={{ opacity: view.isPlaceholderData ? 0.5 : 1 }}>
            <Typography.Title level={2} style={{ textAlign: "center", margin: 0, fontSize: 18 }}>
              {view.data.title}
            </Typography.Title>
            <Flex justify="space-between" align="baseline" gap={16} wrap>
              <span>单位：{view.data.unit}</span>
              <span>
                {view.data.period}　共 {rows} 件
              </span>
            </Flex>
            <ReportingRule reporting={profile.reporting} />
            {rows > 0 ? (
              <RegisterTable view={view.data} />
            ) : (
              <EmptyQuarter quarter={quarter} quarters={quarters} onGo={go} />
            )}
          </Flex>
        ) : (
          view.isPending && <Skeleton active title={{ width: "30%" }} paragraph={{ rows: 12 }} />
        )}
      </section>
      {paper}
    </Page>
  );
}
