// Drafts (草稿): nothing typed is lost when the power goes; nobody sees another's; a registration uses its draft up.
import type { Page } from "@playwright/test";
import { expect, shot } from "./fixture";
import {
  field,
  goTo,
  HANDLER,
  leave,
  newCounterpart,
  quickForm,
  REVIEWER,
  signIn,
  speak,
  test,
  writtenForm,
} from "./office";

const typed = {
  指导地点: "云溪区望江路18号三楼会议室",
  指导事项: "关于规范劳动合同签订的行政指导",
  指导依据: "《中华人民共和国劳动合同法》第十条",
  "存在的问题（事由）": "未及时签订书面劳动合同",
  存在问题: "抽查二十名职工，有七名入职超过一个月未签订书面劳动合同。",
  指导意见: "一个月内补签书面劳动合同，并将签订情况报我局备查。",
} as const;

/** Types everything by keystrokes, the last one a moment ago when this comes back. */
const typeAll = async (page: Page): Promise<void> => {
  for (const [label, text] of Object.entries(typed)) {
    await field(page, label).click();
    await page.keyboard.insertText(text.slice(0, -2));
    await page.keyboard.type(text.slice(-2), { delay: 30 });
  }
};

test("a written form survives a power failure one second after the last keystroke", async ({ office, sit, open }) => {
  const seat = await sit();
  await writtenForm(seat.page);
  await typeAll(seat.page);
  await seat.page.waitForTimeout(1_000);
  await seat.kill();

  const again = await open({ userData: office.userData });
  await signIn(again.page);
  await expect(again.page.getByRole("region", { name: "未完成的草稿" })).toContainText(typed.指导事项);
  await shot(again.page, "30-drafts-on-overview");
  await writtenForm(again.page);
  await expect(again.page.getByText("有 1 份尚未登记的草稿")).toBeVisible();
  await shot(again.page, "31-draft-offered");
  await again.page.getByRole("button", { name: /继续填写/ }).click();
  for (const [label, text] of Object.entries(typed)) await expect(field(again.page, label)).toHaveValue(text);
});

test("a quick entry survives a power failure too", async ({ office, sit, open }) => {
  const seat = await sit();
  await quickForm(seat.page);
  await seat.page.keyboard.type("2");
  await seat.page.keyboard.press("Enter");
  const words = ["园区餐饮企业负责人", "提醒高温天气停止户外作业并发放高温津贴", "表示当天张贴通知"];
  for (const [index, label] of ["对象", "内容", "结果"].entries()) {
    await field(seat.page, label).click();
    await seat.page.keyboard.insertText(words[index] ?? "");
  }
  await seat.page.waitForTimeout(1_000);
  await seat.kill();

  const again = await open({ userData: office.userData });
  await signIn(again.page);
  await quickForm(again.page);
  await again.page.getByRole("button", { name: /继续填写/ }).click();
  for (const [index, label] of ["对象", "内容", "结果"].entries()) {
    await expect(field(again.page, label)).toHaveValue(words[index] ?? "");
  }
  await expect(again.page.getByText("电话", { exact: true }).first()).toBeVisible();
});

test("a half-typed counterpart survives a power failure, and goes once it is saved", async ({ office, sit, open }) => {
  const seat = await sit();
  await writtenForm(seat.page);
  const dialog = await newCounterpart(seat.page, "云溪区李记手擀面馆");
  await dialog.getByRole("textbox", { name: "地址" }).click();
  await seat.page.keyboard.insertText("云溪区望江路 6 号");
  await seat.page.waitForTimeout(1_000);
  await seat.kill();

  const again = await open({ userData: office.userData });
  await signIn(again.page);
  await expect(again.page.getByRole("heading", { name: "待办与到期" })).toBeVisible();
  await writtenForm(again.page);
  const anew = await newCounterpart(again.page, "另一家");
  await expect(anew.getByText("有 1 份尚未保存的草稿")).toBeVisible();
  await shot(again.page, "32-counterpart-draft-offered");
  await anew.getByRole("button", { name: "继续填写云溪区李记手擀面馆" }).click();
  await expect(anew.getByRole("textbox", { name: /名称/ })).toHaveValue("云溪区李记手擀面馆");
  await expect(anew.getByRole("textbox", { name: "地址" })).toHaveValue("云溪区望江路 6 号");
  await anew.getByRole("button", { name: /保\s*存/ }).click();
  await expect(anew).toBeHidden();
  const kinds = async () => (await speak<{ kind: string }[]>(again.page, "drafts.list", {})).map(({ kind }) => kind);
  await expect.poll(kinds).not.toContain("counterpart");
});

test("a form in which nothing is written leaves no draft", async ({ sit }) => {
  const { page } = await sit();
  await writtenForm(page);
  // The first field to be filled has the keyboard.
  await expect(field(page, "指导地点")).toBeFocused();
  await field(page, "指导时间").fill("2026-3-5");
  await page.keyboard.press("Tab");
  await goTo(page, "/");
  await expect(page.getByRole("heading", { name: "待办与到期" })).toBeVisible();
  expect(await speak<unknown[]>(page, "drafts.list", {})).toEqual([]);

  await writtenForm(page);
  await expect(field(page, "指导地点")).toBeFocused();
  await page.keyboard.insertText("会议室");
  await expect(page.getByText(/草稿已保存/)).toBeVisible();
  await field(page, "指导地点").fill("");
  await expect.poll(() => speak<unknown[]>(page, "drafts.list", {})).toEqual([]);
  await expect(page.getByText(/草稿已保存/)).toHaveCount(0);
});

test("drafts are their owner's alone", async ({ sit }) => {
  const { page } = await sit(HANDLER);
  await writtenForm(page);
  await field(page, "指导事项").fill(typed.指导事项);
  await expect(page.getByText(/草稿已保存/)).toBeVisible();
  await leave(page, HANDLER);

  await signIn(page, REVIEWER);
  await expect(page.getByRole("heading", { name: "待办与到期" })).toBeVisible();
  await expect(page.getByText(typed.指导事项)).toHaveCount(0);
  await writtenForm(page);
  // The form stands and has asked for drafts; there are none of this person's.
  await expect(field(page, "指导地点")).toBeVisible();
  expect(await speak<unknown[]>(page, "drafts.list", {})).toEqual([]);
  await expect(page.getByText(/尚未登记的草稿/)).toHaveCount(0);
  await leave(page, REVIEWER);

  await signIn(page, HANDLER);
  await writtenForm(page);
  await expect(page.getByText("有 1 份尚未登记的草稿")).toBeVisible();
});

test("a registration uses its draft up", async ({ sit }) => {
  const { page } = await sit();
  await quickForm(page);
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await field(page, "内容").click();
  await page.keyboard.insertText("解答工伤认定时限");
  await expect(page.getByText(/草稿已保存/)).toBeVisible();
  expect(await speak<unknown[]>(page, "drafts.list", {})).toHaveLength(1);
  await field(page, "结果").fill("已答复");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已登记第 1 条")).toBeVisible();
  await expect.poll(() => speak<unknown[]>(page, "drafts.list", {})).toEqual([]);
  await goTo(page, "/");
  await expect(page.getByRole("heading", { name: "待办与到期" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "未完成的草稿" })).toHaveCount(0);
});
