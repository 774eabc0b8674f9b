// 设置: what is typed there is neither changed nor lost without a word.
import { expect, shot } from "./fixture";
import { ADMINISTRATOR, goTo, test } from "./office";

test("idle minutes out of range are refused as typed", async ({ sit }) => {
  const { page } = await sit(ADMINISTRATOR);
  await goTo(page, "/settings");
  await page.getByRole("tab", { name: "安全" }).click();
  const minutes = page.getByRole("textbox", { name: /多少分钟没有操作/ });
  await minutes.fill("30");
  await page.keyboard.press("Control+s");
  await expect(page.getByText(/已保存 \d/)).toBeVisible();
  for (const typed of ["0", "500", "1.5", "一会儿"]) {
    await minutes.fill(typed);
    await minutes.blur();
    await expect(minutes).toHaveValue(typed);
    await expect(page.getByText("请填写 1 至 240 之间的整数")).toBeVisible();
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/已保存 \d/)).toHaveCount(0);
  }
  await shot(page, "76-idle-minutes");
});

test("what is changed of the office waits for its save", async ({ sit }) => {
  const { page } = await sit(ADMINISTRATOR);
  await goTo(page, "/settings");
  const phone = page.getByRole("textbox", { name: /联系电话/ });
  await phone.fill("0530-0000999");
  await expect(page.getByText("有改动还没有保存")).toBeVisible();
  await goTo(page, "/matters");
  await expect(page.getByRole("heading", { name: "指导事项", level: 1 })).toBeVisible();
  await goTo(page, "/settings");
  await expect(phone).toHaveValue("0530-0000999");
  await expect(page.getByText("有改动还没有保存")).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(page.getByText(/已保存 \d/)).toBeVisible();
  await expect(page.getByText("有改动还没有保存")).toHaveCount(0);
  await phone.fill("1");
  await page.getByRole("button", { name: "放弃改动" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "放弃", exact: true }).click();
  await expect(phone).toHaveValue("0530-0000999");
});
