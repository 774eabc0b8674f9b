import { addressee, contactFields, elementFields, ofMatter, opinionField, problemField } from "../fields";
import { documentKind } from "../kind";
import { aimBlocks, contactSlots, doneBlocks, guidanceLetter, letterPaper, part, unclosed } from "../letter";
import { blank } from "../paper";
import { writtenOf } from "../source";

/** What stands before 问题 in 存在的…问题: no closing punctuation, and no 问题 of its own. */
const subjectWords = (subject: string): string => unclosed(subject).replace(/问题$/u, "") || blank(8);

/** 《行政指导意见书》, word for word LZ 附件1 or ZC 附件2 (R048). One page where the text allows. */
export const opinionLetter = documentKind({
  name: "行政指导意见书",
  ...guidanceLetter,
  place: "letter",
  basis: "R048",
  exact: true,
  fits: () => true,
  series: { code: "{发文代字}行指", pattern: "{代字}〔{年}〕{序号}号" },
  sentences: {
    opening: { label: "开头", text: "关于你（单位）存在的{问题}问题，现提出以下指导意见：" },
    problem: { label: "小标题一", text: "存在问题：" },
    opinion: { label: "小标题二", text: "指导意见：" },
    closing: { label: "结尾", text: "你（单位）在落实以上指导意见时遇到问题，请及时与行政指导人员联系" },
    contact: { label: "联系方式", text: "指导联系人：{联系人} 联系电话：{电话}" },
    seal: { label: "印章处", text: "（单位印章）" },
  },
  fields: [
    addressee,
    {
      ...ofMatter.line("subject", "存在的问题（事由）", (source) => writtenOf(source)?.subject),
      required: true,
    },
    ...elementFields,
    { ...problemField("存在问题"), required: true },
    opinionField("指导意见"),
    ...contactFields,
  ],
  draw: (filled) => {
    const { date, rule, text, say } = filled;
    const contact = say("contact", contactSlots(filled));
    return letterPaper(filled, [
      { block: "text", text: say("opening", { 问题: subjectWords(text("subject")) }) },
      ...aimBlocks(filled),
      part(say("problem"), text("problem")),
      part(say("opinion"), text("opinion")),
      ...doneBlocks(filled),
      { block: "closing", text: `${say("closing")}${rule.contactMark ?? "。"}${contact}` },
      { block: "seal", words: say("seal"), date },
    ]);
  },
});
