import type { Profile } from "../../model/profile";
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
import { calledFor } from "../region";

/** Advice for which the regulation has no paper of its own (DDK 三(二)). */
const advisesFreely = ({ methods }: Profile): boolean =>
  methods.some(({ name, suggestedDocument }) => name.includes("建议") && suggestedDocument === null);

/** 《行政建议书》 (2.8 of the documents; XX §10(7), NM 三(一), DDK 三(二)): advice to take or to leave. */
export const suggestionLetter = documentKind({
  name: "行政建议书",
  ...guidanceLetter,
  basis: "R041",
  exact: false,
  fits: (profile) => calledFor("行政建议书")(profile) || advisesFreely(profile),
  series: { code: "{发文代字}行建", pattern: "{代字}〔{年}〕{序号}号" },
  sentences: {
    opening: { label: "开头", text: "现向你（单位）提出以下建议，供参考：" },
    problem: { label: "小标题：问题", text: "发现的问题：" },
    opinion: { label: "小标题：建议", text: "建议事项：" },
    basis: { label: "小标题：依据", text: "参考依据：" },
    feedback: { label: "小标题：反馈", text: "反馈方式与时间：" },
    closing: {
      label: "结尾",
      text: "以上建议是否采纳，由你（单位）自主决定。",
    },
    ...footSentences,
  },
  fields: [
    addressee,
    problemField("发现的问题"),
    opinionField("建议事项"),
    { ...basis, label: "参考依据", required: true },
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
      stated(say("problem"), text("problem")),
      part(say("opinion"), text("opinion")),
      asked(say("basis"), text("basis")),
      stated(say("feedback"), text("feedback")),
      ...doneBlocks(filled),
      ...letterFoot(filled),
    ]);
  },
});
