// 内蒙古司法厅 (NM): cooperating sections and the points of persuasion are told; a slight problem is warned of with the basis
// for not punishing; a visit to a key enterprise answers whether it was an inspection; a wish to stop ends another.
import { expect, shot, test } from "../fixture";
import { expectNone, expectPhase, goTo, registerMatter, result, setUp, sitDown, step, terminate } from "./life";

test("内蒙古: from set-up to 办结 and to 终止", async ({ launched }) => {
  test.setTimeout(180_000);
  const page = await setUp(launched, "内蒙古自治区司法厅", {
    fullName: "青岚市云溪区应急管理局",
    shortName: "云溪区应急局",
    code: "云应急",
  });
  await sitDown(page, "handler");
  const main = page.getByRole("main");
  await goTo(page, "/matters/new");
  await main.getByRole("button", { name: /更多/ }).click();
  await expect(main.getByText("协办科室").first()).toBeVisible();
  await expectNone(main, ["启动方式", "适用情形", "指导类型", "技术类（实施前须咨询专家）", "协助单位", "普法内容"]);
  await expect(page.getByRole("link", { name: /^审批/ })).toHaveCount(0);

  await registerMatter(page, {
    title: "关于仓库通道堆物的轻微问题警示",
    counterpart: "青岚云帆纺织有限公司",
    methods: ["轻微问题警示", "重大事项走（回）访"],
    folded: true,
    more: {
      不予处罚依据: "情节轻微并及时改正，没有造成危害后果",
      这次上门是否属于行政检查: "不属于，走访了解情况",
      说理要点: "通道畅通关系到职工的生命安全。",
    },
  });
  await expectPhase(page, "实施中");
  await expectNone(main, ["必要性调查", "重大事项判定", "送审", "评估", "备案"]);
  await step(page, "告知与选择", { 告知方式: "当面告知", 相对人的意愿: "接受" });
  await result(page, "当场清理完毕", "通道已经畅通，企业制定了巡查制度。");
  await step(page, "办结");
  await expectPhase(page, "已办结");
  await expect(main.getByText("通道畅通关系到职工的生命安全。")).toBeVisible();
  await shot(page, "46-neimenggu-closed");

  await registerMatter(page, {
    title: "关于安全生产台账的服务发展建议",
    counterpart: "青岚云帆纺织有限公司",
    methods: ["服务发展建议"],
  });
  await terminate(page, "要求停止", "企业来函要求停止本次指导。");

  // The first visit is counted at the counterpart's page, and is no inspection; the matter without one counts for none.
  await goTo(page, "/counterparts");
  await main.getByText("青岚云帆纺织有限公司").first().click();
  await expect(main.getByRole("region", { name: "概况" })).toContainText(/年走访、回访1次其中行政检查 0/);
  const visits = main.getByRole("region", { name: "走访与回访" });
  await expect(visits.getByRole("listitem")).toHaveCount(1);
  await expect(visits.getByRole("listitem")).toContainText("关于仓库通道堆物的轻微问题警示");
});
