import { printedDay } from "../../rules/dates";
import { oneLine } from "../../rules/text";
import { addressee, basis, contactFields, doneFields, purpose, topicField } from "../fields";
import { documentKind } from "../kind";
import { asked, doneBlocks, footSentences, letterFoot, letterPaper, purposeBlocks, stated } from "../letter";
import { boxes, signHere } from "../paper";
import { stepOf, writtenOf } from "../source";

/** What the counterpart may tick on the slip. */
const answers = ["接受", "不接受", "其他意见："];

/**
 * 《行政指导告知书》 with its reply slip (R032, R033; XX §12): which guidance is proposed, that the counterpart may choose, and
 * that a refusal has no adverse effect. Every region rests guidance on consent and keeps a record of the notice.
 */
export const choiceNotice = documentKind({
  name: "行政指导告知书",
  about: "written",
  group: "before",
  place: "choice",
  basis: "R032",
  exact: false,
  fits: () => true,
  series: { code: "{发文代字}行告", pattern: "{代字}〔{年}〕{序号}号" },
  served: true,
  sealed: true,
  copies: 2,
  each: true,
  occasion: { from: ["choosing", "underway"], after: "open", by: "worker" },
  sentences: {
    opening: { label: "开头", text: "我单位拟对你（单位）实施行政指导，现告知如下：" },
    topic: { label: "小标题：事项", text: "指导事项：" },
    methods: { label: "小标题：方式", text: "指导方式：" },
    basis: { label: "小标题：依据", text: "指导依据：" },
    content: { label: "小标题：内容", text: "主要内容：" },
    prepare: { label: "小标题：准备", text: "请提前准备：" },
    choice: {
      label: "自主选择权",
      text: "是否接受由你（单位）自主选择，接受后也可以随时要求停止；不接受的，不因此受到不利对待。",
    },
    answer: { label: "答复", text: "请将回执交回或者告知我单位；没有答复的，不视为接受。" },
    answerBy: { label: "答复（有日期）", text: "请于{日期}前将回执交回或者告知我单位；没有答复的，不视为接受。" },
    closing: { label: "结尾", text: "有疑问的，可以随时与我们联系。" },
    ...footSentences,
    replyTitle: { label: "回执：标题", text: "回　执" },
    reply: { label: "回执：正文", text: "你单位的《{文书}》{文号}收悉。对告知的行政指导，我（单位）的意见是：" },
    signer: { label: "回执：签名", text: "签名（盖章）" },
  },
  fields: [
    addressee,
    topicField("指导事项"),
    {
      key: "methods",
      label: "指导方式",
      kind: "line",
      required: true,
      max: 100,
      from: (source) => writtenOf(source)?.methods.join("、"),
    },
    { ...basis, required: true },
    {
      key: "content",
      label: "主要内容",
      kind: "prose",
      required: "stated",
      max: 500,
      hint: "用一两句话概括拟提出的意见。",
      from: (source) => stepOf(source, "notify")?.content,
    },
    {
      key: "prepare",
      label: "请提前准备",
      kind: "prose",
      max: 500,
      hint: "需要对方事先准备的事项。不填就不印这一项。",
      from: (source) => stepOf(source, "notify")?.prepare,
    },
    { key: "answerBy", label: "请在哪天前答复", kind: "date", hint: "可以不填；规范没有规定答复的天数。" },
    purpose,
    ...doneFields,
    ...contactFields,
  ],
  draw: (filled) => {
    const { title, number, unit, text, say } = filled;
    const by = text("answerBy");
    return letterPaper(filled, [
      { block: "text", text: say("opening") },
      ...purposeBlocks(filled),
      asked(say("topic"), oneLine(text("topic"))),
      asked(say("methods"), oneLine(text("methods"))),
      asked(say("basis"), text("basis")),
      stated(say("content"), text("content")),
      ...doneBlocks(filled),
      stated(say("prepare"), text("prepare")),
      { block: "text", text: say("choice") },
      { block: "text", text: by ? say("answerBy", { 日期: printedDay(by) }) : say("answer") },
      ...letterFoot(filled),
      // The slip is signed and given back: a sheet of its own, so that the notice stays with the counterpart.
      { block: "page" },
      { block: "title", text: say("replyTitle") },
      { block: "addressee", text: unit },
      { block: "text", text: say("reply", { 文书: title, 文号: number ? `（${number}）` : "" }) },
      { block: "text", text: answers.map((answer) => boxes([answer], [])).join("\n") },
      { block: "signatures", lines: [signHere(say("signer"))] },
    ]);
  },
});
