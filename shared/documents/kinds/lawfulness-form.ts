import { takenFrom } from "../fields";
import { proseRow, signLine, textLines } from "../form";
import { documentKind } from "../kind";
import { nameOf, type Source, stepOf } from "../source";
import {
  annexRow,
  counterpartList,
  opinionFields,
  opinionRows,
  reviewForm,
  reviewTable,
  submissionFields,
  submissionRows,
} from "../submission";

const kept = takenFrom("备案");
const filingOf = (source: Source) => stepOf(source, "file");

/**
 * 《行政指导合法性审查表》 (R076, ZC 实施步骤): of every matter, what is proposed on the first page, on the second what the law
 * section said of it and that it was filed there afterwards (备案). Nobody judges what is major, and no leader approves.
 */
export const lawfulnessForm = documentKind({
  name: "行政指导合法性审查表",
  ...reviewForm,
  basis: "R076",
  fits: ({ major }) => major.scope === "all",
  series: { code: "合审", pattern: "{代字}〔{年}〕{序号}号" },
  fields: [
    ...submissionFields("指导内容概要"),
    ...opinionFields,
    kept.line("fileNumber", "备案号", (source) => filingOf(source)?.number),
    kept.prose("filingOpinion", "备案意见", (source) => filingOf(source)?.note),
    kept.line("filer", "备案人", (source) => nameOf(source, filingOf(source)?.by)),
    kept.date("filedOn", "备案日期", (source) => filingOf(source)?.date),
    { key: "remark", label: "备注", kind: "prose" },
  ],
  draw: (filled) => {
    const { title, number, text } = filled;
    const fileNumber = text("fileNumber");
    return {
      name: `${title} ${number}`.trim(),
      blocks: [
        { block: "title", text: title },
        { block: "number", text: number, at: "right" },
        reviewTable([
          ...submissionRows(filled),
          proseRow("指导内容\n概要", text("outline"), { lines: 6, grow: 4 }),
          annexRow(filled),
        ]),
        { block: "page" },
        reviewTable([
          ...opinionRows(filled, "审查"),
          proseRow("备案", textLines(fileNumber && `备案号：${fileNumber}`, text("filingOpinion")), {
            lines: 3,
            grow: 2,
            sign: [signLine("备案人", { name: text("filer"), date: text("filedOn") })],
          }),
          proseRow("备注", text("remark"), { lines: 2, grow: 1 }),
        ]),
        ...counterpartList(filled),
      ],
    };
  },
});
