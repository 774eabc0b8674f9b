// 新乡市人社系统 (XX): an application that is technical and major goes all the way — survey, experts, plan, review, the
// leader, notice and choice, letter, service, result, 办结, a detached visit, evaluation; a withdrawal ends another.
import { expect, shot, test } from "../fixture";
import {
  expectRefused,
  decision,
  expectNone,
  expectPhase,
  fill,
  fromQueue,
  goTo,
  issue,
  matterId,
  pass,
  registerMatter,
  result,
  setUp,
  sitDown,
  step,
  terminate,
  today,
} from "./life";

const year = new Date().getFullYear();

test("新乡: from set-up to 办结 and to 终止", async ({ launched }) => {
  test.setTimeout(240_000);
  const page = await setUp(launched, "新乡市人社系统", {
    fullName: "青岚市云溪区人力资源和社会保障局",
    shortName: "云溪区人社局",
    code: "云人社",
  });
  await sitDown(page, "handler");
  const main = page.getByRole("main");
  await expect(page.getByRole("link", { name: /^审批/ })).toBeVisible();
  const application = {
    启动方式: "依申请",
    申请人: "许长风",
    申请日期: today,
    申请事项: "请指导特殊工时制度的申报",
    目的: "帮助企业依法安排工时",
  };

  await registerMatter(page, {
    title: "关于特殊工时制度的技术指导",
    counterpart: "青岚云帆纺织有限公司",
    methods: ["辅导", "建议"],
    more: { ...application, 适用情形: "引导、帮助对方，促进其事业发展、增进其合法权益", 技术类: "是" },
  });
  const id = matterId(page);
  await expectPhase(page, "待受理");
  await expect(page.getByRole("button", { name: "签发行政指导意见书" })).toHaveAttribute("aria-disabled", "true");
  await step(page, "受理");
  await expectPhase(page, "拟办");
  await step(page, "必要性调查", {
    调查了解的事实: "企业有三班倒岗位，没有申报特殊工时。",
    有无必要实施行政指导: "有必要",
    结论: "有必要予以辅导。",
  });
  await step(page, "专家咨询", { 咨询的专家或专业部门: "市劳动标准专家库", 咨询意见: "可按综合计算工时申报。" });
  await step(page, "重大事项判定", {
    是否可能影响社会公共利益: "否",
    是否可能对本行业产生重大影响: "是",
    理由: "涉及全区纺织企业的工时安排。",
  });
  await goTo(page, `/matters/${id}/plan`);
  await fill(main, {
    目标: "帮助全区纺织企业依法申报特殊工时。",
    对象: "青岚云帆纺织有限公司等纺织企业。",
    内容: "特殊工时的条件、材料和程序。",
    方式: "集中辅导、个别建议。",
    步骤: "第一周摸底；第二周辅导；第四周回访。",
  });
  await page.getByRole("button", { name: "送审", exact: true }).click();
  await expect(main.getByText("已送审，等待法制审核")).toBeVisible();

  await sitDown(page, "reviewer");
  await pass(page, "关于特殊工时制度的技术指导");
  await sitDown(page, "leader");
  await fromQueue(page, "关于特殊工时制度的技术指导");
  const approving = decision(page, "负责人审批");
  await approving.getByText("同意", { exact: true }).click();
  await approving.getByRole("button", { name: "提交审批" }).click();
  await expect(main.getByText("审批：同意").first()).toBeVisible();

  await sitDown(page, "handler");
  await goTo(page, `/matters/${id}`);
  await expectPhase(page, "待相对人选择");
  await step(page, "告知与选择", { 告知方式: "当面告知", 需要对方准备的事项: "近三个月考勤表", 相对人的意愿: "待定" });
  await expect(page.getByRole("button", { name: "签发行政指导意见书" })).toHaveAttribute("aria-disabled", "true");
  await step(page, "相对人答复", { 相对人的意愿: "接受" });
  await expectPhase(page, "实施中");
  await issue(page, "行政指导意见书", `云人社行指〔${year}〕1号`);
  await step(page, "送达", { 送达方式: "邮寄送达", 签收人: "许长风" });
  await result(page, "已申报特殊工时", "企业按综合计算工时申报并获批。");
  await step(page, "办结");
  await expectPhase(page, "已办结");

  // The visit is not for who handled it; the law section makes it, and asks how the officers behaved.
  await expectRefused(page, "回访");
  await sitDown(page, "reviewer");
  await goTo(page, `/matters/${id}`);
  await step(page, "回访", {
    回访方式: "上门",
    被回访单位和人员: "青岚云帆纺织有限公司 许长风",
    这次回访是否属于行政检查: "否",
    告知了权利和可以自主选择: "是",
    "言行文明、程序规范": "是",
    "没有吃拿卡要、收取费用或谋取利益": "是",
    没有违法违纪线索: "是",
    了解的情况和效果: "工时安排已经规范，职工满意。",
    整改情况: "不涉及整改",
    满意度: "满意",
  });
  await step(page, "评估", {
    评估人员或第三方: "政策法规科",
    目标实现情况: "全部企业完成申报。",
    质量: "文书、程序齐全。",
    效果: "没有工时投诉。",
    成本: "三人参与，用时五个工作日。",
    评估结论: "深化",
    "评估方式（可选多种）": ["问卷调查"],
  });
  await shot(page, "42-xinxiang-closed");

  await sitDown(page, "handler");
  await registerMatter(page, {
    title: "关于员工手册民主程序的指导",
    counterpart: "青岚望江餐饮有限公司",
    methods: ["建议"],
    more: { ...application, 适用情形: "其他需要在职能范围内指导的情形" },
  });
  await step(page, "受理");
  await terminate(page, "撤回申请", "申请人来电表示已自行咨询律师，撤回申请。");
  await expect(main.getByText("终止：撤回申请").first()).toBeVisible();
  await shot(page, "43-xinxiang-withdrawn");

  // What only others ask is nowhere.
  await goTo(page, "/matters/new");
  await expect(main.getByText("适用情形")).toBeVisible();
  await expectNone(main, ["指导类型", "协助单位", "协办科室", "年度重点或检查计划"]);
  await goTo(page, "/matters");
  await expect(main.getByRole("link", { name: "关于员工手册民主程序的指导" })).toBeVisible();
  await expectNone(main, ["行政调解登记"]);
});
