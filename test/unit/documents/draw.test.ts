import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawPaper, FONT_SETS, STANDARD_FONTS } from "../../../electron/documents";
import { blank, type Block, type Paper } from "../../../shared/documents/paper";
import { cleanText } from "../../../shared/rules/text";
import { anyPaper } from "../../fixtures/documents/any-paper";
import { EVERY_PAPER, FORM, FORM_PAPER, LETTER_BLOCKS, LIST_PAPER } from "../../fixtures/documents/every-block";
import { LONG_TEXT } from "../../fixtures/documents/inputs";
import { faultsOfShape } from "./faults";
import { documentXml, paragraphs, parts, shape } from "./shape";

const paper = (...blocks: Block[]): Paper => ({ name: "试样", blocks });
const xmlOf = async (drawn: Paper) => documentXml(await drawPaper(drawn));
const textOf = async (drawn: Paper) => paragraphs(await xmlOf(drawn));
const bare = (text: string) => cleanText(text).replace(/\s/gu, "");
/** Everything that can be read in a file, foot included. */
const wholeText = async (bytes: Uint8Array) => {
  const found = await parts(bytes);
  return ["word/document.xml", "word/footer1.xml"]
    .map((name) => bare(paragraphs(found[name] ?? "").join("")))
    .join("\n");
};

describe("a drawn paper", () => {
  const all = Object.entries(EVERY_PAPER).flatMap(([name, drawn]) =>
    Object.entries(FONT_SETS).map(([set, fonts]) => [name, set, drawn, fonts] as const),
  );
  it.each(all)("%s in %s is of sound shape", async (_name, _set, drawn, fonts) => {
    expect(await faultsOfShape(await drawPaper(drawn, fonts))).toEqual([]);
  });

  it("draws no label over an empty optional text, and a line to write on under a section's", async () => {
    const text = await textOf(LETTER_BLOCKS);
    expect(text.join("\n")).not.toContain("不应单独出现的标签");
    expect(text[text.indexOf("指导意见：") + 1]).toBe("");
    const empty = paper(
      { block: "text", label: "目的：", text: " \n" },
      { block: "heading", text: "", level: 1 },
      { block: "closing", text: "" },
      { block: "signatures", lines: [] },
      { block: "number", text: "", at: "center" },
    );
    expect(await textOf(empty)).toEqual([]);
  });

  it("keeps seal, date, signatures and what stands close under a table with what precedes them", async () => {
    const lines = shape(await xmlOf(LETTER_BLOCKS)).split("\n");
    const at = (text: string) => lines.findIndex((line) => line.endsWith(text));
    expect(lines[at("与我们联系。")]).toMatch(/^p keepNext/);
    expect(lines[at("（单位印章）")]).toMatch(/^p keepNext/);
    expect(lines[at("将派员参加。")]).toMatch(/^p keepNext/);
    const table = paper(FORM, { block: "text", text: "" }, { block: "seal", words: "（公章）", date: null });
    expect(shape(await xmlOf(table))).toMatch(/p keepNext[^\n]*负责人签名/);
  });

  it("breaks a line to sign on that is too long for its cell between name and day", async () => {
    const text = await textOf(FORM_PAPER);
    expect(text).toContain("签名：");
    expect(text).toContain(`${blank(3)}年${blank(2)}月${blank(2)}日`);
    expect(text).toContain(`负责人签名：${blank(9)}年${blank(2)}月${blank(2)}日`);
  });

  it("keeps the blanks before 年 in a value, so that the year can be written", async () => {
    const day = `${blank(4)}年${blank(2)}月${blank(2)}日`;
    const text = await textOf(
      paper({ block: "table", grid: [1, 1], rows: [{ cells: [{ text: "日期" }, { text: day }] }] }),
    );
    expect(text).toContain(day);
  });

  it("breaks a long title between words, the upper line no shorter than the lower", async () => {
    const title = "青岚市云溪区人力资源和社会保障局2026年度行政指导工作总结";
    const xml = await xmlOf(paper({ block: "title", text: title }));
    const [upper = "", lower = ""] = xml.split("<w:br/>").map((part) => paragraphs(`<w:p>${part}</w:p>`).join(""));
    expect(upper + lower).toBe(title);
    expect(upper.length).toBeGreaterThanOrEqual(lower.length);
    expect(lower.length).toBeGreaterThan(8);
    expect(title).toMatch(/社会保障局/);
    expect(upper).toMatch(/(局|年度)$/);
  });

  it("fills the page with the rows that grow, and repeats the head of a list", async () => {
    const heights = [...(await xmlOf(FORM_PAPER)).matchAll(/<w:trHeight w:val="(\d+)"/g)].map((m) => Number(m[1]));
    const sum = heights.reduce((all, one) => all + one, 0);
    expect(sum).toBeGreaterThan(9900);
    expect(sum).toBeLessThan(10_260);
    const list = await xmlOf(LIST_PAPER);
    expect(list.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(list).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  it("merges what spans rows, and makes rows that do not fill the grid fill it", async () => {
    const xml = await xmlOf(
      paper({
        block: "table",
        grid: [1, 1, 1],
        rows: [
          { cells: [{ text: "甲", rowSpan: 9 }, { text: "乙" }] },
          { cells: [{ text: "丙" }, { text: "丁" }, { text: "戊" }, { text: "己", span: 2 }] },
          { cells: [] },
        ],
      }),
    );
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(2);
    for (const one of "甲乙丙丁戊己") expect(paragraphs(xml)).toContain(one);
    expect(await faultsOfShape(await drawPaper(paper({ ...FORM, grid: [] })))).toEqual([]);
  });

  it("begins a new page where the paper says so, also before a table", async () => {
    const xml = await xmlOf(EVERY_PAPER["blocks-dense"]);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect((await parts(await drawPaper(EVERY_PAPER["blocks-dense"])))["word/footer1.xml"]).not.toContain("PAGE");
  });

  it("puts a note that no foot can take under the text", async () => {
    const found = await parts(await drawPaper({ ...paper({ block: "text", text: "正文" }), note: LONG_TEXT }));
    expect(paragraphs(found["word/footer1.xml"] ?? "")).toEqual(["—  —"]);
    expect(paragraphs(found["word/document.xml"] ?? "")).toEqual(["正文", LONG_TEXT]);
  });
});

/** Every text of a paper that must be readable on it. */
const textsOf = ({ blocks, note }: Paper): string[] => [
  note ?? "",
  ...blocks.flatMap((one): string[] => {
    switch (one.block) {
      case "page":
        return [];
      case "seal":
        return [one.words];
      case "signatures":
        return [...one.lines];
      case "table":
        return one.rows.flatMap(({ cells }) =>
          cells.flatMap(({ text, heading = "", sign = [] }) => [text, heading, ...sign]),
        );
      case "addressee":
        return [one.text.replace(/[：:\s]+$/u, "")];
      case "section":
        return [one.label, one.text];
      case "text":
        return bare(one.text) ? [one.label ?? "", one.text] : [];
      default:
        return [one.text];
    }
  }),
];

it("whatever stands in whatever piece, the file is sound and says it whole", async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, fc.boolean(), async (drawn, standard) => {
      const bytes = await drawPaper(drawn, standard ? STANDARD_FONTS : undefined);
      expect(await faultsOfShape(bytes)).toEqual([]);
      const text = await wholeText(bytes);
      for (const said of textsOf(drawn)) expect(text).toContain(bare(said));
    }),
    { numRuns: 250 },
  );
}, 60_000);
