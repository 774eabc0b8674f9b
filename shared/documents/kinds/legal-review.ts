import { phases } from "../../model/matter";
import type { StepOf } from "../../model/steps";
import { oneLine } from "../../rules/text";
import { effective } from "../../rules/workflow/progress";
import { matterFields, sectionField, takenFrom } from "../fields";
import { dayOrBlank, fileTitle, headed, numbered, prose, signLine } from "../form";
import { documentKind } from "../kind";
import { type Block, blank, boxes } from "../paper";
import { conclusionOptions, pointOptions, reviewFields } from "../review";
import { type Source, stepOf } from "../source";

const submitted = takenFrom("送审");
const reviewOf = (source: Source) => stepOf(source, "review");

/** What lay before that review, which need not be what was submitted last. */
const submissionOf = (source: Source): StepOf<"submit"> | undefined => {
  const steps = effective(source.matter?.steps ?? []);
  const review = steps.findLastIndex(({ act }) => act === "review");
  return steps.slice(0, Math.max(0, review)).findLast((step) => step.act === "submit");
};

const materialsOf = (source: Source): string => {
  const snapshot = submissionOf(source)?.snapshot;
  if (!snapshot) return "";
  return numbered([
    ...(snapshot.plan ? ["行政指导工作方案"] : []),
    ...snapshot.attachments.map(({ name }) => fileTitle(name)),
  ]);
};

const pointTable = (sound: readonly string[], known: boolean): Block => ({
  block: "table",
  grid: [900, 5345, 2600],
  head: 1,
  size: "xiaoSi",
  rows: [
    { cells: ["序号", "审核事项", "审核情况"].map((text) => ({ face: "label" as const, text })) },
    ...pointOptions.map((point, index) => ({
      cells: [
        { text: String(index + 1), at: "center" as const },
        { text: point },
        {
          text: boxes(["符合", "不符合"], known ? [sound.includes(point) ? "符合" : "不符合"] : []),
          at: "center" as const,
        },
      ],
    })),
  ].map((row) => ({ ...row, lines: 1.2 })),
});

/** 《法律审核意见书》 of the law section on what was submitted (R073, XX §17; ZC 合法性审查): six points, opinion, suggestions. */
export const legalReview = documentKind({
  name: "法律审核意见书",
  about: "written",
  group: "approval",
  place: "review",
  basis: "R073",
  exact: false,
  fits: ({ major }) => major.scope !== "none",
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  repeated: true,
  occasion: { from: phases, step: "review", by: "contributor" },
  sentences: {
    opening: { label: "开头", text: "你机构{日期}送审的“{事项}”收悉。经审核，现提出意见如下：" },
  },
  fields: [
    ...matterFields,
    sectionField,
    submitted.date("submittedOn", "送审日期", (source) => submissionOf(source)?.date),
    { key: "materials", label: "送审材料", kind: "prose", from: materialsOf },
    ...reviewFields(reviewOf),
  ],
  draw: ({ title, text, list, say }) => {
    const conclusion = text("conclusion");
    return {
      name: title,
      blocks: [
        { block: "title", text: title },
        { block: "addressee", text: text("section") },
        {
          block: "text",
          text: say("opening", {
            日期: dayOrBlank(text("submittedOn")),
            事项: oneLine(text("title"), blank(6)),
          }),
        },
        ...headed([
          [
            "审核对象",
            prose(text("counterparts") && `${oneLine(text("title"))}（对象：${oneLine(text("counterparts"))}）`),
          ],
          ["送审材料", prose(text("materials"))],
          ["审核情况", [pointTable(list("points"), conclusion !== "")]],
          ["审核意见", prose(text("reviewOpinion"))],
          ["修改建议", prose(text("suggestions"))],
          ["审核结论", prose(boxes(conclusionOptions, [conclusion]))],
        ]),
        {
          block: "signatures",
          lines: [signLine("审核人", { name: text("reviewer"), date: text("reviewedOn") })],
        },
      ],
    };
  },
});
