// The counterpart's own page, the ledger of demands and promises, the register of mediation.
import fs from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { setupInput } from "../fixtures/desk";
import { expect, shot } from "./fixture";
import { enterprise, goTo, HANDLER, LEADER, Office, signIn, speak, test, today } from "./office";

const TITLE = "关于规范工资支付台账的行政指导";
const { name } = enterprise();

/** Serious and critical faults that axe finds, each with where. */
const clean = async (page: Page): Promise<void> => {
  await page.waitForTimeout(300); // what fades in is judged as it will stand
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const faults = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
  expect.soft(faults).toEqual([]);
};

const heading = (page: Page, text: string | RegExp) => page.getByRole("heading", { name: text, level: 1 });
const save = (dialog: Locator) => dialog.getByRole("button", { name: /保\s*存/ }).click();

/** The key of the one counterpart of the office. */
const counterpartId = async (page: Page): Promise<string> =>
  (await speak<{ rows: { id: string }[] }>(page, "counterparts.search", { text: "", limit: 1, offset: 0 })).rows[0]
    ?.id ?? "";

/** From the list to the page of the one counterpart, as a person goes. */
const openCounterpart = async (page: Page): Promise<void> => {
  await goTo(page, "/counterparts");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(heading(page, name)).toBeVisible();
};

test("a demand is registered on the counterpart's page, refused at its field, followed up and settled", async ({
  office,
  sit,
}) => {
  await office.matter(TITLE);
  const { page } = await sit();
  await openCounterpart(page);
  await expect(page.getByRole("table", { name: "指导事项" }).getByRole("link", { name: TITLE })).toBeVisible();
  await expect(page.getByRole("link", { name: "相对人", exact: true })).toHaveAttribute("aria-current", "page");

  await page.keyboard.press("Alt+a");
  const dialog = page.getByRole("dialog", { name: "登记诉求" });
  const content = dialog.getByRole("textbox", { name: /诉求内容/ });
  await expect(content).toBeFocused();
  await page.keyboard.type("希望了解稳岗返还的申领条件");
  await dialog.getByRole("textbox", { name: /登记日期/ }).fill("2026-11-02");
  await dialog.getByRole("textbox", { name: /办理期限/ }).fill("2026-11-01");
  await clean(page);
  await save(dialog);
  await expect(dialog.getByText("办理期限不能早于登记日期（2026-11-02）")).toBeVisible();
  await expect(content).toHaveValue("希望了解稳岗返还的申领条件");
  await dialog.getByRole("textbox", { name: /办理期限/ }).fill("2026-11-10");
  await save(dialog);
  await expect(dialog).toBeHidden();
  const ledger = page.getByRole("table", { name: "诉求台账" });
  await expect(ledger.getByText("已逾期")).toBeVisible();
  await shot(page, "90-counterpart");
  await clean(page);

  await page.getByRole("button", { name: /^办理诉求/ }).click();
  const work = page.getByRole("dialog", { name: "诉求办理" });
  await work.getByRole("button", { name: "添加反馈" }).click();
  await expect(work.getByRole("textbox", { name: "第 1 次反馈：情况" })).toBeFocused();
  await page.keyboard.type("电话告知所需材料");
  await work.getByRole("textbox", { name: /办结日期/ }).fill(today);
  await save(work);
  await expect(work.getByText("办结的诉求，请填写办理结果")).toBeVisible();
  await work.getByRole("textbox", { name: /办理结果/ }).fill("已受理申报");
  await shot(page, "91-demand");
  await save(work);
  await expect(work).toBeHidden();
  await expect(ledger.getByText(`${today} 办结`)).toBeVisible();
  await expect(ledger.getByText("已逾期")).toHaveCount(0);
});

test("the ledger shows what is late, and a promise until it is kept", async ({ office, sit }) => {
  await office.matter(TITLE);
  const { page } = await sit();
  const id = await counterpartId(page);
  const demand = { counterpartId: id, matterId: null, sectionId: null, feedbacks: [], result: "", settledOn: null };
  for (const [content, due] of [
    ["逾期的诉求", "2026-02-01"],
    ["不急的诉求", null],
  ]) {
    const fields = { ...demand, date: "2026-01-05", content, due };
    await speak(page, "demands.save", { id: null, rev: 0, fields });
  }
  await goTo(page, "/counterparts");
  await page.getByRole("button", { name: "诉求台账" }).click();
  await expect(heading(page, "诉求台账")).toBeVisible();
  const table = page.getByRole("table").filter({ hasText: "责任科室" });
  await expect(table.getByText("不急的诉求")).toBeVisible();
  await page.getByText("已逾期 1", { exact: true }).click();
  await expect(table.getByText("不急的诉求")).toHaveCount(0);
  await expect(table.getByText("逾期的诉求")).toBeVisible();
  await shot(page, "92-demands");
  await clean(page);

  await page.getByRole("tab", { name: "承诺" }).click();
  await page.keyboard.press("Alt+a");
  const dialog = page.getByRole("dialog", { name: "登记承诺" });
  await expect(dialog.getByRole("combobox", { name: /行政相对人/ })).toBeFocused();
  await page.keyboard.type("云帆");
  await expect(page.getByRole("option", { name })).toBeAttached();
  await page.keyboard.press("Enter");
  await dialog.getByRole("textbox", { name: /承诺内容/ }).fill("十个工作日内拨付稳岗补贴");
  await dialog.getByRole("textbox", { name: /兑现日期/ }).fill("2099-01-01");
  await save(dialog);
  await expect(dialog.getByText("兑现日期不能晚于今天")).toBeVisible();
  await dialog.getByRole("textbox", { name: /兑现日期/ }).fill(today);
  await save(dialog);
  await expect(dialog).toBeHidden();
  await page.getByText("全部 1", { exact: true }).click();
  await expect(page.getByText(`${today} 兑现`)).toBeVisible();
});

test("a demand that came up in a matter is registered on its page, of its own counterpart", async ({ office, sit }) => {
  const matter = await office.matter(TITLE);
  const { page } = await sit();
  await goTo(page, `/matters/${matter}`);
  const card = page.getByRole("region", { name: "诉求" });
  await card.getByRole("button", { name: "登记诉求" }).click();
  const dialog = page.getByRole("dialog", { name: "登记诉求" });
  await expect(dialog.getByRole("textbox", { name: /诉求内容/ })).toBeFocused();
  await page.keyboard.type("需要劳动合同范本");
  await save(dialog);
  await expect(dialog).toBeHidden();
  await expect(card.getByText("需要劳动合同范本")).toBeVisible();
  await card.getByRole("link", { name }).click();
  await expect(heading(page, name)).toBeVisible();
  await expect(page.getByRole("table", { name: "诉求台账" }).getByText("需要劳动合同范本")).toBeVisible();
  await goTo(page, "/matters");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(heading(page, name)).toBeVisible();
});

test("what was typed outlives a conflict and a power failure", async ({ office, sit }) => {
  await office.matter(TITLE);
  const seat = await sit();
  const { page } = seat;
  const fields = {
    counterpartId: await counterpartId(page),
    matterId: null,
    date: "2026-01-05",
    content: "需要劳动合同范本",
    sectionId: null,
    due: null,
    feedbacks: [],
    result: "",
    settledOn: null,
  };
  const made = await speak<{ id: string; rev: number }>(page, "demands.save", { id: null, rev: 0, fields });
  await goTo(page, "/demands");
  await page.getByRole("button", { name: /^办理诉求/ }).click();
  const dialog = page.getByRole("dialog", { name: "诉求办理" });
  const result = dialog.getByRole("textbox", { name: /办理结果/ });
  await result.fill("我写的结果");
  const changed = { ...fields, result: "同事写的结果" };
  await speak(page, "demands.save", { id: made.id, rev: made.rev, fields: changed });
  await save(dialog);
  await expect(dialog.getByText(/您填写的内容仍在/)).toBeVisible();
  await expect(result).toHaveValue("我写的结果");
  await dialog.getByRole("button", { name: "重新载入" }).click();
  await expect(result).toHaveValue("同事写的结果");
  await dialog.getByRole("button", { name: /^继续填写/ }).click();
  await expect(result).toHaveValue("我写的结果");
  await save(dialog);
  await expect(dialog).toBeHidden();

  await page.keyboard.press("Alt+a");
  const fresh = page.getByRole("dialog", { name: "登记诉求" });
  await fresh.getByRole("textbox", { name: /诉求内容/ }).fill("写到一半的诉求");
  await expect(fresh.getByText(/草稿已保存/)).toBeVisible();
  await seat.kill();
  const again = (await sit()).page;
  await goTo(again, "/demands");
  await expect(heading(again, "诉求台账")).toBeVisible();
  await again.keyboard.press("Alt+a");
  await again.getByRole("button", { name: "继续填写写到一半的诉求" }).click();
  await expect(again.getByRole("dialog").getByRole("textbox", { name: /诉求内容/ })).toHaveValue("写到一半的诉求");
});

test("a mediation is registered to its end, and stands on the page of whoever took part", async ({ office, sit }) => {
  await office.matter(TITLE);
  const { page } = await sit();
  await goTo(page, "/matters");
  await page.getByRole("button", { name: "行政调解登记" }).click();
  await expect(heading(page, "行政调解登记")).toBeVisible();
  await page.keyboard.press("Alt+a");
  const dialog = page.getByRole("dialog", { name: "登记行政调解" });
  await expect(dialog.getByRole("textbox", { name: "* 申请人" })).toBeFocused();
  await page.keyboard.type("许长风");
  await dialog.getByRole("textbox", { name: "* 被申请人" }).fill(name);
  await dialog.getByRole("combobox", { name: /其中的行政相对人/ }).fill("云帆");
  await expect(page.getByRole("option", { name })).toBeAttached();
  await page.keyboard.press("Enter");
  await dialog.getByRole("textbox", { name: /争议事项/ }).fill("加班工资的计算基数");
  await dialog.getByText("达成协议", { exact: true }).click();
  await dialog.getByRole("textbox", { name: /达成协议日期/ }).fill(today);
  await clean(page);
  await save(dialog);
  await expect(dialog.getByText("达成协议的，请填写协议内容")).toBeVisible();
  await dialog.getByRole("textbox", { name: /协议内容/ }).fill("按月补足差额");
  await save(dialog);
  await expect(dialog.getByText("先受理才能调解，请填写受理日期")).toBeVisible();
  await dialog.getByRole("textbox", { name: /受理日期/ }).fill(today);
  await save(dialog);
  await expect(dialog).toBeHidden();
  await shot(page, "93-mediations");
  await clean(page);
  await openCounterpart(page);
  await expect(page.getByRole("table", { name: "行政调解登记" }).getByText("加班工资的计算基数")).toBeVisible();
});

test("whoever may only look is told why, and can still read the whole of a demand", async ({ office, open, sit }) => {
  await office.matter(TITLE);
  const { page, app } = await sit(HANDLER);
  const fields = {
    counterpartId: await counterpartId(page),
    matterId: null,
    date: "2026-01-05",
    content: "需要劳动合同范本",
    sectionId: null,
    due: null,
    feedbacks: [{ date: "2026-01-06", text: "范本已发送" }],
    result: "",
    settledOn: null,
  };
  await speak(page, "demands.save", { id: null, rev: 0, fields });
  await app.close();
  const looking = (await open()).page;
  await signIn(looking, LEADER);
  await goTo(looking, "/demands");
  const register = looking.getByRole("button", { name: /登记诉求/ });
  await expect(register).toHaveAttribute("aria-disabled", "true");
  await expect(register).toContainText("您的角色只能查看台账");
  await expect(looking.getByRole("button", { name: /^办理诉求/ })).toHaveCount(0);
  await looking.getByRole("button", { name: "展开行" }).click();
  await expect(looking.getByRole("definition").filter({ hasText: "范本已发送" })).toBeVisible();
});

/** An office under a regulation that asks for neither. */
const elsewhere = test.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures wanted from the pattern
  office: async ({}, use) => {
    const office = new Office();
    await office.work((desk) => desk.found(setupInput({ profileId: "xinxiang-hrss" })));
    await use(office);
    fs.rmSync(office.userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
});

elsewhere(
  "a region without ledger and mediation shows neither, and says so at the old address",
  async ({ office, sit }) => {
    await office.work(async (desk) => {
      await desk.signIn("yezhiwei");
      await desk.speak("counterparts.save", { id: null, rev: 0, fields: enterprise(), duplicateConfirmed: true });
    });
    const { page } = await sit();
    await openCounterpart(page);
    await expect(page.getByRole("heading", { name: "指导事项", level: 2 })).toBeVisible();
    await expect(page.getByRole("main").getByText(/诉求|承诺|调解/)).toHaveCount(0);
    await goTo(page, "/matters");
    await expect(page.getByRole("button", { name: "行政调解登记" })).toHaveCount(0);
    await goTo(page, "/demands");
    await expect(page.getByText("本地区的规范没有要求诉求和承诺台账。")).toBeVisible();
    await goTo(page, "/mediations");
    await expect(page.getByText("本地区的规范没有行政调解这一方式，不设调解登记。")).toBeVisible();
    await expect(page.getByText(/临淄方案三\(五\)/)).toBeVisible();
  },
);
