import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Workbook } from "exceljs";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { NAME_LIMIT, NoNameList, readNames } from "../../../electron/sheets";
import { splitNames } from "../../../shared/rules/names";
import { available, tempFolder } from "../../config/office-tools";

const text = (content: string) => new TextEncoder().encode(content);
/** The sheet of these rows as exceljs writes it. */
const sheet = async (rows: (string | number | null)[][], more?: (book: Workbook) => void): Promise<Uint8Array> => {
  const book = new Workbook();
  book.addWorksheet("名单").addRows(rows);
  more?.(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
};
const refusal = (name: string, bytes: Uint8Array) =>
  readNames(name, bytes).then(
    () => "",
    (error: unknown) => (error instanceof NoNameList ? error.message : `not in words: ${String(error)}`),
  );

it("takes the column headed 名称 or alike, below a title, from the first sheet alone", async () => {
  const rows = [
    ["云溪区企业名单"],
    ["序号", " 企业名称 ", "电话"],
    [1, "青岚云帆纺织有限公司", "1"],
    [2, "云溪酒业", "2"],
  ];
  const bytes = await sheet(rows, (book) => {
    book.getWorksheet("名单")?.mergeCells("A1:C1");
    book.addWorksheet("另一张").addRows([["名称"], ["不要的公司"]]);
  });
  expect(await readNames("名单.XLSX", bytes)).toEqual({ names: ["青岚云帆纺织有限公司", "云溪酒业"], ignored: [] });
});

it("without a heading takes the first column, and says of every row left out why", async () => {
  const long = "长".repeat(201);
  const bytes = await sheet([
    ["甲公司"],
    [null, "只有备注"],
    ["甲 公司"],
    [20261121],
    [long],
    [null],
    ["乙（云溪）店"],
  ]);
  expect(await readNames("名单.xlsx", bytes)).toEqual({
    names: ["甲公司", "乙（云溪）店"],
    ignored: [
      { row: 2, why: "没有名称" },
      { row: 3, why: "“甲 公司”与第 1 行重复" },
      { row: 4, why: "“20261121”只有数字，不像名称" },
      { row: 5, why: "超过 200 字，不像名称" },
    ],
  });
});

it("reads the text of formulas, rich text and links", async () => {
  const bytes = await sheet([["名称"]], (book) => {
    const first = book.getWorksheet("名单");
    first?.addRow([{ formula: '"甲"&"公司"', result: "甲公司" }]);
    first?.addRow([{ richText: [{ text: "乙" }, { font: { bold: true }, text: "公司" }] }]);
    first?.addRow([{ text: "丙公司", hyperlink: "https://example.com" }]);
  });
  expect((await readNames("a.xlsx", bytes)).names).toEqual(["甲公司", "乙公司", "丙公司"]);
});

it("reads csv in UTF-8 with its mark or in GBK, quoted cells and tabs, and a txt line by line", async () => {
  const gbk = new Uint8Array([0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xbc, 0xd7, 0xb9, 0xab, 0xcb, 0xbe]);
  expect((await readNames("a.csv", gbk)).names).toEqual(["甲公司"]);
  const quoted = '\uFEFF电话,名称\r\n1,"甲""老字号"",分店"\r\n2,"乙\n公司"';
  expect((await readNames("a.csv", text(quoted))).names).toEqual(['甲"老字号",分店', "乙 公司"]);
  expect((await readNames("a.txt", text("姓名\t电话\n张三\t1\n\n李四\t2\n"))).names).toEqual(["张三", "李四"]);
});

it("says in words what is no list of names", async () => {
  expect(await refusal("a.xls", text("x"))).toContain("只能读取 xlsx、csv 和 txt");
  expect(await refusal("a.xlsx", text("不是表格"))).toContain("不是完好的 xlsx");
  expect(await refusal("a.txt", text(" \n\n"))).toContain("没有找到名称");
  expect(await refusal("a.csv", new Uint8Array(5_000_001).fill(0x61))).toContain("超过 5 MB");
  const many = Array.from({ length: NAME_LIMIT + 1 }, (_, index) => `第${index}公司`).join("\n");
  expect(await refusal("a.txt", text(many))).toContain(`${NAME_LIMIT + 1} 个名称，一次最多 ${NAME_LIMIT} 个`);
});

it("refuses a small file that unfolds to a huge one before unfolding it", async () => {
  const bytes = await sheet([["甲公司"]]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = bytes.findIndex((_, at) => at + 4 < bytes.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(entry + 24, 0x7fffffff, true);
  expect(await refusal("a.xlsx", bytes)).toContain("内容过大");
});

it("comes to an end in words, whatever the bytes are", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom("a.xlsx", "a.csv", "a.txt"),
      async (bytes, name) => {
        expect(await refusal(name, bytes)).not.toContain("not in words");
      },
    ),
  );
});

it("reads what openpyxl and xlsxwriter wrote", async () => {
  if (!(await available("python3-openpyxl"))) return;
  const folder = tempFolder("names");
  const files = ["openpyxl.xlsx", "xlsxwriter.xlsx"].map((name) => path.join(folder, name));
  const program = `
import sys, openpyxl
rows = [["序号", "单位名称", "地址"], [1, "青岚云帆纺织有限公司", "一路"], [2, None, "二路"], [3, "云溪区李记手擀面馆", "三路"]]
b = openpyxl.Workbook()
for r in rows: b.active.append(r)
b.save(sys.argv[1])
try:
    import xlsxwriter
    b = xlsxwriter.Workbook(sys.argv[2])
    s = b.add_worksheet("名单")
    for y, r in enumerate(rows):
        for x, c in enumerate(r):
            if c is not None: s.write(y, x, c)
    b.close()
except ImportError:
    import shutil
    shutil.copy(sys.argv[1], sys.argv[2])
`;
  execFileSync("/usr/bin/python3", ["-c", program, ...files]);
  for (const file of files) {
    expect(await readNames(file, fs.readFileSync(file))).toEqual({
      names: ["青岚云帆纺织有限公司", "云溪区李记手擀面馆"],
      ignored: [{ row: 3, why: "没有名称" }],
    });
  }
  fs.rmSync(folder, { recursive: true });
});

it("takes a pasted list apart at lines, tabs and the marks of lists", () => {
  expect(splitNames(" 甲公司\r\n\n乙公司\t丙公司；丁公司、戊公司 ")).toEqual([
    "甲公司",
    "乙公司",
    "丙公司",
    "丁公司",
    "戊公司",
  ]);
});
