// The recovery code: an administrator who is at work gets a new one against their own password, and it opens.
import { expect, shot } from "./fixture";
import { ADMINISTRATOR, goTo, HANDLER, leave, PASSWORD, test } from "./office";

test("an administrator renews the recovery code in the settings and later comes back with it", async ({ sit }) => {
  const { page } = await sit(ADMINISTRATOR);
  await goTo(page, "/settings");
  await page.getByRole("tab", { name: "安全" }).click();
  await page.getByRole("button", { name: "换一个恢复码" }).click();
  const dialog = page.getByRole("dialog", { name: "换一个恢复码" });
  const password = dialog.getByLabel("您自己的密码");
  await expect(password).toBeFocused();
  await password.fill("not my password");
  await password.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("恢复码没有更换");
  await password.fill(PASSWORD);
  await dialog.getByRole("button", { name: /^更\s*换$/ }).click();

  await expect(page.getByRole("heading", { name: "新的恢复码", level: 1 })).toBeVisible();
  await expect(page.getByText("原来的恢复码已经作废")).toBeVisible();
  await shot(page, "38-renewed-recovery-code");
  const code = (await page.locator(".recovery-code").textContent()) ?? "";
  expect(code).toMatch(/^([2-9A-Z]{5}-){4}[2-9A-Z]{5}$/);
  const back = page.getByRole("button", { name: "回到设置" });
  await expect(back).toBeDisabled();
  await page.getByLabel("我已妥善保存").check();
  await back.click();
  await expect(page.getByRole("heading", { name: "设置", level: 1 })).toBeVisible();

  // What the form holds of the office is not out of date by it: saving goes on.
  await page.getByRole("tab", { name: "安全" }).click();
  await page.getByRole("textbox", { name: /多少分钟没有操作/ }).fill("20");
  await page.getByRole("button", { name: /^保\s*存$/ }).click();
  await expect(page.getByText(/已保存/).first()).toBeVisible();

  await leave(page, ADMINISTRATOR);
  await page.getByRole("button", { name: /忘记密码/ }).click();
  await page.getByLabel("管理员的登录名").fill("dingyi");
  await page.getByLabel("恢复码", { exact: true }).fill(code);
  await page.getByLabel("新密码", { exact: true }).fill("found again");
  await page.getByLabel("再输一遍新密码").fill("found again");
  await page.getByRole("button", { name: "重设密码" }).click();
  await expect(page.getByRole("heading", { name: "恢复码", level: 1 })).toBeVisible();
  await expect(page.locator(".recovery-code")).not.toHaveText(code);
});

test("who is no administrator finds no way to renew the recovery code", async ({ sit }) => {
  const { page } = await sit(HANDLER);
  await goTo(page, "/settings");
  await page.getByRole("tab", { name: "安全" }).click();
  await expect(page.getByText("多少分钟没有操作就锁定")).toBeVisible();
  await expect(page.getByRole("button", { name: "换一个恢复码" })).toHaveCount(0);
});
