// Whether the law wants an act instead of guidance (R013): asked of every written matter, presumed of none.
import type { MatterView } from "../../shared/contract/matters";
import { expect, shot } from "./fixture";
import { field, goTo, newCounterpart, speak, test, writtenForm } from "./office";

const TITLE = "关于规范工资支付台账的行政指导";

test("the question stands open until it is answered; draft, edit and copy keep the answer", async ({ sit }) => {
  const { page } = await sit();
  const question = page.getByRole("radiogroup", { name: "属依法应当作出行政行为的事项", exact: true });
  const answer = (name: string) => question.getByRole("radio", { name });
  await writtenForm(page);
  const dialog = await newCounterpart(page, "云溪区李记手擀面馆");
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog).toBeHidden();
  await field(page, "指导事项").fill(TITLE);
  await field(page, "指导依据").fill("《工资支付暂行规定》第六条");
  await expect(question.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.keyboard.press("Control+s");
  await expect(page.getByText("请选择是否属于依法应当作出行政行为的事项")).toBeVisible();
  await expect(answer("否")).toBeFocused();
  await shot(page, "84-form-unanswered");
  await page.keyboard.press("Space");
  await expect(answer("否")).toBeChecked();
  await expect(page.getByText(/草稿已保存/)).toBeVisible();
  await expect.poll(() => speak(page, "drafts.list", {})).toMatchObject([{ values: { mandatoryAct: false } }]);

  await goTo(page, "/");
  await writtenForm(page);
  await expect(question.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.getByRole("button", { name: /继续填写/ }).click();
  await expect(answer("否")).toBeChecked();
  await question.getByText("是", { exact: true }).click();
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("heading", { name: TITLE, level: 1 })).toBeVisible();
  const id = new URL(page.url()).hash.split("/").at(-1) ?? "";
  expect((await speak<MatterView>(page, "matters.get", { id })).matter).toMatchObject({ mandatoryAct: true });

  await goTo(page, `/matters/${id}/edit`);
  await expect(page.getByRole("heading", { name: "编辑指导事项", level: 1 })).toBeVisible();
  await expect(answer("是")).toBeChecked();
  await goTo(page, `/matters/${id}`);
  await page.getByRole("button", { name: /复制/ }).click();
  await expect(page.getByRole("heading", { name: "登记指导事项", level: 1 })).toBeVisible();
  await expect(answer("是")).toBeChecked();
});
