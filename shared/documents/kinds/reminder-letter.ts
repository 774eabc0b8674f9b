import { printedDay } from "../../rules/dates";
import { oneLine } from "../../rules/text";
import { addressee, basis, contactFields, doneFields, opinionField, purpose, topicField } from "../fields";
import { documentKind } from "../kind";
import {
  asked,
  closed,
  doneBlocks,
  footSentences,
  guidanceLetter,
  letterFoot,
  letterPaper,
  part,
  purposeBlocks,
  stated,
} from "../letter";
import { MESSAGE_NOTE } from "../message";
import { calledFor } from "../region";

/** On one line and ended, as a message has it. */
const inShort = (text: string): string => closed(oneLine(text));

/** 《行政提示书》 (2.7 of the documents; XX §10(1), LZ 三(三)): a duty and its day are called to mind before they come. */
export const reminderLetter = documentKind({
  name: "行政提示书",
  ...guidanceLetter,
  basis: "R035",
  exact: false,
  fits: calledFor("行政提示书"),
  series: { code: "{发文代字}行提", pattern: "{代字}〔{年}〕{序号}号" },
  sentences: {
    opening: { label: "开头", text: "为便于你（单位）提前安排，现就有关事项提示如下：" },
    topic: { label: "小标题：事项", text: "提示事项：" },
    basis: { label: "小标题：依据", text: "提示依据：" },
    due: { label: "小标题：到期日", text: "到期日：" },
    content: { label: "小标题：内容", text: "提示内容：" },
    channel: { label: "小标题：办理途径", text: "办理途径：" },
    materials: { label: "小标题：材料", text: "所需材料：" },
    closing: { label: "结尾", text: "办理中遇到问题或者需要帮助的，可以随时与我们联系。" },
    ...footSentences,
  },
  fields: [
    addressee,
    topicField("提示事项"),
    { ...basis, required: true },
    { key: "due", label: "到期日", kind: "date", hint: "没有期限的事项不填，不填就不印这一项。" },
    opinionField("提示内容"),
    {
      key: "channel",
      label: "办理途径",
      kind: "prose",
      max: 300,
      hint: "到哪里、怎样办理：窗口、网上平台或者电话。不填就不印这一项。",
    },
    { key: "materials", label: "所需材料", kind: "prose", max: 500, hint: "不填就不印这一项。" },
    purpose,
    ...doneFields,
    ...contactFields,
  ],
  draw: (filled) => {
    const { text, say } = filled;
    return letterPaper(filled, [
      { block: "text", text: say("opening") },
      ...purposeBlocks(filled),
      asked(say("topic"), oneLine(text("topic"))),
      asked(say("basis"), text("basis")),
      stated(say("due"), printedDay(text("due"))),
      part(say("content"), text("opinion")),
      stated(say("channel"), text("channel")),
      stated(say("materials"), text("materials")),
      ...doneBlocks(filled),
      ...letterFoot(filled),
    ]);
  },
  message: ({ unit, text }) =>
    [
      `【${unit}】${oneLine(text("addressee"))}：提示事项：${inShort(text("topic"))}`,
      text("due") === "" ? "" : `到期日：${printedDay(text("due"))}。`,
      text("channel").trim() === "" ? "" : `办理途径：${inShort(text("channel"))}`,
      text("phone").trim() === "" ? "" : `咨询电话：${inShort(text("phone"))}`,
      MESSAGE_NOTE,
    ].join(""),
});
