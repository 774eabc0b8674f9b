import type { Attachment } from "../../model/attachment";
import type { Matter } from "../../model/matter";
import type { Profile } from "../../model/profile";
import { matterActions } from "./actions";
import { type Actor, mayWork } from "./actor";
import { effective, progressOf } from "./progress";

/** Whether somebody may take a file off a matter, and why not where they may not. */
export interface Removal {
  readonly name: "remove";
  readonly allowed: boolean;
  readonly why: string;
  readonly rule: string;
}

/** When the matter came to its end, as an instant; undefined while it is open. */
const endedAt = (matter: Matter): string | undefined => {
  const steps = effective(matter.steps);
  return steps.find((_, index) => progressOf(steps.slice(0, index + 1)).end !== null)?.at;
};

const refusalOf = (
  matter: Matter,
  attachment: Attachment,
  actor: Actor,
  profile: Profile,
): readonly [string, string] | undefined => {
  const attach = matterActions(matter, actor, profile).find(({ name }) => name === "attach");
  if (!attach?.allowed) return [attach?.why ?? "", attach?.rule ?? "R081"];
  if (attachment.by !== actor.id && !mayWork(matter, actor)) {
    return ["只有添加它的人和本事项的经办人可以移除。", "R053"];
  }
  const submitted = matter.steps.some(
    (step) => step.act === "submit" && step.snapshot.attachments.some(({ id }) => id === attachment.id),
  );
  if (submitted) return ["已随方案送审，不能移除。", "R081"];
  const end = endedAt(matter);
  return end !== undefined && attachment.at < end ? ["事项结束时已在案卷里，只能补充，不能移除。", "R081"] : undefined;
};

/**
 * Whether this person may take a file off the matter (R081): those who work on it any file, others only what they added
 * themselves; what went with a submission, or lay in the file when the matter ended, stays.
 */
export const removalOf = (matter: Matter, attachment: Attachment, actor: Actor, profile: Profile): Removal => {
  const refusal = refusalOf(matter, attachment, actor, profile);
  return { name: "remove", allowed: refusal === undefined, why: refusal?.[0] ?? "", rule: refusal?.[1] ?? "" };
};
