// Attachments: files come in by every way a clerk knows, show what they are, and say so when they are not what they were.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { BATCH_LIMIT } from "../../shared/model/attachment";
import { hand } from "./attachments-tools";
import { expect, shot, stubDialogs } from "./fixture";
import { goTo, LEADER, leave, type Office, remember, REVIEWER, signIn, speak, test } from "./office";

const PHOTO = fs.readFileSync(path.resolve(import.meta.dirname, "../fixtures/screens/overview.png"));
const LEDGER = Buffer.from("工资支付台账");

const part = (page: Page) => page.getByRole("region", { name: "附件", exact: true });
const tray = (page: Page) => part(page).getByRole("region", { name: /待添加|没有添加的文件/ });
const files = (page: Page) => part(page).getByRole("list", { name: "附件" }).getByRole("listitem");
const add = (page: Page, count: number) =>
  part(page)
    .getByRole("button", { name: `添加 ${count} 个文件` })
    .click();

const AREA = ".add-area";

const stored = (office: Office, content: Uint8Array): string => {
  const hash = createHash("sha256").update(content).digest("hex");
  return office.file(`archive/${hash.slice(0, 2)}/${hash}`);
};

const show = async (page: Page, id: string): Promise<void> => {
  await goTo(page, `/matters/${id}`);
  await expect(part(page)).toBeVisible();
};

test("dropped files are named in the tray, added in one go, and there again after a restart", async ({
  office,
  open,
}) => {
  const id = await office.matter("规范工资支付台账");
  const { page, app } = await open();
  await signIn(page);
  await show(page, id);
  expect(
    await hand(page, "drop", AREA, [
      { name: "现场照片.png", type: "image/png", content: PHOTO },
      { name: "工资台账.xlsx", content: LEDGER },
      { name: "空.txt", content: Buffer.alloc(0) },
      { name: `${"长".repeat(300)}.pdf`, content: LEDGER },
      { name: "Thumbs.db", content: LEDGER },
    ]),
  ).toBe(true);
  await expect(tray(page).getByRole("heading", { name: /待添加 2 个文件/ })).toBeVisible();
  await expect(tray(page).getByText("文件是空的，没有添加")).toBeVisible();
  await expect(tray(page).getByText(/文件名超过 255 个字/)).toBeVisible();
  await expect(tray(page).getByText(/略去 1 个系统自动生成的文件/)).toBeVisible();
  await tray(page).getByRole("combobox", { name: "工资台账.xlsx 的类别" }).click();
  await page.getByTitle("送达回证", { exact: true }).click();
  await tray(page).getByRole("textbox", { name: "工资台账.xlsx 的说明" }).fill("1 至 10 月");
  await shot(page, "80-attachments-tray");
  await add(page, 2);

  await expect(files(page)).toHaveCount(2);
  await expect(files(page).nth(1)).toContainText(/工资台账.xlsx1 至 10 月送达回证18 字节叶知微 \d{4}-/);
  await expect(tray(page).getByRole("status")).toHaveText("已添加 2 个文件；2 个没有添加，原因写在文件下面。");
  await tray(page).getByRole("button", { name: "知道了" }).click();
  await expect(tray(page)).toBeHidden();

  await app.close();
  const again = await open();
  await signIn(again.page);
  await show(again.page, id);
  await expect(files(again.page)).toHaveCount(2);
  await files(again.page).first().scrollIntoViewIfNeeded();
  await expect(files(again.page).first().locator("img")).toHaveAttribute("src", /^data:image\/jpeg/);
});

test("a file dropped or pasted beside the area changes nothing and leads nowhere", async ({ office, open }) => {
  const id = await office.matter("规范工资支付台账");
  const { page } = await open();
  await signIn(page);
  await show(page, id);
  const before = page.url();
  expect(await hand(page, "drop", "h1", [{ name: "a.pdf", content: LEDGER }])).toBe(true);
  await goTo(page, "/help");
  await expect(page.getByRole("heading", { name: "帮助", level: 1 })).toBeVisible();
  expect(await hand(page, "drop", "h1", [{ name: "a.pdf", content: LEDGER }])).toBe(true);
  await show(page, id);
  expect(page.url()).toBe(before);
  await expect(tray(page)).toBeHidden();
  await expect(files(page)).toHaveCount(0);
});

test("a screenshot is pasted under a name of its own, the same content is answered with what is there", async ({
  office,
  open,
}) => {
  const id = await office.matter("规范工资支付台账");
  const { page } = await open();
  await signIn(page);
  await show(page, id);
  const shot = { name: "image.png", type: "image/png", content: PHOTO };
  expect(await hand(page, "paste", "body", [shot])).toBe(true);
  await expect(tray(page).getByText(/^截图 \d{4}-\d\d-\d\d \d{4}\.png$/)).toBeVisible();
  await add(page, 1);
  await expect(files(page)).toHaveCount(1);
  await expect(tray(page)).toBeHidden();
  await expect(page.getByText(/已添加 1 个文件/)).toBeVisible();

  await hand(page, "paste", "body", [shot, { name: "说明.txt", content: LEDGER }]);
  await add(page, 2);
  await expect(tray(page).getByText(/已经有这份文件：截图 .*\.png/)).toBeVisible();
  await expect(tray(page).getByRole("status")).toHaveText("已添加 1 个文件；1 个原来就有。");
  await expect(files(page)).toHaveCount(2);
});

test("files and a whole folder are chosen; what is in the tray is still there after another page", async ({
  office,
  open,
}, info) => {
  const id = await office.matter("规范工资支付台账");
  const { page } = await open();
  await signIn(page);
  await show(page, id);
  const folder = info.outputPath("回证");
  fs.mkdirSync(path.join(folder, "一组"), { recursive: true });
  fs.writeFileSync(path.join(folder, "回证一.pdf"), "一");
  fs.writeFileSync(path.join(folder, "一组", "回证二.pdf"), "二");
  fs.writeFileSync(path.join(folder, "~$回证.docx"), "锁");
  await part(page).getByLabel("附件：选择文件夹").setInputFiles(folder);
  await expect(tray(page).getByRole("heading", { name: /待添加 2 个文件/ })).toBeVisible();
  await expect(tray(page).getByRole("textbox", { name: "回证二.pdf 的说明" })).toHaveValue("一组");
  await part(page)
    .getByLabel("附件：选择文件", { exact: true })
    .setInputFiles([{ name: "补充.docx", mimeType: "", buffer: LEDGER }]);
  await tray(page).getByRole("combobox", { name: "全部设为同一类别" }).click();
  await page.getByTitle("送达回证", { exact: true }).last().click();

  await goTo(page, "/help");
  await expect(page.getByRole("heading", { name: "帮助", level: 1 })).toBeVisible();
  await show(page, id);
  await expect(tray(page).getByRole("heading", { name: /待添加 3 个文件/ })).toBeVisible();
  await add(page, 3);
  await expect(files(page)).toHaveCount(3);
  await expect(files(page).getByText("送达回证", { exact: true })).toHaveCount(3);
});

test("two hundred files are added with one progress that can be stopped; more are told apart", async ({
  office,
  open,
}) => {
  // Each file is on the disk for good before the next: a slow disk takes its time.
  test.slow();
  const id = await office.matter("规范工资支付台账");
  const { page } = await open();
  await signIn(page);
  await show(page, id);
  const many = Array.from({ length: BATCH_LIMIT + 5 }, (_, index) => ({
    name: `照片${index}.pdf`,
    content: Buffer.from(`第 ${index} 张`),
  }));
  await hand(page, "drop", AREA, many);
  await expect(tray(page).getByText(/一次最多 200 个，另有 5 个没有列入/)).toBeVisible();
  await add(page, BATCH_LIMIT);
  await expect(tray(page).getByRole("progressbar", { name: "添加进度" })).toBeVisible();
  await expect(tray(page).getByRole("status")).toHaveText(/^正在添加第 ([5-9]|\d\d+) 个，共 200 个$/, {
    timeout: 30_000,
  });
  await tray(page).getByRole("button", { name: "停止" }).click();
  await expect(tray(page).getByRole("status")).toHaveText(/已添加 \d+ 个文件；还有 \d+ 个没有开始。/);
  // It goes on while its person is at something else.
  await tray(page)
    .getByRole("button", { name: /^添加 \d+ 个文件$/ })
    .click();
  await goTo(page, "/help");
  const added = async () => (await speak<unknown[]>(page, "attachments.list", { matterId: id })).length;
  await expect.poll(added, { intervals: [1_000], timeout: 90_000 }).toBe(BATCH_LIMIT);
  await show(page, id);
  await expect(files(page)).toHaveCount(BATCH_LIMIT);
});

test("an image is enlarged, and left again by key", async ({ office, open }) => {
  const id = await office.matter("规范工资支付台账");
  const { page } = await open();
  await signIn(page);
  await show(page, id);
  await hand(page, "drop", AREA, [
    { name: "一.png", type: "image/png", content: PHOTO },
    { name: "二.png", content: Buffer.from("不是图片") },
  ]);
  await add(page, 2);
  const face = part(page).getByRole("button", { name: "放大 一.png" });
  await face.press("Enter");
  const viewer = page.getByRole("dialog", { name: /一\.png/ });
  const image = viewer.getByRole("img", { name: "一.png" });
  await expect(image).toHaveAttribute("src", /^blob:/);
  await expect.poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBe(1366);
  await shot(page, "81-attachments-viewer");
  await viewer.getByRole("button", { name: "原始大小" }).click();
  await expect.poll(() => image.evaluate((node) => node.clientWidth)).toBe(1366);
  await viewer.getByRole("button", { name: "适合窗口" }).click();
  await page.keyboard.press("ArrowRight");
  const other = page.getByRole("dialog", { name: /二\.png/ });
  await expect(other.getByText(/不能作为图片显示/)).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(image).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(face).toBeFocused();
});

test("a file altered or lost behind the program's back is told in red, and put right by adding it again", async ({
  office,
  open,
}) => {
  const id = await office.matter("规范工资支付台账");
  const { page } = await open();
  await signIn(page);
  await show(page, id);
  const given = [
    { name: "工资台账.xlsx", content: LEDGER },
    { name: "照片.png", type: "image/png", content: PHOTO },
  ];
  await hand(page, "drop", AREA, given);
  await add(page, 2);
  await expect(files(page)).toHaveCount(2);
  fs.chmodSync(stored(office, LEDGER), 0o644);
  fs.writeFileSync(stored(office, LEDGER), "改过的台账");
  // Found when it is opened, and told at the file from then on.
  await part(page).getByRole("button", { name: "打开 工资台账.xlsx" }).click();
  await expect(
    files(page)
      .first()
      .getByText(/在程序之外被改动过/)
      .first(),
  ).toBeVisible();
  await expect(part(page).getByRole("button", { name: "打开 工资台账.xlsx" })).toBeHidden();
  fs.rmSync(stored(office, PHOTO));
  await goTo(page, "/help");
  await show(page, id);
  await expect(
    files(page)
      .nth(1)
      .getByText(/文件不见了。请从备份恢复，或重新添加原来的文件。/),
  ).toBeVisible();
  await shot(page, "82-attachments-lost");
  await hand(page, "drop", AREA, given);
  await add(page, 2);
  await expect(page.getByText(/用原文件修复了 2 个/)).toBeVisible();
  await expect(part(page).getByRole("button", { name: "打开 工资台账.xlsx" })).toBeVisible();
  await expect(files(page)).toHaveCount(2);
});

test("opened to read, saved elsewhere under a filter that fits, removed only when asked twice", async ({
  office,
  open,
}, info) => {
  const id = await office.matter("规范工资支付台账");
  const { page, app } = await open();
  await signIn(page);
  await show(page, id);
  await hand(page, "drop", AREA, [
    { name: "工资台账.xlsx", content: LEDGER },
    { name: "安装.exe", content: PHOTO },
  ]);
  await add(page, 2);
  await part(page).getByRole("button", { name: "打开 安装.exe" }).click();
  await expect(part(page).getByText(/这类文件不从程序里打开，以防误运行/)).toBeVisible();
  const to = info.outputPath("另存.xlsx");
  await stubDialogs(app, { save: to });
  await part(page).getByRole("button", { name: "另存为 工资台账.xlsx" }).click();
  await expect(page.getByText(/已保存到/)).toBeVisible();
  expect(fs.readFileSync(to)).toEqual(LEDGER);

  await part(page).getByRole("button", { name: "移除 安装.exe" }).click();
  await expect(page.getByRole("button", { name: /取\s*消/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(files(page)).toHaveCount(2);
  await part(page).getByRole("button", { name: "移除 安装.exe" }).click();
  await page
    .getByRole("button", { name: /移\s*除/ })
    .last()
    .click();
  await expect(files(page)).toHaveCount(1);
});

test("a reviewer adds to a matter of others and removes only their own; a leader looks", async ({ office, open }) => {
  const id = await office.matter("规范工资支付台账");
  const { page } = await open();
  await signIn(page);
  await show(page, id);
  await hand(page, "drop", AREA, [{ name: "工资台账.xlsx", content: LEDGER }]);
  await add(page, 1);
  await expect(files(page)).toHaveCount(1);
  await leave(page);
  await signIn(page, REVIEWER);
  await show(page, id);
  const removal = part(page).getByRole("button", { name: /移除 工资台账/ });
  await expect(removal).toHaveAttribute("aria-disabled", "true");
  await expect(removal).toContainText("只有添加它的人和本事项的经办人可以移除");
  await hand(page, "paste", "body", [{ name: "回访照片.png", type: "image/png", content: PHOTO }]);
  await add(page, 1);
  await expect(files(page)).toHaveCount(2);
  await expect(part(page).getByRole("button", { name: "移除 回访照片.png" })).not.toHaveAttribute("aria-disabled");
  await leave(page, REVIEWER);
  await signIn(page, LEADER);
  await show(page, id);
  await expect(files(page)).toHaveCount(2);
  await expect(part(page).getByRole("button", { name: /添加文件/ })).toHaveAttribute("aria-disabled", "true");
  expect(await hand(page, "drop", "ul[aria-label='附件']", [{ name: "a.pdf", content: LEDGER }])).toBe(true);
  await expect(tray(page)).toBeHidden();
});

test("a folder opened for looking takes no file and shows all of them", async ({ office, open }) => {
  const id = await office.matter("规范工资支付台账");
  const first = await open();
  await signIn(first.page);
  await show(first.page, id);
  await hand(first.page, "drop", AREA, [{ name: "现场照片.png", type: "image/png", content: PHOTO }]);
  await add(first.page, 1);
  await expect(files(first.page)).toHaveCount(1);

  const elsewhere = path.join(office.userData, "另一台");
  remember(elsewhere, office.folder);
  const { page } = await open({ userData: elsewhere });
  await page.getByRole("button", { name: /只读查看/ }).click();
  await signIn(page);
  await show(page, id);
  await expect(part(page).getByRole("button", { name: /添加文件/ })).toContainText(/只读/);
  await expect(part(page).getByRole("button", { name: /移除/ })).toContainText(/只读/);
  await expect(part(page).locator(AREA)).toBeHidden();
  await hand(page, "paste", "body", [{ name: "a.pdf", content: LEDGER }]);
  await expect(tray(page)).toBeHidden();
  await part(page).getByRole("button", { name: "放大 现场照片.png" }).click();
  await expect(page.getByRole("dialog").getByRole("img", { name: "现场照片.png" })).toBeVisible();
});
