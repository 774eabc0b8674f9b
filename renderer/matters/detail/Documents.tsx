import { EyeOutlined, PrinterOutlined, TeamOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import { type PreviewFields, previewFields } from "../../../shared/contract/documents";
import type { MatterView } from "../../../shared/contract/matters";
import { kindOf } from "../../../shared/documents";
import type { WrittenMatter } from "../../../shared/model/matter";
import type { DocumentRule, PrincipalType } from "../../../shared/model/profile";
import { documentAddress } from "../../app/addresses";
import { useOffice } from "../../app/office";
import { useShortcut } from "../../app/shortcuts";
import { ActionButton } from "../../components/ActionButton";
import { Section } from "../../components/fields";
import { IssuedList } from "../../documents/IssuedList";
import { MakePaper } from "../../documents/MakePaper";
import { OtherPapers } from "../../documents/OtherPapers";
import { PrintSetDialog } from "../../documents/PrintSetDialog";
import { actionOf } from "./actions";
import { IssueDialog } from "./IssueDialog";
import { type Paper, PaperDrawer } from "./PaperDrawer";
import { VoidDialog } from "./VoidDialog";
import "./documents.css";
import "../../documents/documents.css";

type Issued = MatterView["documents"][number];

const fieldsOf = (matter: WrittenMatter): Partial<PreviewFields> =>
  Object.fromEntries((Object.keys(previewFields.shape) as (keyof PreviewFields)[]).map((name) => [name, matter[name]]));

interface Props {
  readonly view: MatterView;
  /** The document whose issue is asked about; null while nothing is. */
  readonly issuing: PrincipalType | null;
  readonly onIssue: (type: PrincipalType | null) => void;
  /** Leads to the fields of the result. */
  readonly onFillResult: () => void;
}

interface PrincipalProps {
  readonly view: MatterView;
  readonly rule: DocumentRule & { readonly type: PrincipalType };
  readonly matter: WrittenMatter;
  readonly onIssue: () => void;
  readonly onPaper: (paper: Paper) => void;
  readonly onShow: (document: Issued) => void;
  readonly onVoid: (document: Issued) => void;
}

/** One of the two documents that the region's regulation prints. */
const Principal = ({ view, rule, matter, onIssue, onPaper, onShow, onVoid }: PrincipalProps) => {
  const [, go] = useLocation();
  const { type, name } = rule;
  const issued = view.documents.filter((document) => document.type === type).toReversed();
  const valid = issued.some((document) => document.state === "issued");
  const mayBeEach = kindOf(type)?.each === true && matter.counterpartIds.length > 1;
  return (
    <div className="document">
      <div className="document-head">
        <h3>{name}</h3>
        <span className="document-tools">
          {!valid && (
            <Button
              icon={<EyeOutlined aria-hidden />}
              aria-label={`预览${name}`}
              onClick={() => onPaper({ kind: "planned", title: `${name}（尚未签发）`, type, fields: fieldsOf(matter) })}
            >
              预览
            </Button>
          )}
          {mayBeEach && (
            <Button icon={<TeamOutlined aria-hidden />} onClick={() => go(documentAddress(matter.id, type))}>
              逐户制作
            </Button>
          )}
          <ActionButton action={actionOf(view, `issue:${type}`)} aria-label={`签发${name}`} onClick={onIssue}>
            签发
          </ActionButton>
        </span>
      </div>
      {issued.length === 0 && <p className="quiet document-none">尚未签发</p>}
      <IssuedList view={view} documents={issued} name={name} onShow={onShow} onVoid={onVoid} />
    </div>
  );
};

/** The matter's documents (文书, R043): issued, looked at, handed over, voided, printed as a set; and the way to another. */
export const Documents = ({ view, issuing, onIssue, onFillResult }: Props) => {
  const { matter } = view;
  const { profile } = useOffice();
  const [voiding, setVoiding] = useState<Issued | null>(null);
  const [paper, setPaper] = useState<Paper | null>(null);
  const [printing, setPrinting] = useState(false);
  useShortcut({ keys: "Alt+P", label: "成套打印文书", run: () => setPrinting(true) });
  const show = (document: Issued) =>
    setPaper({
      kind: "issued",
      title: `${document.name} ${document.number}${document.state === "void" ? "（已作废）" : ""}`,
      matterId: matter.id,
      documentId: document.id,
    });

  return (
    <Section
      title="文书"
      basis="R043"
      columns={1}
      extra={
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)}>
          成套打印
        </Button>
      }
    >
      {matter.kind === "written" &&
        profile.documents.map((rule) => (
          <Principal
            key={rule.type}
            view={view}
            rule={rule}
            matter={matter}
            onIssue={() => onIssue(rule.type)}
            onPaper={setPaper}
            onShow={show}
            onVoid={setVoiding}
          />
        ))}
      <OtherPapers view={view} onShow={show} onVoid={setVoiding} />
      <MakePaper view={view} />
      <IssueDialog
        matter={matter}
        rule={profile.documents.find(({ type }) => type === issuing) ?? null}
        onClose={() => onIssue(null)}
        onFillResult={() => {
          onIssue(null);
          onFillResult();
        }}
      />
      <VoidDialog matter={matter} document={voiding} onClose={() => setVoiding(null)} />
      <PaperDrawer paper={paper} onClose={() => setPaper(null)} />
      {printing && <PrintSetDialog view={view} onClose={() => setPrinting(false)} />}
    </Section>
  );
};
