import ExcelJS from "exceljs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { entry } from "../../../electron/office/store";
import type { Input } from "../../../shared/contract";
import type { NumberLine } from "../../../shared/contract/numbers";
import { setupInput, type TestDesk } from "../../fixtures/desk";
import { choosing, deskRoom, enter, refusalOf, register, working } from "./room";

const start = deskRoom();
type Who = Awaited<ReturnType<typeof working>>;

const seriesOf = async (office: TestDesk, id: string) => {
  const found = (await office.speak("office.series", {})).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

/** Changes a series as the administrator; the handler is at the desk again afterwards. */
const change = async (office: TestDesk, id: string, more: Partial<Input<"office.saveSeries">>) => {
  await enter(office, "dingyi");
  const { rev, name, code, pattern, yearly, documents } = await seriesOf(office, id);
  const saving = office.speak("office.saveSeries", { id, rev, name, code, pattern, yearly, documents, ...more });
  return saving.finally(() => enter(office, "yezhiwei"));
};

const startAt = async (office: TestDesk, id: string, year: number, first: number) => {
  await enter(office, "dingyi");
  const { rev } = await seriesOf(office, id);
  const reason = "纸质文书已用";
  const saving = office.speak("office.startSeries", { id, rev, year, first, reason });
  return saving.finally(() => enter(office, "yezhiwei"));
};

/** Issues a document of this type in a new matter. Answers where it is and what it bears. */
const issue = async (office: TestDesk, who: Who, type: string) => {
  const day = office.clock.today();
  const { matter } = await register(office, who, { date: day });
  const { documents } = await office.speak("documents.issueEach", {
    matterId: matter.id,
    rev: matter.rev,
    type,
    to: [who.counterpartId],
    date: day,
    values: { due: "2027-12-21", means: "到窗口或者网上办理" },
  });
  const [document] = documents;
  if (!document) throw new Error(type);
  return { matterId: matter.id, document };
};

const voided = async (office: TestDesk, { matterId, document }: Awaited<ReturnType<typeof issue>>) => {
  const { matter } = await office.speak("matters.get", { id: matterId });
  const reason = "事由写错";
  await office.speak("documents.void", { matterId, rev: matter.rev, documentId: document.id, reason });
};

/** A document leaves the book without a word, as it could only by hand. */
const lose = async (office: TestDesk, matterId: string) => {
  const store = office.desk.folder.store();
  const row = store?.books.row(matterId);
  const matter = row && (await store?.books.get(matterId));
  if (!store || !row || !matter) throw new Error(matterId);
  const note = entry({ id: "nobody", name: "无名" }, office.clock, "test", "");
  await store.books.commit(row.book, note, (tx) => tx.put("matters", { ...matter, documents: [] }, matter.rev));
};

const told = (line: NumberLine) =>
  line.kind === "gap" ? `${line.from}-${line.to} ${line.reason || "?"}` : `${line.number} ${line.state}`;
const bookOf = async (office: TestDesk, seriesId: string, year: number | null) =>
  (await office.speak("numbers.book", { seriesId, year })).lines.map(told);

test("the book holds every number, the void ones with their reason, and every run that is missing with its own", async () => {
  const office = await start();
  const who = await working(office);
  await startAt(office, "reminderLetter", 2026, 5);
  const first = await issue(office, who, "reminderLetter");
  const lost = await issue(office, who, "reminderLetter");
  await issue(office, who, "reminderLetter");
  await voided(office, first);
  await lose(office, lost.matterId);
  await startAt(office, "reminderLetter", 2026, 10);
  expect(await bookOf(office, "reminderLetter", 2026)).toEqual([
    "1-4 纸质文书已用",
    "云人社行提〔2026〕5号 void",
    "6-6 ?",
    "云人社行提〔2026〕7号 issued",
    "8-9 纸质文书已用",
  ]);
  const [, line] = (await office.speak("numbers.book", { seriesId: "reminderLetter", year: 2026 })).lines;
  expect(line).toMatchObject({
    why: "事由写错",
    name: "行政提示书",
    date: "2026-11-21",
    counterparts: "青岚云帆纺织有限公司",
    title: "关于规范工资支付台账的行政指导",
    handlers: "叶知微",
    matterId: first.matterId,
    documentId: first.document.id,
  });
  const series = await office.speak("numbers.series", {});
  expect(series.find(({ id }) => id === "reminderLetter")).toMatchObject({ issued: 1, voided: 1, unexplained: 1 });
});

test("the list of books names the region's documents, and leaves out a series that nothing draws from", async () => {
  const office = await start();
  await working(office);
  const names = async () => (await office.speak("numbers.series", {})).map(({ id, documents }) => [id, documents]);
  expect(await names()).toContainEqual(["reminderLetter", ["行政提示书"]]);
  await change(office, "opinion", { documents: ["opinionLetter", "reminderLetter"] });
  expect(await names()).toContainEqual(["opinion", ["行政指导意见书", "行政提示书"]]);
  expect((await names()).map(([id]) => id)).not.toContain("reminderLetter");
});

test("the sheet says what the page says; cancelled, nothing is written", async () => {
  const written: { name: string; bytes: Uint8Array }[] = [];
  const ports = {
    ...choosing(),
    saveFile: async (name: string, bytes: Uint8Array) => {
      written.push({ name, bytes });
      return written.length === 1 ? "D:/登记簿.xlsx" : null;
    },
  };
  const office = await start({ ports });
  const who = await working(office);
  await startAt(office, "reminderLetter", 2026, 3);
  await voided(office, await issue(office, who, "reminderLetter"));
  const asked = { seriesId: "reminderLetter", year: 2026 };
  expect(await office.speak("numbers.save", asked)).toEqual({ path: "D:/登记簿.xlsx" });
  expect(await office.speak("numbers.save", asked)).toEqual({ path: null });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(written[0]?.bytes ?? []) as unknown as ArrayBuffer);
  const rows = workbook.worksheets[0]
    ?.getSheetValues()
    .map((row) => (Array.isArray(row) ? row.filter((cell) => cell !== undefined) : []));
  expect(rows).toContainEqual([1, "1至2号", "未使用", "纸质文书已用"]);
  expect(rows?.flat()).toContain("云人社行提〔2026〕3号");
  expect(rows?.flat()).toContain("作废：事由写错");
});

test("numbers that run on are one book over the years; a yearly series begins each year at 1", async () => {
  const office = await start();
  const who = await working(office);
  await change(office, "reminderLetter", { yearly: false });
  await issue(office, who, "reminderLetter");
  await issue(office, who, "opinionLetter");
  office.clock.turn("2027-01-08");
  await enter(office, "yezhiwei");
  expect((await issue(office, who, "reminderLetter")).document.number).toBe("云人社行提〔2027〕2号");
  expect((await issue(office, who, "opinionLetter")).document.number).toBe("云人社行指〔2027〕1号");
  expect(await bookOf(office, "reminderLetter", null)).toEqual([
    "云人社行提〔2026〕1号 issued",
    "云人社行提〔2027〕2号 issued",
  ]);
  expect(await bookOf(office, "opinion", 2026)).toEqual(["云人社行指〔2026〕1号 issued"]);
  const { title } = await office.speak("numbers.book", { seriesId: "reminderLetter", year: null });
  expect(title).toBe("行政提示书发文登记簿");
});

test("types that share a series number on; let go, a type returns to its own series where that stood", async () => {
  const office = await start();
  const who = await working(office);
  await startAt(office, "reminderLetter", 2026, 4);
  await issue(office, who, "reminderLetter");
  await issue(office, who, "opinionLetter");
  await change(office, "opinion", { documents: ["opinionLetter", "reminderLetter"] });
  expect((await issue(office, who, "reminderLetter")).document.number).toBe("云人社行指〔2026〕2号");
  expect((await issue(office, who, "opinionLetter")).document.number).toBe("云人社行指〔2026〕3号");
  await change(office, "opinion", { documents: ["opinionLetter"] });
  expect((await issue(office, who, "reminderLetter")).document.number).toBe("云人社行提〔2026〕5号");
  expect(await seriesOf(office, "reminderLetter")).toMatchObject({ documents: ["reminderLetter"] });
});

test("a type is not left without a series: it is taken into another one instead", async () => {
  const office = await start();
  await working(office);
  const refused = await refusalOf(change(office, "reminderLetter", { documents: [] }));
  expect(refused).toMatchObject({ code: "refused", rule: "R050" });
  expect(refused.fields?.documents).toMatch(/^“行政提示书”要有号段取号/);
});

test("two series in use may not print alike, however code and pattern are put together", async () => {
  const office = await start();
  await working(office);
  const wanted = [
    { code: "云人社行提" },
    { code: "云人社", pattern: "{代字}行提〔{年}〕{序号}号" },
    { code: "云人社行提", pattern: "{代字}〔{年}〕{序号:3}号" },
  ];
  for (const more of wanted) {
    expect(await refusalOf(change(office, "opinion", more))).toMatchObject({
      code: "duplicate",
      rule: "R050",
    });
  }
});

test("a code that changes hands is given from above the numbers it has already borne", async () => {
  const office = await start();
  const who = await working(office);
  await issue(office, who, "reminderLetter");
  await issue(office, who, "reminderLetter");
  await change(office, "reminderLetter", { code: "云人社提示" });
  await change(office, "opinion", { code: "云人社行提" });
  expect((await issue(office, who, "opinionLetter")).document.number).toBe("云人社行提〔2026〕3号");
  expect(await bookOf(office, "opinion", 2026)).toEqual([
    "1-2 这些文号由别的号段编出过，不再使用",
    "云人社行提〔2026〕3号 issued",
  ]);
});

test("two papers that a region counts apart under one code may be counted together later, and no number comes twice (ZC)", async () => {
  const office = await start();
  await working(office, setupInput({ profileId: "zhoucun-natural-resources", sharedSeries: false }));
  await startAt(office, "opinion", 2026, 7);
  await change(office, "opinion", { documents: ["opinionLetter", "guidanceRecord"] });
  expect(await seriesOf(office, "opinion")).toMatchObject({ nextNumber: "指导书〔2026〕7号" });
  expect(await seriesOf(office, "record")).toMatchObject({ documents: [] });
  await change(office, "opinion", { documents: ["opinionLetter"] });
  expect(await seriesOf(office, "record")).toMatchObject({ documents: ["guidanceRecord"] });
});

const TYPES = ["reminderLetter", "opinionLetter"] as const;
const SERIES = ["reminderLetter", "opinion"] as const;
const CODES = ["云人社行提", "云人社"] as const;
const actArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant("issue" as const), type: fc.constantFrom(...TYPES) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("void" as const), type: fc.constantFrom(...TYPES) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("change" as const),
      id: fc.constantFrom(...SERIES),
      documents: fc.option(fc.subarray([...TYPES]), { freq: 1 }),
      code: fc.constantFrom(...CODES),
      yearly: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("start" as const),
      id: fc.constantFrom(...SERIES),
      first: fc.integer({ min: 1, max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("turn" as const) }) },
);

test("whatever types move between series, codes change hands and years turn, no number is ever given twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(actArbitrary, { minLength: 4, maxLength: 20 }), async (acts) => {
      const office = await start();
      const who = await working(office);
      const given: Awaited<ReturnType<typeof issue>>[] = [];
      for (const told of acts) {
        const year = Number(office.clock.today().slice(0, 4));
        if (told.act === "issue") given.push(await issue(office, who, told.type));
        if (told.act === "void") await voided(office, await issue(office, who, told.type));
        if (told.act === "turn" && year < 2028) {
          office.clock.turn(`${year + 1}-02-10`);
          await enter(office, "yezhiwei");
        }
        // What the office may not do is refused, and must change nothing.
        if (told.act === "start") await startAt(office, told.id, year, told.first).catch(() => undefined);
        if (told.act === "change") {
          const { id, documents, code, yearly } = told;
          await change(office, id, { ...(documents ? { documents } : {}), code, yearly }).catch(() => undefined);
        }
      }
      const numbers = given.map(({ document }) => document.number);
      expect(new Set(numbers).size).toBe(numbers.length);
      const all = await office.speak("office.series", {});
      for (const type of TYPES) expect(all.filter(({ documents }) => documents.includes(type))).toHaveLength(1);
      const books = await Promise.all(
        all.flatMap(({ id, yearly }) =>
          (yearly ? [2026, 2027, 2028] : [null]).map((year) => office.speak("numbers.book", { seriesId: id, year })),
        ),
      );
      const lines: NumberLine[] = books.flatMap((book) => book.lines);
      expect(lines.filter((line) => line.kind === "gap" && line.reason === "")).toEqual([]);
      for (const number of numbers) {
        expect(lines.filter((line) => line.kind === "document" && line.number === number)).toHaveLength(1);
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
