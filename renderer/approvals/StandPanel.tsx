import { Alert, Button } from "antd";
import { useId } from "react";
import { useLocation } from "wouter";
import type { Dossier } from "../../shared/contract/approvals";
import { approvalAddress } from "../app/addresses";
import { useFolder, useOffice } from "../app/office";
import { actionOf } from "../matters/detail/actions";
import { LastRound } from "./LastRound";
import { RespondPanel } from "./RespondPanel";
import { standOf } from "./stand";
import { SubmitPanel } from "./SubmitPanel";
import { SuccessorsOf } from "./Successors";
import type { PlanForm } from "./usePlan";

interface Props {
  readonly dossier: Dossier;
  /** The plan beside it while it is being written. */
  readonly plan: PlanForm | null;
}

const Waiting = ({ dossier, stand }: { readonly dossier: Dossier; readonly stand: "review" | "approve" }) => {
  const [, go] = useLocation();
  const { matter } = dossier.view;
  return (
    <div className="cannot-act">
      <Alert
        type="success"
        showIcon
        title={stand === "review" ? "已送审，等待法制审核" : "审核已通过，等待负责人审批"}
        description="审核、审批的人可以在这台电脑上接着办，输入自己的密码即可。"
      />
      <SuccessorsOf dossier={dossier} stand={stand} verb="交" />
      {stand === "approve" && <LastRound dossier={dossier} />}
      <Button type="link" onClick={() => go(approvalAddress(matter.id))}>
        查看送审的案卷
      </Button>
    </div>
  );
};

const Settled = ({ dossier }: { readonly dossier: Dossier }) => {
  const [, go] = useLocation();
  const { matter, progress } = dossier.view;
  const words = { approved: "已经通过，可以继续办理。", refused: "负责人不同意，事项以不予实施结束。" } as const;
  const said = progress.approval === "approved" || progress.approval === "refused" ? words[progress.approval] : "";
  return (
    <div className="cannot-act">
      {said !== "" && <p>{said}</p>}
      <LastRound dossier={dossier} />
      <Button onClick={() => go(`/matters/${matter.id}`)}>返回事项</Button>
    </div>
  );
};

/** What is to be done with the plan now: submit it, deal with what was said of it, or hand the desk to who goes on. */
export const StandPanel = ({ dossier, plan }: Props) => {
  const id = useId();
  const { profile } = useOffice();
  const { readOnly } = useFolder();
  const { view, rounds } = dossier;
  const { approval, end } = view.progress;
  const stand = standOf(view);
  const key = `${view.matter.id} ${rounds.length} ${approval}`;
  const body = () => {
    if (stand === "review" || stand === "approve") return <Waiting dossier={dossier} stand={stand} />;
    if (end || approval === "approved") return <Settled dossier={dossier} />;
    if (readOnly) return <Alert type="info" showIcon title="数据文件夹以只读方式打开，只能查看。" />;
    const again = actionOf(view, "submit")?.allowed === true;
    return approval === "responding" && !again ? (
      <RespondPanel key={key} dossier={dossier} plan={plan} />
    ) : (
      <SubmitPanel key={key} dossier={dossier} plan={plan} />
    );
  };
  const titles = { review: "法制审核", approve: "负责人审批", handle: "处理审核意见", file: "办理情况", done: "送审" };
  const title = profile.major.scope === "all" && stand === "review" ? "合法性审查" : titles[stand];
  return (
    <section className="decision plan-side" aria-labelledby={id}>
      <h2 id={id}>{end || approval === "approved" ? "办理情况" : title}</h2>
      {body()}
    </section>
  );
};
