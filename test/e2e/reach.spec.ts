// Reach: the day's work without the mouse and in time, large type and zoom for tired eyes.
import type { Page } from "@playwright/test";
import { expect, firstWindow, shot } from "./fixture";
import { ADMINISTRATOR, field, goTo, PASSWORD, signIn, test } from "./office";

/** Presses Tab until a control is reached, by its role and name; fails after a page full of presses. */
const tabTo = async (page: Page, label: string): Promise<void> => {
  const wanted = page.getByLabel(label, { exact: true }).or(page.getByRole("button", { name: label, exact: true }));
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.first().evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${label}`);
};

test("an office is set up, entered and worked in without the mouse", async ({ launch }) => {
  const { app } = await launch();
  const page = await firstWindow(app);
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect(page.getByRole("radiogroup", { name: "地区配置" })).toBeVisible();
  const type = async (label: string, text: string) => {
    await tabTo(page, label);
    await page.keyboard.insertText(text);
  };
  const press = async (label: string, key = "Enter") => {
    await tabTo(page, label);
    await page.keyboard.press(key);
  };
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches("input[type=radio]"))) break;
  }
  await page.keyboard.press("Space");
  const chosen = page.getByRole("radio", { checked: true });
  for (let presses = 0; presses < 6; presses += 1) {
    if ((await chosen.getAttribute("value")) === "linzi-hrss") break;
    await page.keyboard.press("ArrowDown");
  }
  await expect(chosen).toHaveAttribute("value", "linzi-hrss");
  await press("下一步");
  await expect(page.getByRole("textbox", { name: /机关全称/ })).toBeFocused();
  await page.keyboard.insertText("青岚市云溪区人力资源和社会保障局");
  await type("机关简称", "云溪区人社局");
  await type("发文代字", "云人社");
  await press("下一步");
  await type("第 1 个科室", "办公室");
  await type("第 1 人 姓名", "丁一");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("第 1 人 登录名")).toHaveValue("dy");
  await press("下一步");
  await type("密码", PASSWORD);
  await type("再输一遍密码", PASSWORD);
  await press("完成设置");
  await expect(page.locator(".recovery-code")).toBeVisible();
  await press("我已妥善保存", "Space");
  await press("进入工作台");
  await expect(page.getByRole("heading", { name: "工作台", level: 1 })).toBeVisible();

  await page.keyboard.press("Alt+l");
  await expect(page.getByRole("dialog", { name: "已锁定" })).toBeVisible();
  await page.keyboard.insertText(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "已锁定" })).toBeHidden();

  await page.keyboard.press("Alt+q");
  await expect(field(page, "方式")).toBeFocused();
  await page.keyboard.type("1");
  await page.keyboard.type("1");
  for (const text of ["来访职工", "解答加班费计算口径", "已当场答复"]) {
    await page.keyboard.insertText(text);
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText("已登记第 1 条")).toBeVisible();
});

/** Between two keys of a practised hand, ms; and for a character by an input method, which is about three keys. */
const KEY = 60;
const CHARACTER = 3 * KEY;

test("a practised person enters a simple matter in under twenty seconds", async ({ sit }) => {
  const { page } = await sit();
  const entry = async (keys: readonly string[]): Promise<void> => {
    for (const text of keys) {
      await page.keyboard.type(text, { delay: CHARACTER });
      await page.waitForTimeout(KEY);
      await page.keyboard.press("Enter");
    }
  };
  const started = Date.now();
  await page.keyboard.press("Alt+q");
  await expect(field(page, "方式")).toBeFocused();
  await page.keyboard.type("2", { delay: KEY });
  await page.keyboard.type("1", { delay: KEY });
  await entry([
    "云溪区李记手擀面馆",
    "来电咨询试用期工资标准，告知不得低于约定工资的百分之八十和当地最低工资标准",
    "表示清楚并会照办",
  ]);
  await expect(page.getByText("已登记第 1 条")).toBeVisible();
  const taken = Date.now() - started;
  console.log(`a simple matter of 55 characters at ${KEY} ms a key: ${taken} ms`);
  expect(taken).toBeLessThan(20_000);
});

test("large type is remembered, and the zoom stays between its ends", async ({ office, sit, open }) => {
  const seat = await sit(ADMINISTRATOR);
  const rootSize = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(await rootSize(seat.page)).toBe("14px");
  await seat.page.getByRole("button", { name: "大字", exact: true }).click();
  await expect.poll(() => rootSize(seat.page)).toBe("16px");
  await shot(seat.page, "50-large-overview");
  for (const [path, name] of [
    ["/matters/new", "51-large-form"],
    ["/matters/quick", "52-large-quick"],
    ["/settings", "53-large-settings"],
    ["/counterparts", "54-large-counterparts"],
  ] as const) {
    await goTo(seat.page, path);
    await expect(seat.page.getByRole("heading", { level: 1 })).toBeVisible();
    await seat.page.waitForTimeout(500);
    const sideways = await seat.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect.soft(sideways, `${path} scrolls sideways in large type`).toBe(false);
    await shot(seat.page, name);
  }
  const zoomed = async (steps: number, label: string): Promise<number> => {
    await seat.app.evaluate(
      ({ Menu, BrowserWindow }, [count, wanted]) => {
        const item = Menu.getApplicationMenu()
          ?.items.flatMap((menu) => menu.submenu?.items ?? [])
          .find((one) => one.label === wanted);
        const [window] = BrowserWindow.getAllWindows();
        for (let step = 0; step < count; step += 1) item?.click({}, window, window?.webContents);
      },
      [steps, label] as const,
    );
    return seat.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0);
  };
  expect(await zoomed(20, "放大")).toBeCloseTo(2);
  // The factor is known at once, the page follows when it has been laid out anew.
  await expect.poll(() => seat.page.evaluate(() => innerWidth)).toBe(1366 / 2);
  const sideways = await seat.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(sideways, "the page scrolls sideways at 200 %").toBe(false);
  expect(await zoomed(20, "缩小")).toBeCloseTo(0.8);
  expect(await zoomed(4, "放大")).toBeCloseTo(1.2);
  await seat.app.close();

  const again = await open({ userData: office.userData });
  await signIn(again.page, ADMINISTRATOR);
  await expect.poll(() => rootSize(again.page)).toBe("16px");
  const zoom = await again.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
  );
  expect(zoom).toBeCloseTo(1.2);
});
