// The main job, end to end, each step a picture: set-up → counterpart → matter → letter → result and effect → record →
// quick entries by keyboard → register → xlsx → everything there after reopening.
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { available, readXlsx } from "../config/office-tools";
import { documentXml, paragraphs } from "../unit/documents/shape";
import { expect, firstWindow, root, shot, stubDialogs, test } from "./fixture";
import { guidanceWillDo } from "./office";

const PASSWORD = "yunxi-desk-2026";
const OWN_PASSWORD = "my-own-desk-2026";
const HANDLER = "叶知微";
const year = new Date().getFullYear();
const quarter = Math.floor(new Date().getMonth() / 3) + 1;

const next = (page: Page) => page.getByRole("button", { name: /下\s*一\s*步/ }).click();

const setUp = async (page: Page): Promise<void> => {
  await expect(page.getByText("本单位按哪份规范开展行政指导")).toBeVisible();
  await shot(page, "01-choose-profile");
  await page.getByText("淄博市临淄区人社局").click();
  await next(page);

  await page.getByRole("textbox", { name: /机关全称/ }).fill("青岚市云溪区人力资源和社会保障局");
  await page.getByRole("textbox", { name: /机关简称/ }).fill("云溪区人社局");
  await page.getByRole("textbox", { name: /发文代字/ }).fill("云人社");
  await page.getByRole("textbox", { name: /上级主管/ }).fill("青岚市人力资源和社会保障局法规科");
  await page.getByRole("textbox", { name: /地址/ }).fill("青岚市云溪区望江路18号");
  await page.getByRole("textbox", { name: /联系电话/ }).fill("0530-0000100");
  await expect(page.getByLabel("文号样式")).toContainText(`云人社行指〔${year}〕1号`);
  await shot(page, "02-office");
  await next(page);

  const sections = ["办公室", "政策法规科", "劳动关系科"];
  for (const [index, name] of sections.entries()) {
    const field = page.getByLabel(`第 ${index + 1} 个科室`, { exact: true });
    if (!(await field.isVisible())) await page.getByRole("button", { name: /添加科室/ }).click();
    await field.fill(name);
  }
  await page.getByLabel("第 1 人 姓名").fill("丁一");
  await page.getByLabel("第 1 人 登录名").fill("dingyi");
  if (!(await page.getByLabel("第 2 人 姓名").isVisible()))
    await page.getByRole("button", { name: /添加人员/ }).click();
  await page.getByLabel("第 2 人 姓名").fill(HANDLER);
  await page.getByLabel("第 2 人 登录名").fill("yezhiwei");
  await shot(page, "03-people");
  await next(page);

  await expect(page.getByLabel("数据文件夹路径")).toBeVisible();
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByLabel("再输一遍密码").fill(PASSWORD);
  await page.getByLabel("初始密码（可不填）").fill(PASSWORD);
  await shot(page, "04-folder-and-password");
};

/** Past the recovery code, then over to the clerk, who chooses a password of their own. */
const signInAsClerk = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "完成设置" }).click();
  await expect(page.locator(".recovery-code")).toHaveText(/^([2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}$/);
  await shot(page, "05-recovery-code");
  await page.getByText("我已妥善保存").click();
  await page.getByRole("button", { name: "进入工作台" }).click();
  await expect(page.getByRole("heading", { name: "工作台" })).toBeVisible();
  await page.getByRole("button", { name: /丁一/ }).click();
  await page.getByRole("menuitem", { name: /换人登录|切换账号/ }).click();
  await page.getByText(HANDLER).click();
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await shot(page, "06-sign-in");
  await page.getByRole("button", { name: /登\s*录/ }).click();
  await page.getByLabel("管理员给的密码").fill(PASSWORD);
  await page.getByLabel("新密码", { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel("再输一遍新密码").fill(OWN_PASSWORD);
  await shot(page, "07-own-password");
  await page.getByRole("button", { name: "保存并进入" }).click();
  await expect(page.getByRole("heading", { name: "工作台" })).toBeVisible();
  await shot(page, "08-overview-empty");
};

const registerMatter = async (page: Page): Promise<void> => {
  await page
    .getByRole("button", { name: /登记指导事项/ })
    .first()
    .click();
  await expect(page.getByLabel("指导地点")).toBeVisible();
  await page.getByLabel("指导地点").fill("指导对象经营场所");
  await page.getByRole("combobox", { name: /行政相对人/ }).fill("青岚云帆纺织有限公司");
  await page.getByText("新建“青岚云帆纺织有限公司”").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /统一社会信用代码/ }).fill("91379901MA0YX10196");
  await dialog.getByRole("textbox", { name: /法定代表人/ }).fill("许长风");
  await dialog.getByRole("textbox", { name: /联系电话/ }).fill("0530-0000301");
  await dialog.getByRole("textbox", { name: /地址/ }).fill("云溪区工业园一路12号");
  await shot(page, "09-counterpart");
  await dialog.getByRole("button", { name: /保\s*存|登\s*记/ }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("textbox", { name: /指导事项/ }).fill("关于规范工资支付台账的行政指导");
  await page.getByRole("textbox", { name: /指导依据/ }).fill("《保障农民工工资支付条例》第十五条");
  await page.getByRole("checkbox", { name: /意见建议/ }).check();
  await guidanceWillDo(page);
  await page.getByText("事中", { exact: true }).click();
  await page.getByRole("textbox", { name: /存在的问题（事由）/ }).fill("工资支付台账不规范");
  await page
    .getByRole("textbox", { name: "存在问题" })
    .fill("检查中发现以微信转账记录代替工资支付台账，无劳动者签字，无法完整反映应发、扣发和实发金额。");
  await page
    .getByRole("textbox", { name: /指导意见/ })
    .fill(
      "1.按月建立书面工资支付台账，载明支付周期、支付日期、应发与实发金额并由劳动者签字确认；\n2.台账妥善保存备查；\n3.向劳动者提供工资清单。",
    );
  await expect(page.getByRole("complementary", { name: "文书预览" })).toContainText("工资支付台账不规范");
  await expect(page.getByText(/草稿已保存/)).toBeVisible();
  await shot(page, "10-written-matter");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("heading", { name: "关于规范工资支付台账的行政指导" })).toBeVisible();
  await shot(page, "11-matter");
};

const issue = async (page: Page, paper: string, number: string): Promise<void> => {
  await page.getByRole("button", { name: `签发${paper}` }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /签\s*发/ })
    .click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByText(number).first()).toBeVisible();
};

const EFFECT = "企业已按月建立书面工资支付台账，劳动者逐月签字确认，并向劳动者提供工资清单。";

/** The record asked for before its effect is known: the program says so, and leads to the field. Then what came of it. */
const recordResult = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "签发行政指导登记文书" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("alert")).toContainText("效益、效果尚未填写");
  await expect(dialog.getByRole("button", { name: "仍然签发" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "先填写结果" })).toBeFocused();
  await shot(page, "11a-effect-first");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("textbox", { name: "指导取得的效益、效果" })).toBeFocused();
  await page.keyboard.insertText(EFFECT);
  await page.getByRole("textbox", { name: "指导结果" }).fill("已建立工资支付台账");
  await page.getByRole("button", { name: "保存结果" }).click();
  await expect(page.getByText(/^已保存 \d/).first()).toBeVisible();
};

/** Three entries, hands on the keyboard only. */
const quickEntries = async (page: Page): Promise<void> => {
  await page.keyboard.press("Alt+q");
  await expect(page.getByRole("heading", { name: "简易登记", exact: true })).toBeVisible();
  await expect(page.getByRole("combobox", { name: /方式$/ })).toBeFocused();
  const entries = [
    ["云溪区李记手擀面馆", "解答加班费计算口径", "已当场答复"],
    ["来电职工", "告知失业保险金申领所需材料", "表示清楚"],
    ["园区企业", "提醒春节前工资支付", "均回复收到"],
  ];
  for (const [index, [audience = "", content = "", result = ""]] of entries.entries()) {
    if (index === 0) {
      await page.keyboard.press("2");
      await page.keyboard.press("1");
    }
    for (const text of [audience, content, result]) {
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    }
    await expect(page.getByText(`已登记第 ${index + 1} 条`)).toBeVisible();
  }
  await shot(page, "14-quick-entries");
};

test("the main job, from set-up to the register and back", async ({ launch }, info) => {
  test.setTimeout(180_000);
  const first = await launch();
  const page = await firstWindow(first.app);
  await page.setViewportSize({ width: 1366, height: 768 });
  await setUp(page);
  await signInAsClerk(page);
  await registerMatter(page);

  await issue(page, "行政指导意见书", `云人社行指〔${year}〕1号`);
  await recordResult(page);
  await issue(page, "行政指导登记文书", `云溪区人社局指导书〔${year}〕1号`);
  await shot(page, "12-both-documents-issued");
  const letter = info.outputPath("意见书.docx");
  await stubDialogs(first.app, { save: letter });
  await page.getByRole("button", { name: `另存为 Word 云人社行指〔${year}〕1号` }).click();
  await expect.poll(() => fs.existsSync(letter)).toBe(true);
  const record = info.outputPath("登记文书.docx");
  await stubDialogs(first.app, { save: record });
  await page.getByRole("button", { name: `另存为 Word 云溪区人社局指导书〔${year}〕1号` }).click();
  await expect.poll(() => fs.existsSync(record)).toBe(true);
  expect(paragraphs(await documentXml(fs.readFileSync(record))).join("\n")).toContain(EFFECT);
  const pdf = info.outputPath("意见书.pdf");
  await stubDialogs(first.app, { save: pdf });
  await page.getByRole("button", { name: `打印为 PDF 云人社行指〔${year}〕1号` }).click();
  await expect.poll(() => fs.existsSync(pdf) && fs.readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");
  fs.mkdirSync(path.join(root, "test-results/documents"), { recursive: true });
  fs.copyFileSync(pdf, path.join(root, "test-results/documents/printed-letter.pdf"));
  await page.getByRole("button", { name: `预览 云人社行指〔${year}〕1号` }).click();
  await expect(page.getByRole("dialog")).toContainText("现提出以下指导意见");
  await shot(page, "13-issued-letter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  await quickEntries(page);

  await page.getByRole("link", { name: "登记簿与季报" }).click();
  await expect(page.getByText("关于规范工资支付台账的行政指导（青岚云帆纺织有限公司）")).toBeVisible();
  await shot(page, "15-register");
  const name = `云溪区人社局${year}年第${quarter}季度行政指导事项登记簿.xlsx`;
  const workbook = info.outputPath(name);
  await stubDialogs(first.app, { save: workbook });
  await page.getByRole("button", { name: /导出 Excel/ }).click();
  await expect.poll(() => fs.existsSync(workbook)).toBe(true);
  await expect(page.getByText(name).first()).toBeVisible();
  await shot(page, "16-register-exported");
  if (await available("python3-openpyxl")) {
    const cells = JSON.stringify(await readXlsx([workbook]));
    expect(cells).toContain("关于规范工资支付台账的行政指导（青岚云帆纺织有限公司）");
    expect(cells).toContain("已建立工资支付台账");
  }

  await first.app.close();
  const again = await launch(first.userData);
  const reopened = await firstWindow(again.app);
  await reopened.setViewportSize({ width: 1366, height: 768 });
  await reopened.getByText(HANDLER).click();
  await reopened.getByLabel("密码", { exact: true }).fill(OWN_PASSWORD);
  await reopened.getByRole("button", { name: /登\s*录/ }).click();
  await expect(reopened.getByRole("heading", { name: "工作台" })).toBeVisible();
  await shot(reopened, "17-overview-after-reopening");
  await reopened.getByRole("link", { name: "指导事项" }).click();
  await reopened.getByLabel("查找指导事项").fill("gzzf");
  await expect(reopened.getByText("关于规范工资支付台账的行政指导")).toBeVisible();
  await shot(reopened, "18-matters-found");
  await reopened.getByText("关于规范工资支付台账的行政指导").click();
  await expect(reopened.getByText(`云溪区人社局指导书〔${year}〕1号`).first()).toBeVisible();
});
