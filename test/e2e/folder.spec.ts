// When the data folder will not do (in use, damaged, newer, gone, full): a screen that says which and what may be done.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, shot, stubDialogs } from "./fixture";
import { book, field, goTo, type Office, quickForm, remember, signIn, speak, test } from "./office";

const failed = (page: Page) => page.getByRole("heading", { name: "数据文件夹没有打开" });
const choice = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** The page names the path; where a file is at fault, that file. */
const namesPath = async (page: Page, where: string): Promise<void> => {
  await expect(failed(page)).toBeVisible();
  await expect(page.getByLabel("数据文件夹路径")).toContainText(where);
};

/** Two saves of every file that a test damages, so that there is an earlier good one. */
const saveTwice = async (office: Office): Promise<void> => {
  await office.matter("关于规范工资支付台账的行政指导");
  await office.matter("关于规范劳动合同签订的行政指导", "云溪区李记手擀面馆");
  await office.work(async (desk) => {
    await desk.signIn("dingyi");
    const { office: now } = await desk.speak("office.get", {});
    const { name, shortName, documentCode, superior, address, fonts, rev } = now;
    const fields = { name, shortName, documentCode, superior, address, phone: "0530-0000111" };
    await desk.speak("office.save", { rev, fields, idleMinutes: 20, fonts });
  });
};

/** A quick entry by hand, its last Enter pressed. */
const enter = async (page: Page, content: string): Promise<void> => {
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await field(page, "内容").fill(content);
  await field(page, "结果").fill("已答复");
  await page.keyboard.press("Enter");
};

test("a folder in use names who has it, and may be looked at without saving", async ({ office, sit, open }) => {
  await office.matter("关于规范工资支付台账的行政指导");
  await sit();
  const userData = path.join(office.userData, "第二台");
  remember(userData, office.folder);
  const { page } = await open({ userData });
  await namesPath(page, office.folder);
  await expect(page.getByText(os.userInfo().username).first()).toContainText(os.hostname());
  await expect(page.getByText("folder-in-use")).toBeVisible();
  await shot(page, "40-folder-in-use");
  await choice(page, "重试").click();
  await namesPath(page, office.folder);

  await choice(page, "只读查看").click();
  await signIn(page);
  await expect(page.getByRole("region", { name: "只读查看" })).toBeVisible();
  await goTo(page, "/matters");
  await expect(page.getByText("共 1 件")).toBeVisible();
  await page.getByRole("link", { name: "关于规范工资支付台账的行政指导" }).click();
  const issue = page.getByRole("button", { name: "签发行政指导意见书" });
  await expect(issue).toHaveAttribute("aria-disabled", "true");
  await expect(issue).toHaveAccessibleDescription(/只读/);
  await shot(page, "41-look-only");
  await goTo(page, "/matters/quick");
  await expect(page.getByText("现在只能查看，不能填写")).toBeVisible();
  await expect(field(page, "内容")).toBeDisabled();
  await expect(page.getByRole("button", { name: "登记（Enter）" })).toHaveAttribute("aria-disabled", "true");
  const fields = {
    date: "2026-11-20",
    handlerIds: ["x"],
    counterpartIds: [],
    form: "口头",
    situation: "",
    audience: "",
    content: "这一条不能保存",
    result: "已答复",
    note: "",
  };
  await expect(speak(page, "matters.quick", { fields, draftId: null })).rejects.toThrow(/只读查看，不能保存/);
});

test("the first one gone, the second may open the folder", async ({ office, sit, open }) => {
  const first = await sit();
  const userData = path.join(office.userData, "第二台");
  remember(userData, office.folder);
  const { page } = await open({ userData });
  await namesPath(page, office.folder);
  await first.app.close();
  await choice(page, "重试").click();
  await signIn(page);
  await quickForm(page);
  await enter(page, "现在可以保存");
  await expect(page.getByText("已登记第 1 条")).toBeVisible();
});

const damages: Readonly<Record<string, (bytes: Buffer) => Buffer | string>> = {
  "cut off": (bytes) => bytes.subarray(0, bytes.length / 2),
  null: () => "null",
  "an empty list": () => "[]",
  "NUL bytes": (bytes) => Buffer.alloc(bytes.length),
};

for (const [what, damage] of Object.entries(damages)) {
  for (const name of ["office.json", book]) {
    // Each damage once, on either kind of file in turn.
    if ((what === "null" || what === "cut off") !== (name === book)) continue;
    test(`${name === book ? "a book" : name} turned into ${what} is restored from the last good one`, async ({
      office,
      open,
    }) => {
      await saveTwice(office);
      const file = office.file(name);
      const good = fs.readFileSync(file);
      fs.writeFileSync(file, damage(good));
      const { page } = await open();
      await namesPath(page, file);
      await expect(page.getByText("file-damaged")).toBeVisible();
      for (const offered of ["用上一份完好的数据恢复", "重试", "选择其他文件夹"]) {
        await expect(choice(page, offered)).toBeVisible();
      }
      if (what === "cut off") await shot(page, "42-file-damaged");
      await choice(page, "用上一份完好的数据恢复").click();
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByRole("button", { name: "取消", exact: true })).toBeFocused();
      if (what === "cut off") await shot(page, "43-restore");
      await dialog.getByRole("button", { name: "恢复", exact: true }).click();
      await signIn(page);
      await goTo(page, "/matters");
      await expect(page.getByRole("link", { name: "关于规范工资支付台账的行政指导" })).toBeVisible();
      const kept = fs.readdirSync(office.file("damaged")).map((one) => fs.readFileSync(office.file(`damaged/${one}`)));
      expect(kept).toContainEqual(Buffer.from(damage(good)));
    });
  }
}

test("a file of a newer program is refused untouched", async ({ office, open }) => {
  const file = office.file("office.json");
  const newer = fs.readFileSync(file, "utf8").replace(/"schemaVersion":\d+/, '"schemaVersion":99');
  fs.writeFileSync(file, newer);
  const { page } = await open();
  await namesPath(page, file);
  await expect(page.getByText(/更新版本的程序保存的/)).toBeVisible();
  await expect(choice(page, "用上一份完好的数据恢复")).toHaveCount(0);
  await shot(page, "44-file-newer");
  expect(fs.readFileSync(file, "utf8")).toBe(newer);
});

test("a folder that is gone is asked for, never made anew", async ({ office, open }) => {
  const moved = path.join(office.userData, "搬走的资料");
  fs.renameSync(office.folder, moved);
  const { page, app } = await open();
  await namesPath(page, office.folder);
  await expect(page.getByText(/找不到数据文件夹.*没有新建任何内容/)).toBeVisible();
  await shot(page, "45-folder-gone");
  expect(fs.existsSync(office.folder)).toBe(false);
  await stubDialogs(app, { open: moved });
  await choice(page, "选择其他文件夹").click();
  await signIn(page);
  await expect(page.getByRole("heading", { name: "工作台", level: 1 })).toBeVisible();
});

test("a save that the disk refuses keeps what was typed, and goes through once it is mended", async ({
  office,
  sit,
}) => {
  const { page } = await sit();
  await quickForm(page);
  await enter(page, "提醒缴纳工伤保险费");
  await expect(page.getByText("已登记第 1 条")).toBeVisible();
  // Root may write anywhere, so the folder is taken away: a file stands where it should be.
  const books = office.file("books");
  const aside = office.file("books-aside");
  fs.renameSync(books, aside);
  fs.writeFileSync(books, "");
  await field(page, "内容").fill("解答加班费计算口径");
  await field(page, "结果").fill("已答复");
  await page.keyboard.press("Enter");
  const alert = page.getByRole("main").getByRole("alert").first();
  await expect(alert).toContainText(/没有保存/);
  await expect(field(page, "内容")).toHaveValue("解答加班费计算口径");
  await expect(field(page, "结果")).toHaveValue("已答复");
  await shot(page, "46-save-refused");

  fs.rmSync(books);
  fs.renameSync(aside, books);
  await field(page, "结果").press("Enter");
  await expect(page.getByText("已登记第 2 条")).toBeVisible();
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
});

/** A disk of a megabyte, where this machine lets one be mounted. */
const smallDisk = (): string | undefined => {
  const disk = fs.mkdtempSync(path.join(os.tmpdir(), "desk-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], { stdio: "ignore" });
    return disk;
  } catch {
    fs.rmdirSync(disk);
    return undefined;
  }
};

test("a full disk is named, and saving goes on once there is room", async ({ office, open }) => {
  const disk = smallDisk();
  test.skip(disk === undefined, "no small disk can be mounted here");
  if (disk === undefined) return;
  try {
    const folder = path.join(disk, "单位资料");
    fs.cpSync(office.folder, folder, { recursive: true });
    const userData = path.join(office.userData, "小磁盘");
    remember(userData, folder);
    const { page, app } = await open({ userData });
    await signIn(page);
    await quickForm(page);
    const filler = path.join(disk, "占满");
    try {
      fs.writeFileSync(filler, Buffer.alloc(2 << 20));
    } catch {
      // As much as there is room for.
    }
    await enter(page, "解答加班费计算口径");
    await expect(
      page
        .getByRole("main")
        .getByText(/磁盘已满.*没有保存/)
        .first(),
    ).toBeVisible();
    await expect(field(page, "内容")).toHaveValue("解答加班费计算口径");
    await shot(page, "47-disk-full");
    fs.rmSync(filler);
    await field(page, "结果").press("Enter");
    await expect(page.getByText("已登记第 1 条")).toBeVisible();
    await app.close();
  } finally {
    execFileSync("umount", ["-l", disk]);
    fs.rmdirSync(disk);
  }
});
