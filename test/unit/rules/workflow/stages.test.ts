import { describe, expect, it } from "vitest";
import type { IssuedDocument, Matter, WrittenMatter } from "../../../../shared/model/matter";
import { blankPlan } from "../../../../shared/model/plan";
import type { Profile } from "../../../../shared/model/profile";
import type { Step } from "../../../../shared/model/steps";
import { stagesOf } from "../../../../shared/rules/workflow/stages";
import { blankMatter, letter } from "../../../fixtures/matters";
import { profileOf } from "../../../fixtures/profiles";

const XX = profileOf("xinxiang-hrss");
const LZ = profileOf("linzi-hrss");
const ZC = profileOf("zhoucun-natural-resources");

const written = blankMatter();

let last = 0;
const step = <A extends Step["act"]>(
  act: A,
  fields: Omit<Extract<Step, { act: A }>, "act" | "id" | "by" | "at" | "late" | "date"> & { date?: string },
) =>
  ({
    act,
    id: `s${(last += 1)}`,
    by: "p1",
    at: "2026-11-12T01:00:00.000Z",
    late: "",
    date: "2026-11-12",
    ...fields,
  }) as unknown as Step;
const surveyed = step("survey", {
  investigatorIds: ["p1"],
  facts: "事实",
  evidence: "",
  necessary: true,
  conclusion: "有必要",
});
const minor = step("assess", { publicInterest: false, industry: false, reasons: "" });
const major = step("assess", { publicInterest: true, industry: false, reasons: "影响面大" });
const snapshot = {
  plan: null,
  title: "",
  basis: "",
  methods: [],
  subject: "",
  purpose: "",
  problem: "",
  opinion: "",
  counterpartIds: [],
  attachments: [],
};
const submitted = step("submit", { responses: [], note: "", chain: "reviewAndApproval", snapshot });
const points = { authority: true, basis: true, procedure: true, voluntary: true, suitable: true, wording: true };
const passed = step("review", { points, opinion: "", suggestions: [], conclusion: "pass" });
const told = (answer: "accepted" | "refused" | "pending") =>
  step("notify", { way: "当面", content: "", prepare: "", answer, note: "", to: null });
const served = (counterpartIds: string[]) =>
  step("serve", {
    date: "2026-11-16",
    time: "",
    documentIds: ["d1"],
    counterpartIds,
    way: "direct",
    place: "",
    receiver: "许长风",
    capacity: "法定代表人",
    refusal: "",
    witnesses: "",
    servers: "",
    announcedOn: null,
    announcedDays: null,
    note: "",
  });
const ended = (kind: "close" | "evaluate") =>
  kind === "close"
    ? step("close", { date: "2026-11-20", note: "" })
    : step("evaluate", {
        ways: ["问卷调查"],
        evaluators: "",
        goal: "",
        quality: "",
        effect: "",
        cost: "",
        conclusion: "深化",
        advice: "",
      });

const document = (type: IssuedDocument["type"]): IssuedDocument =>
  letter({
    id: type === "opinionLetter" ? "d1" : "d2",
    type,
    date: "2026-11-15",
    issuedBy: "p2",
    issuedAt: "2026-11-15T01:00:00.000Z",
  });

const way = (profile: Profile, fields: Partial<WrittenMatter>): string =>
  stagesOf({ ...written, ...fields }, profile)
    .map(
      ({ name, state, note }) =>
        `${{ done: "✓", now: "→", todo: "", skipped: "×" }[state]}${name}${note && `(${note})`}`,
    )
    .join(" ");

describe("the way of a matter", () => {
  it("holds under XX what XX asks, and names the next step", () => {
    expect(way(XX, {})).toBe("✓登记 →必要性调查 重大事项判定 告知与选择 签发意见书 送达 填写结果 办结");
  });

  it("knows nothing under LZ of what only XX asks", () => {
    expect(way(LZ, { methods: ["意见建议"] })).toBe("✓登记 →签发意见书 送达 填写结果 签发登记文书 办结");
  });

  it("asks for acceptance of what was applied for, and for experts where it is technical", () => {
    const application = { date: "2026-11-09", applicant: "甲", phone: "", request: "请求", needs: "", wish: "" };
    expect(way(XX, { application, technical: true })).toMatch(/^✓登记 →受理 必要性调查 专家咨询 重大事项判定/);
  });

  it("goes through review and approval once the matter is major, and back where it was returned", () => {
    expect(way(XX, { steps: [surveyed, major] })).toMatch(
      /✓重大事项判定\(属于重大\) →方案送审 法制审核 负责人审批 告知与选择/,
    );
    expect(way(XX, { steps: [surveyed, major, submitted] })).toMatch(/✓方案送审 →法制审核 负责人审批/);
    const returned = step("review", {
      points,
      opinion: "",
      suggestions: [{ id: "g1", text: "补充" }],
      conclusion: "revise",
    });
    expect(way(XX, { steps: [surveyed, major, submitted, returned] })).toMatch(/→方案送审\(需重新送审\) 法制审核/);
    const responding = step("review", {
      points,
      opinion: "",
      suggestions: [{ id: "g1", text: "补充" }],
      conclusion: "pass",
    });
    const stages = stagesOf({ ...written, steps: [surveyed, major, submitted, responding] }, XX);
    expect(stages.find(({ state }) => state === "now")).toMatchObject({
      act: "respond",
      name: "法制审核",
      note: "待处理意见",
    });
    const approved = step("approve", { conclusion: "approve", opinion: "" });
    expect(way(XX, { steps: [surveyed, major, submitted, passed, approved] })).toMatch(
      /✓负责人审批\(同意\) →告知与选择/,
    );
  });

  it("asks for the plan before it can be handed in", () => {
    const nextOf = (plan: WrittenMatter["plan"]) =>
      stagesOf({ ...written, steps: [surveyed, major], plan }, XX).find(({ state }) => state === "now");
    const five = { goal: "一", target: "二", content: "三", way: "四", steps: "五" };
    expect(nextOf(null)).toMatchObject({ key: "submit", act: "plan" });
    expect(nextOf({ ...blankPlan, ...five, way: "" })).toMatchObject({ act: "plan" });
    expect(nextOf({ ...blankPlan, ...five })).toMatchObject({ act: "submit" });
  });

  it("ends at the leader's refusal", () => {
    const refusal = step("approve", { conclusion: "refuse", opinion: "时机不合适" });
    expect(way(XX, { steps: [surveyed, major, submitted, passed, refusal] })).toMatch(
      /✓负责人审批\(不同意\) ×告知与选择 ×签发意见书 ×送达 ×填写结果 ✓不予实施$/,
    );
  });

  it("reviews all under ZC, and files what was closed", () => {
    expect(way(ZC, { methods: ["意见建议"] })).toBe("✓登记 →送审 合法性审查 填写结果 签发文书 办结 备案");
    expect(way(ZC, { methods: ["意见建议"], result: "已规范", steps: [ended("close")] })).toMatch(
      /✓办结 →备案$|✓已办结 →备案$/,
    );
  });

  it("waits for the answer that was left open", () => {
    const stages = stagesOf({ ...written, steps: [surveyed, minor, told("pending")] }, XX);
    expect(stages.find(({ state }) => state === "now")).toMatchObject({ act: "answer", note: "待定" });
  });

  it("leads straight to the end where the counterpart refused, no need was found, or the law asks for an act", () => {
    expect(way(XX, { steps: [surveyed, minor, told("refused")] })).toBe(
      "✓登记 ✓必要性调查 ✓重大事项判定(不属于重大) ✓告知与选择(拒绝) ×签发意见书 ×送达 ×填写结果 →终止",
    );
    const needless = step("survey", {
      investigatorIds: ["p1"],
      facts: "",
      evidence: "",
      necessary: false,
      conclusion: "",
    });
    expect(way(XX, { steps: [needless] })).toMatch(/✓必要性调查\(没有必要\) .*→不予实施$/);
    expect(way(LZ, { mandatoryAct: true })).toMatch(/→线索移送$/);
  });

  it("names the letter that stands in the place of the opinion letter, once it is out for all (R043)", () => {
    const reminder = { ...document("reminderLetter"), to: ["c1"] };
    const reminded = { methods: ["提示提醒"], documents: [reminder], counterpartIds: ["c1"] };
    expect(way(LZ, reminded)).toMatch(/^✓登记 ✓签发行政提示书 →送达 /);
    const stages = stagesOf({ ...written, ...reminded }, LZ);
    expect(stages.find(({ key }) => key === "issue:opinionLetter")).toMatchObject({ on: "2026-11-15", by: "p2" });
    expect(way(LZ, { ...reminded, counterpartIds: ["c1", "c2"] })).toMatch(/^✓登记 →签发意见书 /);
  });

  it("counts a letter as served only when every counterpart has it, with day and hand of the last service", () => {
    const before = [surveyed, minor, told("accepted")];
    const half = { steps: [...before, served(["c1"])], documents: [document("opinionLetter")] };
    expect(way(XX, half)).toMatch(/✓签发意见书 →送达\(还有 1 家\) 填写结果 办结$/);
    const whole = { ...written, ...half, steps: [...half.steps, served(["c2"])] };
    const stages = stagesOf(whole, XX);
    expect(stages.find(({ key }) => key === "serve")).toMatchObject({ state: "done", on: "2026-11-16", by: "p1" });
    expect(stages.find(({ key }) => key === "issue:opinionLetter")).toMatchObject({ on: "2026-11-15", by: "p2" });
    expect(stages.find(({ state }) => state === "now")).toMatchObject({ act: "recordResult" });
  });

  it("counts as left only whom a letter still unserved is for", () => {
    const ids = ["c1", "c2", "c3"];
    const letters = ids.map((id, at) => ({ ...document("reminderLetter"), id: `d${at}`, to: [id] }));
    const serve = step("serve", {
      date: "2026-11-16",
      documentIds: ["d0", "d1"],
      counterpartIds: ["c1", "c2"],
    } as never);
    const note = stagesOf({ ...written, counterpartIds: ids, documents: letters, steps: [serve] }, LZ).find(
      ({ key }) => key === "serve",
    )?.note;
    expect(note).toBe("还有 1 家");
  });

  it("asks for no preparation once a document is out, as after a change of the profile", () => {
    expect(way(XX, { steps: [told("accepted")], documents: [document("opinionLetter")] })).toBe(
      "✓登记 ✓告知与选择(接受) ✓签发意见书 →送达 填写结果 办结",
    );
  });

  it("takes a step that was taken back for not done", () => {
    const back = step("undo", { reason: "填错", target: surveyed.id });
    expect(way(XX, { steps: [surveyed, back] })).toMatch(/^✓登记 →必要性调查/);
  });

  it("shows a talk where a method brings one, and waits for it nowhere", () => {
    expect(way(LZ, { methods: ["行政约谈"] })).toBe("✓登记 约谈 →签发意见书 送达 填写结果 签发登记文书 办结");
    expect(way(LZ, { methods: ["行政约谈"], steps: [ended("close")], result: "已改" })).toMatch(/^✓登记 ×约谈/);
  });

  it("evaluates major guidance after it was closed, under a profile that knows how", () => {
    const steps = [
      surveyed,
      major,
      submitted,
      passed,
      step("approve", { conclusion: "approve", opinion: "" }),
      told("accepted"),
    ];
    expect(way(XX, { steps: [...steps, ended("close")] })).toMatch(/✓已办结 →评估$/);
    expect(way(XX, { steps: [...steps, ended("close"), ended("evaluate")] })).toMatch(/✓已办结 ✓评估$/);
  });

  it("holds a planned visit until it was made after the plan", () => {
    const plan = step("planVisit", { due: "2026-12-20", scope: "有必要", organiserId: null, visitorIds: [] });
    expect(way(LZ, { methods: ["意见建议"], result: "已改", steps: [ended("close"), plan] })).toMatch(
      /→回访\(计划 2026-12-20\)$/,
    );
  });

  it("ends compulsory methods in the penalty file", () => {
    const compulsory = { ...LZ, methods: LZ.methods.map((method) => ({ ...method, compulsory: true })) };
    expect(way(compulsory, { methods: ["意见建议"] })).toBe("✓登记 →填写结果 并入执法案卷");
  });

  it("is empty for a simple matter", () => {
    const simple = { ...written, kind: "simple", situation: "", audience: "", content: "解答" } as unknown as Matter;
    expect(stagesOf(simple, XX)).toEqual([]);
  });
});
