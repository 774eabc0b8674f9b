// The forms of a matter's steps: kept as drafts, refused at their fields, saved by key, taken back.
import { issue } from "../fixtures/life";
import { expect, shot } from "./fixture";
import { goTo, test } from "./office";

const TITLE = "关于规范考勤的行政指导";

test("a service half typed is kept by Esc, gone on with, and closes the gap before the end", async ({
  office,
  sit,
}) => {
  const id = await office.matter(TITLE);
  await office.work(async (desk) => {
    await desk.signIn("yezhiwei");
    await issue(desk, id);
  });
  const { page } = await sit();
  await goTo(page, `/matters/${id}`);
  const main = page.getByRole("main");
  const dialog = page.getByRole("dialog");

  await main.getByRole("button", { name: "下一步：送达" }).click();
  await expect(dialog.getByRole("checkbox", { name: /行政指导意见书/ })).toBeChecked();
  await expect(dialog.getByRole("checkbox", { name: "青岚云帆纺织有限公司" })).toBeChecked();
  await page.keyboard.press("Control+s");
  await expect(dialog.getByText("直接送达的，请填写收件人")).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: /收件人$/ })).toBeFocused();
  await page.keyboard.insertText("许长风");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(main.getByRole("list", { name: "办理进程" }).getByText("草稿")).toBeVisible();

  await main.getByRole("button", { name: /下一步：送达/ }).click();
  await expect(dialog.getByText(/的草稿填写/)).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: /收件人$/ })).toHaveValue("许长风");
  await dialog.getByRole("textbox", { name: /收件人身份/ }).fill("法定代表人");
  await page.keyboard.press("Control+s");
  await expect(dialog).toBeHidden();
  const services = main.getByRole("region", { name: "送达情况" });
  await expect(services).toContainText("直接送达");
  await expect(services).toContainText("收件人：许长风");
  await expect(main.getByText("草稿", { exact: true })).toHaveCount(0);
  await expect(main.getByRole("button", { name: "下一步：填写结果" })).toBeVisible();
});

test("an announcement that still runs is no service yet; another way asks for its own fields", async ({
  office,
  sit,
}) => {
  const id = await office.matter(TITLE);
  await office.work(async (desk) => {
    await desk.signIn("yezhiwei");
    await issue(desk, id);
  });
  const { page } = await sit();
  await goTo(page, `/matters/${id}`);
  await page.getByRole("button", { name: "下一步：送达" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("公告送达").click();
  await expect(dialog.getByRole("textbox", { name: /送达日期/ })).toHaveCount(0);
  await dialog.getByRole("textbox", { name: /公告日期/ }).fill("2020-01-01");
  await expect(dialog.getByText("公告期满，2020-01-31 视为送达")).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: /补记原因/ })).toBeVisible();
  await dialog.getByText("留置送达").click();
  await expect(dialog.getByRole("textbox", { name: /补记原因/ })).toHaveCount(0);
  await expect(dialog.getByRole("textbox", { name: /拒收事由/ })).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: /收件人/ })).toHaveCount(0);
});

test("a termination is asked with 取消 first, wants its assurance, and says that nothing adverse follows", async ({
  office,
  sit,
}) => {
  const id = await office.matter(TITLE);
  const { page } = await sit();
  await goTo(page, `/matters/${id}`);
  await page.getByRole("button", { name: /^终\s*止$/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: /取\s*消/ })).toBeFocused();
  await expect(dialog.getByText("撤回申请")).toHaveCount(0);
  await dialog.getByText("要求停止", { exact: true }).click();
  await dialog.getByRole("textbox", { name: /事实与证据/ }).fill("来函要求停止");
  await dialog.getByRole("button", { name: /^终\s*止$/ }).click();
  await expect(dialog.getByText(/请确认：不因此对相对人采取不利措施/)).toBeVisible();
  await dialog.getByRole("checkbox", { name: /不采取不利措施|不利措施/ }).check();
  await dialog.getByRole("button", { name: /^终\s*止$/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/行政指导已经终止。不因拒绝接受行政指导而采取不利措施/)).toBeVisible();
  await expect(page.getByRole("article", { name: "终止" })).toContainText("来函要求停止");
  await expect(page.getByRole("button", { name: /^终\s*止/ })).toHaveCount(0);

  // Its notice goes out after the end, and is served.
  await expect(page.getByRole("button", { name: /^送\s*达$/ })).toHaveCount(0);
  await goTo(page, `/matters/${id}/documents/terminationNotice`);
  await page.getByRole("button", { name: "签发（Ctrl+S）" }).click();
  await page.getByRole("button", { name: /^送\s*达$/ }).click();
  await expect(dialog.getByRole("checkbox", { name: /行政指导终止通知书/ })).toBeChecked();
});

test("a step recorded by mistake is taken back, and stays struck through", async ({ office, sit }) => {
  const id = await office.matter(TITLE);
  const { page } = await sit();
  await goTo(page, `/matters/${id}`);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "关联执法案件" }).click();
  await dialog.getByText("行政处罚", { exact: true }).click();
  await dialog.getByRole("textbox", { name: /执法案号/ }).fill("云人社罚〔2026〕3号");
  await page.keyboard.press("Control+s");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "更正上一步" }).click();
  await expect(dialog.getByText(/撤回的一步：关联执法案件/)).toBeVisible();
  await dialog.getByRole("textbox", { name: /更正的原因/ }).fill("案号不是这一家的");
  await dialog.getByRole("button", { name: "撤回上一步" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("article", { name: "关联执法案件" })).toContainText("已更正，不再算数");
});

test("what cannot be done now is folded away, and opens by key with its reasons", async ({ office, sit }) => {
  const id = await office.matter(TITLE);
  const { page } = await sit();
  await goTo(page, `/matters/${id}`);
  const card = page.getByRole("region", { name: "办理进程" });
  await expect(card.getByRole("button", { name: /^办\s*结/ })).toHaveAttribute("aria-disabled", "true");
  const others = card.getByRole("button", { name: /^其他办理（\d+）$/ });
  const refused = card.getByRole("group", { name: /现在不能办理$/ });
  await expect(refused).toHaveCount(0);
  await others.focus();
  await page.keyboard.press("Enter");
  await expect(others).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Tab");
  await expect(refused.getByRole("button").first()).toBeFocused();
  for (const row of await refused.getByRole("listitem").all()) {
    await expect(row.getByRole("button")).toHaveAttribute("aria-disabled", "true");
    await expect(row.locator(".quiet")).toHaveText(/。$/);
  }
  await shot(page, "44-other-acts");
  await others.press("Enter");
  await expect(refused).toHaveCount(0);
});
