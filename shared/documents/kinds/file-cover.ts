import { counterpartNames } from "../../rules/register-rows";
import { oneLine } from "../../rules/text";
import { progressOf } from "../../rules/workflow/progress";
import { contentsOf, filedPhases, spanOf } from "../case-file";
import { topicOf } from "../fields";
import { dayOrBlank, valueRow } from "../form";
import { documentKind } from "../kind";
import { blank, boxes, type Cell } from "../paper";
import { issuedOf, type Source, writtenOf } from "../source";

const LONG = "30年";
const SHORT = "10年";
const PERIODS = ["永久", LONG, SHORT] as const;

/** Where the file stands in the archive. */
const SHELF = [
  ["fonds", "全宗号"],
  ["catalogue", "目录号"],
  ["file", "案卷号"],
] as const;

/** Numbers of the documents that carry the guidance, or of the first that bears one. */
const numbersOf = (source: Source): string => {
  const numbered = issuedOf(source).filter(({ number }) => number !== "");
  const letters = numbered.filter(({ type }) => type === "opinionLetter");
  return (letters.length > 0 ? letters : numbered.slice(0, 1)).map(({ number }) => number).join("、");
};

const spanWords = (source: Source): string => {
  const span = spanOf(source);
  return span ? `${dayOrBlank(span[0])}至${dayOrBlank(span[1])}` : "";
};

/** 《案卷封面》 (R081; standards 3.2, 3.3): whose file it is, how much is in it, how long it is kept. It carries no page number. */
export const fileCover = documentKind({
  name: "案卷封面",
  about: "written",
  group: "filing",
  place: "cover",
  basis: "R081",
  exact: false,
  fits: () => true,
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  occasion: { from: filedPhases, by: "contributor" },
  sentences: {
    heading: { label: "封面标题", text: "行政指导案卷" },
  },
  fields: [
    ...SHELF.map(([key, label]) => ({ key, label, kind: "line" as const })),
    {
      key: "caseTitle",
      label: "案卷题名",
      kind: "line",
      required: true,
      max: 200,
      from: (source) => {
        const matter = writtenOf(source);
        const names = counterpartNames(source.counterparts.map(({ name }) => name));
        return matter ? `${names}关于${topicOf(matter.title)}行政指导案` : "";
      },
    },
    { key: "numbers", label: "文号", kind: "line", from: numbersOf },
    {
      key: "section",
      label: "承办机构",
      kind: "line",
      from: (source) => source.section(writtenOf(source)?.sectionId ?? null) || source.office.name,
    },
    { key: "span", label: "起止日期", kind: "line", from: spanWords },
    { key: "filedOn", label: "立卷日期", kind: "date", from: ({ today }) => today },
    {
      key: "items",
      label: "卷内件数",
      kind: "line",
      max: 6,
      from: (source) => String(contentsOf(source).length || ""),
    },
    { key: "pages", label: "卷内页数", kind: "line", max: 6, hint: "编完页号以后填写。" },
    {
      key: "period",
      label: "保管期限",
      kind: "choice",
      required: true,
      options: PERIODS,
      hint: "规范没有规定年限：重大的按30年起填，一般的按10年起填，可以改。",
      from: ({ matter }) => (progressOf(matter?.steps ?? []).major === true ? LONG : SHORT),
    },
    { key: "archiveNumber", label: "归档号", kind: "line" },
  ],
  draw: ({ title, unit, text, say }) => {
    const row = (label: string, value: string, grow = 1) =>
      valueRow(label, oneLine(value), { columns: 2 * SHELF.length, grow });
    return {
      name: `${title} ${oneLine(text("caseTitle"))}`.trim(),
      pageNumber: false,
      blocks: [
        { block: "line", text: oneLine(unit), at: "center" },
        { block: "title", text: say("heading") },
        {
          block: "table",
          grid: [1500, 1450, 1500, 1450, 1500, 1445],
          rows: [
            row("案卷题名", text("caseTitle"), 3),
            row("文号", text("numbers")),
            row("承办机构", text("section")),
            row("起止日期", text("span")),
            row("立卷日期", dayOrBlank(text("filedOn"))),
            row("卷内", `共${oneLine(text("items"), blank(3))}件${oneLine(text("pages"), blank(3))}页`),
            row("保管期限", boxes(PERIODS, [text("period")])),
            row("归档号", text("archiveNumber")),
            {
              cells: SHELF.flatMap(([key, label]): Cell[] => [
                { face: "label", text: label },
                { text: oneLine(text(key)), at: "center" },
              ]),
            },
          ],
        },
      ],
    };
  },
});
