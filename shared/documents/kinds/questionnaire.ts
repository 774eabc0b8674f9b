import { satisfactionNames } from "../../model/steps/after";
import { oneLine } from "../../rules/text";
import { boxLines, dayOrBlank } from "../form";
import { documentKind } from "../kind";
import { blank, type Table, type TableRow } from "../paper";

/** The answers stay as they are, whatever the wording of the question: they are counted (满意度). */
const ANSWERS = {
  channel: ["现场走访", "行政约谈", "书面文书", "电话或短信", "公众号或网站", "其他"],
  voluntary: ["说明了", "没有说明", "没有注意"],
  useful: ["很有帮助", "有帮助", "一般", "没有帮助"],
  suitable: ["合适", "基本合适", "不合适"],
  forced: ["没有", "有"],
  breach: ["没有", "有"],
  overall: Object.entries(satisfactionNames).flatMap(([key, name]) => (key === "unasked" ? [] : [name])),
} as const satisfies Record<string, readonly string[]>;
type Question = keyof typeof ANSWERS;

const FRONT = ["channel", "voluntary", "useful", "suitable"] as const satisfies readonly Question[];
const BACK = ["forced", "breach", "overall"] as const satisfies readonly Question[];
/** Where a yes is worth little without its story. */
const TOLD: readonly Question[] = ["forced", "breach"];

/** 《满意度调查问卷》 (R075, XX §18, DDK 四(三)): two pages, eight questions, no name. For whoever was guided, in any matter. */
export const questionnaire = documentKind({
  name: "行政指导满意度调查问卷",
  about: "office",
  group: "office",
  basis: "R075",
  exact: false,
  fits: () => true,
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  occasion: null,
  sentences: {
    greeting: {
      label: "开头",
      text: "您好！为改进行政指导工作，{单位}想了解您的感受和意见，大约需要三分钟。请在符合情况的选项前打“√”。",
    },
    anonymous: {
      label: "自愿与匿名",
      text: "本问卷自愿填写、不记姓名，可以不答或者只答其中几题。结果只用于统计和改进工作，不影响您办理任何事项。",
    },
    front: { label: "正面标题", text: "一、指导的情况" },
    back: { label: "背面标题", text: "二、您的评价" },
    channel: { label: "第1题", text: "您是通过什么方式得到本次行政指导的？（可以多选）" },
    voluntary: { label: "第2题", text: "指导人员是否说明，您可以自愿选择接受或者不接受？" },
    useful: { label: "第3题", text: "指导的内容对您有没有帮助？" },
    suitable: { label: "第4题", text: "指导的方式（当面、电话、书面等）是否合适？" },
    forced: { label: "第5题", text: "有没有强迫您接受指导，或者因为您不接受而对您不利的情况？" },
    breach: { label: "第6题", text: "指导人员有没有吃拿卡要、收取费用等违规违纪的情况？" },
    overall: { label: "第7题", text: "总的来说，您对本次行政指导：" },
    opinion: { label: "第8题", text: "您还有什么意见和建议？" },
    story: { label: "请说明", text: "有的，请简单说明：" },
    thanks: { label: "结尾", text: "填写完毕，请于{日期}前交回：{地点}。感谢您的支持！" },
  },
  fields: [
    { key: "subject", label: "调查范围", kind: "line", hint: "如2026年上半年；不填就不印。" },
    { key: "until", label: "交回期限", kind: "date" },
    {
      key: "place",
      label: "交回地点或方式",
      kind: "line",
      from: ({ office }) => [office.name, office.address].filter(Boolean).join("，"),
    },
  ],
  draw: ({ title, unit, text, say }) => {
    const row = (question: Question, number: number): TableRow => ({
      cells: [
        {
          face: "wide",
          heading: `${number}.${say(question)}`,
          text: [boxLines(ANSWERS[question], []), ...(TOLD.includes(question) ? [say("story")] : [])].join("\n"),
        },
      ],
      grow: 1,
    });
    const page = (rows: TableRow[]): Table => ({ block: "table", grid: [1], rows });
    const subject = oneLine(text("subject"));
    return {
      name: title,
      blocks: [
        { block: "title", text: title },
        ...(subject === "" ? [] : [{ block: "number" as const, text: `（${subject}）`, at: "center" as const }]),
        { block: "text", text: say("greeting", { 单位: oneLine(unit) }) },
        { block: "text", text: say("anonymous") },
        { block: "heading", text: say("front"), level: 1 },
        page(FRONT.map((question, index) => row(question, index + 1))),
        { block: "page" },
        { block: "heading", text: say("back"), level: 1 },
        page([
          ...BACK.map((question, index) => row(question, FRONT.length + index + 1)),
          { cells: [{ face: "wide", heading: `8.${say("opinion")}`, text: "" }], grow: 3 },
        ]),
        {
          block: "text",
          text: say("thanks", { 日期: dayOrBlank(text("until")), 地点: oneLine(text("place"), blank(10)) }),
        },
      ],
    };
  },
});
