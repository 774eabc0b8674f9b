import type { Matter, WrittenFields, WrittenMatter } from "../../model/matter";
import type { Snapshot } from "../../model/steps/approval";
import { lastStep, progressOf } from "./progress";

/** What stands in a matter now, as it is submitted. */
export const snapshotOf = (matter: WrittenMatter): Snapshot => ({
  plan: matter.plan,
  title: matter.title,
  basis: matter.basis,
  methods: matter.methods,
  subject: matter.subject,
  purpose: matter.purpose,
  problem: matter.problem,
  opinion: matter.opinion,
  counterpartIds: matter.counterpartIds,
  attachments: matter.attachments.map(({ id, name, hash }) => ({ id, name, hash })),
});

/** What review and approval speak of beside the plan, and how it is called. */
export const submittedNames = {
  title: "指导事项",
  basis: "指导依据",
  methods: "指导方式",
  subject: "存在的问题（事由）",
  purpose: "目的",
  problem: "存在问题",
  opinion: "指导意见",
  counterpartIds: "行政相对人",
} as const;
type SubmittedField = keyof typeof submittedNames;
const contents = Object.keys(submittedNames) as readonly SubmittedField[];

const same = (one: string | readonly string[], other: string | readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Whether the text differs from what was last submitted (R076). */
export const changedSince = (matter: Matter): boolean => {
  const last = lastStep(matter.steps, "submit");
  if (!last || matter.kind !== "written") return false;
  return contents.some((field) => !same(matter[field], last.snapshot[field]));
};

/**
 * The fields that were approved and would be changed by these (R074): what was filled in when the plan was submitted.
 * What was left open then is written afterwards. Empty where nothing is approved.
 */
export const overApproval = (matter: WrittenMatter, fields: Pick<WrittenFields, SubmittedField>): SubmittedField[] => {
  const last = lastStep(matter.steps, "submit");
  if (!last || progressOf(matter.steps).approval !== "approved") return [];
  return contents.filter((field) => last.snapshot[field].length > 0 && !same(fields[field], matter[field]));
};
