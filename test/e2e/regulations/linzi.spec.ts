// 临淄区人社局 (LZ): a talk and a letter to 办结, an end by conduct; the ledger of demands and the register of mediation;
// nothing of what only another regulation asks.
import { expect, shot, test } from "../fixture";
import {
  actButton,
  expectNone,
  expectPhase,
  goTo,
  issue,
  registerMatter,
  result,
  setUp,
  sitDown,
  step,
  today,
} from "./life";

const year = new Date().getFullYear();

test("临淄: from set-up to 办结 and to 终止", async ({ launched }) => {
  test.setTimeout(150_000);
  const page = await setUp(launched, "淄博市临淄区人社局", {
    fullName: "青岚市云溪区人力资源和社会保障局",
    shortName: "云溪区人社局",
    code: "云人社",
  });
  await sitDown(page, "handler");
  const main = page.getByRole("main");

  // The form asks what 临淄 asks: no application, no situation, no technical matter, no experts.
  await goTo(page, "/matters/new");
  await expect(main.getByText("承办科室")).toBeVisible();
  await expectNone(main, ["启动方式", "适用情形", "指导类型", "技术类（实施前须咨询专家）", "协助单位"]);
  await expect(page.getByRole("link", { name: /^审批/ })).toHaveCount(0);

  await registerMatter(page, {
    title: "关于规范劳动合同订立的约谈指导",
    counterpart: "青岚云帆纺织有限公司",
    methods: ["行政约谈", "意见建议"],
  });
  await expectPhase(page, "实施中");
  await expectNone(main, ["必要性调查", "专家咨询", "重大事项判定", "送审", "评估"]);
  await step(page, "约谈", {
    约谈地点: "二楼约谈室",
    约谈形式: "个别约谈",
    约谈事由: "内部制度缺失或疏于管理导致的轻微违法行为",
    指出的问题: "部分职工没有签订书面劳动合同。",
    对方说明与承诺: "接受建议，两周内补签。",
  });
  await expect(main.getByRole("article", { name: "约谈" })).toContainText("接受建议，两周内补签。");
  await issue(page, "行政指导意见书", `云人社行指〔${year}〕1号`);
  await expect(actButton(page, "办结")).toHaveAttribute("aria-disabled", "true");
  await step(page, "送达", { 送达方式: "直接送达", 时刻: "14:30", 收件人: "许长风", 收件人身份: "法定代表人" });
  await expect(main.getByRole("region", { name: "送达情况" })).toContainText(`直接送达 ${today} 14:30`);
  await result(page, "已补签劳动合同", "两周内补签 26 份劳动合同，并建立了台账。");
  await issue(page, "行政指导登记文书", `云溪区人社局指导书〔${year}〕1号`);
  await step(page, "办结");
  await expectPhase(page, "已办结");
  await shot(page, "40-linzi-closed");

  // 以实际行动导致行政指导无法继续的，应当终止.
  await registerMatter(page, {
    title: "关于工资支付台账的提示提醒",
    counterpart: "青岚望江餐饮有限公司",
    methods: ["提示提醒"],
  });
  await actButton(page, "终止").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("撤回申请")).toHaveCount(0);
  await dialog.getByText("以实际行动导致无法继续", { exact: true }).click();
  await dialog.getByRole("textbox", { name: /事实与证据/ }).fill("两次上门均闭门歇业，电话不接。");
  await dialog.getByRole("button", { name: "终止", exact: true }).click();
  await expect(dialog.getByText("请确认：不因此对相对人采取不利措施，并已经告知")).toBeVisible();
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "终止", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expectPhase(page, "已终止");
  await expect(main.getByText(/不因拒绝接受行政指导而采取不利措施/)).toBeVisible();
  await expect(main.getByText("终止：以实际行动导致无法继续").first()).toBeVisible();
  await shot(page, "41-linzi-terminated");

  // 诉求台账 and 行政调解 are 临淄's own.
  await goTo(page, "/demands");
  await expect(page.getByRole("heading", { name: /诉求/ }).first()).toBeVisible();
  await goTo(page, "/mediations");
  await expect(page.getByRole("heading", { name: /调解/ }).first()).toBeVisible();
});
