// What the administrator fits to the office's own rules.
import type { Page } from "@playwright/test";
import { expect, shot } from "./fixture";
import { ADMINISTRATOR, goTo, test } from "./office";

const profileTab = async (page: Page): Promise<void> => {
  await goTo(page, "/settings");
  await page.getByRole("tab", { name: "地区配置" }).click();
  await expect(page.getByRole("heading", { name: "季报" })).toBeVisible();
};
const save = async (page: Page): Promise<void> => {
  await page
    .getByRole("tabpanel")
    .getByRole("button", { name: /保\s*存/ })
    .click();
  await expect(page.getByRole("tabpanel").getByText(/已保存 \d/)).toBeVisible();
};

test("the days of the quarterly report are counted as the superior wants them, or not at all", async ({ sit }) => {
  const { page } = await sit(ADMINISTRATOR);
  await goTo(page, "/register");
  await expect(page.getByText("每季度开始 5 个工作日内")).toBeVisible();
  await profileTab(page);
  await page.getByRole("radio", { name: "自然日" }).check();
  await page.getByRole("radio", { name: "不顺延", exact: true }).check();
  const days = page.getByRole("spinbutton", { name: /每季度开始几天内交/ });
  await days.fill("");
  await days.blur();
  await expect(page.getByText("请填写", { exact: true })).toBeVisible();
  await days.fill("7");
  await shot(page, "75-reporting-rule");
  await save(page);
  await goTo(page, "/register");
  await expect(page.getByText("每季度开始 7 日内")).toBeVisible();

  await profileTab(page);
  await expect(page.getByRole("radio", { name: "不顺延", exact: true })).toBeChecked();
  await page.getByRole("radio", { name: "没有规定期限" }).check();
  await expect(days).toHaveCount(0);
  await save(page);
  await goTo(page, "/register");
  await expect(page.getByText(/共 0 件/)).toBeVisible();
  await expect(page.getByText(/每季度开始/)).toHaveCount(0);
});
