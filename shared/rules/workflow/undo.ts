import { type StepAct, stepNames } from "../../model/steps";
import { type Guard, issued, named } from "./guard";
import { effective } from "./progress";

/** Steps that may be taken back when they were recorded last; whether only before a document rests on them. */
const UNDOABLE: Readonly<Partial<Record<StepAct, "beforeIssue" | "always">>> = {
  accept: "beforeIssue",
  survey: "beforeIssue",
  consult: "beforeIssue",
  assess: "beforeIssue",
  notify: "beforeIssue",
  answer: "always",
  talk: "always",
  serve: "always",
  link: "always",
  dispute: "always",
};

/** Whether the step recorded last may be taken back (更正上一步, R081): it stays in the file, marked. */
export const mayUndo: Guard = ({ matter }) => {
  const last = effective(matter.steps).at(-1);
  if (!last) return ["还没有可以更正的步骤。", "R081"];
  const when = UNDOABLE[last.act];
  if (when === undefined) return [`上一步是“${stepNames[last.act]}”，不能撤回；请往下办理。`, "R081"];
  return when === "beforeIssue" && issued(matter).length > 0
    ? [`${named(matter)}已签发，“${stepNames[last.act]}”不能再更正。`, "R050"]
    : undefined;
};
