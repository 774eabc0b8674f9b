// Reach: every page and dialog by name (axe), the day's work by keyboard, large type and zoom for tired eyes.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, firstWindow, shot } from "./fixture";
import {
  ADMINISTRATOR,
  field,
  fillWithSample,
  goTo,
  newCounterpart,
  PASSWORD,
  quickForm,
  remember,
  SAMPLE_PASSWORD,
  signIn,
  test,
} from "./office";

/** Serious and critical faults that axe finds on the page as it stands, each with where. */
const faults = async (page: Page): Promise<string[]> => {
  // What fades in or out is judged as it will stand.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
        .map((one) => one.finished),
    ),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
};

const clean = async (page: Page, what: string): Promise<void> => {
  expect.soft(await faults(page), what).toEqual([]);
};

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name, level: 1 });
const next = (page: Page) => page.getByRole("button", { name: "下一步", exact: true });

test("set-up, sign-in and lock have no serious fault of access", async ({ launch, office, open }) => {
  const { app } = await launch();
  const setUp = await firstWindow(app);
  await setUp.setViewportSize({ width: 1366, height: 768 });
  await expect(setUp.getByRole("radiogroup", { name: "地区配置" })).toBeVisible();
  await clean(setUp, "set-up, step 1");
  await next(setUp).click();
  await expect(setUp.getByText("请选择一份地区配置")).toBeVisible();
  await clean(setUp, "set-up, step 1 with its fault");
  await setUp.getByText("淄博市临淄区人社局").click();
  await next(setUp).click();
  await next(setUp).click();
  await expect(setUp.getByText("请填写机关全称")).toBeVisible();
  await clean(setUp, "set-up, step 2 with its faults");
  await setUp.getByRole("textbox", { name: /机关全称/ }).fill("青岚市云溪区人力资源和社会保障局");
  await setUp.getByRole("textbox", { name: /机关简称/ }).fill("云溪区人社局");
  await setUp.getByRole("textbox", { name: /发文代字/ }).fill("云人社");
  await next(setUp).click();
  await expect(setUp.getByLabel("第 1 人 姓名")).toBeVisible();
  await clean(setUp, "set-up, step 3");
  await setUp.getByLabel("第 1 个科室", { exact: true }).fill("办公室");
  await setUp.getByLabel("第 1 人 姓名").fill("丁一");
  await setUp.getByLabel("第 1 人 登录名").fill("dingyi");
  await next(setUp).click();
  await expect(setUp.getByLabel("数据文件夹路径")).toBeVisible();
  await clean(setUp, "set-up, step 4");
  await app.close();

  const { page } = await open({ userData: office.userData });
  await expect(heading(page, "登录")).toBeVisible();
  await clean(page, "sign-in");
  await page.getByRole("button", { name: "忘记密码" }).click();
  await expect(heading(page, "用恢复码重设密码")).toBeVisible();
  await clean(page, "recovery");
  await page.getByRole("button", { name: /返回/ }).click();
  await signIn(page);
  await page.keyboard.press("Alt+l");
  await expect(page.getByRole("dialog", { name: "已锁定" })).toBeVisible();
  await clean(page, "lock");
});

test("every page of the desk and its dialogs have no serious fault of access", async ({ office, open }) => {
  test.setTimeout(120_000);
  const folder = `${office.folder}示例`;
  await fillWithSample(folder);
  remember(office.userData, folder);
  const { page } = await open({ userData: office.userData });
  await signIn(page, "顾明澈", SAMPLE_PASSWORD);
  await expect(page.getByRole("heading", { name: "待办与到期" })).toBeVisible();
  await clean(page, "overview");

  await goTo(page, "/matters");
  await expect(page.getByText("共 55 件")).toBeVisible();
  await clean(page, "matters");
  await page.getByLabel("查找指导事项").fill("规范工资支付台账");
  await page.getByRole("link", { name: "关于规范工资支付台账的行政指导" }).first().click();
  await expect(page.getByRole("heading", { name: "文书", exact: true })).toBeVisible();
  await clean(page, "a matter");
  await page.getByRole("button", { name: /^预览/ }).first().click();
  await expect(page.getByRole("dialog").getByRole("article")).toBeVisible();
  await clean(page, "an issued paper");
  await page.keyboard.press("Escape");

  await goTo(page, "/matters/new");
  await expect(page.getByRole("region", { name: "行政指导意见书预览" }).getByRole("article")).toBeVisible();
  await clean(page, "the written form");
  await page.getByRole("button", { name: "查看依据 R006" }).click();
  await expect(page.getByRole("tooltip")).toBeVisible();
  await clean(page, "the written form with a rule");
  await page.keyboard.press("Escape");
  await newCounterpart(page, "尚无此户有限公司");
  await clean(page, "a new counterpart from the form");

  await goTo(page, "/");
  await quickForm(page);
  await clean(page, "quick entry");

  await goTo(page, "/counterparts");
  await expect(page.getByRole("status").filter({ hasText: /^共/ })).toBeVisible();
  await clean(page, "counterparts");
  await page.getByRole("button", { name: "新增行政相对人" }).click();
  await expect(page.getByRole("dialog").getByRole("textbox", { name: /名称/ })).toBeFocused();
  await clean(page, "a counterpart");
  await page.keyboard.press("Escape");

  await goTo(page, "/catalogue");
  await expect(page.getByRole("status").filter({ hasText: /^共/ })).toBeVisible();
  await clean(page, "catalogue");
  await page.getByRole("button", { name: "新增事项" }).click();
  await expect(page.getByRole("dialog").getByRole("textbox", { name: /编号/ })).toBeFocused();
  await clean(page, "an item");
  await page.keyboard.press("Escape");

  await goTo(page, "/register");
  await expect(page.getByRole("heading", { name: /登记簿/, level: 2 })).toBeVisible();
  await clean(page, "register");

  await goTo(page, "/settings");
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await expect(page.getByRole("tabpanel")).toBeVisible();
    await clean(page, `settings: ${await tab.textContent()}`);
  }
  await goTo(page, "/help");
  await expect(page.getByRole("heading", { name: "快捷键" })).toBeVisible();
  await clean(page, "help");
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog", { name: "快捷键" })).toBeVisible();
  await clean(page, "the shortcuts' sheet");
});

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
  await expect(heading(page, "工作台")).toBeVisible();

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
  const [width, sideways] = await seat.page.evaluate(
    () => [innerWidth, document.documentElement.scrollWidth > innerWidth] as const,
  );
  expect(width).toBe(1366 / 2);
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
