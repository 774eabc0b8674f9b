/** What review and approval left on record, for the documents that speak of them. */
import {
  type ReviewPoint,
  reviewConclusionNames,
  reviewPointNames,
  reviewPoints,
  type Snapshot,
} from "../model/steps/approval";
import type { StepOf } from "../model/steps";
import { effective, lastStep } from "../rules/workflow/progress";
import { snapshotOf } from "../rules/workflow/submitted";
import { oneLine } from "../rules/text";
import { takenFrom } from "./fields";
import { numbered } from "./form";
import { closed } from "./letter";
import type { Field } from "./kind";
import { nameOf, type Source, writtenOf } from "./source";

/** One round of review and approval: what was submitted, and what has come of it so far. */
export interface Round {
  readonly submit: StepOf<"submit"> | undefined;
  readonly review: StepOf<"review"> | undefined;
  readonly respond: StepOf<"respond"> | undefined;
  readonly approve: StepOf<"approve"> | undefined;
}

/** The last round: of what was submitted anew, nothing from the rounds before (R074). */
export const latestRound = ({ matter }: Source): Round => {
  const steps = effective(matter?.steps ?? []);
  const round = steps.slice(
    Math.max(
      0,
      steps.findLastIndex(({ act }) => act === "submit"),
    ),
  );
  return {
    submit: lastStep(round, "submit"),
    review: lastStep(round, "review"),
    respond: lastStep(round, "respond"),
    approve: lastStep(round, "approve"),
  };
};

/** What is before the reviewer: as it was last submitted, or as it stands where nothing was yet. */
export const submittedContent = (source: Source): Snapshot | null => {
  const matter = writtenOf(source);
  return latestRound(source).submit?.snapshot ?? (matter && snapshotOf(matter));
};

/** What the last round did with the suggestions made so far, one a line (R074). */
export const handledSuggestions = (source: Source): string => {
  const { submit, respond } = latestRound(source);
  const made = new Map(
    effective(source.matter?.steps ?? []).flatMap((step) =>
      step.act === "review" ? step.suggestions.map(({ id, text }) => [id, text] as const) : [],
    ),
  );
  return numbered(
    [...(submit?.responses ?? []), ...(respond?.responses ?? [])].map(
      ({ suggestionId, done }) => `建议：${closed(oneLine(made.get(suggestionId) ?? ""))}处理：${oneLine(done)}`,
    ),
  );
};

/** The six points of the legal review, as they are ticked. */
export const pointOptions: readonly string[] = reviewPoints.map((point: ReviewPoint) => reviewPointNames[point]);
/** Its conclusions, likewise. */
export const conclusionOptions: readonly string[] = Object.values(reviewConclusionNames);

const taken = takenFrom("法制审核");

/** What a legal review says, field by field; `of` says which review (R073). */
export const reviewFields = (of: (source: Source) => StepOf<"review"> | null | undefined) =>
  [
    taken.checks("points", "审核事项", pointOptions, (source) => {
      const points = of(source)?.points;
      return points && reviewPoints.filter((point) => points[point]).map((point) => reviewPointNames[point]);
    }),
    taken.prose("reviewOpinion", "审核意见", (source) => of(source)?.opinion),
    taken.prose("suggestions", "修改建议", (source) => numbered(of(source)?.suggestions.map(({ text }) => text) ?? [])),
    taken.choice("conclusion", "审核结论", conclusionOptions, (source) => {
      const conclusion = of(source)?.conclusion;
      return conclusion && reviewConclusionNames[conclusion];
    }),
    taken.line("reviewer", "审核人", (source) => nameOf(source, of(source)?.by)),
    taken.date("reviewedOn", "审核日期", (source) => of(source)?.date),
  ] as const satisfies readonly Field[];
