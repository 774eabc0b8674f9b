// What people really type: nothing, wrong codes, the same firm twice, hostile characters; and what was changed meanwhile.
import fs from "node:fs";
import type { Page } from "@playwright/test";
import { cleanText } from "../../shared/rules/text";
import { available, ooxmlFaults, readDocx, readXlsx } from "../config/office-tools";
import { expect, firstWindow, shot, stubDialogs } from "./fixture";
import {
  enterprise,
  field,
  goTo,
  guidanceWillDo,
  HANDLER,
  LEADER,
  leave,
  newCounterpart,
  signIn,
  speak,
  test,
  writtenForm,
  year,
} from "./office";

const CODE = "91379901MA0YX10196";
const next = (page: Page) => page.getByRole("button", { name: "下一步", exact: true }).click();

test("set-up names every field that is empty", async ({ launch }) => {
  const { app } = await launch();
  const page = await firstWindow(app);
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect(page.getByRole("radiogroup", { name: "地区配置" })).toBeVisible();
  await next(page);
  await expect(page.getByRole("alert")).toHaveText("请选择一份地区配置");
  await page.getByText("淄博市临淄区人社局").click();
  await next(page);
  await expect(page.getByRole("textbox", { name: /机关全称/ })).toBeVisible();
  await next(page);
  for (const name of ["机关全称", "机关简称", "发文代字"]) {
    await expect(page.getByText(`请填写${name}`, { exact: true })).toBeVisible();
  }
  await expect(page.getByRole("textbox", { name: /机关全称/ })).toBeFocused();
  await shot(page, "60-set-up-empty");
  await page.getByRole("textbox", { name: /机关全称/ }).fill("青岚市云溪区人力资源和社会保障局");
  await page.getByRole("textbox", { name: /机关简称/ }).fill("云溪区人社局");
  await page.getByRole("textbox", { name: /发文代字/ }).fill("云人社");
  await next(page);
  await expect(page.getByLabel("第 1 人 姓名")).toBeVisible();
  await next(page);
  for (const sentence of ["请填写科室名称", "请填写姓名", "请填写登录名"]) {
    await expect(page.getByText(sentence, { exact: true })).toBeVisible();
  }
  await shot(page, "61-set-up-people-empty");
  await page.getByLabel("第 1 个科室", { exact: true }).fill("办公室");
  await page.getByLabel("第 1 人 姓名").fill("丁一");
  await page.getByLabel("第 1 人 登录名").fill("dingyi");
  await next(page);
  await page.getByRole("button", { name: "完成设置" }).click();
  await expect(page.getByText("密码至少 8 位")).toBeVisible();
  await page.getByLabel("密码", { exact: true }).fill("yunxi-desk-2026");
  await page.getByLabel("再输一遍密码").fill("yunxi-desk-2027");
  await page.getByRole("button", { name: "完成设置" }).click();
  await expect(page.getByText("两次输入的密码不一样")).toBeVisible();
  await expect(page.locator(".recovery-code")).toHaveCount(0);
});

test("a wrong credit code names the character, and may be confirmed where only its check digit is off", async ({
  sit,
}) => {
  const { page } = await sit();
  await goTo(page, "/counterparts");
  await page.getByRole("button", { name: "新增行政相对人" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /名称/ }).fill("青岚云帆纺织有限公司");
  const code = dialog.getByRole("textbox", { name: /统一社会信用代码/ });
  await code.fill("9137990OMA0YX");
  await expect(dialog.getByText(/第 8 位“O”不是统一社会信用代码允许的字符/)).toBeVisible();
  await code.fill(`${CODE.slice(0, -1)}7`);
  await expect(dialog.getByText(/第 18 位“7”与校验结果“6”不符/)).toBeVisible();
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog.getByText(/第 18 位“7”与校验结果“6”不符/)).toBeVisible();
  await shot(page, "62-wrong-credit-code");
  await dialog.getByRole("checkbox", { name: "已与证照逐位核对，仍按此登记" }).check();
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`${CODE.slice(0, -1)}7`)).toBeVisible();
});

test("the same counterpart twice is offered once more instead", async ({ office, sit }) => {
  await office.matter("关于规范工资支付台账的行政指导");
  const { page } = await sit();
  await writtenForm(page);
  const dialog = await newCounterpart(page, "云帆纺织尚无此户");
  await dialog.getByRole("textbox", { name: /名称/ }).fill(enterprise().name);
  await expect(dialog.getByText("可能已经登记过")).toBeVisible();
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog.getByText("已有相同的行政相对人，没有另存")).toBeVisible();
  await expect(dialog.getByRole("checkbox", { name: "不是同一个，仍要保存" })).toBeVisible();
  await shot(page, "63-duplicate");
  await dialog.getByRole("button", { name: `用已有的这一条：${enterprise().name}` }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("region", { name: /行政相对人/ })).toContainText(enterprise().name);
  expect(await speak(page, "counterparts.search", { text: "", limit: 10, offset: 0 })).toMatchObject({ total: 1 });
});

/** Puts a text into a field as a paste would, by its code units: a lone surrogate does not come through otherwise. */
const paste = (page: Page, label: string, text: string): Promise<void> =>
  field(page, label).evaluate(
    (node, units) => {
      const pasted = units.map((unit) => String.fromCharCode(unit)).join("");
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(node), "value")?.set?.call(node, pasted);
      node.dispatchEvent(new Event("input", { bubbles: true }));
    },
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
  );

const LONG_NAME = "青岚市云溪区望江路街道䶮㛃综合便民服务与劳动就业".repeat(5).slice(0, 120);
const nasty = {
  指导地点: "@SUM(A1:A9)",
  指导事项: `=1+1${"规范用工管理".repeat(20)}`.slice(0, 120),
  指导依据: "-2+3 <w:t>&amp;\"'《劳动合同法》第十条",
  "存在的问题（事由）": "䶮㛃😀未签劳动合同",
  存在问题: "甲\u0000\u0001\u000b乙\ufffe丙\uffff\ud800丁\udc00戊😀䶮㛃_x000D_",
  指导意见: `+1.${"按月足额支付工资并由劳动者签字确认。".repeat(400)}`.slice(0, 5_000),
} as const;

test("hostile text is registered, issued and exported whole", async ({ sit }, info) => {
  const { page, app } = await sit();
  await writtenForm(page);
  const dialog = await newCounterpart(page, LONG_NAME);
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog).toBeHidden();
  for (const [label, text] of Object.entries(nasty)) await paste(page, label, text);
  await page.getByRole("checkbox", { name: /意见建议/ }).check();
  await guidanceWillDo(page);
  await shot(page, "64-hostile-form");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("heading", { name: nasty.指导事项, level: 1 })).toBeVisible();
  await shot(page, "65-hostile-matter");
  await page.getByRole("button", { name: "签发行政指导意见书" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "签发（Ctrl+S）" }).click();
  const number = `云人社行指〔${year}〕1号`;
  await expect(page.getByRole("button", { name: `另存为 Word ${number}` })).toBeVisible();
  const letter = info.outputPath("意见书.docx");
  await stubDialogs(app, { save: letter });
  await page.getByRole("button", { name: `另存为 Word ${number}` }).click();
  await expect.poll(() => fs.existsSync(letter)).toBe(true);
  await page.getByRole("button", { name: `预览 ${number}` }).click();
  await expect(page.getByRole("dialog").getByRole("article").first()).toContainText("甲乙丙");
  await shot(page, "66-hostile-letter");
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: "登记簿与季报" }).click();
  await expect(page.getByText("共 1 件")).toBeVisible();
  await shot(page, "67-hostile-register");
  const workbook = info.outputPath("登记簿.xlsx");
  await stubDialogs(app, { save: workbook });
  await page.getByRole("button", { name: "导出 Excel" }).click();
  await expect.poll(() => fs.existsSync(workbook)).toBe(true);

  if (await available("check-ooxml")) expect(await ooxmlFaults([letter, workbook])).toBe("");
  if (await available("python3-docx")) {
    const [read] = await readDocx([letter]);
    const words = read?.paragraphs.join("\n") ?? "";
    for (const label of ["存在的问题（事由）", "存在问题", "指导意见"] as const) {
      expect(words).toContain(cleanText(nasty[label]));
    }
    expect(words).toContain(LONG_NAME);
  }
  if (await available("python3-openpyxl")) {
    const [read] = await readXlsx([workbook]);
    const cells = (read?.rows ?? []).flatMap((row, at) =>
      row.map((value, column) => [value, read?.types[at]?.[column]]),
    );
    const title = cells.find(([value]) => typeof value === "string" && value.startsWith(nasty.指导事项));
    expect(title).toEqual([`${nasty.指导事项}（${LONG_NAME}）`, "s"]);
  }
});

test("a matter changed meanwhile is a conflict that keeps what was typed", async ({ office, sit }) => {
  const id = await office.matter("关于规范工资支付台账的行政指导");
  const { page } = await sit();
  await goTo(page, `/matters/${id}/edit`);
  await expect(field(page, "指导事项")).toHaveValue("关于规范工资支付台账的行政指导");
  await field(page, "指导事项").fill("关于补签劳动合同的行政指导");
  const { matter } = await speak<{ matter: { rev: number } }>(page, "matters.get", { id });
  await speak(page, "matters.recordResult", { id, rev: matter.rev, effect: "", result: "已整改" });
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("main").getByRole("alert")).toContainText(/这条记录在您打开之后被改动过，这次没有保存/);
  await expect(field(page, "指导事项")).toHaveValue("关于补签劳动合同的行政指导");
  await shot(page, "68-conflict");
  await page.getByRole("button", { name: "重新载入" }).click();
  await expect(field(page, "指导事项")).toHaveValue("关于规范工资支付台账的行政指导");
  await expect(field(page, "指导结果")).toHaveValue("已整改");
  // What was typed is still to be had.
  await page.getByRole("button", { name: /^继续填写/ }).click();
  await expect(field(page, "指导事项")).toHaveValue("关于补签劳动合同的行政指导");
});

test("a void document keeps its number and reason; the next one gets the next number", async ({ office, sit }) => {
  const id = await office.matter("关于规范工资支付台账的行政指导");
  const { page } = await sit();
  await goTo(page, `/matters/${id}`);
  const issue = page.getByRole("button", { name: "签发行政指导意见书" });
  const issueNow = async () => {
    await issue.click();
    await page.getByRole("dialog").getByRole("button", { name: "签发（Ctrl+S）" }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
  };
  await issueNow();
  await expect(issue).toHaveAttribute("aria-disabled", "true");
  await expect(issue).toHaveAccessibleDescription(/已签发；需要更正时请先作废/);
  await page.getByRole("button", { name: `作废 云人社行指〔${year}〕1号` }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "取消", exact: true })).toBeFocused();
  await dialog.getByRole("button", { name: "作废", exact: true }).click();
  await expect(dialog.getByText("请填写作废原因")).toBeVisible();
  await shot(page, "69-void");
  await dialog.getByRole("textbox", { name: /作废原因/ }).fill("相对人名称写错");
  await dialog.getByRole("button", { name: "作废", exact: true }).click();
  await expect(page.getByText("作废原因：相对人名称写错")).toBeVisible();
  await issueNow();
  await expect(page.getByRole("button", { name: `另存为 Word 云人社行指〔${year}〕2号` })).toBeVisible();
  await expect(page.getByRole("button", { name: `另存为 Word 云人社行指〔${year}〕1号` })).toBeVisible();
  await expect(page.getByRole("button", { name: `作废 云人社行指〔${year}〕1号` })).toHaveCount(0);
  await shot(page, "70-void-and-issued-again");
});

test("who may not act sees grey buttons with the reason, and nothing happens on them", async ({ office, sit }) => {
  const id = await office.matter("关于规范工资支付台账的行政指导");
  const { page } = await sit(LEADER);
  const refused = async (name: string | RegExp, reason: RegExp) => {
    const button = page.getByRole("main").getByRole("button", { name }).first();
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await expect(button).toHaveAccessibleDescription(reason);
    await button.focus();
    await expect(page.getByRole("tooltip").filter({ hasText: reason }).last()).toBeVisible();
    await page.keyboard.press("Enter");
  };
  await refused(/登记指导事项/, /由经办人办理/);
  await expect(page.getByRole("heading", { name: "工作台", level: 1 })).toBeVisible();
  await goTo(page, `/matters/${id}`);
  await refused("编辑", /只有本事项的指导人员、登记人或本科室的经办人可以办理/);
  await refused("签发行政指导意见书", /依据：指导人员（临淄方案/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await shot(page, "71-leader-matter");
  await goTo(page, "/counterparts");
  await refused(/新增行政相对人/, /您的角色只能查看/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await leave(page, LEADER);
  await signIn(page, HANDLER);
  await goTo(page, `/matters/${id}`);
  await expect(page.getByRole("main").getByRole("button", { name: "编辑" })).not.toHaveAttribute("aria-disabled");
});

test("a text too long for its box is not pasted by half, and says so", async ({ office, sit }) => {
  const id = await office.matter("关于规范工资支付台账的行政指导");
  const { page } = await sit();
  await writtenForm(page);
  await field(page, "指导意见").fill("按月足额支付工资。".repeat(100));
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await goTo(page, `/matters/${id}/documents/reminderLetter`);
  const channel = field(page, "办理途径");
  await channel.fill("政务服务中心");
  await page.keyboard.press("Control+v");
  const told = "粘贴的内容有 900 字，这一栏最多 300 字，还能写 294 字；没有粘贴，请先删减。";
  await expect(page.getByText(told)).toBeVisible();
  await expect(channel).toHaveValue("政务服务中心");
  await page.keyboard.insertText("二楼");
  await expect(channel).toHaveValue("政务服务中心二楼");
});
