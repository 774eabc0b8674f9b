// Quick entry at the speed of somebody who has done it a hundred times.
import fs from "node:fs";
import { everyMatter } from "../../shared/contract/matters";
import { expect, shot } from "./fixture";
import { field, goTo, quickForm, speak, test } from "./office";

interface Listed {
  readonly total: number;
  readonly rows: readonly { readonly title: string; readonly result: string; readonly counterparts: string }[];
}

test("no keystroke is lost while the entry before is still being written", async ({ sit }) => {
  const { page } = await sit();
  await quickForm(page);
  await page.keyboard.type("11");
  const entries = Array.from({ length: 8 }, (_, index) => `第${index + 1}家`);
  for (const audience of entries) {
    for (const text of [audience, `${audience}咨询工伤认定时限`, `${audience}表示清楚`]) {
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    }
  }
  await page.keyboard.type("还没有填完的一家");
  await expect(page.getByText("已登记第 8 条")).toBeVisible();
  await expect(field(page, "对象")).toHaveValue("还没有填完的一家");
  const { rows } = await speak<Listed>(page, "matters.list", { ...everyMatter, kind: "simple", mine: true });
  expect(rows.map((row) => `${row.counterparts}|${row.title}|${row.result}`).toSorted()).toEqual(
    entries.map((one) => `${one}|${one}咨询工伤认定时限|${one}表示清楚`).toSorted(),
  );
  // What was registered took its draft along; the one entry still being typed has its own.
  await expect.poll(async () => (await speak<unknown[]>(page, "drafts.list", {})).length).toBe(1);
  await expect(page.getByText(/尚未登记的草稿/)).toHaveCount(0);
});

test("a situation of the region's list is chosen, and the one chosen last costs one key", async ({ sit }) => {
  const { page } = await sit();
  await quickForm(page);
  await page.keyboard.press("2");
  await field(page, "内容").fill("解答加班费计算口径");
  await field(page, "结果").fill("已答复");
  await page.keyboard.press("Enter");
  await expect(page.getByText("请填写适用情形")).toBeVisible();
  await expect(field(page, "适用情形")).toBeFocused();
  await page.keyboard.press("3");
  await expect(field(page, "对象")).toBeFocused();
  await field(page, "结果").press("Enter");
  await expect(page.getByText("已登记第 1 条")).toBeVisible();

  // The next entry goes on with both choices; opened anew, Enter takes the situation again.
  await goTo(page, "/");
  await expect(page.getByRole("heading", { name: "待办与到期" })).toBeVisible();
  await quickForm(page);
  await page.keyboard.press("2");
  await expect(field(page, "适用情形")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field(page, "对象")).toBeFocused();
  await page.keyboard.type("来电职工");
  await page.keyboard.press("Enter");
  await page.keyboard.type("告知失业保险金申领所需材料");
  await page.keyboard.press("Enter");
  await page.keyboard.type("表示清楚");
  await shot(page, "48b-quick-situation");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已登记第 2 条")).toBeVisible();
  const { rows } = await speak<{ rows: { id: string }[] }>(page, "matters.list", { ...everyMatter, kind: "simple" });
  for (const { id } of rows) {
    const { matter } = await speak<{ matter: object }>(page, "matters.get", { id });
    expect(matter).toMatchObject({ situation: "LZ-S3" });
  }
});

test("an entry refused while the next is being typed waits beside it, whole", async ({ office, sit }) => {
  const { page } = await sit();
  await quickForm(page);
  // Root may write anywhere, so the folder is taken away: a file stands where it should be.
  const books = office.file("books");
  if (fs.existsSync(books)) fs.renameSync(books, office.file("books-aside"));
  fs.writeFileSync(books, "");
  await page.keyboard.type("11");
  for (const text of ["李记面馆", "解答加班费计算口径", "已答复"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.type("下一家");
  const main = page.getByRole("main");
  await expect(main.getByRole("alert")).toContainText("“解答加班费计算口径”没有登记");
  await expect(field(page, "对象")).toHaveValue("下一家");
  await expect(page.getByText(/尚未登记的草稿/)).toHaveCount(0);
  await shot(page, "48-entry-refused-behind");
  fs.rmSync(books);
  if (fs.existsSync(office.file("books-aside"))) fs.renameSync(office.file("books-aside"), books);

  await page.getByRole("button", { name: "放回表单修改" }).click();
  await expect(field(page, "对象")).toHaveValue("李记面馆");
  await expect(field(page, "内容")).toHaveValue("解答加班费计算口径");
  await expect(page.getByText("有 1 份尚未登记的草稿")).toBeVisible();
  await field(page, "结果").press("Enter");
  await expect(page.getByText("已登记第 1 条")).toBeVisible();
  await expect(main.getByText(/没有登记/)).toHaveCount(0);
  await page.getByRole("button", { name: /继续填写/ }).click();
  await expect(field(page, "对象")).toHaveValue("下一家");
});
