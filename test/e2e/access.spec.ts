// Access: every page and dialog of the program as axe sees it, without a serious or critical fault.
import type { Page } from "@playwright/test";
import { issue } from "../fixtures/life";
import { faults } from "./axe";
import { expect, firstWindow } from "./fixture";
import {
  ADMINISTRATOR,
  fillWithSample,
  HANDLER,
  goTo,
  newCounterpart,
  quickForm,
  remember,
  SAMPLE_PASSWORD,
  signIn,
  test,
} from "./office";

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

  await goTo(page, "/due");
  await expect(page.getByRole("heading", { name: "到期与逾期", level: 1 })).toBeVisible();
  await expect(page.getByRole("radiogroup", { name: "看哪些" })).toBeVisible();
  await clean(page, "everything that is due");

  await goTo(page, "/matters");
  await expect(page.getByText("共 64 件")).toBeVisible();
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

  await goTo(page, "/help");
  await expect(page.getByRole("heading", { name: "快捷键" })).toBeVisible();
  await clean(page, "help");
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog", { name: "快捷键" })).toBeVisible();
  await clean(page, "the shortcuts' sheet");
});

test("the settings and their dialogs have no serious fault of access", async ({ sit }) => {
  test.setTimeout(120_000);
  const { page } = await sit(ADMINISTRATOR);
  await goTo(page, "/settings");
  await expect(page.getByRole("tab", { name: "单位" })).toBeVisible();
  const dialogs: Readonly<Record<string, readonly string[]>> = {
    科室: ["添加科室"],
    人员与账号: ["添加人员", "叶知微：重设密码"],
    文号: ["行政指导意见书：修改格式", "行政指导意见书：设定起始号"],
  };
  const tabs = await page.getByRole("tab").all();
  expect(tabs.length).toBeGreaterThanOrEqual(6);
  for (const tab of tabs) {
    const name = (await tab.textContent()) ?? "";
    await tab.click();
    await expect(page.getByRole("tabpanel", { name })).toBeVisible();
    await clean(page, `settings: ${name}`);
    if (name === "节假日") {
      await page.getByRole("button", { name: "录入一年" }).click();
      await expect(page.getByRole("textbox", { name: /放假和调休上班的日子/ })).toBeVisible();
      await clean(page, "settings: a year's holidays");
    }
    for (const button of dialogs[name] ?? []) {
      await page.getByRole("tabpanel", { name }).getByRole("button", { name: button }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await clean(page, `settings: ${name}, ${button}`);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
    }
  }
});

test("the forms of a matter's steps have no serious fault of access", async ({ office, sit }) => {
  test.setTimeout(120_000);
  const id = await office.matter("关于规范考勤的行政指导");
  await office.work(async (desk) => {
    await desk.signIn("yezhiwei");
    await issue(desk, id);
  });
  const { page } = await sit(HANDLER);
  await goTo(page, `/matters/${id}`);
  await expect(page.getByRole("list", { name: "办理进程" })).toBeVisible();
  await clean(page, "a matter on its way");
  const dialog = page.getByRole("dialog");
  for (const name of ["下一步：送达", "告知与选择", "安排回访", "回访", "关联执法案件", "终止"]) {
    await page.getByRole("main").getByRole("button", { name, exact: true }).click();
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Control+s");
    await clean(page, `${name}, with its faults`);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }
});
