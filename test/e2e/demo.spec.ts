// The sample (示例): made at set-up, marked everywhere, a working year to search; and how fast the window answers on it.
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { everyMatter } from "../../shared/contract/matters";
import { sampleSchema } from "../../shared/model/sample";
import { expect, firstWindow, root, shot, test } from "./fixture";
import { field, goTo, SAMPLE_PASSWORD, speak, writtenForm } from "./office";

const sample = sampleSchema.parse(JSON.parse(fs.readFileSync(path.join(root, "resources/sample/sample.json"), "utf8")));
const matters = sample.events.filter((event) => event.kind === "written" || event.kind === "simple");
const firstQuarter = matters.filter((event) => event.fields.date >= "2026-01" && event.fields.date < "2026-04");

/** What is typed into the search, and how many matters of the sample that finds. */
const searches: Readonly<Record<string, number>> = { gzzf: 5, 劳动合同: 3, gsbx: 1, 工资: 10, yt: 12 };

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const shown = (values: readonly number[]): string => values.map((value) => Math.round(value)).join(", ");

/** Loads the sample on the first page and goes in. */
const loadSample = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "载入示例" }).click();
  await expect(page.getByRole("heading", { name: "示例已载入" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(SAMPLE_PASSWORD)).toBeVisible();
};

/** How long after a keystroke a part of the page holds a text, ms, looked at in every frame. */
const delay = async (page: Page, selector: string, text: string, type: () => Promise<void>): Promise<number> => {
  const watched = await page.evaluateHandle(
    ([where, wanted]) => {
      const started = new Promise<number>((resolve) => {
        addEventListener("input", () => resolve(performance.now()), { once: true, capture: true });
      });
      const look = (since: number, resolve: (ms: number) => void): void => {
        if (document.querySelector(where)?.textContent?.includes(wanted)) resolve(performance.now() - since);
        else requestAnimationFrame(() => look(since, resolve));
      };
      // Wrapped, for a bare promise would be awaited before anything is typed.
      return { ms: started.then((since) => new Promise<number>((resolve) => look(since, resolve))) };
    },
    [selector, text] as const,
  );
  await type();
  return watched.evaluate(({ ms }) => ms);
};

test("the sample is loaded, marked, searched, and left again", async ({ launch }) => {
  const { app } = await launch();
  const page = await firstWindow(app);
  await page.setViewportSize({ width: 1366, height: 768 });
  await loadSample(page);
  await shot(page, "34-sample-loaded");
  await page.getByRole("button", { name: "进入示例" }).click();
  const mark = page.getByRole("region", { name: "示例数据" });
  await expect(mark).toBeVisible();
  await expect(page).toHaveTitle(/^【示例数据】/);
  await expect(page.getByRole("heading", { name: "待办与到期" })).toBeVisible();
  await shot(page, "35-sample-overview");

  await page.getByRole("link", { name: "指导事项", exact: true }).click();
  await expect(page.getByText(`共 ${matters.length} 件`)).toBeVisible();
  await expect(mark).toBeVisible();
  for (const kind of ["written", "simple"] as const) {
    const { total } = await speak<{ total: number }>(page, "matters.list", { ...everyMatter, kind, limit: 1 });
    expect(total).toBe(sample.events.filter((event) => event.kind === kind).length);
  }
  await shot(page, "36-sample-matters");

  await page.getByLabel("查找指导事项").fill("gzzf");
  await expect(page.getByText("共 5 件")).toBeVisible();
  const found = page.getByRole("main").getByRole("link", { name: /工资支付/ });
  await expect(found).toHaveCount(5);
  await page.getByLabel("查找指导事项").fill("");

  await page.getByRole("link", { name: "登记簿与季报" }).click();
  const quarter = page.getByRole("textbox", { name: "季度", exact: true });
  await expect(quarter).toBeVisible();
  while ((await quarter.inputValue()) !== "2026年第1季度") await page.getByRole("button", { name: "上一季度" }).click();
  const register = await speak<{ rows: { cells: Record<string, string> }[] }>(page, "register.view", {
    quarter: "2026Q1",
  });
  expect(register.rows).toHaveLength(firstQuarter.length);
  await expect(page.getByText(`共 ${register.rows.length} 件`)).toBeVisible();
  await expect(page.getByText(String(register.rows[0]?.cells["title"])).first()).toBeVisible();
  await shot(page, "37-sample-register");

  await page.getByRole("link", { name: "设置", exact: true }).click();
  await page.getByRole("tab", { name: "关于" }).click();
  await page.getByRole("button", { name: "离开示例" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "离开", exact: true }).click();
  await expect(page.getByText("本单位按哪份规范开展行政指导")).toBeVisible();
  await expect(page.getByRole("region", { name: "示例数据" })).toHaveCount(0);
});

test("search and preview keep up with typing on the sample", async ({ launch }) => {
  const { app } = await launch();
  const page = await firstWindow(app);
  await page.setViewportSize({ width: 1366, height: 768 });
  await loadSample(page);
  await page.getByRole("button", { name: "进入示例" }).click();
  await expect(page.getByRole("region", { name: "示例数据" })).toBeVisible();

  await goTo(page, "/matters");
  await expect(page.getByText(`共 ${matters.length} 件`)).toBeVisible();
  const search = page.getByLabel("查找指导事项");
  const answered: number[] = [];
  for (const [typed, total] of Object.entries(searches)) {
    answered.push(await delay(page, ".matter-table .pager", `共 ${total} 件`, () => search.fill(typed)));
    // The next search begins from the whole list again.
    await search.fill("");
    await expect(page.getByText(`共 ${matters.length} 件`)).toBeVisible();
  }
  console.log(`search as you type, ms: median ${Math.round(median(answered))} of ${shown(answered)}`);
  expect(median(answered)).toBeLessThanOrEqual(400);

  await writtenForm(page);
  await expect(page.getByRole("region", { name: "行政指导意见书预览" })).toContainText("指导意见");
  await field(page, "指导意见").click();
  const followed: number[] = [];
  for (let times = 1; times <= 7; times += 1) {
    const word = `第${times}条意见`;
    followed.push(
      await delay(page, "[aria-label='行政指导意见书预览']", word, () => page.keyboard.insertText(`${word}。`)),
    );
    await page.waitForTimeout(400);
  }
  console.log(`preview after typing, ms: median ${Math.round(median(followed))} of ${shown(followed)}`);
  expect(median(followed)).toBeLessThanOrEqual(300);
});
