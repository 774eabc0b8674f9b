import type { Profile } from "../../model/profile";
import { printedDay } from "../../rules/dates";
import { takenFrom } from "../fields";
import { formGrid, pairRow, wideRow } from "../form";
import { documentKind } from "../kind";
import { signHere } from "../paper";
import { counterpartNamesOf, namesOf, simpleOf, type Source } from "../source";

const taken = takenFrom("简易登记");

const audienceOf = (source: Source): string => counterpartNamesOf(source.to) || (simpleOf(source)?.audience ?? "");

/** The situation that a simple form is used in, by its name. */
const situationOf = (source: Source): string => {
  const code = simpleOf(source)?.situation;
  return source.profile.simpleForms.find((form) => form.code === code)?.name ?? "";
};

/** The region's methods of guidance; what is compulsory by nature is none. */
const methodsOf = ({ methods }: Profile): readonly string[] =>
  methods.filter(({ compulsory }) => !compulsory).map(({ name }) => name);

/** 提示（口头）, or the form alone. */
const methodWords = (method: string, form: string): string =>
  method && form ? `${method}（${form}）` : method || form;

/**
 * 《简易行政指导书》 (2.4 of the documents, as Henan has it; XX §11, §15, LZ 四(二)): one sheet, filled in and signed on the spot
 * (R046). The counterpart's hand on it is its proof, so that none of service is asked.
 */
export const simpleGuidance = documentKind({
  name: "简易行政指导书",
  about: "simple",
  group: "guidance",
  basis: "R046",
  exact: false,
  fits: ({ simpleForms }) => simpleForms.length > 0,
  series: { code: "{发文代字}简行指", pattern: "{代字}〔{年}〕{序号}号" },
  served: false,
  sealed: false,
  copies: 2,
  binding: true,
  each: true,
  occasion: { from: ["closed", "underway"], by: "worker" },
  sentences: {
    voluntary: {
      label: "自愿声明",
      text: "以上内容属行政指导，你（单位）可以自主选择是否接受，不因拒绝接受而受到不利对待。法定义务仍应依法履行。",
    },
    receiver: { label: "对方签名", text: "指导对象签名" },
    handler: { label: "本单位签名", text: "指导人员签名" },
  },
  fields: [
    { ...taken.line("audience", "指导对象", audienceOf), required: true },
    { ...taken.line("form", "指导形式", ({ matter }) => matter?.form), required: true },
    { key: "method", label: "指导方式", kind: "choice", options: methodsOf, hint: "可以不选，不选就只印形式。" },
    taken.line("time", "指导时间", ({ matter }) => (matter ? printedDay(matter.date) : "")),
    taken.line("handlers", "指导人员", (source) => namesOf(source, source.matter?.handlerIds ?? [])),
    {
      key: "why",
      label: "为什么指导",
      kind: "prose",
      max: 500,
      hint: "可以不填，留空时打印后手写。",
      from: situationOf,
    },
    { ...taken.prose("content", "指导内容", (source) => simpleOf(source)?.content), required: true },
    { key: "advice", label: "建议", kind: "prose", max: 1_000, hint: "可以不填，留空时打印后手写。" },
  ],
  draw: ({ title, number, unit, text, say }) => ({
    name: `${title} ${number}`.trim(),
    blocks: [
      { block: "title", text: title },
      { block: "number", text: number, at: "right" },
      {
        block: "table",
        grid: formGrid,
        rows: [
          pairRow([["指导单位", unit]]),
          pairRow([
            ["指导时间", text("time")],
            ["指导对象", text("audience")],
          ]),
          pairRow([
            ["指导人员", text("handlers")],
            ["指导方式", methodWords(text("method"), text("form"))],
          ]),
          wideRow("指导缘由：", text("why"), { grow: 1 }),
          wideRow("指导内容：", text("content"), { grow: 2 }),
          wideRow("建议：", text("advice"), { grow: 1.5 }),
          {
            cells: [
              {
                face: "wide",
                span: formGrid.length,
                text: say("voluntary"),
                sign: [signHere(say("receiver")), signHere(say("handler"))],
              },
            ],
          },
        ],
      },
    ],
  }),
});
