// The library of snippets (用语库): made and put in by keyboard, their slots filled from the form, without anybody's data.
import type { Page } from "@playwright/test";
import { expect, shot } from "./fixture";
import { enterprise, field, goTo, leave, REVIEWER, signIn, speak, test, writtenForm } from "./office";

const library = async (page: Page): Promise<void> => {
  await goTo(page, "/settings");
  await page.getByRole("tab", { name: "用语库" }).click();
  await expect(page.getByRole("textbox", { name: "查找用语" })).toBeVisible();
};
const tableOf = (page: Page) => page.getByRole("region", { name: "用语" }).getByRole("table");
const picker = (page: Page) => page.getByRole("group", { name: "插入用语" });
const add = (page: Page, title: string, text: string, more: object = {}) =>
  speak(page, "snippets.save", {
    id: null,
    rev: 0,
    fields: { title, text, methods: [], itemIds: [], ...more },
    shared: false,
  });

/** Opens the list at a field with the keys, the caret at its end. */
const openAt = async (page: Page, label: string): Promise<void> => {
  await field(page, label).focus();
  await page.keyboard.press("Alt+y");
  await expect(page.getByRole("combobox", { name: "查找用语" })).toBeFocused();
};

test("a snippet is made by keyboard, refused while it names a counterpart, and found by pinyin", async ({
  office,
  sit,
}) => {
  await office.matter("关于规范工资支付台账的行政指导");
  const { page } = await sit();
  await library(page);
  await expect(page.getByText("还没有用语")).toBeVisible();
  await page.keyboard.press("Alt+a");
  const dialog = page.getByRole("dialog", { name: "添加用语" });
  await expect(dialog.getByRole("textbox", { name: "标题" })).toBeFocused();
  await page.keyboard.type("建立台账");
  await page.keyboard.press("Tab");
  await page.keyboard.type(`建议${enterprise().name}在｛期限｝前建立书面台账，备好{金额}。`);
  await expect(dialog.getByText(/\{金额\}\s*不在可以自动填写的占位里/)).toBeVisible();
  // 全单位 is for those who keep the office's.
  await expect(dialog.getByRole("radio", { name: "全单位" })).toBeDisabled();
  await dialog.getByRole("button", { name: "保存", exact: true }).press("Enter");
  await expect(dialog.getByText(/名称“青岚云帆纺织有限公司”.*请删去或换成占位 \{对象\}/).first()).toBeVisible();
  await shot(page, "76-snippet-refused");

  const text = dialog.getByRole("textbox", { name: "用语内容" });
  await text.fill("建议在｛期限｝前建立书面台账。");
  await text.press("Control+Home");
  await dialog.getByRole("button", { name: "插入占位 对象" }).click();
  await expect(text).toHaveValue("{对象}建议在｛期限｝前建立书面台账。");
  await dialog.getByRole("button", { name: "保存", exact: true }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(tableOf(page)).toContainText("建立台账");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("jltz");
  await expect(page.getByText("共 1 条")).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("没有的");
  await expect(page.getByText("没有这样的用语")).toBeVisible();
});

test("the reviewer takes the examples in; the handler sees them, cannot change them, and keeps own ones beside", async ({
  sit,
}) => {
  const { page } = await sit(REVIEWER);
  await library(page);
  await page.getByRole("button", { name: /加入常用示例（\d+ 条）/ }).click();
  await expect(page.getByRole("button", { name: /加入常用示例/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "编辑自愿采纳" })).toBeVisible();
  await page.getByRole("button", { name: "删除欢迎反馈" }).click();
  await page.getByRole("button", { name: /^删\s*除$/ }).click();
  await expect(tableOf(page)).not.toContainText("欢迎反馈");

  await leave(page, REVIEWER);
  await signIn(page);
  await add(page, "我的说法", "请放心。");
  await library(page);
  await expect(tableOf(page)).toContainText("自愿采纳");
  await expect(page.getByRole("button", { name: "编辑自愿采纳" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "编辑我的说法" })).toBeVisible();
  await shot(page, "77-snippets");
  await page.getByRole("radiogroup", { name: "谁的用语" }).getByText("我的").click();
  await expect(page.getByText("共 1 条")).toBeVisible();
});

test("put in by keyboard at the caret, filled from the form, and taken back by Ctrl+Z", async ({ office, sit }) => {
  await office.matter("关于规范工资支付台账的行政指导");
  const { page } = await sit();
  await add(page, "提示期限", "{对象}：{事项}宜在{期限}前办理，可致电{联系人}（{电话}）。", { methods: ["提示提醒"] });
  await add(page, "建立台账", "建议建立台账。\n保存备查。");
  await writtenForm(page);
  await field(page, "行政相对人（可选多个）").fill("qlyf");
  await expect(page.getByRole("option", { name: enterprise().name })).toBeAttached();
  await page.keyboard.press("Enter");
  await field(page, "指导事项").fill("规范工资支付台账");
  const opinion = field(page, "指导意见");
  await opinion.fill("首先。最后。");
  for (let steps = 0; steps < 3; steps++) await opinion.press("ArrowLeft");

  await openAt(page, "指导意见");
  await expect(picker(page).getByRole("option").first()).toContainText("建立台账");
  await page.keyboard.press("Escape");
  await expect(picker(page)).toHaveCount(0);
  await expect(opinion).toBeFocused();
  expect(await opinion.evaluate((box: HTMLTextAreaElement) => box.selectionStart)).toBe(3);

  await page.keyboard.press("Alt+y");
  await page.keyboard.type("tsqx");
  await expect(picker(page).getByRole("option")).toHaveCount(1);
  await expect(picker(page).getByRole("option")).toContainText("青岚云帆纺织有限公司：规范工资支付台账宜在");
  await shot(page, "78-snippet-picker");
  await page.keyboard.press("Enter");
  const filled = "青岚云帆纺织有限公司：规范工资支付台账宜在{期限}前办理，可致电叶知微（0530-0000100）。";
  await expect(opinion).toHaveValue(`首先。${filled}最后。`);
  await expect(opinion).toBeFocused();
  await expect(page.getByText("还有占位没有填")).toBeVisible();
  await shot(page, "79-snippet-open-slot");
  // The slot nobody could fill is selected: one types over it.
  await page.keyboard.type("本月底");
  await expect(opinion).toHaveValue(`首先。${filled.replace("{期限}", "本月底")}最后。`);
  await expect(page.getByText("还有占位没有填")).toHaveCount(0);
  for (let steps = 0; steps < 6 && (await opinion.inputValue()) !== "首先。最后。"; steps++) {
    await page.keyboard.press("Control+z");
  }
  await expect(opinion).toHaveValue("首先。最后。");

  await openAt(page, "存在问题");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(field(page, "存在问题")).toHaveValue("建议建立台账。\n保存备查。");
  await page.keyboard.press("Control+z");
  await expect(field(page, "存在问题")).toHaveValue("");
});

test("one with the chosen method comes first; the mouse has a button; a selection becomes a snippet", async ({
  office,
  sit,
}) => {
  await office.matter("关于规范工资支付台账的行政指导");
  const { page } = await sit();
  await add(page, "安心", "请放心。");
  await add(page, "约谈邀请", "请来面谈。", { methods: ["行政约谈"] });
  await writtenForm(page);
  await field(page, "行政相对人（可选多个）").fill("qlyf");
  await expect(page.getByRole("option", { name: enterprise().name })).toBeAttached();
  await page.keyboard.press("Enter");
  const problem = field(page, "存在问题");
  await problem.fill("请青岚云帆纺织有限公司补齐台账。");
  await page.getByRole("checkbox", { name: /行政约谈/ }).check();
  await page
    .locator(".ant-form-item", { has: page.locator("#problem") })
    .getByRole("button", { name: "用语", exact: true })
    .click();
  await expect(picker(page).getByRole("option").first()).toContainText("约谈邀请");
  await picker(page).getByRole("option").nth(1).click();
  await expect(problem).toHaveValue("请青岚云帆纺织有限公司补齐台账。请放心。");

  await problem.press("Control+a");
  await page.keyboard.press("Alt+y");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "添加用语" });
  await expect(dialog.getByRole("textbox", { name: "用语内容" })).toHaveValue("请{对象}补齐台账。请放心。");
  await dialog.getByRole("textbox", { name: "标题" }).fill("补齐台账");
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog).toBeHidden();
  await openAt(page, "指导意见");
  await expect(picker(page).getByRole("option")).toHaveCount(3);
});

test("in a step's drawer too, where Esc closes the list and not the drawer", async ({ office, sit }) => {
  const id = await office.matter("关于规范工资支付台账的行政指导");
  const { page } = await sit();
  await add(page, "邀请面谈", "请{对象}到{地点}面谈《{事项}》。");
  await goTo(page, `/matters/${id}`);
  await page.getByRole("main").getByRole("button", { name: "告知与选择" }).click();
  const drawer = page.getByRole("dialog");
  const text = drawer.getByRole("textbox", { name: /^(\* )?告知内容/ });
  await text.fill("您好。");
  await text.press("Alt+y");
  await expect(drawer.getByRole("combobox", { name: "查找用语" })).toBeFocused();
  await shot(page, "80-snippet-picker-drawer");
  await page.keyboard.press("Escape");
  await expect(text).toBeFocused();
  await expect(drawer).toBeVisible();
  await text.press("Alt+y");
  await page.keyboard.press("Enter");
  await expect(text).toHaveValue(/您好。请青岚云帆纺织有限公司到指导对象经营场所面谈《.+》。/);
});

test("in a document's form too, filled from the matter", async ({ office, sit }) => {
  const id = await office.matter("关于规范工资支付台账的行政指导");
  const { page } = await sit();
  await add(page, "办理", "请{对象}到{机关}办理，联系{联系人}，{日期}前后均可。");
  await goTo(page, `/matters/${id}/documents/reminderLetter`);
  await openAt(page, "办理途径");
  await page.keyboard.press("Enter");
  await expect(field(page, "办理途径")).toHaveValue(
    /^请青岚云帆纺织有限公司到青岚市云溪区人力资源和社会保障局办理，联系叶知微，\d{4}年\d+月\d+日前后均可。$/,
  );
  await shot(page, "81-snippet-document");
  await page.keyboard.press("Control+z");
  await expect(field(page, "办理途径")).toHaveValue("");
});
