// 固定用语: the sentences that a document prints as they are, worded by the office and put back.
import type { Locator, Page } from "@playwright/test";
import { faults } from "./axe";
import { expect, shot } from "./fixture";
import { ADMINISTRATOR, goTo, test } from "./office";

const OPENING = "关于你（单位）存在的{问题}问题，现提出以下指导意见：";
const OWN = "你（单位）存在{问题}问题，我们建议：";

const open = async (page: Page): Promise<void> => {
  await goTo(page, "/settings");
  await page.getByRole("tab", { name: "固定用语" }).click();
  await expect(page.getByRole("navigation", { name: "文书" })).toBeVisible();
};
const sentence = (page: Page, label: string): Locator =>
  page.getByRole("tabpanel").getByRole("textbox", { name: new RegExp(`^${label}`) });
const sheet = (page: Page): Locator => page.getByRole("region", { name: "行政指导意见书的预览" });
const saved = (page: Page): Locator => page.getByRole("tabpanel").getByText(/已保存 \d/);

test("a sentence is worded, printed so from then on, and put back to the regulation's words", async ({ sit }) => {
  const { page } = await sit(ADMINISTRATOR);
  await open(page);
  await expect(page.getByText("以后制作的文书按新的用语印；已签发的文书不变")).toBeVisible();
  await expect(page.getByText("这是规范附件印发的文书")).toBeVisible();
  await expect(sheet(page)).toContainText("现提出以下指导意见");
  expect(await faults(page)).toEqual([]);

  await sentence(page, "开头").fill("我们建议：");
  await sentence(page, "开头").blur();
  await expect(page.getByText("须保留{问题}，文书从这里填入内容")).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(saved(page)).toHaveCount(0);
  await shot(page, "95-sentence-slot-lost");
  await sentence(page, "开头").press("Home");
  await page.getByRole("button", { name: "放回 {问题}" }).press("Enter");
  await expect(sentence(page, "开头")).toHaveValue("{问题}我们建议：");
  await sentence(page, "开头").fill(OWN);

  await goTo(page, "/matters");
  await expect(page.getByRole("heading", { name: "指导事项", level: 1 })).toBeVisible();
  await open(page);
  await expect(sentence(page, "开头")).toHaveValue(OWN);
  await expect(page.getByText("有改动还没有保存")).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(saved(page)).toBeVisible();
  await expect(sheet(page)).toContainText("问题，我们建议：");
  await expect(page.getByText(`规范原文：${OPENING}`)).toBeVisible();
  await expect(page.getByRole("navigation", { name: "文书" })).toContainText("已调整 1 句");
  await shot(page, "96-sentence-worded");
  expect(await faults(page)).toEqual([]);

  await sentence(page, "小标题二").fill("我们的建议：");
  await page.getByRole("button", { name: "恢复规范原文：开头" }).click();
  await expect(sentence(page, "开头")).toHaveValue(OPENING);
  await expect(sheet(page)).toContainText("现提出以下指导意见");
  await expect(sentence(page, "小标题二")).toHaveValue("我们的建议：");
  await expect(page.getByText("有改动还没有保存")).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(saved(page)).toBeVisible();
  await page.getByRole("button", { name: "全部恢复规范原文" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "全部恢复", exact: true }).click();
  await expect(sentence(page, "小标题二")).toHaveValue("指导意见：");
  await expect(page.getByText("有改动还没有保存")).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "文书" })).not.toContainText("已调整");
});

test("a form of the program's own is called so, and others may only look", async ({ sit }) => {
  const { page } = await sit();
  await open(page);
  await expect(sentence(page, "开头")).toBeDisabled();
  await page.getByRole("navigation", { name: "文书" }).getByRole("button", { name: "行政提示书" }).press("Enter");
  await expect(page.getByRole("region", { name: "行政提示书的预览" }).getByRole("article")).toBeVisible();
  await expect(page.getByText("这是规范附件印发的文书")).toHaveCount(0);
  await expect(page.getByRole("tabpanel").getByRole("button", { name: /保\s*存/ })).toHaveCount(0);
  await shot(page, "97-sentences-looked-at");
  expect(await faults(page)).toEqual([]);
});
