// Papers of what is not a matter: mediation, demands, the register and the statistics of simple guidance.
import type { Page } from "@playwright/test";
import { expect, shot } from "./fixture";
import { enterprise, goTo, speak, test, today } from "./office";

const TITLE = "关于规范工资支付台账的行政指导";

const counterpartId = async (page: Page): Promise<string> =>
  (await speak<{ rows: { id: string }[] }>(page, "counterparts.search", { text: "", limit: 1, offset: 0 })).rows[0]
    ?.id ?? "";

const mediated = async (page: Page): Promise<void> => {
  const [counterpart, me] = [
    await counterpartId(page),
    await speak<{ account: { id: string } }>(page, "session.state", {}),
  ];
  await speak(page, "mediations.save", {
    id: null,
    rev: 0,
    fields: {
      date: today,
      applicant: "顾念安",
      respondent: enterprise().name,
      counterpartIds: [counterpart],
      subject: "加班工资的计算基数",
      mediatorIds: [me.account.id],
      acceptedOn: today,
      outcome: "agreed",
      endedOn: today,
      agreementNumber: "云人社行调〔2026〕1号",
      agreement: "按月补足差额",
      performance: "",
      reason: "",
      guidance: "",
    },
  });
};

test("the minutes of a mediation are filled in beside their sheet, and what was typed waits for the next time", async ({
  office,
  sit,
}) => {
  await office.matter(TITLE);
  const { page } = await sit();
  await mediated(page);
  await goTo(page, "/mediations");
  const papers = page.getByRole("button", { name: `文书：顾念安与${enterprise().name}` });
  await papers.click();
  await expect(page.getByRole("menuitem", { name: "行政调解终止通知书（终止调解后制作）" })).toBeDisabled();
  await page.getByRole("menuitem", { name: "行政调解笔录" }).click();
  const dialog = page.getByRole("dialog", { name: "行政调解笔录" });
  await dialog.getByRole("textbox", { name: /调解经过/ }).fill("双方核对考勤和工资条，确认加班共24天。");
  const sheet = dialog.getByRole("region", { name: "行政调解笔录的预览" });
  await expect(sheet.getByText("双方核对考勤和工资条")).toBeVisible();
  await expect(sheet.getByText("按月补足差额")).toBeVisible();
  await shot(page, "140-mediation-minutes");
  await dialog.getByRole("button", { name: "关闭" }).click();
  await expect(dialog).toBeHidden();

  await goTo(page, "/");
  await page.getByRole("link", { name: /双方核对考勤和工资条/ }).click();
  await expect(page.getByRole("dialog").getByRole("textbox", { name: /调解经过/ })).toHaveValue(
    "双方核对考勤和工资条，确认加班共24天。",
  );
});

test("a demand has its form, a quarter its register, a period its simple guidance", async ({ office, sit }) => {
  await office.matter(TITLE);
  const { page } = await sit();
  await speak(page, "demands.save", {
    id: null,
    rev: 0,
    fields: {
      counterpartId: await counterpartId(page),
      matterId: null,
      date: today,
      content: "希望了解稳岗返还的申领条件",
      sectionId: null,
      due: null,
      feedbacks: [{ date: today, text: "已送达材料清单" }],
      result: "",
      settledOn: null,
    },
  });
  await goTo(page, "/demands");
  await page.getByRole("button", { name: "登记表：希望了解稳岗返还的申领条件" }).click();
  const form = page.getByRole("dialog", { name: "诉求登记表" });
  await expect(form.getByRole("region").getByText("已送达材料清单")).toBeVisible();
  await form.getByRole("button", { name: "关闭" }).click();
  await expect(form).toBeHidden();

  await goTo(page, "/register");
  await page.getByRole("button", { name: "打印登记簿" }).click();
  const register = page.getByRole("dialog", { name: "行政指导事项登记簿" });
  await register.getByRole("textbox", { name: "审核人" }).fill("沈砚秋");
  await expect(register.getByRole("region").getByText("审核人：沈砚秋")).toBeVisible();
  await expect(register.getByRole("region").getByText(TITLE)).toBeVisible();
  await shot(page, "141-register-paper");
  await register.getByRole("button", { name: "关闭" }).click();
  await expect(register).toBeHidden();

  await page.getByRole("button", { name: "简易统计表" }).click();
  await page.getByRole("menuitem", { name: `${today.slice(0, 4)}年`, exact: true }).click();
  const statistics = page.getByRole("dialog", { name: "简易行政指导统计表" });
  await expect(statistics.getByRole("region").getByText("共0件")).toBeVisible();
});
