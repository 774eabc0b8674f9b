import { Button, Dropdown } from "antd";
import type { ReactNode } from "react";
import type { MediationView } from "../../shared/contract/mediations";
import { type DocumentType, ruleOf } from "../../shared/documents";
import { type MediationFields, mediationOutcomeNames } from "../../shared/model/mediation";
import { useHolds, useOffice } from "../app/office";
import { Status, type StatusKind } from "../components/Status";
import { type LedgerColumn, LedgerTable } from "../demands/LedgerTable";
import { papersOf } from "./papers";

interface Props {
  readonly rows: readonly MediationView[];
  readonly whole?: boolean;
  readonly empty: ReactNode;
  readonly onOpen: (mediation: MediationView) => void;
  /** Makes one of its papers; without it none is offered. */
  readonly onPaper?: (mediation: MediationView, type: DocumentType) => void;
}

const statusOf: Readonly<Record<MediationFields["outcome"], StatusKind>> = {
  open: "underway",
  declined: "declined",
  agreed: "closed",
  terminated: "terminated",
};

const text = (value: string) => <span className="ledger-text">{value || "—"}</span>;

const columns: readonly LedgerColumn<MediationView>[] = [
  { key: "date", title: "登记日期", width: 100, render: ({ date }) => date },
  { key: "applicant", title: "申请人", width: "16%", render: ({ applicant }) => text(applicant) },
  { key: "respondent", title: "被申请人", width: "16%", render: ({ respondent }) => text(respondent) },
  { key: "subject", title: "争议事项", render: ({ subject }) => text(subject) },
  { key: "acceptedOn", title: "受理日期", width: 100, render: ({ acceptedOn }) => acceptedOn ?? "—" },
  { key: "mediators", title: "调解人员", width: 96, render: ({ mediators }) => text(mediators) },
  {
    key: "outcome",
    title: "结果",
    width: 118,
    render: ({ outcome, endedOn }) => (
      <>
        <Status kind={statusOf[outcome]}>{mediationOutcomeNames[outcome]}</Status>
        {endedOn !== null && <div>{endedOn}</div>}
      </>
    ),
  },
];

/** Everything of a mediation, for whoever opens its line. */
const detail = (mediation: MediationView): ReactNode => {
  const facts: readonly (readonly [label: string, text: string])[] = [
    ["争议事项", mediation.subject],
    ["协议文号", mediation.agreementNumber],
    ["协议内容", mediation.agreement],
    ["履行情况", mediation.performance],
    [mediation.outcome === "declined" ? "不予受理的理由" : "终止的理由", mediation.reason],
    ["后续引导", mediation.guidance],
  ];
  return (
    <dl className="ledger-detail">
      {facts
        .filter(([, told]) => told !== "")
        .map(([label, told]) => [<dt key={`${label} `}>{label}</dt>, <dd key={label}>{told}</dd>])}
    </dl>
  );
};

/** The papers of a mediation behind one button; one that is too early says when it comes. */
const Papers = ({ mediation, onPaper }: { readonly mediation: MediationView } & Required<Pick<Props, "onPaper">>) => {
  const { profile } = useOffice();
  const items = papersOf(mediation).map(({ type, why }) => ({
    key: type,
    label: `${ruleOf(type, profile).name}${why && `（${why}）`}`,
    disabled: why !== "",
    onClick: () => onPaper(mediation, type),
  }));
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
      <Button
        type="link"
        size="small"
        aria-haspopup="menu"
        aria-label={`文书：${mediation.applicant}与${mediation.respondent}`}
      >
        文书
      </Button>
    </Dropdown>
  );
};

const papersBy = (onPaper: Required<Props>["onPaper"]) => (mediation: MediationView) => (
  <Papers mediation={mediation} onPaper={onPaper} />
);

/** Mediations as lines of their register (行政调解登记, R064). */
export const MediationTable = ({ rows, whole = false, empty, onOpen, onPaper }: Props) => {
  const may = useHolds("handler");
  return (
    <LedgerTable
      label="行政调解登记"
      columns={whole ? columns : columns.filter(({ key }) => key !== "acceptedOn" && key !== "mediators")}
      rows={rows}
      detail={detail}
      act={{
        label: ({ outcome }) => (outcome === "open" ? "办理" : "修改"),
        of: (row) => `调解：${row.applicant}与${row.respondent}`,
        run: onOpen,
      }}
      more={onPaper && papersBy(onPaper)}
      may={may}
      whole={whole}
      empty={empty}
    />
  );
};
