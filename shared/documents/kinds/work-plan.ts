import { type PlanPart, planParts, requiredPlanParts } from "../../model/plan";
import { openPhases } from "../../rules/workflow/phases";
import { sectionField, takenFrom, titleField } from "../fields";
import { dayOrBlank, headed, prose, roomToWrite } from "../form";
import { documentKind, type Field } from "../kind";
import { oneLine } from "../../rules/text";
import { namesOf, writtenOf } from "../source";

const plan = takenFrom("工作方案");
const parts = Object.keys(planParts) as readonly PlanPart[];
const isRequired = (part: PlanPart): boolean => requiredPlanParts.some((one) => one === part);

const partField = (part: PlanPart): Field<PlanPart> => ({
  ...plan.prose(part, planParts[part], (source) => writtenOf(source)?.plan?.[part]),
  required: isRequired(part),
});

/**
 * 《行政指导工作方案》 (R072, XX §16), to be submitted with the approval form: 目标, 对象, 内容, 方式, 步骤 and what else is written.
 */
export const workPlan = documentKind({
  name: "行政指导工作方案",
  about: "written",
  group: "approval",
  place: "plan",
  basis: "R072",
  exact: false,
  fits: ({ major }) => major.scope === "defined",
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  occasion: { from: openPhases, by: "worker" },
  sentences: { subject: { label: "标题下一行", text: "（{事项}）" } },
  fields: [
    titleField,
    ...parts.map(partField),
    sectionField,
    {
      key: "drafter",
      label: "拟稿人",
      kind: "line",
      from: (source) => namesOf(source, source.matter?.handlerIds ?? []),
    },
  ],
  draw: ({ title, date, text, say }) => {
    const subject = oneLine(text("title"));
    return {
      name: title,
      blocks: [
        { block: "title", text: title },
        ...(subject === "" ? [] : [{ block: "line", text: say("subject", { 事项: subject }), at: "center" } as const]),
        ...headed(
          // What a plan cannot be without leaves room to write where nothing is written yet.
          parts.map((part) => [
            planParts[part],
            isRequired(part) && text(part) === "" ? roomToWrite : prose(text(part)),
          ]),
        ),
        {
          block: "signatures",
          lines: [`承办机构：${oneLine(text("section"))}`, `拟稿人：${oneLine(text("drafter"))}`, dayOrBlank(date)],
        },
      ],
    };
  },
});
