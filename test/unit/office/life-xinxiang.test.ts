import { expect, test } from "vitest";
import { setupInput, type TestDesk } from "../../fixtures/desk";
import {
  approve,
  evaluate,
  fullPlan,
  issue,
  matterOf,
  prepare,
  record,
  recordResult,
  respond,
  responses,
  review,
  savePlan,
  submit,
  visit,
} from "../../fixtures/life";
import { deskRoom, enter, refusalOf, register, working } from "./room";

const start = deskRoom();
const APPLICATION = {
  date: "2026-11-19",
  applicant: "青岚云帆纺织有限公司",
  phone: "",
  request: "请求指导建立工资支付台账",
  needs: "",
  wish: "",
};

/** An office under XX with a second handler in the section and one in another. */
const xinxiang = async (office: TestDesk) => {
  const input = setupInput({ profileId: "xinxiang-hrss" });
  const colleague = { ...input.people[1]!, name: "苏槿", login: "sujin" };
  const outsider = { ...colleague, name: "方念慈", login: "fangnianci", section: "办公室" };
  const who = await working(office, { ...input, people: [...input.people, colleague, outsider] });
  const { sections } = await office.speak("office.get", {});
  const sectionId = sections.find(({ name }) => name === "劳动关系科")?.id ?? null;
  return { ...who, sectionId, purpose: "帮助企业规范用工" };
};
const phaseNow = async (office: TestDesk, id: string) => (await matterOf(office, id)).phase;

test("a major matter that was applied for, from the application to its evaluation (XX §9, §12–18)", async () => {
  const office = await start();
  const { sectionId, purpose, ...who } = await xinxiang(office);
  const planned = { sectionId, purpose, date: "2026-11-21" };
  const technical = { ...planned, application: APPLICATION, startMode: "依申请", technical: true };
  const { matter } = await register(office, who, technical);
  const { id } = matter;
  const as = (login: string) => enter(office, login);
  const refusedBy = async (call: Promise<unknown>) => (await refusalOf(call)).rule;

  expect(matter.phase).toBe("applied");
  expect(await refusedBy(record(office, id, "survey"))).toBe("R030");
  expect((await record(office, id, "accept")).matter.phase).toBe("planned");

  // Nothing goes out before survey, consultation, self-check, approval and notice.
  expect(await refusedBy(issue(office, id))).toBe("R043");
  expect(await refusedBy(submit(office, id))).toBe("R030");
  await record(office, id, "survey");
  expect(await refusedBy(submit(office, id))).toBe("R031");
  await record(office, id, "consult");
  expect(await refusedBy(submit(office, id))).toBe("R070");
  const noReasons = await refusalOf(record(office, id, "assess", { industry: true }));
  expect(noReasons.fields).toEqual({ "step.fields.reasons": "属于重大行政指导的，请写明理由" });
  await record(office, id, "assess", { industry: true, reasons: "涉及全市纺织行业" });
  expect(await phaseNow(office, id)).toBe("planned");
  const incomplete = await refusalOf(submit(office, id));
  expect(incomplete).toMatchObject({ rule: "R072", message: expect.stringContaining("目标、对象、内容、方式、步骤") });
  await savePlan(office, id, { ...fullPlan, steps: "" });
  expect((await refusalOf(submit(office, id))).message).toContain("载明：步骤。");
  await savePlan(office, id);
  expect((await submit(office, id)).matter.phase).toBe("reviewing");
  expect(await refusedBy(savePlan(office, id))).toBe("R072");

  // Returned with suggestions, each of which must be dealt with.
  await as("gumingche");
  const returned = await review(office, id, { conclusion: "revise", suggestions: ["缩小对象", "补充依据"] });
  expect(returned.matter.phase).toBe("returned");
  await as("yezhiwei");
  const open = await refusalOf(submit(office, id));
  expect(open).toMatchObject({ code: "invalid-input", rule: "R074", message: expect.stringContaining("2 条") });
  const [first] = await responses(office, id);
  expect((await refusalOf(submit(office, id, { responses: [first!] }))).message).toContain("1 条");
  await savePlan(office, id, { ...fullPlan, target: "十家企业" });
  await submit(office, id, { responses: await responses(office, id) });

  // Passed with a suggestion: it is dealt with before the leader sees it.
  await as("gumingche");
  await review(office, id, { suggestions: ["写明完成时间"] });
  expect(await phaseNow(office, id)).toBe("returned");
  await as("shenyanqiu");
  expect(await refusedBy(approve(office, id))).toBe("R074");
  await as("yezhiwei");
  expect((await respond(office, id)).matter.phase).toBe("approving");
  await as("shenyanqiu");
  expect((await approve(office, id)).matter.phase).toBe("choosing");

  await as("yezhiwei");
  expect(await refusedBy(issue(office, id))).toBe("R032");
  await record(office, id, "notify", { answer: "pending" });
  expect(await refusedBy(issue(office, id))).toBe("R032");
  expect((await record(office, id, "answer")).matter.phase).toBe("underway");
  await issue(office, id);
  await recordResult(office, id);
  expect(await refusedBy(record(office, id, "close"))).toBe("R042");
  await record(office, id, "serve");
  expect((await record(office, id, "close")).matter.phase).toBe("closed");

  // A visit is organised by the law section or a detached unit, and never by who handled it (XX §10(8)).
  const own = await enter(office, "yezhiwei");
  expect(await refusedBy(visit(office, id, [own]))).toBe("R061");
  const near = await as("sujin");
  expect(await refusedBy(visit(office, id, [near]))).toBe("R061");
  const far = await as("fangnianci");
  expect(await refusalOf(visit(office, id, [far, own]))).toMatchObject({
    rule: "R061",
    fields: { "fields.visitorIds": expect.stringContaining("叶知微") },
  });
  await visit(office, id, [far]);
  await as("gumingche");
  await evaluate(office, id);
  const { matter: whole, history } = await office.speak("matters.get", { id });
  expect(whole.phase).toBe("closed");
  // Whoever reviews, approves, visits or evaluates does not become one of its hands.
  expect(whole.hands).toEqual([own]);
  expect(whole.steps.map(({ act }) => act)).toEqual([
    "accept",
    "survey",
    "consult",
    "assess",
    "submit",
    "review",
    "submit",
    "review",
    "respond",
    "approve",
    "notify",
    "answer",
    "serve",
    "close",
    "visit",
    "evaluate",
  ]);
  expect(history.map(({ byName, summary }) => `${byName} ${summary}`)).toEqual(
    expect.arrayContaining(["顾明澈 法制审核：修改，建议 2 条", "叶知微 送审：第2次", "沈砚秋 负责人审批：同意"]),
  );
});

test("an application that is withdrawn ends the matter, and nothing follows but adding to the file (XX §13)", async () => {
  const office = await start();
  const { sectionId, purpose, ...who } = await xinxiang(office);
  const plain = await register(office, who, { sectionId, purpose });
  const withdrawn = { reason: "撤回申请", account: "书面撤回" };
  expect(await refusalOf(record(office, plain.matter.id, "terminate", withdrawn))).toMatchObject({
    code: "invalid-input",
    fields: { "fields.reason": "只有依申请的事项才有撤回申请" },
  });
  const { matter } = await register(office, who, { application: APPLICATION, startMode: "依申请", sectionId, purpose });
  await record(office, matter.id, "accept");
  const unassured = record(office, matter.id, "terminate", { ...withdrawn, assured: false as true });
  expect((await refusalOf(unassured)).fields).toEqual({
    "step.fields.assured": "请确认：不因此对相对人采取不利措施，并已经告知",
  });
  const { matter: ended, actions, progress } = await record(office, matter.id, "terminate", withdrawn);
  expect(ended).toMatchObject({ phase: "terminated", result: "终止：撤回申请" });
  expect(progress.end).toEqual({ as: "terminated", on: "2026-11-21" });
  const left = actions.filter(({ allowed }) => allowed).map(({ name }) => name);
  expect(left.toSorted()).toEqual(["attach", "copy", "dispute", "link", "transfer"]);
  expect((await refusalOf(record(office, matter.id, "accept"))).rule).toBe("R081");
});

test("without necessity nothing is carried out: the matter is not pursued, and stays on file", async () => {
  const office = await start();
  const { sectionId, purpose, ...who } = await xinxiang(office);
  const { id } = (await register(office, who, { sectionId, purpose })).matter;
  await record(office, id, "survey", { necessary: false, conclusion: "企业已自行整改" });
  await record(office, id, "assess");
  expect(await refusalOf(record(office, id, "notify"))).toMatchObject({ code: "refused" });
  expect((await record(office, id, "drop", { reason: "没有必要" })).matter.phase).toBe("dropped");
  expect((await office.speak("register.view", { quarter: "2026Q4" })).rows).toEqual([]);
});

test("the leader may return a plan or refuse it; refused, it is not carried out (XX §17)", async () => {
  const office = await start();
  const { sectionId, purpose, ...who } = await xinxiang(office);
  const { id } = (await register(office, who, { sectionId, purpose })).matter;
  await record(office, id, "survey");
  await record(office, id, "assess", { publicInterest: true, reasons: "涉及公共利益" });
  await savePlan(office, id);
  const round = async () => {
    await enter(office, "yezhiwei");
    await submit(office, id);
    await enter(office, "gumingche");
    await review(office, id);
    await enter(office, "shenyanqiu");
  };
  await round();
  const unsaid = await refusalOf(approve(office, id, { conclusion: "return" }));
  expect(unsaid.fields).toEqual({ "fields.opinion": "不同意或退回的，请写明意见" });
  expect((await approve(office, id, { conclusion: "return", opinion: "再算经费" })).matter.phase).toBe("returned");
  await enter(office, "yezhiwei");
  // What went for review as major is not judged anew to get round it.
  expect((await refusalOf(record(office, id, "assess"))).rule).toBe("R070");
  await round();
  expect((await approve(office, id, { conclusion: "refuse", opinion: "时机不当" })).matter.phase).toBe("dropped");
  await enter(office, "yezhiwei");
  for (const call of [submit(office, id), issue(office, id), record(office, id, "notify")]) {
    expect((await refusalOf(call)).rule).toBe("R081");
  }
});

test("a counterpart who refuses is not pressed again: only ending is left, and a later penalty is told of (R012, R080)", async () => {
  const office = await start();
  const { sectionId, purpose, ...who } = await xinxiang(office);
  const { id } = (await register(office, who, { sectionId, purpose })).matter;
  await prepare(office, id);
  await record(office, id, "notify", { answer: "refused" });
  for (const call of [
    issue(office, id),
    record(office, id, "notify"),
    record(office, id, "answer"),
    record(office, id, "survey"),
    record(office, id, "assess"),
    recordResult(office, id),
  ]) {
    expect((await refusalOf(call)).code).toBe("refused");
  }
  expect((await refusalOf(issue(office, id))).rule).toBe("R080");
  const { alerts: none } = await record(office, id, "terminate", { reason: "明确表示拒绝", account: "当面表示不接受" });
  expect(none).toEqual([]);
  const other = await register(office, who, { sectionId, purpose });
  const { alerts } = await record(office, other.matter.id, "link");
  expect(alerts).toMatchObject([{ rule: "R012", matterId: id, text: expect.stringContaining("云人社罚〔2026〕3号") }]);
  expect((await office.speak("matters.get", { id })).alerts).toMatchObject([{ matterId: other.matter.id }]);
  // Another kind of case, or another title, is nobody's answer to the refusal.
  const apart = await register(office, who, { sectionId, purpose, title: "关于女职工保护的行政指导" });
  expect((await record(office, apart.matter.id, "link")).alerts).toEqual([]);
  expect((await record(office, apart.matter.id, "link", { kind: "inspection" })).alerts).toEqual([]);
});
