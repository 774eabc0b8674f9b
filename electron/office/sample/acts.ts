import type { Input, Output, ProcedureName } from "../../../shared/contract";
import { blankPlan, planFields } from "../../../shared/model/plan";
import type { SampleAct } from "../../../shared/model/sample";
import { Refused } from "../refused";
import type { Names } from "./names";

/** Speaks to the office as the person signed in does; what the office refuses is thrown. */
export interface Speak {
  <N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>>;
}

/** What replaying an act needs. */
export interface Replay {
  readonly speak: Speak;
  readonly names: Names;
  /** The bytes of a file that lies beside the sample. */
  readonly file: (name: string) => Promise<Uint8Array>;
  /** Takes a document that is only printed; without it none is. */
  readonly printed?: ((printed: Printed) => Promise<void>) | undefined;
}

/** A document that is kept in no matter; `about`: which mediation or demand, or which time, it is of; null: of neither. */
export interface Printed {
  readonly type: string;
  readonly name: string;
  readonly number: string;
  readonly about: string | null;
  readonly bytes: Uint8Array;
}

type StepAct = Extract<SampleAct, { fields: Record<string, unknown> }>;
type Step = Exclude<StepAct, { act: "plan" }>;
interface Where {
  readonly matterId: string;
  readonly rev: number;
  readonly draftId: null;
}

/** The procedures of the steps that have rooms of their own; the others go through `steps.record`. */
const PROCEDURES = {
  submit: "approvals.submit",
  respond: "approvals.respond",
  review: "approvals.review",
  approve: "approvals.approve",
  file: "approvals.file",
  planVisit: "followUps.planVisit",
  visit: "followUps.visit",
  evaluate: "followUps.evaluate",
} as const satisfies Partial<Record<Step["act"], ProcedureName>>;
const hasProcedure = (act: Step["act"]): act is keyof typeof PROCEDURES => Object.hasOwn(PROCEDURES, act);

const takeStep = async ({ speak, names }: Replay, where: Where, { act, on, fields }: Step): Promise<void> => {
  const typed = { date: on, late: "", ...(names.resolve(fields) as object) };
  // The file is data of no certain type: the contract holds it against its schema, as it does what a window sends.
  if (!hasProcedure(act)) await speak("steps.record", { ...where, step: { act, fields: typed } as never });
  else if (act !== "submit" && act !== "respond") await speak(PROCEDURES[act], { ...where, fields: typed } as never);
  else {
    const { progress } = await speak("matters.get", { id: where.matterId });
    const texts = (fields["responses"] ?? []) as string[];
    const responses = progress.suggestions.map(({ id }, index) => ({ suggestionId: id, done: texts[index] ?? "" }));
    await speak(PROCEDURES[act], { ...where, fields: { ...typed, responses } as never });
  }
};

const issue = async (
  { speak, names }: Replay,
  { matterId, rev }: Where,
  { on, type, number, values, to }: Extract<SampleAct, { act: "issue" }>,
): Promise<void> => {
  const whom = to?.map((key) => names.find("counterpart", key)) ?? null;
  const issued = await speak("documents.issue", { matterId, rev, type, date: on, values, to: whom });
  if (issued.number !== number) {
    throw new Refused("internal", `示例数据的文号应为${number || "空"}，实得${issued.number || "空"}。`);
  }
  names.learn("document", number, issued.id);
};

/** Does one act of a matter's life through the contract. Throws Refused where the office would not let a person do it. */
export const replayAct = async (replay: Replay, matterKey: string, act: SampleAct): Promise<void> => {
  const { speak, names } = replay;
  const matterId = names.find("matter", matterKey);
  const { matter } = await speak("matters.get", { id: matterId });
  const where: Where = { matterId, rev: matter.rev, draftId: null };
  switch (act.act) {
    case "issue":
      return issue(replay, where, act);
    case "void": {
      const documentId = names.find("document", act.number);
      await speak("documents.void", { matterId, rev: matter.rev, documentId, reason: act.reason });
      return undefined;
    }
    case "plan": {
      const before = matter.kind === "written" ? matter.plan : null;
      const fields = planFields.parse({ ...(before ?? blankPlan), ...act.fields });
      await speak("approvals.savePlan", { ...where, fields });
      return undefined;
    }
    case "recordResult":
      await speak("matters.recordResult", { id: matterId, rev: matter.rev, effect: act.effect, result: act.result });
      return undefined;
    case "attach": {
      const { kind, name, note, file } = act;
      await speak("attachments.add", { matterId, kind, name, note, bytes: await replay.file(file) });
      return undefined;
    }
    default:
      return takeStep(replay, where, act);
  }
};
