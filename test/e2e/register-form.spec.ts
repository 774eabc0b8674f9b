// The form of a written matter under each region's profile: what it asks, what it leaves out, and what helps to write.
import fs from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import type { MatterView } from "../../shared/contract/matters";
import { setupInput } from "../fixtures/desk";
import { expect, shot } from "./fixture";
import { ADMINISTRATOR, enterprise, field, goTo, Office, signIn, speak, test as base, writtenForm } from "./office";

const COMPANY = "青岚云帆纺织有限公司";
const TITLE = "关于规范工资支付台账的行政指导";

interface Fixtures {
  readonly places: Office[];
  /** A window on an office under a region's profile, with one counterpart, maybe a matter, and somebody signed in. */
  readonly region: (profileId: string, person?: string, matter?: string) => Promise<Page>;
}

const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures wanted from the pattern
  places: async ({}, use) => {
    const made: Office[] = [];
    await use(made);
    for (const { userData } of made) fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  },
  region: async ({ places, open }, use) => {
    await use(async (profileId, person, matter) => {
      const office = new Office();
      places.push(office);
      const sharedSeries = profileId.startsWith("zhoucun") ? false : null;
      await office.work(async (desk) => {
        await desk.found(setupInput({ profileId, sharedSeries }));
        await desk.signIn("yezhiwei");
        await desk.speak("counterparts.save", {
          id: null,
          rev: 0,
          fields: enterprise(COMPANY),
          duplicateConfirmed: true,
        });
      });
      if (matter !== undefined) await office.matter(matter, "云溪区工业园管理办");
      const { page } = await open({ userData: office.userData });
      await signIn(page, person);
      return page;
    });
  },
});

const radios = (page: Page, name: string): Locator => page.getByRole("radiogroup", { name, exact: true });
const choose = (page: Page, name: string, option: string): Promise<void> =>
  radios(page, name).getByText(option, { exact: true }).click();
const method = (page: Page, name: string): Locator => page.getByRole("checkbox", { name: new RegExp(`^${name}`) });
const more = (page: Page): Locator => page.getByRole("button", { name: "更多（可不填）" });
const save = (page: Page): Promise<void> => page.keyboard.press("Control+s");
/** Where a form stands when it was saved: the matter's own page, and the matter as it is stored. */
const registered = async (page: Page): Promise<MatterView> => {
  await expect(page.getByRole("heading", { name: TITLE, level: 1 })).toBeVisible();
  const id = new URL(page.url()).hash.split("/").at(-1) ?? "";
  return speak<MatterView>(page, "matters.get", { id });
};

/** What every region asks at registration; the counterpart is taken from the list. */
const fillRequired = async (page: Page, term = "行政相对人"): Promise<void> => {
  await field(page, `${term}（可选多个）`).fill("云帆");
  await expect(page.getByRole("option", { name: new RegExp(COMPANY) })).toBeAttached();
  await page.keyboard.press("Enter");
  await field(page, "指导事项").fill(TITLE);
  await field(page, "指导依据").fill("《工资支付暂行规定》第六条");
  await choose(page, "属依法应当作出行政行为的事项", "否");
};

const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
};

test("Xinxiang asks for the situation, for experts, and for the application where one started it", async ({
  region,
}) => {
  const page = await region("xinxiang-hrss");
  await writtenForm(page);
  await fillRequired(page);
  await save(page);
  await expect(page.getByText("请填写适用情形")).toBeVisible();
  await field(page, "适用情形").click();
  await page.getByText("法律赋予监管职责，但没有明确监管措施和手段").click();
  await choose(page, "技术类", "是");
  await expect(page.getByRole("heading", { name: "申请", exact: true })).toHaveCount(0);
  await choose(page, "启动方式", "依申请");
  await page.getByRole("button", { name: "填入所选行政相对人" }).click();
  await expect(field(page, "申请人")).toHaveValue(COMPANY);
  await save(page);
  await expect(page.getByText("请填写申请事项")).toBeVisible();
  await field(page, "申请事项").fill("请教工资台账怎样建");
  await more(page).click();
  await expect(field(page, "不公开的理由")).toBeVisible();
  await expect(field(page, "协办科室")).toHaveCount(0);
  await shot(page, "80-form-xinxiang");
  expect(await serious(page)).toEqual([]);
  await save(page);
  const { matter, needs } = await registered(page);
  expect(matter).toMatchObject({
    phase: "applied",
    occasion: "XX-8-3",
    technical: true,
    application: { applicant: COMPANY, request: "请教工资台账怎样建" },
  });
  expect(needs).toMatchObject({ acceptance: true, survey: true, consultation: true });
});

test("what was typed of an application comes back with the start mode, and is not saved without it", async ({
  region,
}) => {
  const page = await region("xinxiang-hrss");
  await writtenForm(page);
  await fillRequired(page);
  await field(page, "适用情形").click();
  await page.getByText("其他需要在职能范围内指导的情形").click();
  await choose(page, "启动方式", "依申请");
  await field(page, "申请人").fill("许长风");
  await choose(page, "启动方式", "依职权");
  await expect(field(page, "申请人")).toHaveCount(0);
  await choose(page, "启动方式", "依申请");
  await expect(field(page, "申请人")).toHaveValue("许长风");
  await choose(page, "启动方式", "依职权");
  await save(page);
  expect((await registered(page)).matter).toMatchObject({ startMode: "依职权", application: null });
});

test("Dadukou asks for the type; a warning wants its ground, an order to correct makes no paper", async ({
  region,
}) => {
  const page = await region("dadukou");
  await writtenForm(page);
  await fillRequired(page);
  await choose(page, "指导类型", "限制指导");
  await expect(field(page, "不予处罚依据")).toHaveCount(0);
  await method(page, "劝导警示").check();
  await expect(page.getByText("不予处罚依据 签发前须填")).toBeVisible();
  await field(page, "不予处罚依据").fill("《中华人民共和国行政处罚法》第三十三条第一款");
  await method(page, "以案释法").check();
  await field(page, "普法内容").fill("讲解工资支付暂行规定");
  await method(page, "以案释法").uncheck();
  await shot(page, "81-form-dadukou");
  await more(page).click();
  await expect(field(page, "协助单位")).toBeVisible();
  await expect(field(page, "执法案号")).toBeVisible();
  await save(page);
  expect((await registered(page)).matter).toMatchObject({
    guidanceType: "限制指导",
    leniency: "《中华人民共和国行政处罚法》第三十三条第一款",
    publicity: "",
  });

  await writtenForm(page);
  await method(page, "违法行为纠错").check();
  await expect(page.getByText("属责令改正，带有强制性，不是行政指导")).toBeVisible();
  await expect(field(page, "执法案号")).toHaveCount(1);
  await expect(page.getByRole("complementary")).toContainText("不制作行政指导文书");
  await expect(page.getByText("签发前须填")).toHaveCount(0);
  await shot(page, "82-form-correction");
});

test("Inner Mongolia asks which sections help and what is to be reasoned; a visit says whether it inspects", async ({
  region,
}) => {
  const page = await region("neimenggu-justice");
  await writtenForm(page);
  await fillRequired(page);
  await method(page, "重大事项走").check();
  await expect(page.getByText(/年已登记上门 0 次，其中行政检查 0 次/)).toBeVisible();
  await more(page).click();
  await field(page, "协办科室").click();
  await page.getByRole("option", { name: "政策法规科" }).waitFor({ state: "attached" });
  await expect(page.locator(".ant-select-item-option").filter({ hasText: "劳动关系科" })).toHaveCount(0);
  await page.locator(".ant-select-item-option").filter({ hasText: "政策法规科" }).click();
  await page.keyboard.press("Escape");
  await field(page, "说理要点").fill("台账不全，争议时说不清");
  await save(page);
  await expect(page.getByText("请选择是否属于行政检查")).toBeVisible();
  await choose(page, "这次上门是否属于行政检查", "属于行政检查");
  await save(page);
  const { matter } = await registered(page);
  expect(matter).toMatchObject({ inspection: true, reasoning: "台账不全，争议时说不清" });
  expect(matter.kind === "written" && matter.coSectionIds).toHaveLength(1);

  await writtenForm(page);
  await fillRequired(page);
  await method(page, "重大事项走").check();
  await expect(page.getByText(/年已登记上门 1 次，其中行政检查 1 次/)).toBeVisible();
});

test("Zhoucun and Linzi see none of what others ask", async ({ region }) => {
  for (const [profileId, shown] of [
    ["zhoucun-natural-resources", ["执法案号"]],
    ["linzi-hrss", ["执法案号", "说理要点", "年度重点或检查计划"]],
  ] as const) {
    const page = await region(profileId);
    await writtenForm(page);
    await more(page).click();
    for (const label of shown) await expect(field(page, label), label).toBeVisible();
    const others = ["适用情形", "目的", "不予处罚依据", "普法内容", "协助单位", "协办科室", "不公开的理由", "申请人"];
    if (shown.length === 1) others.push("说理要点", "年度重点或检查计划");
    for (const label of others) await expect(field(page, label), `${profileId} ${label}`).toHaveCount(0);
    for (const name of ["启动方式", "指导类型", "技术类"]) await expect(radios(page, name), name).toHaveCount(0);
    await expect(radios(page, "属依法应当作出行政行为的事项")).toBeVisible();
    if (profileId === "linzi-hrss") await shot(page, "83-form-linzi");
  }
});

test("registered with little: what the papers state may follow, but an act that the law wants is handed over", async ({
  region,
}) => {
  const page = await region("linzi-hrss");
  await writtenForm(page);
  await expect(page.getByText("签发前须填")).toHaveCount(5);
  await field(page, "指导地点").fill("经营场所");
  await expect(page.getByText("签发前须填")).toHaveCount(4);
  await field(page, "指导地点").fill("");
  await fillRequired(page);
  await choose(page, "属依法应当作出行政行为的事项", "是");
  await expect(page.getByText("登记以后在事项页办理“线索移送”", { exact: false })).toBeVisible();
  await expect(page.getByText("签发前须填")).toHaveCount(0);
  await save(page);
  const { matter, actions } = await registered(page);
  expect(matter).toMatchObject({ mandatoryAct: true, place: "", methods: [], opinion: "" });
  expect(actions.find(({ name }) => name === "issue:opinionLetter")).toMatchObject({ allowed: false, rule: "R013" });
});

test("a word that sounds like an order is replaced by a click, and Ctrl+Z takes it back", async ({ region }) => {
  const page = await region("linzi-hrss");
  await writtenForm(page);
  const opinion = field(page, "指导意见");
  const words = page.getByRole("group", { name: "指导意见中命令口气的词语" });
  await opinion.fill("请按月建立台账。");
  await expect(words).toHaveCount(0);
  await opinion.fill("你单位必须按月建立台账，否则予以处罚。");
  await expect(words.getByRole("status")).toContainText("有 3 处");
  await words.getByRole("button", { name: "把“必须”换成“建议”" }).click();
  await expect(opinion).toHaveValue("你单位建议按月建立台账，否则予以处罚。");
  await expect(words.getByRole("status")).toContainText("有 2 处");
  await expect(opinion).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(opinion).toHaveValue("你单位必须按月建立台账，否则予以处罚。");
  await words.getByRole("button", { name: "把“予以处罚”换成“依法另行处理”" }).click();
  await opinion.scrollIntoViewIfNeeded();
  await shot(page, "84-compelling-words");
  expect(await serious(page)).toEqual([]);
  await field(page, "存在问题").fill("责令停业。");
  await expect(page.getByRole("group", { name: "存在问题中命令口气的词语" })).toBeVisible();
  await fillRequired(page);
  await save(page);
  expect((await registered(page)).matter).toMatchObject({ opinion: "你单位必须按月建立台账，否则依法另行处理。" });
});

test("earlier matters like this one stand beside the form, and their opinion can be taken over", async ({ region }) => {
  const page = await region("linzi-hrss");
  await writtenForm(page);
  await fillRequired(page);
  await method(page, "意见建议").check();
  await field(page, "指导意见").fill("1.按月建立书面工资支付台账；\n2.台账妥善保存备查。");
  await save(page);
  await registered(page);

  await writtenForm(page);
  await expect(page.getByRole("button", { name: "查看类似事项" })).toHaveCount(0);
  await fillRequired(page);
  await page.getByRole("button", { name: "查看类似事项" }).click();
  const panel = page.getByRole("region", { name: "类似事项" });
  await expect(panel).toContainText("同一对象");
  const cite = panel.getByRole("button", { name: `引用其指导意见：${TITLE}` });
  await cite.click();
  await expect(field(page, "指导意见")).toHaveValue("1.按月建立书面工资支付台账；\n2.台账妥善保存备查。");
  await shot(page, "85-similar-matters");
  expect(await serious(page)).toEqual([]);
  await field(page, "指导意见").fill("请先核对台账。");
  await cite.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: /取\s*消/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(field(page, "指导意见")).toHaveValue("请先核对台账。");
  await panel.getByRole("link", { name: TITLE }).click();
  await expect(page.getByRole("heading", { name: TITLE, level: 1 })).toBeVisible();
  await writtenForm(page);
  await expect(page.getByRole("button", { name: /继续填写/ })).toBeVisible();
});

test("a fault in what is folded away unfolds it", async ({ region }) => {
  const page = await region("linzi-hrss");
  await writtenForm(page);
  await fillRequired(page);
  await more(page).click();
  await field(page, "执法案号").fill("长".repeat(81));
  await more(page).click();
  await expect(field(page, "执法案号")).toBeHidden();
  await save(page);
  await expect(field(page, "执法案号")).toBeFocused();
  await expect(page.getByText("执法案号最多 80 字")).toBeVisible();
});

/** Goes to a page with parameters, as a link of the window would. */
const goWith = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, "", to);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  }, address);

test("the list shows those in one phase, by choice and by address", async ({ region }) => {
  const page = await region("linzi-hrss", undefined, TITLE);
  await goWith(page, "?phase=closed#/matters");
  await expect(page.getByText("没有符合条件的事项")).toBeVisible();
  await goWith(page, "?phase=underway#/matters");
  await expect(page.getByText("实施中")).toHaveCount(2);
  const row = page.getByRole("link", { name: TITLE });
  const standing = page.getByRole("combobox", { name: "状态" });
  await standing.click();
  await expect(page.getByText("待审批", { exact: true })).toHaveCount(0);
  await page.getByText("已了结（全部）").click();
  await expect(page.getByText("没有符合条件的事项")).toBeVisible();
  await standing.click();
  await page.getByText("办理中（全部）").last().click();
  await expect(row).toBeVisible();
  await shot(page, "86-list-phases");
});

test("changing the region's steps says first what it does to open matters", async ({ region }) => {
  const page = await region("linzi-hrss", ADMINISTRATOR, TITLE);
  await goTo(page, "/settings");
  await page.getByRole("tab", { name: "地区配置" }).click();
  const notice = radios(page, "告知对方可以自主选择");
  await notice.getByText("对方同意后才实施").click();
  const save = page.getByRole("tabpanel").getByRole("button", { name: /^保\s*存$/ });
  await save.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("改动会影响办理中的 1 件事项");
  await expect(dialog).toContainText("对方同意后才能签发文书");
  await shot(page, "87-profile-steps");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("有改动还没有保存")).toBeVisible();
  await save.click();
  await dialog.getByRole("button", { name: /保\s*存/ }).click();
  await expect(page.getByRole("tabpanel").getByText(/已保存 \d/)).toBeVisible();
  await expect(notice.getByRole("radio", { name: "对方同意后才实施" })).toBeChecked();
  expect(await serious(page)).toEqual([]);
});
