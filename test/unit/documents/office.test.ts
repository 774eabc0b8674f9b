// The documents and the register in the hands of programs not of this house: schemas, LibreOffice, python readers.
// Whoever wants to look: the files, their PDFs and a picture of each page lie in test-results/documents/letters afterwards.
import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { STANDARD_FONTS } from "../../../electron/documents";
import { registerWorkbook } from "../../../electron/sheets";
import { CUT_SIGN } from "../../../electron/sheets/cells";
import { available, ooxmlFaults, pdfPages, readDocx, readXlsx, toPdf, toPng } from "../../config/office-tools";
import * as documents from "../../fixtures/documents/inputs";
import { letterDocx, recordDocx } from "../../fixtures/documents/papers";
import * as sheets from "../../fixtures/sheets/inputs";

const { LETTER, FULL_LETTER, RECORD, NASTY, LONG_NAME, LONG_TEXT, VOLUNTARY } = documents;
const folder = path.resolve(import.meta.dirname, "../../../test-results/documents/letters");
const files: Record<string, string> = {};
const pages: Record<string, string[]> = {};

// Opinions whose last line comes near the end of the first or second page, where a seal could be left alone.
const NEAR_THE_EDGE = [60, 150, 200, 250, 300, 350, 400, 450, 900];

const save = async (name: string, made: Promise<Uint8Array>) => {
  files[name] = path.join(folder, name);
  fs.writeFileSync(files[name], await made);
};

/** Numbered lines that need a page and a half. */
const ITEMS = Array.from(
  { length: 9 },
  (_, index) => `${index + 1}.${LONG_TEXT.slice(index * 60, index * 60 + 58)}${index}号。`,
);

const bare = (text: string) => text.replace(/\s/gu, "");
const text = (name: string) => bare((pages[name] ?? []).join(""));

const canRender = await available("LibreOffice", "pdftotext", "pdftoppm");
const canCheck = await available("check-ooxml");
const canReadDocx = await available("python3-docx");
const canReadXlsx = await available("python3-openpyxl");

beforeAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  await save("letter.docx", letterDocx(LETTER));
  await save("letter-full.docx", letterDocx(FULL_LETTER, STANDARD_FONTS));
  await save("letter-zhoucun.docx", letterDocx(documents.ZHOUCUN_LETTER));
  await save("letter-blank.docx", letterDocx(documents.BLANK_LETTER));
  await save("letter-long.docx", letterDocx({ ...LETTER, addressee: LONG_NAME, opinion: LONG_TEXT, note: VOLUNTARY }));
  await save(
    "letter-nasty.docx",
    letterDocx({
      ...LETTER,
      number: NASTY,
      addressee: NASTY,
      subject: NASTY,
      problem: NASTY,
      opinion: NASTY,
      note: NASTY,
    }),
  );
  for (const length of NEAR_THE_EDGE) {
    await save(`edge-${length}.docx`, letterDocx({ ...LETTER, opinion: LONG_TEXT.slice(0, length), note: VOLUNTARY }));
  }
  await save("record.docx", recordDocx(RECORD));
  await save("record-zhoucun.docx", recordDocx(documents.ZHOUCUN_RECORD));
  await save(
    "record-full.docx",
    recordDocx({
      ...RECORD,
      content: LONG_TEXT.slice(0, 290),
      handlers: "许知远、林若溪、顾清和",
      place: "青岚市云溪区望江路18号二楼会议室",
    }),
  );
  await save(
    "record-long.docx",
    recordDocx({ ...RECORD, handlers: LONG_NAME, counterparts: LONG_NAME, content: LONG_TEXT }),
  );
  await save(
    "record-two-pages.docx",
    recordDocx({ ...RECORD, content: ITEMS.join("\n"), effect: LONG_TEXT.slice(0, 90) }),
  );
  await save("record-nasty.docx", recordDocx({ ...RECORD, title: NASTY, place: NASTY, content: NASTY, effect: NASTY }));
  await save("register.xlsx", registerWorkbook(sheets.REGISTER));
  const rows: Record<string, string | number>[] = Array.from({ length: 40 }, (_, i) => ({
    ...sheets.REGISTER.rows[i % 3],
    no: i + 1,
  }));
  const long = { ...rows[7], matter: LONG_TEXT.slice(0, 900), result: NASTY };
  await save("register-long.xlsx", registerWorkbook({ ...sheets.REGISTER, rows: rows.toSpliced(7, 1, long) }));
  const tooLong = `开头第一句。${LONG_TEXT.slice(0, 2000)}`;
  const words = `开头第一句。一、建立书面工资支付台账${"Guidance\tadministrative responsibility ".repeat(80)}`;
  const cut = [{ matter: tooLong }, { result: tooLong }, { people: tooLong }, { people: words }];
  await save("register-cut.xlsx", registerWorkbook({ ...sheets.REGISTER, rows: cut }));
  if (!canRender) return;
  for (const pdf of await toPdf(Object.values(files), folder)) {
    const source = Object.keys(files).find((name) => path.parse(name).name === path.parse(pdf).name) ?? "";
    pages[source] = await pdfPages(pdf);
    if (!source.startsWith("edge")) await toPng(pdf, folder);
  }
});

describe.skipIf(!canCheck)("the schemas", () => {
  it("find every file valid, hostile text and all", async () => {
    expect(await ooxmlFaults(Object.values(files).filter((file) => !file.includes("edge")))).toBe("");
  });
});

describe.skipIf(!canRender)("LibreOffice", () => {
  it("prints every field of the letter on one page", () => {
    const { number, addressee, problem, contact, phone } = LETTER;
    for (const field of [
      number,
      `${addressee}：`,
      problem,
      contact,
      phone,
      "3.向劳动者提供工资清单。",
      "（单位印章）",
      "2026年11月21日",
      "—1—",
    ]) {
      expect(text("letter.docx")).toContain(bare(field));
    }
    for (const name of ["letter.docx", "letter-full.docx", "letter-zhoucun.docx", "letter-blank.docx"]) {
      expect(pages[name], name).toHaveLength(1);
    }
    expect(text("letter-full.docx")).toContain(VOLUNTARY);
  });

  it("prints the record on one page, long text on several", () => {
    for (const value of Object.entries(RECORD)
      .filter(([key]) => key !== "unitAt")
      .map(([, value]) => value)) {
      for (const line of value.split("\n")) expect(text("record.docx")).toContain(bare(line));
    }
    for (const name of ["record.docx", "record-zhoucun.docx", "record-full.docx"])
      expect(pages[name], name).toHaveLength(1);
    expect(pages["record-long.docx"]?.length).toBeGreaterThan(5);
    expect(text("record-long.docx")).toContain("（公章）");
  });

  it("divides a record that needs two pages between them, with every line of it and no empty stretch", () => {
    const found = (pages["record-two-pages.docx"] ?? []).map((page) => bare(page).replace(/—\d—/gu, ""));
    expect(found).toHaveLength(2);
    for (const item of ITEMS) expect(found.join("")).toContain(bare(item));
    expect(found[0]).toContain(bare(ITEMS[3] ?? ""));
    expect(found[1]).toContain("（公章）");
  });

  it("never leaves seal and date alone on a page, and saves a page where white space can give way", () => {
    for (const length of NEAR_THE_EDGE) {
      const found = pages[`edge-${length}.docx`] ?? [];
      const last = bare(found.at(-1) ?? "");
      expect(last, `${length} characters`).toMatch(
        /你（单位）在落实.*联系电话：0530-0000100（单位印章）2026年11月21日/u,
      );
      expect(found, `${length} characters`).toHaveLength(length <= 250 ? 1 : length <= 800 ? 2 : 3);
    }
  });

  it("loses no mark at a line's end", () => {
    const commas = (text: string) => text.split("，").length - 1;
    const printed = (pages["letter-long.docx"] ?? [])
      .map((page) => bare(page).split("本文书属行政指导")[0] ?? "")
      .join("");
    const written = [LETTER.problem, LONG_TEXT].reduce((sum, text) => sum + commas(text), 0);
    // The two sentences of the form bring a comma each.
    expect(commas(printed)).toBe(written + 2);
    expect(printed).toContain(LONG_NAME);
  });

  it("prints the register on one page, header and page number on each of many", () => {
    expect(pages["register.xlsx"]).toHaveLength(1);
    for (const part of [
      "行政指导事项登记簿",
      "单位：青岚市云溪区人力资源和社会保障局",
      "2026年第4季度",
      "填表日期：2027年1月4日",
      "填表人：顾清和",
      "审核人：沈砚秋",
      "第1页共1页",
    ]) {
      expect(text("register.xlsx")).toContain(part);
    }
    const many = pages["register-long.xlsx"] ?? [];
    many.forEach((page, index) => {
      expect(bare(page)).toContain("序号时间指导事项指导结果指导人员");
      expect(bare(page)).toContain(`第${index + 1}页共${many.length}页`);
    });
    expect(many.length).toBeGreaterThan(2);
  });

  it("shows the beginning of register text too long for a row, and the sign that its end is left out", () => {
    const printed = text("register-cut.xlsx");
    for (const part of ["开头第一句。一、建立书面工资支付台账", CUT_SIGN]) {
      expect(printed.split(part).length - 1, part).toBe(4);
    }
  });
});

describe.skipIf(!canReadDocx)("python-docx", () => {
  it("reads back what was put in", async () => {
    const [letter, record] = await readDocx([files["letter-full.docx"] ?? "", files["record.docx"] ?? ""]);
    expect(letter?.paragraphs).toContain("指导依据：《中华人民共和国劳动合同法》第十条。");
    expect(letter?.footer).toContain(VOLUNTARY);
    expect(record?.tables[0]?.slice(0, 2)).toEqual([
      ["指导时间", RECORD.time, "指导地点", RECORD.place],
      ["指导人员", RECORD.handlers, "指导对象", RECORD.counterparts],
    ]);
    expect(record?.tables[0]?.[2]?.[0]).toBe(`指导内容（事项）：\n${RECORD.content}`);
    expect(record?.tables[0]?.[3]?.[0]).toBe(`指导取得的效益、效果：\n${RECORD.effect}`);
  });
});

describe.skipIf(!canReadXlsx)("openpyxl", () => {
  it("reads back rows, types and print settings", async () => {
    const [register] = await readXlsx([files["register.xlsx"] ?? ""]);
    expect(register?.sheet).toBe("2026年第4季度");
    expect(register?.rows[2]).toEqual(["序号", "时间", "指导事项", "指导结果", "指导人员"]);
    expect(register?.rows.slice(3, 6)).toEqual(sheets.REGISTER.rows.map((row) => Object.values(row)));
    expect(register?.types[3]).toEqual(["n", "s", "s", "s", "s"]);
    expect(register?.titles).toBe("$3:$3");
    expect(register?.frozen).toBe("A4");
    expect(register?.merged.every((range) => /^[A-E](1|2|1\d):/.test(range))).toBe(true);
  });
});
