import exceljs from "exceljs";
import { expect, test } from "vitest";
import { registerWorkbook } from "../../../electron/sheets";
import { type Matter, matterSchema } from "../../../shared/model/matter";
import { type Names, registerRows } from "../../../shared/rules/register-rows";
import { REGISTER } from "../../fixtures/sheets/inputs";

const PEOPLE = {
  one: { name: "青岚云帆纺织有限公司", creditCode: "", phone: "138 0000 1234" },
  two: { name: "云溪区晨光幼儿园", creditCode: "", phone: "0530-0000301、13900005678" },
  none: { name: "云溪区望江饭店", creditCode: "", phone: "" },
};
const names: Names = {
  person: (id) => id,
  section: (id) => id,
  counterpart: (id) => PEOPLE[id as keyof typeof PEOPLE],
};

const matter = (counterpartIds: string[]): Matter =>
  matterSchema.parse({
    kind: "simple",
    id: counterpartIds.join("-"),
    rev: 1,
    date: "2026-11-21",
    handlerIds: ["叶知微"],
    counterpartIds,
    form: "电话",
    result: "已告知",
    note: "",
    situation: "",
    audience: "",
    content: "答复咨询",
    phase: "closed",
    steps: [],
    documents: [],
    papers: {},
    attachments: [],
    hands: ["叶知微"],
    createdBy: "叶知微",
    createdAt: "2026-11-21T01:00:00.000Z",
  });

const MASKED = "138****1234、0530-****301、139****5678";

test("phones are masked in the register's lines (个人信息保护法 51)", () => {
  const [row] = registerRows([matter(["one", "none", "two"])], ["phones"], names);
  expect(row?.cells).toEqual({ phones: MASKED });
});

test("and so in the workbook made of them", async () => {
  const rows = registerRows([matter(["one", "two"])], ["seq", "phones"], names).map(({ cells }) => ({ ...cells }));
  const columns = [
    { key: "seq", label: "序号", width: 6 },
    { key: "phones", label: "联系电话", width: 30 },
  ];
  const book = new exceljs.Workbook();
  const bytes = await registerWorkbook({ ...REGISTER, columns, rows });
  // exceljs declares a Buffer of its own, older than Node's.
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  expect(book.worksheets[0]?.getCell("B4").value).toBe(MASKED);
});
