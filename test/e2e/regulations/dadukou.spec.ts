// 大渡口区 (DDK): guidance of two types; a warning in place of a penalty says why; 违法行为纠错 goes into the penalty file and
// makes no document; a refusal ends a matter. No application, no survey, no approval.
import { expect, shot, test } from "../fixture";
import {
  expectRefused,
  expectNone,
  expectPhase,
  goTo,
  issue,
  registerMatter,
  result,
  setUp,
  sitDown,
  step,
  terminate,
} from "./life";

const year = new Date().getFullYear();

test("大渡口: from set-up to 办结 and to 终止", async ({ launched }) => {
  test.setTimeout(180_000);
  const page = await setUp(launched, "重庆市大渡口区", {
    fullName: "青岚市云溪区市场监督管理局",
    shortName: "云溪区市场监管局",
    code: "云市监",
  });
  await sitDown(page, "handler");
  const main = page.getByRole("main");
  await goTo(page, "/matters/new");
  await expect(main.getByText("指导类型")).toBeVisible();
  await expectNone(main, ["启动方式", "适用情形", "技术类（实施前须咨询专家）", "协办科室", "不公开的理由"]);
  await expect(page.getByRole("link", { name: /^审批/ })).toHaveCount(0);

  await registerMatter(page, {
    title: "关于门店公示信息不全的劝导警示",
    counterpart: "青岚望江餐饮有限公司",
    methods: ["劝导警示", "提示提醒"],
    more: { 指导类型: "限制指导", 不予处罚依据: "首次轻微违法并及时改正，列入免罚清单" },
  });
  await expectPhase(page, "实施中");
  await expectNone(main, ["必要性调查", "重大事项判定", "送审", "评估", "备案"]);
  await step(page, "告知与选择", { 告知方式: "当面告知", 相对人的意愿: "接受" });
  await step(page, "约谈", {
    约谈地点: "三楼会议室",
    约谈形式: "个别约谈",
    约谈事由: "内部制度缺失、疏于管理出现的违法行为",
    指出的问题: "门店公示信息不全。",
    对方说明与承诺: "当场补齐。",
  });
  await issue(page, "行政指导意见书", new RegExp(`〔${year}〕1号`));
  await step(page, "送达", { 送达方式: "直接送达", 收件人: "雷鸣远", 收件人身份: "负责人" });
  await result(page, "已补齐公示信息", "当场改正，不予处罚。");
  await step(page, "办结");
  await expectPhase(page, "已办结");
  await expect(main.getByText("首次轻微违法并及时改正，列入免罚清单").first()).toBeVisible();
  await shot(page, "44-dadukou-closed");

  // 违法行为纠错: no document, into the penalty file.
  await registerMatter(page, {
    title: "关于无照经营的违法行为纠错",
    counterpart: "青岚河西商行",
    methods: ["违法行为纠错"],
    more: { 指导类型: "限制指导", 执法案号: "云市监罚〔2026〕8号" },
  });
  const letter = page.getByRole("button", { name: "签发行政指导意见书" });
  await expect(letter).toHaveAttribute("aria-disabled", "true");
  await expect(letter).toContainText("责令性质");
  await expectRefused(page, "办结");
  await result(page, "已停止并改正", "已办理登记。");
  await step(page, "并入执法案卷", { 执法案号: "云市监罚〔2026〕8号" });
  await expectPhase(page, "并入执法案卷");
  await shot(page, "45-dadukou-merged");

  await registerMatter(page, {
    title: "关于规范促销宣传的意见建议",
    counterpart: "青岚东风商场有限公司",
    methods: ["意见建议"],
    more: { 指导类型: "助成指导" },
  });
  await step(page, "告知与选择", { 告知方式: "电话告知", 相对人的意愿: "拒绝" });
  await expect(letter).toHaveAttribute("aria-disabled", "true");
  await terminate(page, "明确表示拒绝", "负责人电话表示不接受。");
});
