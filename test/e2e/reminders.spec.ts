// 提醒: what each person finds due on the first page, and the office's own days, holidays and words behind it.
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { addDays } from "../../shared/rules/dates";
import { setupInput } from "../fixtures/desk";
import { issue, prepare, record, review, savePlan, submit } from "../fixtures/life";
import { enter, register, saveCounterpart } from "../unit/office/room";
import { expect, shot } from "./fixture";
import { ADMINISTRATOR, goTo, HANDLER, LEADER, leave, Office, REVIEWER, signIn, test, today, year } from "./office";

const due = (page: Page) => page.getByRole("region", { name: "待办与到期" });
const settings = async (page: Page, tab: string): Promise<void> => {
  await goTo(page, "/settings");
  await page.getByRole("tab", { name: tab, exact: true }).click();
};
const save = async (page: Page): Promise<void> => {
  await page
    .getByRole("tabpanel")
    .getByRole("button", { name: /^保\s*存$/ })
    .click();
};

/** An office under XX: a matter not told of, one told, one with the reviewer, one with the leader, one refused and penalised. */
const busy = (office: Office): Promise<void> =>
  office.work(async (desk) => {
    await desk.found(setupInput({ profileId: "xinxiang-hrss" }));
    const begun = addDays(today, -40);
    desk.clock.turn(begun);
    const me = await enter(desk, "yezhiwei");
    const { id: counterpartId } = await saveCounterpart(desk);
    const titles = [
      "培训机构学时台账",
      "用工备案提示",
      "重大：纺织行业工资集体协商",
      "重大：平台用工规范",
      "社保缴费基数提示",
    ];
    const ids: string[] = [];
    for (const title of titles) {
      const fields = { date: begun, title, purpose: "帮助规范" };
      ids.push((await register(desk, { me, counterpartId }, fields)).matter.id);
    }
    const [told = "", letter = "", reviewing = "", approving = "", refused = ""] = ids;
    await record(desk, told, "survey");
    await record(desk, told, "assess");
    await prepare(desk, letter);
    await issue(desk, letter);
    for (const id of [reviewing, approving]) {
      await record(desk, id, "survey");
      await record(desk, id, "assess", { publicInterest: true, reasons: "涉及全行业" });
      await savePlan(desk, id);
      await submit(desk, id);
    }
    await record(desk, refused, "survey");
    await record(desk, refused, "assess");
    await record(desk, refused, "notify", { answer: "refused" });
    await record(desk, refused, "terminate", { reason: "明确表示拒绝" });
    await record(desk, refused, "link");
    await enter(desk, "gumingche");
    await review(desk, approving);
  });

const busyTest = test.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures wanted from the pattern
  office: async ({}, use) => {
    const office = new Office();
    await busy(office);
    await use(office);
    fs.rmSync(office.userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
});

busyTest(
  "handler, reviewer and leader each find what is theirs, late in red, with what the day rests on",
  async ({ open }) => {
    const { page } = await open();
    await signIn(page);
    const list = due(page);
    await expect(list.getByRole("link", { name: /待送达：用工备案提示/ })).toBeVisible();
    await expect(list.getByText("“及时”未定天数，按单位设置的签发后 3 个工作日提醒").first()).toBeVisible();
    await expect(list.getByRole("listitem").filter({ hasText: "待送达" }).getByText("已逾期")).toBeVisible();
    await expect(list.getByRole("link", { name: "待告知行政相对人：培训机构学时台账" })).toBeVisible();
    await expect(list.getByText(/待法制审核|待审批/)).toHaveCount(0);
    // A penalty case after a refusal is shown to who handled the matter.
    await expect(page.getByText(/不得因拒绝接受行政指导而加重处罚/)).toBeVisible();
    await shot(page, "30-overdue-list-handler");

    await leave(page);
    await signIn(page, REVIEWER);
    await expect(due(page).getByRole("link", { name: "待法制审核：重大：纺织行业工资集体协商" })).toBeVisible();
    await expect(due(page).getByText(/待送达|待告知|待审批/)).toHaveCount(0);
    await expect(page.getByText(/不得因拒绝接受行政指导而加重处罚/)).toBeVisible();
    await shot(page, "30-overdue-list-reviewer");

    await leave(page, REVIEWER);
    await signIn(page, LEADER);
    await expect(due(page).getByRole("listitem")).toHaveCount(1);
    await expect(page.getByText(/不得因拒绝接受行政指导而加重处罚/)).toHaveCount(0);
    await shot(page, "30-overdue-list-leader");
    await due(page).getByRole("link", { name: "待审批：重大：平台用工规范" }).click();
    await expect(page).toHaveURL(/#\/approvals/);
  },
);

test("hundreds due do not flood the first page; the whole list takes them part by part", async ({ office, open }) => {
  await office.work(async (desk) => {
    const me = await enter(desk, "yezhiwei");
    const { id: counterpartId } = await saveCounterpart(desk);
    for (let one = 1; one <= 60; one += 1) {
      await register(desk, { me, counterpartId }, { date: addDays(today, -20), title: `用工规范第 ${one} 件` });
    }
  });
  const { page } = await open();
  await signIn(page);
  await expect(due(page).getByRole("listitem")).toHaveCount(20);
  await expect(due(page).getByText(/还有 \d+ 项/)).toBeVisible();
  await due(page).getByRole("link", { name: "已逾期 60 项" }).click();
  await expect(page.getByRole("heading", { name: "到期与逾期", level: 1 })).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(51);
  await shot(page, "30-overdue-list");
  await page.getByRole("listitem", { name: "2" }).click();
  await expect(page.getByRole("row")).toHaveCount(11);
  await page.getByText(/^3 天内到期 0$/).click();
  await expect(page.getByText("3 天内没有到期的事项")).toBeVisible();
});

test("the administrator sets the days of the reminders, and the first page follows", async ({ office, open }) => {
  await office.matter("规范工资支付台账");
  const { page } = await open();
  await signIn(page);
  await expect(due(page).getByText("“及时”未定天数，按单位设置的指导后 3 个工作日提醒")).toBeVisible();
  await leave(page);
  await signIn(page, ADMINISTRATOR);
  await settings(page, "提醒");
  // What only other regions ask is not there.
  await expect(page.getByRole("group", { name: "办结后备案" })).toHaveCount(0);
  const letter = page.getByRole("group", { name: "指导后签发意见书" });
  await letter.getByRole("spinbutton").fill("");
  await letter.getByRole("spinbutton").blur();
  await expect(page.getByText("请填写", { exact: true })).toBeVisible();
  await letter.getByRole("spinbutton").fill("5");
  await expect(page.getByText("有改动还没有保存")).toBeVisible();
  await shot(page, "31-reminders");
  // What is typed waits for its save.
  await goTo(page, "/");
  await settings(page, "提醒");
  await expect(letter.getByRole("spinbutton")).toHaveValue("5");
  await page.getByRole("switch", { name: "指导后填写结果：提醒" }).click();
  await expect(page.getByText("不设提醒天数").last()).toBeVisible();
  await save(page);
  await expect(page.getByText(/已保存 \d/)).toBeVisible();
  await leave(page, ADMINISTRATOR);
  await signIn(page);
  await expect(due(page).getByText("“及时”未定天数，按单位设置的指导后 5 个工作日提醒")).toBeVisible();
  await settings(page, "提醒");
  await expect(letter.getByRole("spinbutton")).toBeDisabled();
});

test("a year's holidays: the notice pasted, a file imported, what is wrong said, looked at and saved", async ({
  office,
  sit,
}) => {
  const { page } = await sit(ADMINISTRATOR);
  await settings(page, "节假日");
  const next = year + 1;
  await expect(page.getByText(`${next}年安排未录入，到期日按周末推算`)).toBeVisible();
  await page.getByRole("button", { name: "录入一年" }).click();
  const lines = page.getByRole("textbox", { name: /放假和调休上班的日子/ });
  await expect(page.getByRole("spinbutton", { name: /年份/ })).toHaveValue(String(next));
  await lines.fill(`${next}-02-30 放假`);
  await expect(page.getByText(`“${next}-02-30”不是有效的日期`)).toBeVisible();
  // The CSV of a Chinese spreadsheet, in GBK: 日期,类型 / …,放假 / …,放假.
  const gbk = (text: string, kind: number[]) => Buffer.concat([Buffer.from(text), Buffer.from([...kind, 13, 10])]);
  const off = [0xb7, 0xc5, 0xbc, 0xd9];
  const file = path.join(office.userData, "holidays.csv");
  const rows = Array.from({ length: 28 }, (_, day) => `${next}/5/${day + 1},`);
  fs.writeFileSync(file, Buffer.concat(rows.map((row) => gbk(row, off))));
  await page.getByLabel("选择节假日文件").setInputFiles(file);
  await expect(lines).toHaveValue(new RegExp(`${next}/5/28,放假`));
  await expect(page.getByRole("status", { name: "读出的安排" }).getByText("28", { exact: true })).toBeVisible();
  await shot(page, "32-holidays");
  await save(page);
  await expect(page.getByText("请填写出处，如国务院办公厅通知的文号")).toBeVisible();
  await page.getByRole("textbox", { name: /出处/ }).fill("国务院办公厅通知");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("row", { name: new RegExp(`${next} 本单位录入`) })).toBeVisible();
  await expect(page.getByText(/年安排未录入/)).toHaveCount(0);
  await shot(page, "32-holidays-saved");
});

test("the reviewer keeps the list of compelling words, and may take the shipped one back", async ({ sit }) => {
  const { page } = await sit(REVIEWER);
  await settings(page, "强制性用语");
  const first = page.getByRole("textbox", { name: "第 1 个用语", exact: true });
  await expect(first).toHaveValue("责令");
  await page.getByRole("button", { name: "添加用语" }).click();
  await expect(page.getByRole("textbox", { name: "第 21 个用语", exact: true })).toBeFocused();
  await page.keyboard.type("责令");
  await page.keyboard.press("Tab");
  await expect(page.getByText("这个词已经在名单里")).toBeVisible();
  await page.getByRole("textbox", { name: "第 21 个用语", exact: true }).fill("一律");
  await page.getByRole("textbox", { name: "第 21 个用语 建议改用" }).fill("一般、通常");
  await shot(page, "33-wording");
  await save(page);
  await expect(page.getByText(/已保存 \d/)).toBeVisible();
  await page.getByRole("button", { name: "恢复为随程序提供的名单" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "恢复", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "第 21 个用语", exact: true })).toHaveCount(0);
  await save(page);
  await expect(page.getByText("有改动还没有保存")).toHaveCount(0);
  await leave(page, REVIEWER);
  await signIn(page, HANDLER);
  await settings(page, "强制性用语");
  await expect(first).toBeDisabled();
});
