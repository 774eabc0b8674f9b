import type { MatterView } from "../../shared/contract/matters";
import type { Matter } from "../../shared/model/matter";
import { type Step, type StepAct, stepNames } from "../../shared/model/steps";
import { lateFault, stepDateFault } from "../../shared/rules/step-dates";
import { caseOf } from "../../shared/rules/workflow/actions";
import { withHands } from "../../shared/rules/workflow/actor";
import { settled } from "../../shared/rules/workflow/phase";
import type { Call } from "./context";
import { requireOwnDraft, spendDraft } from "./drafts";
import { findMatter } from "./matter-lookup";
import { requireAction, viewOf } from "./matter-view";
import { requireSound } from "./refused";
import { requireStepKnown } from "./step-known";
import { entry, theProfile } from "./store";

/** A matter with the book it stands in. */
export type Found = Awaited<ReturnType<typeof findMatter>>;

/** Commits the matter as it is to be from now on, its phase as its steps make it. Throws `conflict` for an old `rev`. */
export const commitMatter = (
  call: Call,
  book: string,
  rev: number,
  next: Matter,
  act: string,
  summary: string,
): Promise<Matter> =>
  call.store.books.commit(book, entry(call.me, call.clock, act, summary), (tx) =>
    tx.put("matters", settled(next, theProfile(call.store)), rev),
  );

/**
 * Brings the phases of all open matters up to a profile that changed: a step that is now asked for, or no longer, moves
 * them. Each gets a line in its history.
 */
export const rephaseOpen = async (call: Call): Promise<void> => {
  const profile = theProfile(call.store);
  for (const row of call.store.books.rows().filter((one) => one.status === "open")) {
    const { matter, book } = await findMatter(call, row.id);
    if (settled(matter, profile).phase === matter.phase) continue;
    await commitMatter(call, book, matter.rev, matter, "office.saveProfile", "地区配置调整，办理状态随之更新");
  }
};

/** Whether the counterpart chooses before anything is carried out (R032). */
export const asksFirst = (call: Call, matter: Matter): boolean => caseOf(matter, theProfile(call.store)).needs.notice;

/** Refuses a step whose day cannot be, or that is dated back without saying why. */
const requireDay = (call: Call, act: StepAct, { date, late }: { date: string; late: string }, matter: Matter): void => {
  const today = call.clock.today();
  const fault = stepDateFault(act, date, matter, today, asksFirst(call, matter));
  const lacking = lateFault(date, late, today);
  requireSound({
    ...(fault === undefined ? {} : { date: fault }),
    ...(lacking === undefined ? {} : { late: lacking }),
  });
};

/** What a caller brings to a step: the matter, the revision they saw, and the draft it was typed in. */
export interface StepCall {
  readonly matterId: string;
  readonly rev: number;
  readonly draftId: string | null;
}

/** What the office adds to every step. */
export const stampOf = (call: Call) => ({
  id: call.ids(),
  by: call.me.id,
  at: new Date(call.clock.now()).toISOString(),
});

/** What a step is called in the history: 送达, 送达（补记：…）. */
const summaryOf = (step: Step, more: string): string => {
  const late = step.late === "" ? "" : `（${step.date}，补记：${step.late}）`;
  return `${stepNames[step.act]}${more === "" ? "" : `：${more}`}${late}`;
};

/**
 * Adds one step to a matter: allowed by the machine, its day possible, committed with its history entry in one replace,
 * its draft spent. `make` gives the step, and the matter where more than the step changes. Whoever records a step that is
 * not a review, approval or visit is one of the matter's hands from then on.
 */
export const addStep = async (
  call: Call,
  act: StepAct,
  { matterId, rev, draftId }: StepCall,
  make: (matter: Matter) => { readonly step: Step; readonly more?: string; readonly matter?: Matter },
  own = true,
): Promise<MatterView> => {
  const { matter, book } = await findMatter(call, matterId);
  requireOwnDraft(call, draftId);
  requireAction(call, matter, act);
  const made = make(matter);
  requireDay(call, act, made.step, matter);
  requireStepKnown(call, matter, made.step);
  const base = made.matter ?? matter;
  const next: Matter = { ...(own ? withHands(base, call.me.id) : base), steps: [...base.steps, made.step] };
  const saved = await commitMatter(call, book, rev, next, `steps.${act}`, summaryOf(made.step, made.more ?? ""));
  await spendDraft(call, draftId);
  return viewOf(call, saved);
};
