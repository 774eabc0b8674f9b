import { CopyOutlined, EditOutlined } from "@ant-design/icons";
import { useEffect, useRef, useState } from "react";
import { useLocation, useParams, useSearch } from "wouter";
import type { MatterView } from "../../shared/contract/matters";
import type { Draft } from "../../shared/model/draft";
import type { PrincipalType } from "../../shared/model/profile";
import type { MatterAct } from "../../shared/rules/workflow/acts";
import { approvalAddress, planAddress } from "../app/addresses";
import { useAnswer } from "../app/api";
import { useFolder } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { Attachments } from "../attachments/Attachments";
import { ActionButton } from "../components/ActionButton";
import { Page, PageSkeleton } from "../components/Page";
import { Refused } from "../components/Refused";
import { Status } from "../components/Status";
import { MatterDemands } from "../demands/MatterDemands";
import { MatterFacts } from "../snippets/matter-facts";
import { isFormAct } from "../steps/kinds";
import { StepDialog } from "../steps/StepDialog";
import type { FormAct } from "../steps/typed";
import { actionOf } from "./detail/actions";
import { Bands } from "./detail/Bands";
import { Documents } from "./detail/Documents";
import { Facts } from "./detail/Facts";
import { History } from "./detail/History";
import { ProgressCard } from "./detail/ProgressCard";
import { type Asked, ResultCard } from "./detail/ResultCard";
import { Services } from "./detail/Services";
import { StepRecords } from "./detail/StepRecords";
import "./detail/matter.css";

const list = { label: "指导事项", to: "/matters" };

/** Where an act is done that has no form on this page. */
const ELSEWHERE: Readonly<Partial<Record<MatterAct, "plan" | "approvals">>> = {
  plan: "plan",
  submit: "plan",
  review: "approvals",
  respond: "approvals",
  approve: "approvals",
  file: "approvals",
};

interface Opened {
  readonly act: FormAct;
  readonly kept: Draft | undefined;
}

/** The drafts of this matter's steps, the newest of each act; and the one that the address names (`?draft=`) once it is known. */
const useStepDrafts = (matterId: string, onNamed: (opened: Opened) => void) => {
  const drafts = (useAnswer("drafts.list", {}).data ?? [])
    .filter((draft) => draft.target === matterId && isFormAct(draft.kind))
    .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
  const named = new URLSearchParams(useSearch()).get("draft");
  const wanted = drafts.find(({ id }) => id === named);
  const taken = useRef(false);
  useEffect(() => {
    if (!wanted || taken.current || !isFormAct(wanted.kind)) return;
    taken.current = true;
    onNamed({ act: wanted.kind, kept: wanted });
  }, [wanted, onNamed]);
  return drafts;
};

const Shown = ({ view }: { readonly view: MatterView }) => {
  const { matter } = view;
  const [, go] = useLocation();
  const { readOnly } = useFolder();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [issuing, setIssuing] = useState<PrincipalType | null>(null);
  const [asked, setAsked] = useState<Asked>({ times: 0, field: "result" });
  const drafts = useStepDrafts(matter.id, setOpened);
  const written = matter.kind === "written";
  const title = written ? matter.title : matter.content.replaceAll("\n", " ").slice(0, 60);
  const edit = actionOf(view, "edit");
  const copy = actionOf(view, "copy");
  const goEdit = () => go(`/matters/${matter.id}/edit`);
  const goCopy = () => go(`${written ? "/matters/new" : "/matters/quick"}?copy=${encodeURIComponent(matter.id)}`);
  useShortcut({ keys: "Alt+E", label: "编辑这件事项", run: goEdit, enabled: !readOnly && edit?.allowed === true });
  useShortcut({ keys: "Alt+C", label: "复制为新事项", run: goCopy, enabled: !readOnly && copy?.allowed === true });
  const askResult = (field: Asked["field"]) => setAsked(({ times }) => ({ times: times + 1, field }));

  const act = (name: MatterAct) => {
    const elsewhere = ELSEWHERE[name];
    if (elsewhere) {
      go(elsewhere === "plan" ? planAddress(matter.id) : approvalAddress(matter.id));
    } else if (name === "issue:opinionLetter") setIssuing("opinionLetter");
    else if (name === "issue:guidanceRecord") setIssuing("guidanceRecord");
    else if (name === "recordResult") askResult("result");
    else if (isFormAct(name)) setOpened({ act: name, kept: drafts.find(({ kind }) => kind === name) });
  };

  return (
    <Page
      crumbs={[list, { label: title }]}
      title={
        <span className="matter-title">
          {title}
          <Status kind={matter.phase} />
        </span>
      }
      actions={
        <>
          <ActionButton action={copy} icon={<CopyOutlined aria-hidden />} onClick={goCopy}>
            复制为新事项
          </ActionButton>
          <ActionButton action={edit} icon={<EditOutlined aria-hidden />} onClick={goEdit}>
            编辑
          </ActionButton>
        </>
      }
    >
      <Bands view={view} />
      <ProgressCard view={view} drafted={new Set(drafts.map(({ kind }) => kind))} onAct={act} />
      <div className="matter-columns">
        <div className="matter-side">
          <Facts view={view} />
          <StepRecords view={view} />
          <History view={view} />
        </div>
        <div className="matter-side">
          {view.papers.length > 0 && (
            <Documents view={view} issuing={issuing} onIssue={setIssuing} onFillResult={() => askResult("effect")} />
          )}
          <Services view={view} />
          <ResultCard view={view} asked={asked} />
          <Attachments matterId={matter.id} allowed={actionOf(view, "attach")} />
          <MatterDemands matterId={matter.id} counterparts={view.counterparts} />
        </div>
      </div>
      {opened && <StepDialog key={opened.act} view={view} {...opened} onClose={() => setOpened(null)} />}
    </Page>
  );
};

/** One matter: how far it has come and what may be done, what was registered and recorded, its documents, files and history. */
export default function MatterPage() {
  const { id } = useParams<{ id: string }>();
  const answer = useAnswer("matters.get", { id });
  if (answer.data) {
    return (
      <MatterFacts matter={answer.data.matter}>
        <Shown key={id} view={answer.data} />
      </MatterFacts>
    );
  }
  if (answer.error) {
    return (
      <Page title="指导事项" crumbs={[list]}>
        <Refused error={answer.error} />
      </Page>
    );
  }
  return <PageSkeleton rows={14} />;
}
