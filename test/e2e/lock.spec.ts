// Lock and sign-in: what lies beneath a locked desk is unseen and kept; a wrong password costs time, not work.
import { expect, shot } from "./fixture";
import { field, HANDLER, leave, PASSWORD, REVIEWER, signIn, speak, test, writtenForm } from "./office";

const TITLE = "关于规范工资支付的行政指导";

test("a locked desk shows nothing, keeps the form beneath, and opens with the password", async ({ sit }) => {
  const { page } = await sit();
  await writtenForm(page);
  await field(page, "指导事项").click();
  await page.keyboard.type(TITLE);
  await page.getByRole("banner").getByRole("button", { name: HANDLER }).click();
  await page.getByRole("menuitem", { name: /^锁定/ }).click();
  const lock = page.getByRole("dialog", { name: "已锁定" });
  await expect(lock).toContainText(HANDLER);
  await expect(lock.getByLabel("密码", { exact: true })).toBeFocused();
  await shot(page, "32-locked");
  // Neither seen nor reached: the page lies under an opaque cover, out of the keyboard's and the mouse's reach.
  const onTop = await page.evaluate(() => document.elementFromPoint(innerWidth / 2, 40)?.closest("dialog") !== null);
  expect(onTop).toBe(true);
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest("dialog"),
    );
    expect(outside).toBe(false);
  }
  await expect(speak(page, "matters.choices", {})).rejects.toThrow("锁定");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(lock).toBeVisible();

  await lock.getByLabel("密码", { exact: true }).fill("not the password");
  await page.keyboard.press("Enter");
  await expect(lock.getByRole("alert")).toHaveText("密码不对，请重新输入");
  await expect(lock.getByLabel("密码", { exact: true })).toBeFocused();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(lock).toBeHidden();
  await expect(field(page, "指导事项")).toHaveValue(TITLE);
});

test("another person takes over a locked desk without seeing the first one's form", async ({ sit }) => {
  const { page } = await sit();
  await writtenForm(page);
  await field(page, "指导事项").fill(TITLE);
  await expect(page.getByText(/草稿已保存/)).toBeVisible();
  await page.keyboard.press("Alt+l");
  const lock = page.getByRole("dialog", { name: "已锁定" });
  await lock.getByRole("button", { name: "换人登录" }).click();
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
  await page.getByRole("list", { name: "选择姓名" }).getByRole("button", { name: REVIEWER }).click();
  await expect(page.getByLabel("登录名")).toHaveValue("gumingche");
  await signIn(page, REVIEWER);
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.getByText(TITLE)).toHaveCount(0);
  expect(
    await page.locator("input, textarea").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  ).not.toContain(TITLE);
  await leave(page, REVIEWER);
  await signIn(page, HANDLER);
  await writtenForm(page);
  await expect(page.getByText("有 1 份尚未登记的草稿")).toBeVisible();
});

test("three wrong passwords make one wait, and the wait is counted down", async ({ open }) => {
  const { page } = await open();
  await page.getByLabel("登录名").fill("yezhiwei");
  const password = page.getByLabel("密码", { exact: true });
  for (let tries = 0; tries < 3; tries += 1) {
    await password.fill(`wrong ${tries}`);
    await password.press("Enter");
    await expect(page.getByRole("alert")).toContainText("登录名或密码不对");
    await expect(password).toHaveValue("");
    await expect(page.getByRole("button", { name: "登录", exact: true })).toBeEnabled();
  }
  await password.fill(PASSWORD);
  await password.press("Enter");
  await expect(page.getByRole("alert")).toContainText(/请 \d+ 秒后再试/);
  const waiting = page.getByRole("button", { name: /请等 \d+ 秒再试/ });
  await expect(waiting).toBeDisabled();
  await shot(page, "33-wait-after-wrong-passwords");
  await expect(page.getByRole("button", { name: "登录", exact: true })).toBeEnabled({ timeout: 10_000 });
  await signIn(page, HANDLER);
});
