import { CheckOutlined, CopyOutlined, EditOutlined } from "@ant-design/icons";
import { useState } from "react";
import { useLocation, useParams } from "wouter";
import type { MatterView } from "../../shared/contract/matters";
import { useAnswer } from "../app/api";
import { useFolder } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { ActionButton } from "../components/ActionButton";
import { Page, PageSkeleton } from "../components/Page";
import { Refused } from "../components/Refused";
import { Status } from "../components/Status";
import { actionOf } from "./detail/actions";
import { CloseDialog } from "./detail/CloseDialog";
import { Documents } from "./detail/Documents";
import { Facts } from "./detail/Facts";
import { History } from "./detail/History";
import { ResultCard } from "./detail/ResultCard";
import "./detail/matter.css";

const list = { label: "指导事项", to: "/matters" };

const Shown = ({ view }: { readonly view: MatterView }) => {
  const { matter } = view;
  const [, go] = useLocation();
  const { readOnly } = useFolder();
  const [closing, setClosing] = useState(false);
  const [asked, setAsked] = useState(0);
  const written = matter.kind === "written";
  const title = written ? matter.title : matter.content.replaceAll("\n", " ").slice(0, 60);
  const edit = actionOf(view, "edit");
  const copy = actionOf(view, "copy");
  const goEdit = () => go(`/matters/${matter.id}/edit`);
  const goCopy = () => go(`${written ? "/matters/new" : "/matters/quick"}?copy=${encodeURIComponent(matter.id)}`);
  useShortcut({ keys: "Alt+E", label: "编辑这件事项", run: goEdit, enabled: !readOnly && edit?.allowed === true });
  useShortcut({ keys: "Alt+C", label: "复制为新事项", run: goCopy, enabled: !readOnly && copy?.allowed === true });

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
          <ActionButton
            action={actionOf(view, "close")}
            type="primary"
            icon={<CheckOutlined aria-hidden />}
            onClick={() => setClosing(true)}
          >
            办结
          </ActionButton>
        </>
      }
    >
      <div className="matter-columns">
        <div className="matter-side">
          <Facts view={view} />
          <History view={view} />
        </div>
        <div className="matter-side">
          {written && <Documents view={view} matter={matter} onFillResult={() => setAsked((times) => times + 1)} />}
          <ResultCard view={view} asked={asked} />
        </div>
      </div>
      {closing && <CloseDialog matter={matter} onClose={() => setClosing(false)} />}
    </Page>
  );
};

/** One matter: what was registered, its documents, its result and its history. */
export default function MatterPage() {
  const { id } = useParams<{ id: string }>();
  const answer = useAnswer("matters.get", { id });
  if (answer.data) return <Shown key={id} view={answer.data} />;
  if (answer.error) {
    return (
      <Page title="指导事项" crumbs={[list]}>
        <Refused error={answer.error} />
      </Page>
    );
  }
  return <PageSkeleton rows={14} />;
}
