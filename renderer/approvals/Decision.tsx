import { LockOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { type ReactNode, useId } from "react";
import { useLocation } from "wouter";
import type { Dossier } from "../../shared/contract/approvals";
import type { MatterView } from "../../shared/contract/matters";
import type { Action } from "../../shared/contract/procedure";
import { reviewConclusionNames } from "../../shared/model/steps/approval";
import { planAddress } from "../app/addresses";
import { useFolder, useProfileId } from "../app/office";
import { Basis } from "../components/Basis";
import { basisOf, useRules } from "../components/rules";
import { actionOf } from "../matters/detail/actions";
import { ApproveForm } from "./ApproveForm";
import { FileForm } from "./FileForm";
import { ReviewForm } from "./ReviewForm";
import { SuccessorsOf } from "./Successors";
import { personOf } from "./submitted";
import { standOf, type Stand } from "./stand";

interface Props {
  readonly dossier: Dossier;
  readonly onDone: (view: MatterView, said: string) => void;
}

const titles: Readonly<Record<Stand, string>> = {
  review: "法制审核",
  approve: "负责人审批",
  handle: "承办人处理",
  file: "备案",
  done: "办理情况",
};

/** Why this person cannot decide, with its article, and who could, one click and a password away. */
const CannotAct = ({ action, dossier, stand }: { action: Action; dossier: Dossier; stand: Stand }) => {
  const rules = useRules(action.rule !== "").data;
  const profile = useProfileId();
  return (
    <div className="cannot-act">
      <Alert
        type="info"
        showIcon
        icon={<LockOutlined aria-hidden />}
        title={action.why}
        description={
          action.rule !== "" && <Basis rule={action.rule} label={basisOf(rules, action.rule, profile) || "依据"} />
        }
      />
      <SuccessorsOf dossier={dossier} stand={stand} />
    </div>
  );
};

const Handle = ({ dossier }: { readonly dossier: Dossier }) => {
  const [, go] = useLocation();
  const { view } = dossier;
  const act = view.progress.approval === "responding" ? "respond" : "submit";
  // Whoever handles it may do at least one of these; files are open to others too, who have nothing to do here.
  const may = [act, "plan"].some((name) => actionOf(view, name)?.allowed === true);
  const action = actionOf(view, act);
  if (!may && action) return <CannotAct action={action} dossier={dossier} stand="handle" />;
  return (
    <div className="cannot-act">
      <p>
        {act === "respond"
          ? `审核已通过，${view.progress.suggestions.length} 条建议处理后送负责人审批。`
          : "已退回，修改后连同处理情况重新送审。"}
      </p>
      <Button type="primary" onClick={() => go(planAddress(view.matter.id))}>
        去处理
      </Button>
    </div>
  );
};

/** What the reviewer said, above the leader's own word. */
const Reviewed = ({ dossier }: { readonly dossier: Dossier }) => {
  const review = dossier.rounds[0]?.review;
  if (!review) return null;
  return (
    <div className="reviewed">
      <p>
        <b>法制审核：{reviewConclusionNames[review.conclusion]}</b>
        <span className="quiet">
          {personOf(dossier, review.by)} {review.date}
        </span>
      </p>
      {review.opinion !== "" && <p>{review.opinion}</p>}
    </div>
  );
};

const Settled = ({ dossier }: { readonly dossier: Dossier }) => {
  const { view } = dossier;
  const [, go] = useLocation();
  const words: Readonly<Partial<Record<typeof view.progress.approval, string>>> = {
    none: "还没有送审。",
    approved: "已经通过，没有等待的审核和审批。",
    refused: "负责人不同意，事项以不予实施结束。",
  };
  return (
    <div className="cannot-act">
      <p>{words[view.progress.approval] ?? "没有等待的审核和审批。"}</p>
      <Button onClick={() => go(`/matters/${view.matter.id}`)}>打开事项</Button>
    </div>
  );
};

/** Where the decision is typed: the form of the one who may decide, or why not, and who could. */
export const Decision = ({ dossier, onDone }: Props) => {
  const id = useId();
  const { readOnly } = useFolder();
  const { view } = dossier;
  const stand = standOf(view);
  const round = dossier.rounds.length;
  const key = `${view.matter.id} ${round}`;
  const forms: Readonly<Partial<Record<Stand, ReactNode>>> = {
    review: <ReviewForm key={key} dossier={dossier} onDone={onDone} />,
    approve: <ApproveForm key={key} dossier={dossier} onDone={onDone} />,
    file: <FileForm key={key} dossier={dossier} onDone={onDone} />,
  };
  const action = stand === "review" || stand === "approve" || stand === "file" ? actionOf(view, stand) : undefined;
  const body = () => {
    if (stand === "handle") return <Handle dossier={dossier} />;
    if (!action) return <Settled dossier={dossier} />;
    if (!action.allowed) return <CannotAct action={action} dossier={dossier} stand={stand} />;
    if (readOnly) return <Alert type="info" showIcon title="数据文件夹以只读方式打开，只能查看。" />;
    return forms[stand];
  };
  return (
    <section className="decision" aria-labelledby={id}>
      <h2 id={id}>{titles[stand]}</h2>
      {stand === "approve" && <Reviewed dossier={dossier} />}
      {body()}
    </section>
  );
};
