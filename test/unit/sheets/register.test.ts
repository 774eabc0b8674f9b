import { Workbook, type Worksheet } from "exceljs";
import * as fc from "fast-check";
import { loadAsync } from "jszip";
import { describe, expect, it } from "vitest";
import { registerWorkbook, type RegisterSheet } from "../../../electron/sheets";
import { CUT_SIGN, escapeCell, fitCell, sheetName } from "../../../electron/sheets/cells";
import { LONG_TEXT, NASTY } from "../../fixtures/documents/inputs";
import { COLUMNS, REGISTER, bigRegister } from "../../fixtures/sheets/inputs";

const parts = async (bytes: Uint8Array) => {
  const zip = await loadAsync(bytes);
  const text = (name: string) => zip.file(name)?.async("string") ?? Promise.resolve("");
  return {
    sheet: await text("xl/worksheets/sheet1.xml"),
    book: await text("xl/workbook.xml"),
    styles: await text("xl/styles.xml"),
  };
};

const load = async (input: RegisterSheet): Promise<Worksheet> => {
  const book = new Workbook();
  // exceljs declares a Buffer of its own, older than Node's.
  await book.xlsx.load((await registerWorkbook(input)) as unknown as Parameters<typeof book.xlsx.load>[0]);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
};

const describeSheet = (sheet: Worksheet): string => {
  const lines = [`sheet ${sheet.name}`, `columns ${COLUMNS.map((_, i) => sheet.getColumn(i + 1).width).join(" ")}`];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells = COLUMNS.map((_, i) => row.getCell(i + 1)).map((cell) =>
      cell.isMerged && cell.master !== cell ? "·" : cell.text,
    );
    lines.push(`${row.number} (${row.height}) ${cells.join(" | ")}`);
  });
  return `${lines.join("\n")}\n`;
};

describe("行政指导事项登记簿", () => {
  it("has the rows, widths and heights kept in register.txt", async () => {
    await expect(describeSheet(await load(REGISTER))).toMatchFileSnapshot("../../fixtures/sheets/register.txt");
  });

  it("prints on A4 landscape, one page wide, header repeated and frozen, pages numbered", async () => {
    const { sheet, book } = await parts(await registerWorkbook(REGISTER));
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/);
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain("第 &amp;P 页 共 &amp;N 页");
    expect(sheet).toMatch(/<pane ySplit="3"[^>]*state="frozen"/);
    expect(book.replaceAll("&apos;", "'")).toMatch(/_xlnm\.Print_Titles[^>]*>'2026年第4季度'!\$3:\$3</);
  });

  it("merges nothing among the data, borders every cell of it and keeps it text but for the sequence", async () => {
    const sheet = await load(REGISTER);
    for (let at = 4; at <= 6; at++) {
      COLUMNS.forEach((column, index) => {
        const cell = sheet.getRow(at).getCell(index + 1);
        expect(cell.isMerged).toBe(false);
        expect(cell.border.left?.style).toBe("thin");
        expect(cell.alignment.wrapText).toBe(true);
        expect(typeof cell.value).toBe(column.key === "no" ? "number" : "string");
        if (column.key !== "no") expect(cell.numFmt).toBe("@");
      });
    }
    expect(sheet.getRow(7).getCell(1).value).toBeNull();
    expect(sheet.getRow(7).getCell(1).border.bottom?.style).toBe("thin");
  });

  it("adds blank rows only where the page is not full", async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ ...REGISTER.rows[0], no: i + 1 }));
    expect((await load({ ...REGISTER, rows: many })).rowCount).toBe(3 + 30 + 1);
    expect((await load({ ...REGISTER, rows: [] })).rowCount).toBeGreaterThan(12);
  });

  it("makes rows as tall as their text, and sets what no row can hold smaller", async () => {
    const texts = [20, 60, 200, 500, 700, 900].map((length) => LONG_TEXT.slice(0, length));
    const sheet = await load({ ...REGISTER, rows: texts.map((matter, i) => ({ no: i + 1, matter })) });
    texts.forEach((text, index) => {
      const row = sheet.getRow(4 + index);
      const size = row.getCell(3).font.size ?? 0;
      // The column's 48 characters are 252 points; a Chinese character is as wide as its size and needs 1.2 lines of it.
      const needed = Math.ceil(text.length / Math.floor(240 / size)) * size * 1.2;
      expect(row.height, `${text.length} characters at ${size}`).toBeGreaterThanOrEqual(needed);
      expect(row.height).toBeLessThanOrEqual(409);
    });
    expect(sheet.getRow(4).getCell(3).font.size).toBe(11);
    expect(sheet.getRow(9).getCell(3).font.size).toBeLessThan(11);
    expect(sheet.getRow(9).getCell(1).font.size).toBe(11);
  });

  it("cuts what no row can hold where one can see it, and sets it from the top", async () => {
    const wide = { no: 1, matter: LONG_TEXT.slice(0, 2000), result: "已整改" };
    const lines = { no: 2, matter: `${"一行\n".repeat(100)}末行`, result: "𠮷".repeat(3000) };
    const sheet = await load({ ...REGISTER, rows: [wide, lines, { no: 3, matter: LONG_TEXT.slice(0, 900) }] });
    const cut = sheet.getCell("C4");
    const kept = cut.text.slice(0, -CUT_SIGN.length);
    expect(cut.text.endsWith(CUT_SIGN)).toBe(true);
    expect(wide.matter.startsWith(kept)).toBe(true);
    // 38 lines of 33 characters at 7 points: the row is used to its end.
    expect(kept.length).toBeGreaterThan(1100);
    expect(cut.font.size).toBe(7);
    expect(sheet.getRow(4).height).toBeGreaterThan(390);
    expect(sheet.getCell("C5").text.split("\n").length).toBeLessThanOrEqual(38);
    expect(sheet.getCell("D5").text).toMatch(/^(?:𠮷)+……（内容过长，以下从略）$/u);
    for (const at of ["C4", "C5", "D5"]) expect(sheet.getCell(at).alignment.vertical, at).toBe("top");
    for (const at of ["A4", "D4", "C6"]) expect(sheet.getCell(at).alignment.vertical, at).toBe("middle");
    expect(sheet.getCell("C6").text).toBe(LONG_TEXT.slice(0, 900));
  });

  it("keeps formula-like, escape-like and hostile text as text", async () => {
    const rows = ["=1+1", "@SUM(A1)", "+8613800000000", "-1", "0012", "_x000D_", NASTY].map((matter, i) => ({
      no: i + 1,
      matter,
    }));
    const { sheet } = await parts(await registerWorkbook({ ...REGISTER, rows }));
    expect(sheet).not.toContain("<f>");
    expect(sheet).toContain("<v>_x005F_x000D_</v>");
    // oxlint-disable-next-line no-control-regex
    expect(sheet).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u);
    const read = await load({ ...REGISTER, rows });
    expect(["C4", "C5", "C6", "C7", "C8"].map((at) => read.getCell(at).value)).toEqual(
      rows.slice(0, 5).map((r) => r.matter),
    );
    expect(read.getCell("C10").text).toContain("䶮㛃𠮷");
  });

  it("cuts a cell at 32,767 characters where one can see it", () => {
    const cut = fitCell(`${"长".repeat(32_751)}𠮷${"长".repeat(100)}`);
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut).toMatch(/（内容过长，以下从略）$/);
    expect(cut.isWellFormed()).toBe(true);
    expect(fitCell("长".repeat(32_767))).toHaveLength(32_767);
    expect(escapeCell("_x000D_x0041_ _x12")).toBe("_x005F_x000D_x005F_x0041_ _x12");
  });

  it("names its sheet so that every program opens it", async () => {
    expect(sheetName("2026年第4季度")).toBe("2026年第4季度");
    expect(sheetName("a:b\\c/d?e*f[g]h'")).toBe("a b c d e f g h");
    expect(sheetName("")).toBe("登记簿");
    expect(sheetName("History")).toBe("登记簿");
    expect(sheetName(`${"季".repeat(30)}𠮷度`)).toBe("季".repeat(30));
    expect((await load({ ...REGISTER, period: "'".repeat(40) })).name).toBe("登记簿");
  });

  it("serves sheets of one and two columns, refuses one of none", async () => {
    for (const count of [1, 2, 3]) {
      const sheet = await load({ ...REGISTER, columns: COLUMNS.slice(0, count) });
      expect(JSON.stringify(sheet.getSheetValues())).toContain("审核人：沈砚秋");
    }
    await expect(registerWorkbook({ ...REGISTER, columns: [] })).rejects.toThrow(/没有任何栏目/);
  });

  it("never breaks a workbook, whatever is typed", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
      fc.constantFrom(NASTY, "=1+1", "_x000D_", "", "\n", "&<>"),
    );
    await fc.assert(
      fc.asyncProperty(text, text, text, async (a, b, c) => {
        const input = {
          ...REGISTER,
          title: a,
          unit: b,
          period: c,
          filler: a,
          reviewer: b,
          rows: [{ no: 1, time: a, matter: b, result: c }],
        };
        const sheet = await load({ ...input, columns: COLUMNS.map((column) => ({ ...column, label: c })) });
        expect(sheet.getCell("A4").value).toBe(1);
        expect(sheet.name.length).toBeLessThanOrEqual(31);
      }),
      { numRuns: 200 },
    );
  });

  it("writes 10,000 rows of 20 columns in seconds, not minutes", async () => {
    const input = bigRegister(10_000, 20);
    const start = performance.now();
    const bytes = await registerWorkbook(input);
    // The budget of 1.5 s is held by the bench, on a quiet machine; this catches a blunder.
    expect(performance.now() - start).toBeLessThan(4000);
    expect(bytes.length).toBeGreaterThan(100_000);
  });
});
