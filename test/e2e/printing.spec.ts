// Papers as PDF: measured beside what a word processor makes of the same docx.
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import type { Input, ProcedureName } from "../../shared/contract";
import type { Result } from "../../shared/contract/errors";
import { available, pdfLines, pdfPages, pdfWords, toPdf } from "../config/office-tools";
import { writtenMatter } from "../fixtures/desk";
import { expect, root, shot, stubDialogs, test } from "./fixture";
import { ready } from "./shell-tools";

const FONTS = { FONTCONFIG_FILE: path.join(root, "test/fixtures/fonts.conf") };
const LINE =
  "经查，你单位存在未按规定编制工资支付台账的情形，部分月份缺少劳动者本人签名，应当按照有关规定予以完善，妥善保存备查。";
const LONG = Array.from({ length: 54 }, () => LINE).join("\n");

const value = async <T>(page: Page, name: ProcedureName, input: unknown): Promise<T> => {
  const result = (await page.evaluate(([name, input]) => window.desk.call(name, input), [
    name,
    input,
  ] as const)) as Result<unknown>;
  if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
  return result.value as T;
};

/** The sample office, signed in, with a matter that has much to say; its key. */
const longMatter = async (page: Page): Promise<string> => {
  const who = await value<{ login: string; password: string }>(page, "setup.sample", {});
  const { account } = await value<{ account: { id: string } }>(page, "session.signIn", {
    login: who.login,
    password: who.password,
  });
  const { rows } = await value<{ rows: { id: string }[] }>(page, "counterparts.search", {
    text: "",
    offset: 0,
    limit: 1,
  });
  const fields = { ...writtenMatter([account.id], [rows[0]?.id ?? ""]), problem: LONG };
  const { matter } = await value<{ matter: { id: string } }>(page, "matters.register", { fields, draftId: null });
  return matter.id;
};

/** Saves one document as docx and as PDF; their paths. */
const saved = async (
  app: ElectronApplication,
  page: Page,
  file: string,
  drawing: Omit<Input<"documents.handOver">, "as">,
): Promise<{ docx: string; pdf: string }> => {
  for (const as of ["docx", "pdf"] as const) {
    await stubDialogs(app, { save: `${file}.${as}` });
    await value(page, "documents.handOver", { ...drawing, as });
  }
  return { docx: `${file}.docx`, pdf: `${file}.pdf` };
};

const near = (a: readonly number[], b: readonly number[], mm: number): boolean =>
  a.length === b.length && a.every((one, index) => Math.abs(one - (b[index] ?? 0)) <= mm);

test("a PDF has the margins, frames, feet and pages that a word processor makes of the docx", async ({ launch }) => {
  test.skip(!(await available("LibreOffice", "pdftotext", "pdftoppm")));
  const { app, userData } = await launch({ env: FONTS });
  const page = await ready(app);
  const subject = { kind: "matter", id: await longMatter(page) } as const;
  const file = (name: string) => path.join(userData, name);
  const record = await saved(app, page, file("record"), { subject, type: "guidanceRecord", values: null });
  const letter = await saved(app, page, file("letter"), { subject, type: "opinionLetter", values: null });
  const book = await saved(app, page, file("book"), {
    subject: { kind: "register", quarter: "2026Q4" },
    type: "registerBook",
    values: null,
  });
  const others = await toPdf([record.docx, letter.docx, book.docx], userData + path.sep + "office").catch(() => []);
  expect(others).toHaveLength(3);
  const [recordThere = "", letterThere = "", bookThere = ""] = others;

  // As many pages, cut at the same places; the frame of a cell that runs on is closed on each.
  for (const [here, there] of [
    [record.pdf, recordThere],
    [letter.pdf, letterThere],
    [book.pdf, bookThere],
  ] as const) {
    expect((await pdfPages(here)).length, here).toBe((await pdfPages(there)).length);
  }
  expect(near((await pdfLines(record.pdf, 1)).upright, (await pdfLines(recordThere, 1)).upright, 0.5)).toBe(true);
  for (const number of [1, 2, 3]) {
    const { level, upright } = await pdfLines(record.pdf, number);
    expect(level.at(-1), `page ${number}`).toBeGreaterThan(245);
    expect(level.at(-1), `page ${number}`).toBeLessThan(262.5);
    if (number > 1) expect(level[0]).toBeCloseTo(37, 0);
    expect(upright[0]).toBeCloseTo(28, 0);
    expect(upright.at(-1)).toBeCloseTo(184, 0);
  }

  // 37/35/28/26 mm, and the number 7 mm below the text (GB/T 9704).
  const pages = await pdfWords(letter.pdf);
  const theirs = await pdfWords(letterThere);
  for (const [index, { width, height, words }] of pages.entries()) {
    expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
    const text = words.filter(({ top }) => top < 255);
    expect(Math.min(...text.map(({ left }) => left))).toBeGreaterThan(27.8);
    expect(Math.max(...text.map(({ right }) => right))).toBeLessThan(184.5);
    const number = words.find((word) => word.text === String(index + 1) && word.top > 255);
    const there = theirs[index]?.words.find((word) => word.text === String(index + 1) && word.top > 255);
    expect(((number?.top ?? 0) + (number?.bottom ?? 0)) / 2).toBeGreaterThan(264);
    expect(Math.abs((number?.left ?? 0) - (there?.left ?? 0))).toBeLessThan(1);
  }
  const last =
    pages
      .at(-1)
      ?.words.map(({ text }) => text)
      .join("") ?? "";
  expect(last, "seal and date never alone").toContain("指导联系人");

  const wide = await pdfWords(book.pdf);
  for (const { width, height } of wide) expect([Math.round(width), Math.round(height)]).toEqual([297, 210]);
});

test("a set is one PDF, each paper counted from 1, and on both sides none shares a sheet", async ({ launch }) => {
  test.skip(!(await available("pdftotext")));
  const { app, userData } = await launch({ env: FONTS });
  const page = await ready(app);
  const matterId = await longMatter(page);
  const papers = ["guidanceRecord", "opinionLetter", "guidanceRecord"].map((type) => ({
    type,
    to: null,
    values: null,
  }));
  const set = async (name: string, bothSides: boolean): Promise<string[]> => {
    const file = path.join(userData, name);
    await stubDialogs(app, { save: file });
    await value(page, "documents.printSet", { matterId, papers, as: "pdf", bothSides });
    return pdfPages(file);
  };
  const numbers = (pages: readonly string[]) => pages.map((text) => /—\s*(\d+)\s*—/.exec(text)?.[1] ?? "");
  const together = numbers(await set("一面.pdf", false));
  expect(together.filter((number) => number === "1")).toHaveLength(3);
  expect(together).not.toContain("");
  const apart = numbers(await set("双面.pdf", true));
  for (const [index, number] of apart.entries()) if (number === "1") expect(index % 2).toBe(0);
  expect(apart.filter(Boolean)).toEqual(together);
});

test("the preview shows the sheets that will be printed", async ({ launch }) => {
  test.skip(!(await available("pdftotext")));
  const { app, userData } = await launch({ env: FONTS });
  const page = await ready(app);
  const id = await longMatter(page);
  const file = path.join(userData, "意见书.pdf");
  await stubDialogs(app, { save: file });
  const subject = { kind: "matter", id } as const;
  await value(page, "documents.handOver", { subject, type: "opinionLetter", values: null, as: "pdf" });
  const printed = await pdfPages(file);

  await page.evaluate((id) => window.location.assign(`#/matters/${id}/edit`), id);
  const sheets = page.getByRole("region", { name: "行政指导意见书预览" }).locator(".paper-sheet");
  await expect(sheets).toHaveCount(printed.length);
  for (const [index, sheet] of (await sheets.all()).entries()) {
    const foot = sheet.locator("footer");
    await expect(foot).toContainText(`— ${index + 1} —`);
    const [page, note] = [await sheet.boundingBox(), await foot.boundingBox()];
    expect((note?.y ?? 0) + (note?.height ?? 0)).toBeLessThan((page?.y ?? 0) + 0.975 * (page?.height ?? 0));
  }
});

test("fonts and the printer's offset are set, and the sheet with rulers shows both", async ({ launch }) => {
  test.skip(!(await available("pdftotext", "pdftoppm")));
  const { app } = await launch({ env: FONTS });
  const page = await ready(app);
  await longMatter(page);
  await app.evaluate(({ shell }) => {
    shell.openPath = (file) => {
      Object.assign(globalThis, { opened: file });
      return Promise.resolve("");
    };
  });
  await page.evaluate(() => window.location.assign("#/settings"));
  await page.getByRole("tab", { name: "字体与打印" }).click();
  const faces = page.getByRole("region", { name: "字体是否齐全" });
  // None of the offices' faces lies on a machine that tests.
  await expect(faces.getByRole("row")).toHaveCount(9);
  await expect(faces.getByRole("cell", { name: "未安装" })).toHaveCount(8);
  await expect(faces.getByRole("alert")).toContainText("仿宋");

  await page.getByLabel("向右（负数向左）").fill("1.5");
  await page.getByLabel("向下（负数向上）").fill("-0.8");
  await page
    .getByRole("region", { name: "打印偏移" })
    .locator("..")
    .getByRole("button", { name: /保\s*存/ })
    .click();
  await expect(page.getByText("现在：向右 1.5 毫米，向上 0.8 毫米。")).toBeVisible();
  await shot(page, "printing");
  await page.getByRole("button", { name: "打开校准页" }).click();
  const opened = () => app.evaluate(() => (globalThis as { opened?: string }).opened ?? "");
  await expect.poll(opened).toMatch(/打印校准页\.pdf$/);
  const [plain, moved] = await pdfWords(await opened());
  const at = (words = plain?.words) => words?.find(({ text }) => text === "100");
  expect((at(moved?.words)?.left ?? 0) - (at()?.left ?? 0)).toBeCloseTo(1.5, 1);
  expect((at(moved?.words)?.top ?? 0) - (at()?.top ?? 0)).toBeCloseTo(-0.8, 1);
  expect([plain?.width, plain?.height].map((side) => Math.round(side ?? 0))).toEqual([210, 297]);
});
