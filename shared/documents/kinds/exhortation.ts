import { addressee, basis, contactFields, doneFields, feedback, opinionField, problemField, purpose } from "../fields";
import { documentKind } from "../kind";
import {
  asked,
  doneBlocks,
  footSentences,
  guidanceLetter,
  letterFoot,
  letterPaper,
  part,
  purposeBlocks,
  stated,
} from "../letter";
import { methodNamed } from "../region";

/** 《行政规劝书》 (XX §10(5)): a warning and friendly counsel before a breach, or where the law gives no other means. */
export const exhortation = documentKind({
  name: "行政规劝书",
  ...guidanceLetter,
  basis: "R004",
  exact: false,
  fits: methodNamed("规劝"),
  series: { code: "{发文代字}行劝", pattern: "{代字}〔{年}〕{序号}号" },
  sentences: {
    opening: { label: "开头", text: "为帮助你（单位）及早防范风险，现规劝如下：" },
    situation: { label: "小标题：情形", text: "规劝情形：" },
    problem: { label: "小标题：情况", text: "了解的情况：" },
    basis: { label: "小标题：依据", text: "有关规定：" },
    risk: { label: "小标题：风险", text: "可能的风险：" },
    opinion: { label: "小标题：意见", text: "规劝意见：" },
    feedback: { label: "小标题：反馈", text: "反馈方式与时间：" },
    closing: { label: "结尾", text: "有疑问或者不同意见的，可以随时与我们联系。" },
    ...footSentences,
  },
  fields: [
    addressee,
    {
      key: "situation",
      label: "规劝情形",
      kind: "choice",
      required: true,
      options: [
        "可能发生违法行为",
        "违法行为可能升级",
        "违法行为可能造成危害后果",
        "法律法规赋予监管职责，但未明确监管措施和手段",
      ],
    },
    { ...problemField("了解的情况"), required: true },
    { ...basis, label: "有关规定", required: true },
    {
      key: "risk",
      label: "可能的风险",
      kind: "prose",
      max: 500,
      hint: "如实说明，不夸大。不填就不印这一项。",
    },
    opinionField("规劝意见"),
    feedback,
    purpose,
    ...doneFields,
    ...contactFields,
  ],
  draw: (filled) => {
    const { text, say } = filled;
    return letterPaper(filled, [
      { block: "text", text: say("opening") },
      ...purposeBlocks(filled),
      asked(say("situation"), text("situation")),
      asked(say("problem"), text("problem")),
      asked(say("basis"), text("basis")),
      stated(say("risk"), text("risk")),
      part(say("opinion"), text("opinion")),
      stated(say("feedback"), text("feedback")),
      ...doneBlocks(filled),
      ...letterFoot(filled),
    ]);
  },
});
