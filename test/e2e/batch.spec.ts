// A batch (批量): one reminder to each of twelve counterparts out of a pasted list, stopped in the middle, gone on with, printed.
import fs from "node:fs";
import type { Page } from "@playwright/test";
import { available, pdfPages } from "../config/office-tools";
import { PASSWORD, writtenMatter } from "../fixtures/desk";
import { faults } from "./axe";
import { expect, shot, stubDialogs } from "./fixture";
import { field, goTo, guidanceWillDo, type Office, test, today, writtenForm, year } from "./office";

const TITLE = "关于按月支付工资的行政指导";
const namesOf = (count: number) => Array.from({ length: count }, (_, index) => `云溪第${index + 1}号商行`);
const NAMES = namesOf(12);
const number = (seq: number) => `云人社行提〔${year}〕${seq}号`;

/** A matter of the handler with all of them. */
const batchMatter = (office: Office, names = NAMES): Promise<string> =>
  office.work(async (desk) => {
    await desk.signIn("yezhiwei", PASSWORD);
    const me = (await desk.speak("accounts.list", {})).find(({ login }) => login === "yezhiwei");
    const { counterparts } = await desk.speak("counterparts.addMany", { names, kind: "enterprise" });
    const ids = counterparts.map(({ id }) => id);
    const fields = { ...writtenMatter([me?.id ?? ""], ids), date: today, title: TITLE };
    return (await desk.speak("matters.register", { fields, draftId: null })).matter.id;
  });

/** Presses 取消 the moment the first letters go out, as a quick hand would. */
const stopAtOnce = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watcher = new MutationObserver(() => {
      const button = document.querySelector<HTMLButtonElement>(".paper-batch button");
      if (!button) return;
      watcher.disconnect();
      button.click();
    });
    watcher.observe(document.body, { childList: true, subtree: true });
  });

test("twelve reminders: stopped after whole letters, gone on with in the same series, printed with their proofs", async ({
  office,
  sit,
}, info) => {
  test.setTimeout(120_000);
  const id = await batchMatter(office);
  const { page, app } = await sit();
  await goTo(page, `/matters/${id}`);
  await page.getByRole("button", { name: "制作其他文书" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "行政提示书", exact: true }).click();
  await page.getByText("逐户各一份").click();
  await expect(page.getByText("已勾选 12 / 12 户")).toBeVisible();
  await expect(page.getByText(`将取得 12 个连续文号，自 ${number(1)} 起`)).toBeVisible();
  const sheet = page.getByRole("complementary", { name: "行政提示书预览" });
  await expect(sheet).toContainText(`${NAMES[0]}：`);
  await page.getByRole("button", { name: "下一户" }).click();
  await expect(sheet).toContainText(`${NAMES[1]}：`);
  await field(page, "到期日").fill(`${year + 1}-01-15`);
  await page.keyboard.press("Tab");
  expect(await faults(page)).toEqual([]);
  await shot(page, "batch-before");

  await stopAtOnce(page);
  await page.getByRole("button", { name: "逐户签发（12 份）" }).click();
  const ended = page.getByRole("status").filter({ hasText: "已停止逐户签发" });
  await expect(ended).toContainText(`本次签发 10 份，每份都完整有效，文号 ${number(1)} 至 ${number(10)}`);
  await expect(ended).toContainText(`还有 2 户没有签发：${NAMES[10]}、${NAMES[11]}`);
  await expect(page.getByText("已勾选 2 / 2 户")).toBeVisible();
  await shot(page, "batch-stopped");

  await page.reload();
  await expect(page.getByRole("list", { name: "制作对象" }).getByText(number(10))).toBeVisible();
  await expect(page.getByText("已勾选 2 / 2 户")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: NAMES[0] ?? "", exact: true })).toBeDisabled();
  await expect(field(page, "到期日")).toHaveValue(`${year + 1}-01-15`);
  await page.getByRole("button", { name: "逐户签发（2 份）" }).click();
  await expect(page.getByRole("status").filter({ hasText: "逐户签发完成" })).toContainText(
    `本次签发 2 份，每份都完整有效，文号 ${number(11)} 至 ${number(12)}。勾选的各户都已签发。`,
  );
  await shot(page, "batch-done");

  await page.getByRole("button", { name: "合并打印" }).click();
  const dialog = page.getByRole("dialog", { name: "合并打印《行政提示书》" });
  await expect(dialog.getByText("共 24 份")).toBeVisible();
  await dialog.getByRole("checkbox", { name: /双面打印/ }).uncheck();
  const pdf = info.outputPath("合并.pdf");
  await stubDialogs(app, { save: pdf });
  await dialog.getByRole("button", { name: "保存 PDF" }).click();
  await expect.poll(() => fs.existsSync(pdf), { timeout: 60_000 }).toBe(true);
  if (await available("pdftotext")) {
    const pages = (await pdfPages(pdf)).map((text) => text.replaceAll(/\s/g, ""));
    const letters = pages.flatMap((text, at) => (text.includes("现就有关事项提示如下") ? [at] : []));
    const proofs = pages.flatMap((text, at) => (text.includes("送达机关") ? [at] : []));
    expect([letters.length, proofs.length]).toEqual([12, 12]);
    for (const [index, at] of letters.entries()) {
      expect(pages[at]).toContain(number(index + 1));
      expect(pages[at]).toContain(`${NAMES[index]}：`);
      expect(pages[proofs[index] ?? 0]).toContain(number(index + 1));
      expect(pages[proofs[index] ?? 0]).toContain(NAMES[index]);
    }
  }
  await dialog.getByRole("button", { name: "关闭" }).last().click();

  await goTo(page, `/matters/${id}`);
  const papers = page.getByRole("region", { name: "行政提示书" });
  await expect(papers).toContainText("12 份");
  await expect(papers.getByText(number(12))).toBeVisible();
  await expect(papers.getByText(number(3), { exact: true })).toBeHidden();
  await papers.getByRole("textbox", { name: "在 12 份行政提示书中查找" }).fill("第3号");
  await expect(papers.getByText(number(3), { exact: true })).toBeVisible();
  await shot(page, "batch-matter");
});

test("leaving while letters go out asks first, and what was begun is whole", async ({ office, sit }) => {
  const id = await batchMatter(office);
  const { page } = await sit();
  await goTo(page, `/matters/${id}/documents/opinionLetter`);
  await page.getByText("逐户各一份").click();
  await page.evaluate(() => {
    const watcher = new MutationObserver(() => {
      if (!document.querySelector(".paper-batch")) return;
      watcher.disconnect();
      document.querySelector<HTMLAnchorElement>(".nav-link")?.click();
    });
    watcher.observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole("button", { name: "逐户签发（12 份）" }).click();
  const asked = page.getByRole("dialog", { name: "正在逐户签发，离开本页？" });
  await expect(asked).toBeVisible();
  await asked.getByRole("button", { name: /取\s*消/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "逐户签发完成" })).toContainText("勾选的各户都已签发");
});

test("many counterparts come into a matter out of a list, known or new", async ({ office, sit }, info) => {
  await batchMatter(office);
  const { page } = await sit();
  await writtenForm(page);
  await page.getByRole("button", { name: "批量添加" }).click();
  const dialog = page.getByRole("dialog", { name: "批量添加行政相对人" });
  await dialog.getByRole("textbox", { name: "按名称查找" }).fill("第1");
  await expect(dialog.getByText("符合条件的有 4 个")).toBeVisible();
  await dialog.getByRole("checkbox", { name: /全选这/ }).check();
  expect(await faults(page)).toEqual([]);
  await shot(page, "batch-known");
  await dialog.getByRole("button", { name: "添加 4 个" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("main").getByText("云溪第12号商行").first()).toBeVisible();

  await page.getByRole("button", { name: "批量添加" }).click();
  await dialog.getByRole("tab", { name: "粘贴或导入名单" }).click();
  const file = info.outputPath("名单.csv");
  fs.writeFileSync(file, "序号,单位名称\n1,云溪第2号商行\n2,新来的商行\n3,云溪第2号商行\n");
  await dialog.getByLabel("选择名单文件").setInputFiles(file);
  await expect(dialog.getByText("已登记过的 1 个，同名的 0 个，没有登记过的 1 个")).toBeVisible();
  await expect(dialog.getByText("文件里有 1 行没有采用")).toBeVisible();
  await dialog.getByRole("checkbox", { name: /登记为新的/ }).check();
  expect(await faults(page)).toEqual([]);
  await shot(page, "batch-names");
  await dialog.getByRole("button", { name: "添加 2 个" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("main").getByText("新来的商行").first()).toBeVisible();
  await guidanceWillDo(page);
});

test("a hundred letters go out while one looks on", async ({ office, sit }) => {
  const id = await batchMatter(office, namesOf(100));
  const { page } = await sit();
  await goTo(page, `/matters/${id}`);
  await page.getByRole("button", { name: "制作其他文书" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "行政提示书", exact: true }).click();
  await page.getByText("逐户各一份").click();
  await expect(page.getByText("已勾选 100 / 100 户")).toBeVisible();
  await field(page, "到期日").fill(`${year + 1}-01-15`);
  await page.keyboard.press("Tab");
  const from = Date.now();
  await page.getByRole("button", { name: "逐户签发（100 份）" }).click();
  const done = page.getByRole("status").filter({ hasText: "逐户签发完成" });
  await expect(done).toContainText(`文号 ${number(1)} 至 ${number(100)}`, { timeout: 30_000 });
  const took = Date.now() - from;
  console.log(`100 letters through the window: ${took} ms`);
  // Two seconds where nothing else runs (the bench judges that); here other tests run beside it.
  expect(took).toBeLessThan(15_000);
});
