// The list of matters and the overview, as one goes to and fro.
import { expect, shot } from "./fixture";
import { goTo, test } from "./office";

const TITLE = "关于规范工资支付台账的行政指导";

test("the search stands when one comes back from a matter", async ({ office, sit }) => {
  await office.matter(TITLE);
  const { page } = await sit();
  await goTo(page, "/matters");
  const search = page.getByRole("textbox", { name: "查找指导事项" });
  await search.fill("工资");
  await page.getByRole("link", { name: TITLE }).first().click();
  await expect(page.getByRole("heading", { name: TITLE, level: 1 })).toBeVisible();
  await page.keyboard.press("Alt+2");
  await expect(search).toHaveValue("工资");
  await page.getByRole("link", { name: TITLE }).first().click();
  await page.goBack();
  await expect(search).toHaveValue("工资");
  await page.getByRole("button", { name: "清除筛选" }).click();
  await goTo(page, "/");
  await goTo(page, "/matters");
  await expect(search).toHaveValue("");
});

test("on a narrow window the overview keeps room for the titles", async ({ office, sit }) => {
  await office.matter(TITLE);
  const { page } = await sit();
  for (const width of [1024, 1199, 1280, 1366]) {
    await page.setViewportSize({ width, height: 768 });
    const cell = page.getByRole("columnheader", { name: "指导事项" });
    await expect.poll(async () => (await cell.boundingBox())?.width ?? 0).toBeGreaterThanOrEqual(215);
  }
  await page.setViewportSize({ width: 1024, height: 768 });
  await shot(page, "77-overview-narrow");
});

test("a narrow window folds the navigation by itself, and a wide one has it as it was chosen", async ({ sit }) => {
  const { page } = await sit();
  const fold = (name: string) => page.getByRole("navigation", { name: "主导航" }).getByRole("button", { name });
  await expect(fold("收起导航")).toBeVisible();
  await page.setViewportSize({ width: 910, height: 512 });
  await expect(fold("展开导航")).toBeVisible();
  await expect(page.getByRole("link", { name: "指导事项", exact: true })).toBeVisible();
  await fold("展开导航").click();
  await expect(fold("收起导航")).toBeVisible();
  await page.setViewportSize({ width: 1366, height: 768 });
  await fold("收起导航").click();
  await page.setViewportSize({ width: 910, height: 512 });
  await expect(fold("收起导航"), "what was chosen in the narrow window stands").toBeVisible();
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect(fold("展开导航"), "and what was chosen in the wide one").toBeVisible();
});
