// Days as people type them: read in every common writing once the field is left; never changed into another day.
import { expect, shot } from "./fixture";
import { field, test, today, writtenForm } from "./office";

test("a typed day is read when the field is left, and refused in place where it cannot be", async ({ sit }) => {
  const { page } = await sit();
  await writtenForm(page);
  const date = field(page, "指导时间");
  await expect(date).toHaveValue(today);
  const type = async (text: string) => {
    await date.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text, { delay: 10 });
    await expect(date).toHaveValue(text);
  };
  for (const [text, day] of [
    ["2026/11/12", "2026-11-12"],
    ["2025.3.12", "2025-03-12"],
    ["2026-1-15", "2026-01-15"],
    ["20260905", "2026-09-05"],
  ] as const) {
    await type(text);
    await page.keyboard.press("Tab");
    await expect(date).toHaveValue(day);
  }
  await type("2026-9-5");
  await page.keyboard.press("Enter");
  await expect(date).toHaveValue("2026-09-05");
  for (const text of ["2026-02-30", "x"]) {
    await type(text);
    await page.keyboard.press("Tab");
    await expect(date).toHaveValue(text);
    await expect(page.getByText(/指导时间不是有效日期/)).toBeVisible();
  }
  await shot(page, "72-unreadable-day");
});

test("a day picked from the calendar stands in the field", async ({ sit }) => {
  const { page } = await sit();
  await writtenForm(page);
  const date = field(page, "指导时间");
  await date.fill("2026-3-5");
  await page.keyboard.press("Enter");
  await date.click();
  await page.getByRole("button", { name: "上个月" }).click();
  await expect(page.getByText("2026年2月", { exact: true })).toBeVisible();
  await shot(page, "73-calendar");
  await page.getByTitle("2026-02-10").click();
  await expect(date).toHaveValue("2026-02-10");
});
