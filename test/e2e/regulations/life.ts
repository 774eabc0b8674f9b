// A matter's life through the window, as the specs of the five regulations tell it: set-up with a profile, registering,
// steps, papers, ends. Everything is done by what a person sees: labels, buttons, and what they say.
import type { Locator, Page } from "@playwright/test";
import { expect, firstWindow, type Launched } from "../fixture";
import { goTo, signIn, speak, today, writtenForm } from "../office";

/** The people of the set-up: name, login, and the roles that set-up is told. */
export const staff = {
  chief: { name: "丁一", login: "dingyi", roles: ["管理员"] },
  handler: { name: "叶知微", login: "yezhiwei", roles: ["经办人"] },
  reviewer: { name: "顾明澈", login: "gumingche", roles: ["法制审核员"] },
  leader: { name: "沈砚秋", login: "shenyanqiu", roles: ["负责人"] },
} as const;
const SECTIONS = ["办公室", "劳动关系科", "政策法规科"];
const SECTION_OF: Readonly<Record<string, string>> = { 叶知微: "劳动关系科", 顾明澈: "政策法规科" };
const FIRST = "first-password-2026";
export const OWN = "own-password-2026";

const plain = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\（）]/g, "\\$&");
const exactly = (text: string): RegExp => new RegExp(`^${plain(text)}$`);

const next = (page: Page): Promise<void> => page.getByRole("button", { name: /下\s*一\s*步/ }).click();

/** What a dropdown that stands open offers under this name. */
const offered = (page: Page, name: string): Locator =>
  page.locator(".ant-select-dropdown:visible .ant-select-item-option-content").filter({ hasText: exactly(name) });

const pick = async (page: Page, box: Locator, names: readonly string[]): Promise<void> => {
  await box.click();
  for (const name of names) {
    await offered(page, name).click();
  }
  await page.keyboard.press("Escape");
};

/** What the last page of set-up asks beside the names: the profile's own question, if it has one. */
type Office = {
  readonly shortName: string;
  readonly fullName: string;
  readonly code: string;
  readonly shared?: string;
};

/** Sets an office up with a profile, through the window, and gives everybody a password of their own. */
export const setUp = async (launched: Launched, profile: string, office: Office): Promise<Page> => {
  const page = await firstWindow(launched.app);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("radiogroup", { name: "地区配置" }).getByText(profile, { exact: true }).click();
  if (office.shared) await page.getByText(office.shared, { exact: true }).click();
  await next(page);
  await page.getByRole("textbox", { name: /机关全称/ }).fill(office.fullName);
  await page.getByRole("textbox", { name: /机关简称/ }).fill(office.shortName);
  await page.getByRole("textbox", { name: /发文代字/ }).fill(office.code);
  await page.getByRole("textbox", { name: /联系电话/ }).fill("0530-0000100");
  await next(page);
  for (const [index, name] of SECTIONS.entries()) {
    const field = page.getByLabel(`第 ${index + 1} 个科室`, { exact: true });
    if (!(await field.isVisible())) await page.getByRole("button", { name: /添加科室/ }).click();
    await field.fill(name);
  }
  for (const [index, { name, login, roles }] of Object.values(staff).entries()) {
    const who = `第 ${index + 1} 人`;
    if (!(await page.getByLabel(`${who} 姓名`).isVisible())) {
      await page.getByRole("button", { name: /添加人员/ }).click();
    }
    await page.getByLabel(`${who} 姓名`).fill(name);
    await page.getByLabel(`${who} 登录名`).fill(login);
    const section = SECTION_OF[name];
    if (section) await pick(page, page.getByLabel(`${who} 科室`), [section]);
    const row = page.getByRole("row").filter({ has: page.getByLabel(`${who} 姓名`) });
    const given = row.locator(".ant-select-selection-item-remove");
    while ((await given.count()) > 0) await given.first().click();
    await pick(page, page.getByLabel(`${who} 角色`), roles);
  }
  await next(page);
  await page.getByLabel("密码", { exact: true }).fill(FIRST);
  await page.getByLabel("再输一遍密码").fill(FIRST);
  await page.getByLabel("初始密码（可不填）").fill(FIRST);
  await page.getByRole("button", { name: "完成设置" }).click();
  await page.getByText("我已妥善保存").click();
  await page.getByRole("button", { name: "进入工作台" }).click();
  await expect(page.getByRole("heading", { name: "工作台" })).toBeVisible();
  for (const { login } of Object.values(staff)) {
    await speak(page, "session.signIn", { login, password: FIRST });
    await speak(page, "session.changePassword", { old: FIRST, new: OWN });
  }
  await speak(page, "session.signOut", {});
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
  return page;
};

/** The next person sits down. */
export const sitDown = async (page: Page, who: keyof typeof staff): Promise<void> => {
  await speak(page, "session.signOut", {});
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
  await signIn(page, staff[who].name, OWN);
};

/** What is put into a form: a text, what is chosen among answers, or several ticks. */
export type Told = Readonly<Record<string, string | readonly string[]>>;

const starred = (label: string): RegExp => new RegExp(`^(\\* )?${plain(label)}( ?签发前须填)?$`);

/** Fills a form by the labels a person reads. A list of texts ticks boxes; a text types, or chooses where there is a choice. */
export const fill = async (scope: Locator, told: Told): Promise<void> => {
  for (const [label, value] of Object.entries(told)) {
    if (typeof value !== "string") {
      for (const tick of value) await scope.getByRole("checkbox", { name: tick }).check();
      continue;
    }
    const radios = scope.getByRole("radiogroup", { name: starred(label) });
    const box = scope.getByRole("combobox", { name: starred(label) });
    const text = scope.getByRole("textbox", { name: starred(label) });
    await expect(radios.or(box).or(text).first(), `a field called ${label}`).toBeVisible();
    if (await radios.first().isVisible()) await radios.first().getByText(value, { exact: true }).click();
    else if (await text.first().isVisible()) await text.first().fill(value);
    else {
      await box.first().click();
      const option = offered(scope.page(), value);
      if ((await box.first().getAttribute("readonly")) === null) await box.first().fill(value);
      else await option.first().click();
      await scope.page().keyboard.press("Escape");
    }
  }
};

/** What every region's form asks; a spec tells the rest. */
const usual: Told = {
  指导地点: "指导对象经营场所",
  指导依据: "《中华人民共和国劳动合同法》第十条",
  "存在的问题（事由）": "用工登记不规范",
  存在问题: "检查中了解到部分职工没有签订书面劳动合同。",
  指导意见: "建议自用工之日起一个月内与职工订立书面劳动合同，可参考示范文本。",
  属依法应当作出行政行为的事项: "否",
};

export interface Registered {
  readonly title: string;
  readonly counterpart: string;
  readonly methods: readonly string[];
  readonly more?: Told;
  /** Some of `more` stands under 更多, which is folded. */
  readonly folded?: true;
}

const newFirm = async (page: Page, name: string): Promise<void> => {
  const box = page.getByRole("main").getByRole("combobox", { name: /相对人（可选多个）/ });
  await box.fill(name);
  const known = page.getByRole("option", { name, exact: true });
  const fresh = page.getByRole("option", { name: `＋ 新建“${name}”` });
  await expect(known.or(fresh).first()).toBeAttached();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  const chosen = page.getByRole("main").locator(".ant-select-selection-item").filter({ hasText: name });
  await expect(dialog.or(chosen).first()).toBeVisible();
  if (await dialog.isVisible()) {
    await dialog.getByRole("button", { name: /保\s*存|登\s*记/ }).click();
    await expect(dialog).toBeHidden();
  }
};

/** Registers a written matter and arrives at its page. */
export const registerMatter = async (
  page: Page,
  { title, counterpart, methods, more = {}, folded }: Registered,
): Promise<void> => {
  await writtenForm(page);
  const main = page.getByRole("main");
  await newFirm(page, counterpart);
  for (const method of methods) await main.getByRole("checkbox", { name: new RegExp(`^${method}`) }).check();
  const fold = main.getByRole("button", { name: /^更多/ });
  if (folded && (await fold.getAttribute("aria-expanded")) === "false") await fold.click();
  await fill(main, { 指导事项: title, ...usual, ...more });
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("heading", { name: new RegExp(title) })).toBeVisible();
};

/** The phase that stands beside the matter's title. */
export const expectPhase = (page: Page, phase: string): Promise<void> =>
  expect(page.getByRole("heading", { level: 1 })).toContainText(phase);

/** The button of an act on the matter's page, whether it is the next one or one of the others. */
export const actButton = (page: Page, act: string): Locator =>
  page.getByRole("region", { name: /^办理/ }).getByRole("button", { name: new RegExp(`^(下一步：)?${act}( |$|草稿)`) });

/** Says that an act is not for now: its button is grey, or folded away among the grey ones. */
export const expectRefused = async (page: Page, act: string): Promise<void> => {
  const others = page.getByRole("region", { name: /^办理/ }).getByRole("button", { name: /^其他办理/ });
  await expect(actButton(page, act).or(others).first()).toBeVisible();
  if (!(await actButton(page, act).isVisible())) await others.click();
  await expect(actButton(page, act)).toHaveAttribute("aria-disabled", "true");
};

/** Records a step: opens its form, fills it, and saves with what its button says. */
export const step = async (page: Page, act: string, told: Told = {}): Promise<void> => {
  await actButton(page, act).click();
  const form = page.getByRole("dialog");
  await expect(form).toBeVisible();
  await fill(form, told);
  const save = form.getByRole("button", { name: /（Ctrl\+S）/ }).or(form.locator(".ant-modal-footer .ant-btn").last());
  await save.first().click();
  await expect(form).toBeHidden();
};

/** Issues a paper with today's date. */
export const issue = async (page: Page, paper: string, number: RegExp | string): Promise<void> => {
  await page.getByRole("button", { name: `签发${paper}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByRole("button", { name: /签\s*发|仍然签发/ })
    .last()
    .click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(number).first()).toBeVisible();
};

/** Fills in what came of it. */
export const result = async (page: Page, text: string, effect: string): Promise<void> => {
  const card = page.getByRole("region", { name: "结果" });
  await fill(card, { 指导结果: text, "指导取得的效益、效果": effect });
  await card.getByRole("button", { name: "保存结果" }).click();
  await expect(page.getByText(/^已保存 \d/).first()).toBeVisible();
};

/** The region of the approvals page or the plan page in which somebody decides. */
export const decision = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });

/** Opens a matter that waits in the queue of 审批. */
export const fromQueue = async (page: Page, title: string): Promise<void> => {
  await goTo(page, "/approvals");
  await page
    .getByRole("link", { name: new RegExp(title) })
    .first()
    .click();
};

/** The reviewer's verdict on a submission that has nothing against it. */
export const pass = async (page: Page, title: string): Promise<void> => {
  await fromQueue(page, title);
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "六项都符合" }).click();
  await main
    .locator("label")
    .filter({ hasText: /^通过$/ })
    .click();
  await main.getByRole("button", { name: /^提交/ }).click();
  await expect(main.getByText("审核：通过").first()).toBeVisible();
};

/** The key of the matter whose page stands open. */
export const matterId = (page: Page): string => /matters\/([^/?]+)/.exec(page.url())?.[1] ?? "";

/** Ends the matter: the reason, what happened, and the assurance that nothing adverse follows. */
export const terminate = async (page: Page, reason: string, account: string): Promise<void> => {
  await actButton(page, "终止").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(reason, { exact: true }).click();
  await dialog.getByRole("textbox", { name: /事实与证据/ }).fill(account);
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "终止", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expectPhase(page, "已终止");
  await expect(page.getByRole("main").getByText(/不因拒绝接受行政指导而采取不利措施/)).toBeVisible();
};

/** Nothing on the page says any of these. */
export const expectNone = async (scope: Locator, words: readonly string[]): Promise<void> => {
  for (const word of words)
    await expect(scope.getByText(word, { exact: true }), `“${word}” is not shown`).toHaveCount(0);
};

export { goTo, today };
