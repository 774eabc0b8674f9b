// A major matter under XX, by three people on one machine: plan, legal review back and forth, the leader's word, the letter;
// one refused by the leader; and a review of one's own, refused at every door.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { setupInput, type TestDesk } from "../fixtures/desk";
import { fullPlan, matterOf, record, savePlan, submit, review, sound } from "../fixtures/life";
import { expect, root, shot } from "./fixture";
import { field, goTo, HANDLER, LEADER, Office, PASSWORD, REVIEWER, speak, test as base, today } from "./office";
import { enterprise, writtenMatter } from "../fixtures/desk";

const BOTH = "程小满";
const MAJOR = "关于纺织行业规范工资支付的行政指导";

/** An office under XX; one of its handlers is a legal reviewer too. */
const people = setupInput().people.map((person) =>
  person.name === BOTH ? { ...person, roles: ["handler", "reviewer"] as const } : person,
);

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures wanted from the pattern
  office: async ({}, use) => {
    const office = new Office();
    await office.work((desk) =>
      desk.found(
        setupInput({ profileId: "xinxiang-hrss", people: people.map((one) => ({ ...one, roles: [...one.roles] })) }),
      ),
    );
    await use(office);
    fs.rmSync(office.userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
});

/** Registers a matter of this person, looked into and found to be major. Answers its id. */
const major = async (desk: TestDesk, title: string, login = "yezhiwei"): Promise<string> => {
  const state = await desk.signIn(login);
  const me = state.state === "signedOut" ? "" : state.account.id;
  const fields = enterprise(`${title.slice(2, 8)}有限公司`, undefined);
  const firm = await desk.speak("counterparts.save", { id: null, rev: 0, fields, duplicateConfirmed: true });
  const { sections } = await desk.speak("office.get", {});
  const written = {
    ...writtenMatter([me], [firm.id]),
    date: today,
    sectionId: sections.find(({ name }) => name === "劳动关系科")?.id ?? null,
    title,
    purpose: "规范工资支付，预防欠薪",
    methods: ["建议"],
    occasion: "XX-8-2",
  };
  const id = (await desk.speak("matters.register", { fields: written, draftId: null })).matter.id;
  await record(desk, id, "survey");
  await record(desk, id, "assess", { industry: true, reasons: "涉及全区纺织企业四十家" });
  return id;
};

const desk = (page: Page) => page.getByRole("main");
const decision = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** The password of whom the desk is handed to, in the dialog that asks for it. */
const takeOver = async (page: Page, name: string): Promise<void> => {
  const dialog = page.getByRole("dialog", { name: `换 ${name} 登录` });
  await expect(dialog.getByLabel(`${name}的密码`)).toBeFocused();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("banner").getByRole("button", { name })).toBeVisible();
  await expect(dialog).toBeHidden();
};

/** One click and a password. */
const hand = async (page: Page, button: string, name: string): Promise<void> => {
  await desk(page).getByRole("button", { name: button }).first().click();
  await takeOver(page, name);
};

/** The same from the menu at the top, whatever page stands below. */
const handByMenu = async (page: Page, from: string, name: string): Promise<void> => {
  await page.getByRole("banner").getByRole("button", { name: from }).click();
  await page.getByRole("menuitem", { name }).click();
  await takeOver(page, name);
};

test("a major matter goes from plan to letter by three people at one machine", async ({ office, sit }) => {
  test.setTimeout(120_000); // five persons' turns and five pictures in two sizes
  const ids = await office.work(async (room) => {
    const id = await major(room, MAJOR);
    const other = await major(room, "关于餐饮行业用工登记的行政指导");
    await savePlan(room, other, { ...fullPlan, target: "餐饮企业十五家" });
    await submit(room, other);
    return { id, other };
  });
  const { page } = await sit(HANDLER);

  // The plan: what the matter says already stands there; what XX §16 wants is asked at the submission, not before.
  await goTo(page, `/matters/${ids.id}/plan`);
  await expect(page.getByRole("heading", { name: "重大行政指导审批表" })).toBeVisible();
  await expect(field(page, "目标")).toHaveValue("规范工资支付，预防欠薪");
  await field(page, "对象").fill("全区纺织企业四十家。");
  await page.getByRole("button", { name: "送审", exact: true }).click();
  await expect(desk(page).getByText("请填写内容")).toBeVisible();
  await field(page, "内容").fill("工资支付台账的建立与保存。企业应当在本月内建账。");
  await field(page, "步骤").fill("11月摸底；12月集中辅导。");
  const kept = async () => JSON.stringify(await speak(page, "drafts.list", {}));
  await expect.poll(kept).toContain("12月集中辅导");
  await page.reload();
  await expect(field(page, "步骤")).toHaveValue("11月摸底；12月集中辅导。");
  await page.getByRole("button", { name: "送审", exact: true }).click();
  await expect(desk(page).getByText("已送审，等待法制审核")).toBeVisible();

  // The desk goes to the reviewer, who lands on the dossier and finds nothing of what the handler looked at.
  await hand(page, `交 ${REVIEWER} 审核`, REVIEWER);
  await expect(page.getByRole("heading", { name: "审批", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /审批，2 件等您办理/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "案卷内容" })).toContainText("企业应当在本月内建账");
  await shot(page, "20-approval-queue");
  const reviewing = decision(page, "法制审核");
  await reviewing.getByRole("button", { name: "六项都符合" }).click();
  await reviewing.getByRole("checkbox", { name: "没有强制或变相强制" }).uncheck();
  await reviewing.getByText("通过", { exact: true }).click();
  await reviewing.getByRole("button", { name: "提交审核" }).click();
  await expect(reviewing.getByText("“没有强制或变相强制”没有通过，不能作出通过的结论")).toBeVisible();
  await reviewing.getByText("修改", { exact: true }).click();
  await reviewing.getByRole("button", { name: "提交审核" }).click();
  await expect(reviewing.getByText("请至少写一条修改建议")).toBeVisible();
  await reviewing.getByRole("textbox", { name: "审核意见" }).fill("总体可行，用语带有强制性。");
  await reviewing.getByRole("button", { name: "添加建议" }).click();
  await page.keyboard.type("“应当在本月内建账”改为建议性表述。");
  await reviewing.getByRole("button", { name: "添加建议" }).click();
  await page.keyboard.type("步骤写明回访的时间。");
  await shot(page, "21-approval-review");

  // Another person sits down in between; what was typed is there again afterwards.
  await handByMenu(page, REVIEWER, LEADER);
  await expect(desk(page).getByText("总体可行")).toHaveCount(0);
  await expect(desk(page).getByText("需要法制审核员角色。")).toBeVisible();
  await hand(page, `换 ${REVIEWER} 审核`, REVIEWER);
  await expect(reviewing.getByRole("textbox", { name: "第 2 条修改建议" })).toHaveValue("步骤写明回访的时间。");
  await expect(reviewing.getByRole("radio", { name: "修改", exact: true })).toBeChecked();
  await reviewing.getByRole("button", { name: "提交审核" }).click();

  // It says so and goes on to the next in the queue, the handler one click away.
  await expect(desk(page).getByRole("alert").filter({ hasText: "审核：修改" })).toBeVisible();
  await expect(page.getByRole("region", { name: "案卷内容" })).toContainText("餐饮企业十五家");
  await hand(page, `换 ${HANDLER} 处理`, HANDLER);
  const handling = decision(page, "处理审核意见");
  await expect(handling).toContainText("总体可行，用语带有强制性。");
  await field(page, "内容").fill("工资支付台账的建立与保存。建议企业在本月内建账。");
  await field(page, "步骤").fill("11月摸底；12月集中辅导；次年1月回访。");
  await handling.getByRole("textbox", { name: "第 1 条的处理情况" }).fill("已改为“建议企业在本月内建账”。");
  await handling.getByRole("button", { name: "重新送审" }).click();
  await expect(handling.getByText("请填写处理情况")).toBeVisible();
  await handling.getByRole("textbox", { name: "第 2 条的处理情况" }).fill("已写明次年1月回访。");
  await shot(page, "23-plan");
  await handling.getByRole("button", { name: "重新送审" }).click();
  await expect(desk(page).getByText("已送审，等待法制审核")).toBeVisible();

  // The second round: old beside new, the changed words marked, each suggestion with what was done.
  await hand(page, `交 ${REVIEWER} 审核`, REVIEWER);
  const dossier = page.getByRole("region", { name: "案卷内容" });
  await expect(dossier.getByRole("group", { name: "内容，上次送审" }).locator("del")).toHaveText(["应当"]);
  await expect(dossier.getByRole("group", { name: "步骤，本次送审" }).locator("ins").first()).toBeVisible();
  await expect(dossier).toContainText("已写明次年1月回访。");
  await reviewing.getByRole("button", { name: "六项都符合" }).click();
  await reviewing.getByText("通过", { exact: true }).click();
  await reviewing.getByRole("button", { name: "提交审核" }).click();
  await expect(desk(page).getByRole("alert").filter({ hasText: "审核：通过" })).toBeVisible();
  await hand(page, `换 ${LEADER} 审批`, LEADER);
  const approving = decision(page, "负责人审批");
  await expect(approving).toContainText("法制审核：通过");
  await approving.getByText("同意", { exact: true }).click();
  await approving.getByRole("textbox", { name: "审批意见" }).fill("同意，抓紧实施。");
  await shot(page, "22-approval-leader");
  await approving.getByRole("button", { name: "提交审批" }).click();
  await expect(desk(page).getByRole("alert").filter({ hasText: "审批：同意" })).toBeVisible();

  // The handler tells the counterpart and issues the letter.
  await handByMenu(page, LEADER, HANDLER);
  const { matter } = await speak<{ matter: { rev: number } }>(page, "matters.get", { id: ids.id });
  const fields = { date: today, late: "", way: "当面告知", content: "", prepare: "", answer: "accepted", note: "" };
  await speak(page, "steps.record", {
    matterId: ids.id,
    rev: matter.rev,
    step: { act: "notify", fields },
    draftId: null,
  });
  await goTo(page, `/matters/${ids.id}`);
  await page.getByRole("button", { name: "签发行政指导意见书" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /签\s*发/ })
    .click();
  await expect(page.getByText(/已签发 云人社/).first()).toBeVisible();
});

test("what the leader refuses ends there, after a second look", async ({ office, sit }) => {
  const id = await office.work(async (room) => {
    const made = await major(room, MAJOR);
    await savePlan(room, made);
    await submit(room, made);
    await room.signIn("gumingche");
    await review(room, made);
    return made;
  });
  const { page } = await sit(LEADER);
  await goTo(page, "/approvals");
  const approving = decision(page, "负责人审批");
  await approving.getByText("不同意", { exact: true }).click();
  await approving.getByRole("button", { name: "提交审批" }).click();
  await expect(approving.getByText("不同意或退回的，请写明意见")).toBeVisible();
  await approving.getByRole("textbox", { name: "审批意见" }).fill("时机不成熟。");
  await approving.getByRole("button", { name: "提交审批" }).click();
  const sure = page.getByRole("dialog", { name: "不同意实施这件事项？" });
  await expect(sure.getByRole("button", { name: /取\s*消/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(approving.getByRole("textbox", { name: "审批意见" })).toHaveValue("时机不成熟。");
  await approving.getByRole("button", { name: "提交审批" }).click();
  await sure.getByRole("button", { name: "不同意" }).click();
  await expect(desk(page).getByText("负责人不同意，事项以不予实施结束。")).toBeVisible();
  const { matter } = await speak<{ matter: { phase: string } }>(page, "matters.get", { id });
  expect(matter.phase).toBe("dropped");
});

test("nobody reviews a matter of their own: not in the window, not past it, not without it", async ({
  office,
  sit,
}) => {
  const id = await office.work(async (room) => {
    const made = await major(room, MAJOR, "chengxiaoman");
    await savePlan(room, made);
    await submit(room, made);
    return made;
  });
  const { app, page } = await sit(BOTH);
  await goTo(page, "/approvals");
  const reviewing = decision(page, "法制审核");
  await expect(reviewing.getByText("承办过这件事项的人不能审核它，请由其他法制审核员审核。")).toBeVisible();
  await expect(reviewing.getByRole("button", { name: /新乡规范第十七条/ })).toBeVisible();
  await expect(reviewing.getByRole("button", { name: "提交审核" })).toHaveCount(0);
  await expect(reviewing.getByRole("button", { name: `换 ${REVIEWER} 审核` })).toBeVisible();
  await expect(reviewing.getByRole("button", { name: `换 ${BOTH} 审核` })).toHaveCount(0);
  await shot(page, "24-self-review-refused");

  const { matter } = await speak<{ matter: { rev: number } }>(page, "matters.get", { id });
  const fields = { date: today, late: "", points: sound, opinion: "", suggestions: [], conclusion: "pass" };
  const input = { matterId: id, rev: matter.rev, fields, draftId: null };
  const past = await page.evaluate(
    (given) =>
      (window as unknown as { desk: { call(name: string, input: unknown): Promise<unknown> } }).desk.call(
        "approvals.review",
        given,
      ),
    input,
  );
  expect(past).toMatchObject({ ok: false, error: { code: "refused", rule: expect.stringContaining("R073") } });

  await app.close();
  const file = path.join(office.userData, "review.json");
  fs.writeFileSync(file, JSON.stringify(input));
  const door = ["run", "-s", "desk", "--", "call", "approvals.review", "--data", office.folder];
  const without = await promisify(execFile)("npm", [...door, "--user", "chengxiaoman", "--input", file], {
    cwd: root,
    env: { ...process.env, DESK_PASSWORD: PASSWORD },
  }).then(
    () => ({ code: 0, stderr: "" }),
    (error: { code: number; stderr: string }) => error,
  );
  expect(without.code).toBe(1);
  const refusal: unknown = JSON.parse(without.stderr.trim().split("\n").at(-1) ?? "");
  expect(refusal).toMatchObject({ code: "refused", rule: expect.stringContaining("R073") });
  expect((refusal as { message: string }).message).toContain("承办过这件事项的人不能审核它");
  await office.work(async (room) => {
    await room.signIn("gumingche");
    expect((await matterOf(room, id)).steps.some(({ act }) => act === "review")).toBe(false);
  });
});

base("a region whose regulation knows no legal review shows no such room", async ({ sit }) => {
  const { page } = await sit(REVIEWER);
  await expect(page.getByRole("link", { name: "登记簿与季报" })).toBeVisible();
  await expect(page.getByRole("link", { name: "审批" })).toHaveCount(0);
});
