// The documents of one matter: the two principal ones, another from the menu, a draft that survives, the set in one PDF.
import fs from "node:fs";
import type { Page } from "@playwright/test";
import { available, pdfPages } from "../config/office-tools";
import { faults } from "./axe";
import { expect, firstWindow, shot, stubDialogs } from "./fixture";
import { field, goTo, signIn, test, today, year } from "./office";

const TITLE = "关于规范工资支付台账的行政指导";
const NUMBER = `云人社行指〔${year}〕1号`;

const clean = async (page: Page, what: string): Promise<void> => {
  expect.soft(await faults(page), what).toEqual([]);
};

const issue = async (page: Page, paper: string, ok: RegExp): Promise<void> => {
  await page.getByRole("button", { name: `签发${paper}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: ok }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
};

/** Opens the menu of other documents and takes one. */
const make = async (page: Page, paper: string): Promise<void> => {
  await page.getByRole("button", { name: "制作其他文书" }).click();
  await page.getByRole("dialog").getByRole("button", { name: paper, exact: true }).click();
  await expect(page.getByRole("heading", { name: paper, level: 1 })).toBeVisible();
};

test("a matter's documents are made, kept, found again after a crash, and printed as a set", async ({
  office,
  sit,
  launch,
}, info) => {
  test.setTimeout(120_000);
  const id = await office.matter(TITLE);
  const first = await sit();
  const { page } = first;
  await goTo(page, `/matters/${id}`);
  await issue(page, "行政指导意见书", /签\s*发/);
  await expect(page.getByText(NUMBER).first()).toBeVisible();
  await issue(page, "行政指导登记文书", /仍然签发/);

  await page.getByRole("button", { name: "制作其他文书" }).click();
  const menu = page.getByRole("dialog", { name: "制作其他文书" });
  await expect(menu.getByRole("region", { name: "送达" })).toBeVisible();
  const talk = menu.getByRole("region", { name: "约谈", exact: true });
  await expect(talk.getByRole("button", { name: "约谈记录" })).toHaveAttribute("aria-disabled", "true");
  await expect(talk).toContainText("还没有“约谈”的记录");
  await clean(page, "the menu of documents");
  await shot(page, "documents-menu");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "制作其他文书" })).toBeFocused();
  await page.keyboard.press("Enter");
  await menu.getByRole("textbox", { name: "查找文书" }).fill("回证");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "送达回证", level: 1 })).toBeVisible();

  const sheet = page.getByRole("complementary", { name: "送达回证预览" });
  await expect(sheet).toContainText(NUMBER);
  await expect(page.getByRole("group", { name: "送达的文书" }).getByRole("textbox").nth(1)).toHaveValue(NUMBER);
  await field(page, "送达地点").fill("云溪区工业园一路12号");
  await expect(sheet).toContainText("云溪区工业园一路12号");
  await expect(page.getByText(/草稿已保存/)).toBeVisible();
  await clean(page, "the page of a document");
  await shot(page, "documents-proof");

  await first.kill();
  const again = await launch(office.userData);
  const back = await firstWindow(again.app);
  await back.setViewportSize({ width: 1366, height: 768 });
  await signIn(back);
  const draft = back.getByRole("region", { name: "未完成的草稿" });
  await expect(draft).toContainText("送达回证");
  await draft.getByRole("link", { name: TITLE }).click();
  await expect(field(back, "送达地点")).toHaveValue("云溪区工业园一路12号");
  await back.getByRole("button", { name: "存入案卷（Ctrl+S）" }).click();
  await expect(back.getByRole("heading", { name: TITLE, level: 1 })).toBeVisible();
  await expect(back.getByRole("region", { name: "送达回证" })).toContainText("已存入案卷");
  await goTo(back, "/");
  await expect(back.getByText("送达回证")).toBeHidden();

  await goTo(back, `/matters/${id}`);
  await back.keyboard.press("Alt+p");
  const set = back.getByRole("dialog", { name: "成套打印" });
  await expect(set.getByRole("checkbox", { name: new RegExp(NUMBER) })).toBeChecked();
  const labels = await set.getByRole("list", { name: "可以打印的文书" }).getByRole("listitem").allTextContents();
  const placeOf = (name: string) => labels.findIndex((label) => label.includes(name));
  expect(placeOf("意见书")).toBeLessThan(placeOf("送达回证"));
  expect(placeOf("送达回证")).toBeLessThan(placeOf("登记文书"));
  await set.getByRole("button", { name: "打印前预览" }).click();
  await expect(set.getByRole("region", { name: new RegExp(`^行政指导意见书 ${NUMBER}预览`) })).toContainText(
    "现提出以下指导意见",
  );
  await clean(back, "the dialog of printing");
  await shot(back, "documents-set");
  const pdf = info.outputPath("成套.pdf");
  await stubDialogs(again.app, { save: pdf });
  await set.getByRole("button", { name: "保存 PDF" }).click();
  await expect.poll(() => fs.existsSync(pdf), { timeout: 30_000 }).toBe(true);
  if (await available("pdftotext")) {
    const pages = (await pdfPages(pdf)).map((text) => text.replaceAll(/\s/g, ""));
    const first = (words: string) => pages.findIndex((text) => text.includes(words));
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(first("现提出以下指导意见")).toBe(0);
    expect(first("送达机关")).toBeGreaterThan(0);
    expect(first("指导取得的效益")).toBeGreaterThan(first("送达机关"));
  }
});

test("what is missing is named, taken fields lead to where they are entered, and the day dated back asks why", async ({
  office,
  sit,
}) => {
  const id = await office.matter(TITLE);
  const { page } = await sit();
  await goTo(page, `/matters/${id}`);
  await make(page, "行政提示书");
  await expect(page.getByRole("complementary", { name: "行政提示书预览" })).toContainText("《工资支付暂行规定》");
  await expect(page.getByRole("link", { name: "在“事项内容”修改" }).first()).toHaveAttribute(
    "href",
    `#/matters/${id}/edit`,
  );
  const message = page.getByRole("region", { name: "短信文本" });
  await message.getByText(/^短信文本（\d+ 字）$/).click();
  await expect(message).toContainText("提示事项：规范工资支付台账。咨询电话：");
  await field(page, "办理途径").fill("在{期限}前到云溪区政务服务中心办理");
  await expect(page.getByText("还有占位没有填：办理途径的 {期限}")).toBeVisible();
  await expect(message.getByRole("button", { name: /^复制/ })).toHaveAttribute("aria-disabled", "true");
  await field(page, "办理途径").fill("");
  await field(page, "提示事项").fill("");
  await expect(page.getByText("签发前还须填写：")).toContainText("提示事项");
  await page.getByRole("button", { name: "签发（Ctrl+S）" }).click();
  await expect(page.getByText("请填写提示事项")).toBeVisible();
  await expect(field(page, "提示事项")).toBeFocused();
  await page.keyboard.insertText("按月支付工资");
  await field(page, "文书日期").fill(`${year - 1}-12-31`);
  await page.keyboard.press("Tab");
  await expect(field(page, "补记原因")).toBeVisible();
  await field(page, "文书日期").fill(today);
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("heading", { name: TITLE, level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: "行政提示书" })).toContainText(`云人社行提〔${year}〕1号`);
  await shot(page, "documents-matter");

  await page.getByRole("button", { name: `作废 云人社行提〔${year}〕1号` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /作废原因/ }).fill("文字有误");
  await dialog.getByRole("button", { name: /作\s*废/ }).click();
  await expect(page.getByRole("region", { name: "行政提示书" })).toContainText("0 份，另有作废 1 份");
});

test("a simple matter has its sheet too, kept and printed with it", async ({ office, sit }) => {
  const id = await office.work(async (desk) => {
    await desk.signIn("yezhiwei");
    const me = (await desk.speak("accounts.list", {})).find(({ login }) => login === "yezhiwei");
    const fields = {
      date: today,
      handlerIds: [me?.id ?? ""],
      counterpartIds: [],
      form: "电话",
      result: "已告知",
      note: "",
      situation: "LZ-S1",
      audience: "来电企业",
      content: "解答工资支付台账的保存年限",
    };
    return (await desk.speak("matters.quick", { fields, draftId: null })).id;
  });
  const { page } = await sit();
  await goTo(page, `/matters/${id}`);
  await expect(page.getByRole("button", { name: "成套打印" })).toBeVisible();
  await page.keyboard.press("Alt+d");
  await page.getByRole("dialog").getByRole("button", { name: "简易行政指导书", exact: true }).click();
  await expect(page.getByRole("complementary", { name: "简易行政指导书预览" })).toContainText("来电企业");
  await page.getByRole("button", { name: "签发（Ctrl+S）" }).click();
  await expect(page.getByRole("region", { name: "简易行政指导书" })).toContainText(`云人社简行指〔${year}〕1号`);
});

test("every form of the region is there empty, to be printed for the counter", async ({ sit }) => {
  const { page, app } = await sit();
  await goTo(page, "/matters");
  await expect(page.getByRole("button", { name: "空白文书" })).toBeVisible();
  await page.keyboard.press("Alt+b");
  const list = page.getByRole("navigation", { name: "空白文书" });
  await list.getByRole("textbox", { name: "查找文书" }).fill("问卷");
  await list.getByRole("button", { name: /问卷/ }).click();
  await expect(page.getByRole("region", { name: /空白的.*问卷.*预览/ })).toContainText("问卷");
  await clean(page, "the blank forms");
  await shot(page, "documents-blank");
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openPath = (file) => {
      opened.push(file);
      return Promise.resolve("");
    };
  });
  await page.getByRole("button", { name: "打印" }).click();
  await expect
    .poll(() =>
      app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened.map((file) => file.slice(-4))),
    )
    .toEqual([".pdf"]);
});
