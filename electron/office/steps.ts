import type { StepInput } from "../../shared/contract/steps";
import { isServed } from "../../shared/documents";
import type { Matter } from "../../shared/model/matter";
import { answerNames } from "../../shared/model/steps/before";
import { serviceWayNames } from "../../shared/model/steps/carrying";
import { caseKindNames } from "../../shared/model/steps/after";
import { type Step, stepNames } from "../../shared/model/steps";
import { withHands } from "../../shared/rules/workflow/actor";
import { issued } from "../../shared/rules/workflow/guard";
import { effective } from "../../shared/rules/workflow/progress";
import { serviceDate, serviceFaults } from "../../shared/rules/service";
import type { Call, Of, UseCases } from "./context";
import { addStep, stampOf } from "./matter-change";
import { misfit, requireSound } from "./refused";
import { theProfile } from "./store";

/** The service as it is kept: complete for its way, of documents that are out, on counterparts of the matter. */
const service = (
  matter: Matter,
  fields: Extract<StepInput, { act: "serve" }>["fields"],
): Extract<StepInput, { act: "serve" }>["fields"] => {
  requireSound(serviceFaults(fields));
  const out = matter.documents.filter(({ type, state }) => state === "issued" && isServed(type));
  const unknown = fields.documentIds.find((id) => !out.some((document) => document.id === id));
  if (unknown !== undefined) throw misfit({ documentIds: "只能送达已签发、没有作废的文书" });
  if (fields.counterpartIds.some((id) => !matter.counterpartIds.includes(id))) {
    throw misfit({ counterpartIds: "受送达人须是本事项的相对人" });
  }
  const date = serviceDate(fields);
  const announced = fields.way === "announcement" ? (fields.announcedOn ?? date) : date;
  const early = out.find((document) => fields.documentIds.includes(document.id) && document.date > announced);
  if (early && announced !== date) {
    throw misfit({ announcedOn: `公告日期不能早于文书日期（${early.number}，${early.date}）` });
  }
  if (early) throw misfit({ date: `送达日期不能早于文书日期（${early.number}，${early.date}）` });
  return { ...fields, date };
};

/** What ends the matter early, by the region's list (R080). */
const termination = (call: Call, matter: Matter, reason: string) => {
  const known = theProfile(call.store).endReasons.find((one) => one.name === reason);
  if (!known) throw misfit({ reason: "请从名单里选择终止情形" });
  if (known.kind === "withdrawn" && (matter.kind !== "written" || matter.application === null)) {
    throw misfit({ reason: "只有依申请的事项才有撤回申请" });
  }
  return known.kind;
};

/** What the history says beside the step's name. */
const wordsOf = (input: StepInput): string => {
  switch (input.act) {
    case "survey":
      return input.fields.necessary ? "有必要实施" : "没有必要实施";
    case "assess":
      return input.fields.publicInterest || input.fields.industry ? "属于重大行政指导" : "不属于重大行政指导";
    case "notify":
    case "answer":
      return answerNames[input.fields.answer];
    case "serve":
      return serviceWayNames[input.fields.way];
    case "terminate":
    case "decline":
    case "drop":
      return input.fields.reason;
    case "merge":
      return input.fields.caseNumber;
    case "link":
      return `${caseKindNames[input.fields.kind]} ${input.fields.caseNumber}`;
    case "transfer":
      return input.fields.to;
    case "dispute":
      return input.fields.kind;
    default:
      return "";
  }
};

/** The register's result of a matter that was broken off says so, unless somebody wrote one (R051). */
const withOutcome = (matter: Matter, input: StepInput): Matter => {
  if (matter.result !== "") return matter;
  if (input.act === "terminate") return { ...matter, result: `终止：${input.fields.reason}` };
  const out = issued(matter).length > 0;
  if (input.act === "transfer" && out) return { ...matter, result: `线索移送：${input.fields.to}` };
  return matter;
};

/** Whoever looked into the facts has a hand in the matter too, whoever wrote it down (R061, R073). */
const withInvestigators = (matter: Matter, input: StepInput): Matter =>
  input.act === "survey" ? withHands(matter, ...input.fields.investigatorIds) : matter;

const lastName = (matter: Matter): string => {
  const last = effective(matter.steps).at(-1);
  return last ? stepNames[last.act] : "";
};

const stepOf = (call: Call, matter: Matter, input: StepInput): Step => {
  const stamp = stampOf(call);
  switch (input.act) {
    case "notify":
      return { ...input.fields, act: "notify", ...stamp, to: [...matter.counterpartIds] };
    case "serve":
      return { ...service(matter, input.fields), act: "serve", ...stamp };
    case "terminate": {
      const kind = termination(call, matter, input.fields.reason);
      return { ...input.fields, act: "terminate", ...stamp, kind };
    }
    case "talk": {
      const rows = input.fields.attendance;
      if (rows.some((row) => !matter.counterpartIds.includes(row.counterpartId))) {
        throw misfit({ attendance: "到场登记的须是本事项的相对人" });
      }
      return { ...input.fields, act: "talk", ...stamp };
    }
    case "undo": {
      // The machine has made sure that there is one.
      const target = effective(matter.steps).at(-1);
      return { ...input.fields, act: "undo", ...stamp, target: target?.id ?? "" };
    }
    default:
      return { ...input.fields, act: input.act, ...stamp } as Step;
  }
};

/** The steps of a matter that its handlers record (程序步骤). */
export const steps: UseCases<Of<"steps">> = {
  "steps.record": (call, { step: input, ...where }) =>
    addStep(call, input.act, where, (matter) => ({
      step: stepOf(call, matter, input),
      more: input.act === "undo" ? lastName(matter) : wordsOf(input),
      matter: withInvestigators(withOutcome(matter, input), input),
    })),
};
