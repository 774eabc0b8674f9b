import { oneLine } from "../../rules/text";
import { addressee, contactFields, doneFields, purpose, topicField } from "../fields";
import { documentKind } from "../kind";
import { doneBlocks, footSentences, letterFoot, letterPaper, purposeBlocks } from "../letter";
import { blank } from "../paper";
import { type Source, stepOf } from "../source";

/** Why it ended, as the step has it: what the counterpart did is said of the counterpart. */
const reasonOf = (source: Source): string => {
  const step = stepOf(source, "terminate");
  if (!step) return "";
  return step.kind === "other" ? step.reason : `你（单位）${step.reason}`;
};

/** 《行政指导终止通知书》 (2.13 of the documents; XX §13, LZ 四(三)): guidance ends, the duties of the law stay (R080, R012). */
export const terminationNotice = documentKind({
  name: "行政指导终止通知书",
  about: "written",
  group: "ending",
  place: "endingNotice",
  basis: "R080",
  exact: false,
  fits: () => true,
  series: { code: "{发文代字}行终", pattern: "{代字}〔{年}〕{序号}号" },
  served: true,
  sealed: true,
  copies: 2,
  each: true,
  occasion: { from: ["terminated"], step: "terminate", by: "worker" },
  sentences: {
    decision: { label: "终止", text: "因{情形}，{依据}现决定终止关于{事项}的行政指导。" },
    ground: { label: "终止的依据", text: "根据{依据}，" },
    duties: { label: "法定义务", text: "终止后，法律、法规、规章规定的义务仍应依法履行。" },
    assurance: { label: "不受不利对待", text: "你（单位）不因此受到不利对待。" },
    closing: { label: "结尾", text: "今后需要指导和帮助的，可以随时与我们联系。" },
    ...footSentences,
  },
  fields: [
    addressee,
    topicField("终止的指导事项"),
    {
      key: "reason",
      label: "终止情形",
      kind: "line",
      required: true,
      from: reasonOf,
      entered: "终止",
    },
    {
      key: "ground",
      label: "终止依据",
      kind: "line",
      max: 200,
      hint: "例如本地区规范的条款。不填就不印。",
    },
    // What ended before it was written can no longer be written.
    { ...purpose, required: false },
    ...doneFields,
    ...contactFields,
  ],
  draw: (filled) => {
    const { text, say } = filled;
    const ground = oneLine(text("ground"));
    const decision = say("decision", {
      情形: oneLine(text("reason")) || blank(8),
      依据: ground ? say("ground", { 依据: ground }) : "",
      事项: oneLine(text("topic")) || blank(8),
    });
    return letterPaper(filled, [
      { block: "text", text: decision },
      ...purposeBlocks(filled),
      ...doneBlocks(filled),
      { block: "text", text: say("duties") },
      { block: "text", text: say("assurance") },
      ...letterFoot(filled),
    ]);
  },
});
