import { EyeOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { type PreviewFields, previewFields } from "../../../shared/contract/documents";
import type { MatterView } from "../../../shared/contract/matters";
import type { IssuedDocument, WrittenMatter } from "../../../shared/model/matter";
import type { PrincipalType } from "../../../shared/model/profile";
import { useOffice } from "../../app/office";
import { ActionButton } from "../../components/ActionButton";
import { Section } from "../../components/fields";
import { actionOf } from "./actions";
import { IssueDialog } from "./IssueDialog";
import { IssuedPaper } from "./IssuedPaper";
import { type Paper, PaperDrawer } from "./PaperDrawer";
import { VoidDialog } from "./VoidDialog";
import "./documents.css";

const fieldsOf = (matter: WrittenMatter): Partial<PreviewFields> =>
  Object.fromEntries((Object.keys(previewFields.shape) as (keyof PreviewFields)[]).map((name) => [name, matter[name]]));

interface Props {
  readonly view: MatterView;
  readonly matter: WrittenMatter;
  /** The document whose issue is asked about; null while nothing is. */
  readonly issuing: PrincipalType | null;
  readonly onIssue: (type: PrincipalType | null) => void;
  /** Leads to the fields of the result. */
  readonly onFillResult: () => void;
}

/** The region's documents for this matter (文书, R043): issued here, looked at, handed over, voided. */
export const Documents = ({ view, matter, issuing, onIssue, onFillResult }: Props) => {
  const { profile } = useOffice();
  const [voiding, setVoiding] = useState<IssuedDocument | null>(null);
  const [paper, setPaper] = useState<Paper | null>(null);

  return (
    <Section title="文书" basis="R043" columns={1}>
      {profile.documents.map((rule) => {
        const issued = view.documents.filter((document) => document.type === rule.type).toReversed();
        const valid = issued.some((document) => document.state === "issued");
        return (
          <div key={rule.type} className="document">
            <div className="document-head">
              <h3>{rule.name}</h3>
              {!valid && (
                <Button
                  icon={<EyeOutlined aria-hidden />}
                  aria-label={`预览${rule.name}`}
                  onClick={() =>
                    setPaper({
                      kind: "planned",
                      title: `${rule.name}（尚未签发）`,
                      type: rule.type,
                      fields: fieldsOf(matter),
                    })
                  }
                >
                  预览
                </Button>
              )}
              <ActionButton
                action={actionOf(view, `issue:${rule.type}`)}
                aria-label={`签发${rule.name}`}
                onClick={() => onIssue(rule.type)}
              >
                签发
              </ActionButton>
            </div>
            {issued.length === 0 && <p className="quiet document-none">尚未签发</p>}
            {issued.map((document) => (
              <IssuedPaper
                key={document.id}
                matterId={matter.id}
                document={document}
                voiding={actionOf(view, "void")}
                onShow={() =>
                  setPaper({
                    kind: "issued",
                    title: `${document.name} ${document.number}${document.state === "void" ? "（已作废）" : ""}`,
                    matterId: matter.id,
                    documentId: document.id,
                  })
                }
                onVoid={() => setVoiding(document)}
              />
            ))}
          </div>
        );
      })}
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
    </Section>
  );
};
