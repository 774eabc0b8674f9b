// 发文登记簿 and 文号: every number with its document, the void ones and what is missing; the series behind them.
import fs from "node:fs";
import type { Locator, Page } from "@playwright/test";
import type { Input } from "../../shared/contract";
import { available, readXlsx } from "../config/office-tools";
import { type TestDesk, writtenMatter } from "../fixtures/desk";
import { faults } from "./axe";
import { expect, shot, stubDialogs } from "./fixture";
import { ADMINISTRATOR, enterprise, goTo, type Office, test, today, year } from "./office";

const TITLE = "关于规范工资支付台账的行政指导";
const COMPANY = "青岚云帆纺织有限公司";
const letter = (seq: number): string => `云人社行指〔${year}〕${seq}号`;

/** Issues letters in a new matter of the handler; one may be voided, with its reason. */
const issue = async (desk: TestDesk, title: string, voided = ""): Promise<void> => {
  const me = (await desk.speak("accounts.list", {})).find(({ login }) => login === "yezhiwei")?.id ?? "";
  const known = (await desk.speak("counterparts.search", { text: COMPANY, offset: 0, limit: 1 })).rows[0]?.id;
  const fresh = { id: null, rev: 0, fields: enterprise(COMPANY), duplicateConfirmed: false };
  const counterpart = known ?? (await desk.speak("counterparts.save", fresh)).id;
  const fields = { ...writtenMatter([me], [counterpart]), date: today, title };
  const { matter } = await desk.speak("matters.register", { fields, draftId: null });
  const issuing = { matterId: matter.id, type: "opinionLetter", date: today } satisfies Partial<
    Input<"documents.issue">
  >;
  const document = await desk.speak("documents.issue", { ...issuing, rev: matter.rev });
  if (voided === "") return;
  const { rev } = (await desk.speak("matters.get", { id: matter.id })).matter;
  await desk.speak("documents.void", { matterId: matter.id, rev, documentId: document.id, reason: voided });
};

/** Numbers from 4 on, one of them void: as a bureau that began in the middle of the year. */
const atWork = (office: Office): Promise<void> =>
  office.work(async (desk) => {
    await desk.signIn("dingyi");
    const series = (await desk.speak("office.series", {})).find(({ id }) => id === "opinion");
    const start = { id: "opinion", rev: series?.rev ?? 0, year, first: 4, reason: "1至3号已用于纸质文书" };
    await desk.speak("office.startSeries", start);
    await desk.signIn("yezhiwei");
    await issue(desk, TITLE, "期限写错，重新签发");
    await issue(desk, TITLE);
    await issue(desk, "关于招聘信息发布的行政指导");
  });

const book = (page: Page): Locator => page.getByRole("region", { name: "发文登记簿" });
const rowOf = (page: Page, text: string): Locator => book(page).locator(".ant-table-row").filter({ hasText: text });

test("the number book shows every number, the void one with its reason, what is missing, and the documents themselves", async ({
  office,
  sit,
}, info) => {
  await atWork(office);
  const { app, page } = await sit();
  await page.getByRole("link", { name: "登记簿与季报" }).click();
  await page.getByRole("link", { name: "发文登记簿" }).click();
  await expect(book(page).getByRole("heading", { name: `行政指导意见书发文登记簿（${year}年）` })).toBeVisible();
  await expect(book(page).getByRole("status")).toHaveText("已签发 2、作废 1、空号 3");
  await expect(rowOf(page, "第 1—3 号")).toContainText("空号 3 个：1至3号已用于纸质文书");
  const gone = rowOf(page, letter(4));
  await expect(gone).toContainText("已作废");
  await expect(gone).toContainText("原因：期限写错，重新签发");
  await expect(gone.getByRole("button", { name: `查看行政指导意见书 ${letter(4)}（已作废）` })).toHaveCSS(
    "text-decoration-line",
    "line-through",
  );
  await expect(rowOf(page, letter(5))).toContainText(COMPANY);
  await expect(rowOf(page, letter(5))).toContainText("叶知微");
  await expect(page.getByRole("link", { name: "登记簿与季报" })).toHaveAttribute("aria-current", "page");
  await shot(page, "90-number-book");
  expect(await faults(page)).toEqual([]);

  await page.keyboard.press("Control+f");
  await expect(page.getByRole("textbox", { name: "查找文号" })).toBeFocused();
  await page.keyboard.type("zpxx");
  await expect(book(page).locator(".ant-table-row")).toHaveCount(1);
  await expect(rowOf(page, letter(6))).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("没有这样的事");
  await expect(page.getByText("没有符合条件的文号")).toBeVisible();
  await page.getByRole("button", { name: "查看全部" }).click();

  await page.getByRole("button", { name: `查看行政指导意见书 ${letter(5)}` }).press("Enter");
  await expect(page.getByRole("dialog").getByRole("article")).toContainText("现提出以下指导意见");
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  const sheet = info.outputPath("发文登记簿.xlsx");
  await stubDialogs(app, { save: sheet });
  await page.keyboard.press("Control+e");
  await expect.poll(() => fs.existsSync(sheet)).toBe(true);
  await expect(page.getByText("发文登记簿已导出")).toBeVisible();
  if (await available("python3-openpyxl")) {
    const cells = JSON.stringify(await readXlsx([sheet]));
    for (const words of [letter(4), "作废：期限写错，重新签发", letter(6), "1至3号已用于纸质文书", COMPANY]) {
      expect(cells).toContain(words);
    }
  }
  await rowOf(page, letter(6)).getByRole("link").click();
  await expect(page.getByRole("heading", { name: "关于招聘信息发布的行政指导", level: 1 })).toBeVisible();
});

test("a series that has given no number says so, and nothing of it can be exported", async ({ sit }) => {
  const { page } = await sit();
  await goTo(page, "/numbers");
  await page.getByRole("combobox", { name: "号段" }).press("ArrowDown");
  await page.keyboard.insertText("登记文书");
  await page.keyboard.press("Enter");
  await expect(book(page).getByRole("heading", { name: /^行政指导登记文书/ })).toBeVisible();
  await expect(page.getByText(`${year}年还没有编过号`)).toBeVisible();
  await expect(page.getByRole("button", { name: /导出 Excel/ })).toHaveAttribute("aria-disabled", "true");
  await shot(page, "91-number-book-empty");
  expect(await faults(page)).toEqual([]);
});

const seriesTab = async (page: Page): Promise<void> => {
  await goTo(page, "/settings");
  await page.getByRole("tab", { name: "文号" }).click();
  await expect(page.getByRole("table", { name: "号段" })).toBeVisible();
};
const inDialog = (page: Page): Locator => page.getByRole("dialog");

test("two documents share a series and number on, and brackets typed another way are turned with a word", async ({
  office,
  sit,
}) => {
  await atWork(office);
  const { page } = await sit(ADMINISTRATOR);
  await seriesTab(page);
  const row = page.getByRole("row").filter({ hasText: letter(7) });
  await expect(row).toContainText("行政指导意见书");
  await expect(row.getByRole("link", { name: /空号 3 个/ })).toBeVisible();
  await shot(page, "92-series");
  expect(await faults(page)).toEqual([]);

  await page.getByRole("button", { name: "行政指导意见书：修改格式" }).press("Enter");
  const pattern = inDialog(page).getByRole("textbox", { name: "文号格式" });
  for (const [open, shut] of ["[]", "【】", "〈〉"]) {
    await pattern.fill(`{代字}${open}{年}${shut}第{序号:3}号`);
    await pattern.blur();
    await expect(pattern).toHaveValue("{代字}〔{年}〕第{序号:3}号");
    await expect(inDialog(page).getByText("已把年份的括号改为六角括号〔〕")).toBeVisible();
    await expect(inDialog(page).getByText("建议改为")).toHaveCount(0);
  }
  await expect(inDialog(page).getByText(`云人社行指〔${year}〕第001号`)).toBeVisible();
  await inDialog(page).getByRole("combobox", { name: "用于" }).press("ArrowDown");
  await page.keyboard.insertText("提示");
  await page.keyboard.press("Enter");
  await expect(
    inDialog(page)
      .getByTitle(/^行政提示书/)
      .first(),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await shot(page, "93-series-dialog");
  await inDialog(page)
    .getByRole("button", { name: /保\s*存/ })
    .click();
  await expect(inDialog(page)).toBeHidden();
  const shared = page.getByRole("row").filter({ hasText: `云人社行指〔${year}〕第007号` });
  await expect(shared).toContainText("行政指导意见书、行政提示书");
  await expect(page.getByRole("button", { name: "行政提示书：修改格式" })).toHaveCount(0);
});

test("a document that was never issued is given its first number beforehand", async ({ sit }) => {
  const { page } = await sit(ADMINISTRATOR);
  await seriesTab(page);
  await page.getByRole("button", { name: "行政提示书：设定起始号" }).press("Enter");
  await inDialog(page).getByRole("spinbutton", { name: "从第几号开始" }).fill("12");
  await inDialog(page).getByRole("textbox", { name: "原因" }).fill("1至11号已用于纸质文书");
  await shot(page, "94-series-start");
  await inDialog(page)
    .getByRole("button", { name: /保\s*存/ })
    .press("Enter");
  await expect(inDialog(page)).toBeHidden();
  await expect(page.getByRole("row").filter({ hasText: `云人社行提〔${year}〕12号` })).toContainText("11 个");
});
