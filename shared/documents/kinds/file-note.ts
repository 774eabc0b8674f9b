import { oneLine } from "../../rules/text";
import { contentsOf, filedPhases } from "../case-file";
import { dayOrBlank, formGrid } from "../form";
import { documentKind } from "../kind";
import { blank } from "../paper";
import { namesOf, type Source } from "../source";

/** What whoever opens the file should know: numbers that were voided, and where else its papers lie. */
const situationOf = (source: Source): string => {
  const { matter } = source;
  if (!matter) return "";
  const voided = matter.documents.filter(({ state }) => state === "void");
  const merged = matter.steps.findLast((step) => step.act === "merge");
  return [
    `本卷共${contentsOf(source).length}件。`,
    ...voided.map(
      ({ name, number, voided: why }) => `《${name}》${number}已作废，原因：${oneLine(why?.reason ?? "")}。`,
    ),
    ...(merged ? [`本事项已并入执法案卷（${merged.caseNumber}）。`] : []),
  ].join("\n");
};

/** 《卷内备考表》 (R081), the last sheet of the file: its state, who made it up, who checked it. It carries no page number. */
export const fileNote = documentKind({
  name: "卷内备考表",
  about: "written",
  group: "filing",
  place: "note",
  basis: "R081",
  exact: false,
  fits: () => true,
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  occasion: { from: filedPhases, by: "contributor" },
  sentences: {
    heading: { label: "栏目", text: "本卷情况说明（缺损、修改、补充、移出、销毁等）：" },
  },
  fields: [
    { key: "situation", label: "本卷情况说明", kind: "prose", from: situationOf },
    {
      key: "filer",
      label: "立卷人",
      kind: "line",
      from: (source) => namesOf(source, source.matter?.handlerIds.slice(0, 1) ?? []),
    },
    { key: "checker", label: "检查人", kind: "line" },
    { key: "filedOn", label: "立卷时间", kind: "date", from: ({ today }) => today },
  ],
  draw: ({ title, text, say }) => ({
    name: title,
    pageNumber: false,
    blocks: [
      { block: "title", text: title },
      {
        block: "table",
        grid: formGrid,
        rows: [
          {
            cells: [
              {
                face: "wide",
                span: formGrid.length,
                heading: say("heading"),
                text: text("situation"),
                sign: [
                  `立卷人：${oneLine(text("filer"), blank(8))}`,
                  `检查人：${oneLine(text("checker"), blank(8))}`,
                  `立卷时间：${dayOrBlank(text("filedOn"))}`,
                ],
              },
            ],
            grow: 1,
          },
        ],
      },
    ],
  }),
});
