// 周村区自然资源局 (ZC): the law section reviews every matter before anything is issued and files it afterwards; one number
// series for both papers; no leader, no plan, no application.
import { expect, shot, test } from "../fixture";
import {
  expectRefused,
  decision,
  expectNone,
  expectPhase,
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
} from "./life";

const year = new Date().getFullYear();

test("周村: from set-up to 办结 and to 终止", async ({ launched }) => {
  test.setTimeout(180_000);
  const page = await setUp(launched, "周村区自然资源局", {
    fullName: "青岚市云溪区自然资源局",
    shortName: "云溪区自然资源局",
    code: "云自然资",
    shared: "共用一个号段",
  });
  await sitDown(page, "handler");
  const main = page.getByRole("main");
  await goTo(page, "/matters/new");
  await expect(main.getByText("承办科室")).toBeVisible();
  await expectNone(main, ["启动方式", "适用情形", "指导类型", "技术类（实施前须咨询专家）", "协助单位", "说理要点"]);

  await registerMatter(page, {
    title: "关于临时用地复垦的提示提醒",
    counterpart: "青岚鼎砺建筑工程有限公司",
    methods: ["提示提醒"],
  });
  const id = matterId(page);
  await expectPhase(page, "拟办");
  const letter = page.getByRole("button", { name: "签发行政指导意见书" });
  await expect(letter).toHaveAttribute("aria-disabled", "true");
  await goTo(page, `/matters/${id}/plan`);
  const submit = page.getByRole("button", { name: "送审", exact: true });
  await expect(submit).toBeVisible();
  await expectNone(main, ["目标", "负责人审批"]);
  await submit.click();
  await expect(main.getByText(/已送审/).first()).toBeVisible();

  await sitDown(page, "reviewer");
  await pass(page, "关于临时用地复垦的提示提醒");

  await sitDown(page, "handler");
  await goTo(page, `/matters/${id}`);
  await expectPhase(page, "实施中");
  await issue(page, "行政指导意见书", `指导书〔${year}〕1号`);
  await result(page, "已编制复垦方案", "按期复垦。");
  await issue(page, "行政指导文书", `指导书〔${year}〕2号`);
  await step(page, "办结");
  await expectPhase(page, "已办结");
  await expectRefused(page, "备案");

  await sitDown(page, "reviewer");
  await fromQueue(page, "关于临时用地复垦的提示提醒");
  const filing = decision(page, "备案");
  await filing.getByRole("textbox", { name: /备案号/ }).fill(`备〔${year}〕1号`);
  await filing.getByRole("button", { name: /备案/ }).last().click();
  await expect(main.getByText("没有等待的事项")).toBeVisible();
  await goTo(page, `/matters/${id}`);
  await expect(main.getByText(`备〔${year}〕1号`).first()).toBeVisible();
  await shot(page, "47-zhoucun-filed");

  await sitDown(page, "handler");
  await registerMatter(page, {
    title: "关于耕地保护的意见建议",
    counterpart: "青岚河西村村民委员会",
    methods: ["意见建议"],
  });
  await terminate(page, "明确表示拒绝", "来函表示不接受。");
  await expect(main.getByText("终止：明确表示拒绝").first()).toBeVisible();
});
