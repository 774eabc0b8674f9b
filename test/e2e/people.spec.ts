// The people's table of set-up and the dialog of the settings: the proposed login gives way to what is typed.
import { expect, firstWindow, shot } from "./fixture";
import { ADMINISTRATOR, goTo, leave, PASSWORD, test } from "./office";

test("typing into a proposed login replaces it whole", async ({ launch }) => {
  const { app } = await launch();
  const page = await firstWindow(app);
  await page.getByText("淄博市临淄区人社局").click();
  const next = page.getByRole("button", { name: "下一步", exact: true });
  await next.click();
  for (const name of [/机关全称/, /机关简称/, /发文代字/])
    await page.getByRole("textbox", { name }).fill("云溪区人社局");
  await next.click();
  const name = page.getByLabel("第 1 人 姓名");
  const login = page.getByLabel("第 1 人 登录名");
  await name.click();
  await page.keyboard.insertText("王小明");
  await expect(login).toHaveValue("wxm");
  await login.click();
  await page.keyboard.type("wang", { delay: 20 });
  await expect(login).toHaveValue("wang");
  await name.fill("王晓明明");
  await expect(login).toHaveValue("wang");
  await login.fill("");
  await page.keyboard.press("Tab");
  await expect(login).toHaveValue("wxmm");
});

test("a colleague is added with a first password, or plainly without one", async ({ sit }) => {
  const { page } = await sit(ADMINISTRATOR);
  await goTo(page, "/settings");
  await page.getByRole("tab", { name: "人员与账号" }).click();
  const dialog = page.getByRole("dialog");
  const add = async (name: string, login: string, password: string) => {
    await page.getByRole("button", { name: "添加人员" }).click();
    await dialog.getByRole("textbox", { name: "姓名" }).fill(name);
    await expect(dialog.getByRole("textbox", { name: "登录名" })).toHaveValue(login);
    await dialog.getByLabel("初始密码（可不填）").fill(password);
  };
  await add("白露", "bl", "short");
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog.getByText("密码至少 8 位")).toBeVisible();
  await shot(page, "74-add-person");
  await dialog.getByLabel("初始密码（可不填）").fill(PASSWORD);
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("row", { name: /白露/ })).toContainText("初始密码");
  await add("霍青", "hq", "");
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText(/已保存；还没有设密码，暂不能登录/)).toBeVisible();
  await expect(page.getByRole("row", { name: /霍青/ })).toContainText("未设密码");
  await leave(page, ADMINISTRATOR);
  await page.getByLabel("登录名").fill("bl");
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByLabel("管理员给的密码")).toBeVisible();
});
