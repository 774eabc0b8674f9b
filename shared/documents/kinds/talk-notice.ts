import { talkModeNames } from "../../model/steps/carrying";
import { oneLine } from "../../rules/text";
import { addressee, basis, contactFields, purpose, topicField } from "../fields";
import { dayOrBlank } from "../form";
import { documentKind } from "../kind";
import { asked, footSentences, letterFoot, letterPaper, purposeBlocks, stated } from "../letter";
import { broughtBy } from "../region";
import { namesOf, type Source, stepOf, writtenOf } from "../source";

/** What a counterpart brings was perhaps said with the notice of the choice (R033). */
const toPrepare = (source: Source): string | undefined => stepOf(source, "notify")?.prepare;

/**
 * 《行政约谈通知书》 (2.9 of the documents; XX §10(6), LZ 三(四), DDK 三(三), NM 三(二)): an invitation, which may be declined
 * (R060).
 */
export const talkNotice = documentKind({
  name: "行政约谈通知书",
  about: "written",
  group: "talk",
  place: "talkNotice",
  basis: "R060",
  exact: false,
  fits: broughtBy("talk"),
  series: { code: "{发文代字}约", pattern: "{代字}〔{年}〕{序号}号" },
  served: true,
  sealed: true,
  copies: 2,
  each: true,
  occasion: { from: ["choosing", "underway"], after: "offered", by: "worker" },
  sentences: {
    opening: {
      label: "开头",
      text: "为沟通情况、商量办法，现邀请你（单位）参加约谈：",
    },
    topic: { label: "小标题：事由", text: "约谈事由：" },
    basis: { label: "小标题：依据", text: "约谈依据：" },
    time: { label: "小标题：时间", text: "约谈时间：" },
    place: { label: "小标题：地点", text: "约谈地点：" },
    mode: { label: "小标题：方式", text: "约谈方式：" },
    people: { label: "小标题：人员", text: "约谈人员：" },
    materials: { label: "小标题：材料", text: "请准备的材料：" },
    representative: {
      label: "谁来参加",
      text: "请你本人或者你单位的法定代表人（负责人）参加；不便参加的，可以委托了解情况的人员，持授权委托书代为参加。",
    },
    voluntary: {
      label: "自愿参加",
      text: "是否参加由你（单位）自主决定，不参加的不因此受到不利对待；时间、地点不便的，可以另行商定。",
    },
    closing: { label: "结尾", text: "有关事宜请与我们联系。" },
    ...footSentences,
  },
  fields: [
    addressee,
    topicField("约谈事由"),
    { ...basis, label: "约谈依据", required: true },
    {
      key: "day",
      label: "约谈日期",
      kind: "date",
      required: true,
      hint: "建议至少提前3个工作日通知；规范没有规定天数，本单位可以另定。",
    },
    { key: "hour", label: "约谈时刻", kind: "line", required: true, max: 20, hint: "例如：上午9时30分。" },
    {
      key: "place",
      label: "约谈地点",
      kind: "line",
      required: true,
      max: 200,
      from: (source) => writtenOf(source)?.place,
    },
    {
      key: "mode",
      label: "约谈方式",
      kind: "choice",
      required: true,
      options: Object.values(talkModeNames),
      from: ({ counterparts }) => talkModeNames[counterparts.length > 1 ? "group" : "individual"],
    },
    {
      key: "people",
      label: "约谈人员",
      kind: "line",
      required: true,
      max: 100,
      from: (source) => namesOf(source, source.matter?.handlerIds ?? []),
    },
    {
      key: "materials",
      label: "请准备的材料",
      kind: "prose",
      max: 500,
      hint: "不需要准备的不填，不填就不印这一项。",
      from: toPrepare,
    },
    purpose,
    ...contactFields,
  ],
  draw: (filled) => {
    const { text, say } = filled;
    return letterPaper(filled, [
      { block: "text", text: say("opening") },
      ...purposeBlocks(filled),
      asked(say("topic"), oneLine(text("topic"))),
      asked(say("basis"), text("basis")),
      stated(say("time"), `${dayOrBlank(text("day"))}${oneLine(text("hour"))}`),
      asked(say("place"), oneLine(text("place"))),
      stated(say("mode"), text("mode")),
      asked(say("people"), oneLine(text("people"))),
      stated(say("materials"), text("materials")),
      { block: "text", text: say("representative") },
      { block: "text", text: say("voluntary") },
      ...letterFoot(filled),
    ]);
  },
});
