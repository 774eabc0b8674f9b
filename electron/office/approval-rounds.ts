import type { Round, RoundChange } from "../../shared/contract/approvals";
import type { Matter } from "../../shared/model/matter";
import { planParts } from "../../shared/model/plan";
import type { Step, StepOf } from "../../shared/model/steps";
import type { Snapshot } from "../../shared/model/steps/approval";
import { snapshotOf, submittedNames } from "../../shared/rules/workflow/submitted";
import type { Store } from "./context";
import { counterpartName } from "./store";

const CONTENT = { ...submittedNames, attachments: "附件" } as const;

/** A snapshot in words, by path. */
const words = (store: Store, snapshot: Snapshot): Map<string, { label: string; text: string }> => {
  const all = new Map<string, { label: string; text: string }>();
  for (const [part, label] of Object.entries(planParts)) {
    all.set(`plan.${part}`, { label, text: snapshot.plan?.[part as keyof typeof planParts] ?? "" });
  }
  const content: Record<keyof typeof CONTENT, string> = {
    title: snapshot.title,
    basis: snapshot.basis,
    methods: snapshot.methods.join("、"),
    subject: snapshot.subject,
    purpose: snapshot.purpose,
    problem: snapshot.problem,
    opinion: snapshot.opinion,
    counterpartIds: snapshot.counterpartIds.map(counterpartName(store)).join("、"),
    attachments: snapshot.attachments.map(({ name }) => name).join("、"),
  };
  for (const [name, label] of Object.entries(CONTENT)) {
    all.set(name, { label, text: content[name as keyof typeof CONTENT] });
  }
  return all;
};

/** What differs between two submissions, in words. */
const changesBetween = (store: Store, before: Snapshot | undefined, now: Snapshot): RoundChange[] => {
  if (!before) return [];
  const old = words(store, before);
  return [...words(store, now)].flatMap(([path, { label, text }]) => {
    const from = old.get(path)?.text ?? "";
    return from === text ? [] : [{ path, label, from, to: text }];
  });
};

const within = <A extends Step["act"]>(steps: readonly Step[], act: A): StepOf<A> | null =>
  steps.findLast((step): step is StepOf<A> => step.act === act) ?? null;

/** The rounds of a matter's review, the latest first: each with what followed it and what changed since the one before. */
export const roundsOf = (store: Store, matter: Matter): Round[] => {
  const at = matter.steps.flatMap((step, index) => (step.act === "submit" ? [{ submit: step, index }] : []));
  return at
    .map(({ submit, index }, no): Round => {
      const until = at[no + 1]?.index ?? matter.steps.length;
      const following = matter.steps.slice(index + 1, until);
      const respond = within(following, "respond");
      // What is dealt with after a pass goes to the leader as it stands: nobody changes it any more.
      const passedOn =
        respond !== null && no === at.length - 1 && matter.kind === "written" && matter.phase === "approving";
      return {
        no: no + 1,
        submit,
        review: within(following, "review"),
        respond,
        approve: within(following, "approve"),
        changes: changesBetween(store, at[no - 1]?.submit.snapshot, submit.snapshot),
        changedAfter: passedOn ? changesBetween(store, submit.snapshot, snapshotOf(matter)) : [],
      };
    })
    .toReversed();
};
