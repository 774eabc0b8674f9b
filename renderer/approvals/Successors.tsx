import type { Dossier } from "../../shared/contract/approvals";
import { approvalAddress, planAddress } from "../app/addresses";
import { useAnswer } from "../app/api";
import { useMe } from "../app/office";
import { SwitchButtons } from "../session/SwitchButtons";
import type { Stand } from "./stand";

interface Props {
  readonly dossier: Dossier;
  readonly stand: Stand;
  /** How the button begins: 交 (handing on) or 换 (somebody else's turn). */
  readonly verb?: "交" | "换";
}

const acts = { review: "审核", approve: "审批", handle: "处理", file: "备案" } as const;
const missing = {
  review: "没有其他可以审核的法制审核员；请管理员在“设置 · 人员与账号”中增加。",
  approve: "没有其他可以审批的负责人；请管理员在“设置 · 人员与账号”中增加。",
  handle: "",
  file: "没有其他可以备案的法制审核员；请管理员在“设置 · 人员与账号”中增加。",
} as const;

/** Those who could go on with a matter from where it stands, each one click and a password away. */
export const SuccessorsOf = ({ dossier, stand, verb = "换" }: Props) => {
  const me = useMe();
  const people = useAnswer("session.people", {}, { enabled: stand === "handle" }).data ?? [];
  if (stand === "done") return null;
  const { matter } = dossier.view;
  const able = {
    review: dossier.reviewers,
    file: dossier.reviewers,
    approve: dossier.leaders,
    handle: people.filter(({ id, canSignIn }) => canSignIn && matter.handlerIds.includes(id)),
  }[stand].filter(({ id }) => id !== me.id);
  if (able.length === 0) return missing[stand] === "" ? null : <p className="quiet">{missing[stand]}</p>;
  const to = stand === "handle" ? planAddress(matter.id) : approvalAddress(matter.id);
  return (
    <SwitchButtons people={able} label={(name) => `${verb} ${name} ${acts[stand]}`} to={to} primary={verb === "交"} />
  );
};
