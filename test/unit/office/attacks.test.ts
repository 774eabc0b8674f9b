/** What somebody might try in order to get round review, approval, notice or the register, and what the office says to it. */
import { expect, test } from "vitest";
import type { Input } from "../../../shared/contract";
import { setupInput, type TestDesk } from "../../fixtures/desk";
import {
  approve,
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
import { deskRoom, enter, personOf, refusalOf, register, saveCounterpart, working } from "./room";

const start = deskRoom();

/** An office in which 苏槿 of the same section both handles and reviews, and 方念慈 both handles and leads. */
const staffed = async (profileId: string, told: Partial<Input<"matters.register">["fields"]> = {}) => {
  const office = await start({ date: "2026-11-20" });
  const input = setupInput({ profileId, sharedSeries: profileId.startsWith("zhoucun") ? true : null });
  const colleague = { ...input.people[1]!, name: "苏槿", login: "sujin", roles: ["handler", "reviewer"] as const };
  const chief = { ...colleague, name: "方念慈", login: "fangnianci", roles: ["handler", "leader"] as const };
  const people = [
    ...input.people,
    { ...colleague, roles: [...colleague.roles] },
    { ...chief, roles: [...chief.roles] },
  ];
  const who = await working(office, { ...input, people });
  const { sections } = await office.speak("office.get", {});
  const sectionId = sections.find(({ name }) => name === "劳动关系科")?.id ?? null;
  const { id } = (await register(office, who, { sectionId, purpose: "规范用工", ...told })).matter;
  return { office, ...who, id };
};

const edit = async (office: TestDesk, id: string, fields: object) => {
  const now = await matterOf(office, id);
  return office.speak("matters.update", { id, rev: now.rev, fields: { ...now, ...fields }, draftId: null });
};
const voidAll = async (office: TestDesk, id: string) => {
  for (const { id: documentId, state } of (await matterOf(office, id)).documents) {
    const { rev } = await matterOf(office, id);
    if (state === "issued") await office.speak("documents.void", { matterId: id, rev, documentId, reason: "更正" });
  }
};
const ruleOf = async (call: Promise<unknown>) => (await refusalOf(call)).rule;

/** Up to the leader's approval under XX, each by who may; 叶知微 is signed in afterwards. */
const approvedMajor = async (told: Parameters<typeof staffed>[1] = {}) => {
  const at = await staffed("xinxiang-hrss", told);
  const { office, id } = at;
  await record(office, id, "survey");
  await record(office, id, "assess", { publicInterest: true, reasons: "涉及公共利益" });
  await savePlan(office, id);
  await submit(office, id);
  await enter(office, "gumingche");
  await review(office, id);
  await enter(office, "shenyanqiu");
  await approve(office, id);
  await enter(office, "yezhiwei");
  return at;
};

test("an approved plan is not changed by way of calling the matter technical for a moment (R074)", async () => {
  const { office, id } = await approvedMajor();
  expect((await edit(office, id, { technical: true })).matter.phase).toBe("planned");
  expect(await ruleOf(savePlan(office, id, { ...fullPlan, target: "全市企业" }))).toBe("R074");
  await edit(office, id, { technical: false });
  expect(await matterOf(office, id)).toMatchObject({ phase: "choosing", plan: fullPlan });
});

test("what the leader approved is what is carried out: whom, how, on what basis and what the letter said (R074)", async () => {
  const { office, id } = await approvedMajor();
  const other = await saveCounterpart(office, { name: "青岚乙公司", creditCode: "" });
  const changes = {
    counterpartIds: [other.id],
    methods: ["约谈"],
    title: "别的事项",
    basis: "别的依据",
    problem: "别的问题",
    opinion: "别的意见",
  };
  for (const [field, value] of Object.entries(changes)) {
    const refusal = await refusalOf(edit(office, id, { [field]: value }));
    expect(refusal, field).toMatchObject({ rule: "R074", fields: { [`fields.${field}`]: expect.any(String) } });
  }
  // What approval does not speak of may still be put right, and opened again everything may.
  await edit(office, id, { place: "二楼会议室", contact: "苏槿" });
  await record(office, id, "revise");
  await edit(office, id, changes);
  expect(await ruleOf(issue(office, id))).toBe("R043");
});

test("what was left open when the plan was submitted is written after its approval (XX §16)", async () => {
  const { office, id } = await approvedMajor({ problem: "", opinion: "" });
  await edit(office, id, { problem: "台账不全", opinion: "按月建账" });
  await edit(office, id, { opinion: "按月建立台账" });
  expect((await matterOf(office, id)).phase).toBe("choosing");
});

test("who reviewed or approved a matter does not carry it out afterwards (R073)", async () => {
  const { office, id, me } = await staffed("xinxiang-hrss");
  await record(office, id, "survey");
  await record(office, id, "assess", { industry: true, reasons: "全行业" });
  await savePlan(office, id);
  await submit(office, id);
  const reviewer = await enter(office, "sujin");
  await review(office, id);
  const leader = await enter(office, "fangnianci");
  await approve(office, id);
  expect(await ruleOf(record(office, id, "notify"))).toBe("R073");
  await enter(office, "sujin");
  expect(await ruleOf(record(office, id, "notify"))).toBe("R073");
  await enter(office, "yezhiwei");
  for (const judge of [reviewer, leader]) {
    const refusal = await refusalOf(edit(office, id, { handlerIds: [me, judge] }));
    expect(refusal).toMatchObject({ rule: "R073", fields: { "fields.handlerIds": expect.any(String) } });
  }
  await record(office, id, "notify");
});

test("whoever investigated, or once handled, does not review; taking oneself off the list changes nothing (R073)", async () => {
  const { office, id, me } = await staffed("xinxiang-hrss");
  const sujin = await enter(office, "sujin");
  await enter(office, "yezhiwei");
  await record(office, id, "survey", { investigatorIds: [me, sujin] });
  await record(office, id, "assess", { industry: true, reasons: "全行业" });
  await savePlan(office, id);
  await submit(office, id);
  await enter(office, "sujin");
  expect(await ruleOf(review(office, id))).toBe("R073");

  const taken = await register(office, { me: sujin, counterpartId: (await matterOf(office, id)).counterpartIds[0]! });
  await edit(office, taken.matter.id, { handlerIds: [me] });
  const { hands } = await matterOf(office, taken.matter.id);
  expect(hands).toContain(sujin);
});

test("a counterpart who was put in after the notice is told too before anything goes out (R032)", async () => {
  const { office, id, counterpartId } = await staffed("xinxiang-hrss");
  await prepare(office, id);
  const other = await saveCounterpart(office, { name: "青岚乙公司", creditCode: "" });
  const { matter } = await edit(office, id, { counterpartIds: [counterpartId, other.id] });
  expect(matter.phase).toBe("choosing");
  expect(await ruleOf(issue(office, id))).toBe("R032");
  expect(await ruleOf(record(office, id, "talk"))).not.toBeUndefined();
  expect((await record(office, id, "notify")).matter.phase).toBe("underway");
  await issue(office, id);
  // Fewer than were told is no new notice.
  await voidAll(office, id);
  expect((await edit(office, id, { counterpartIds: [other.id] })).matter.phase).toBe("underway");
});

test("周村: a pass with suggestions is no pass for another text (R076)", async () => {
  const { office, id } = await staffed("zhoucun-natural-resources");
  await submit(office, id);
  await enter(office, "gumingche");
  await review(office, id, { suggestions: ["第2点写明保存年限"] });
  await enter(office, "yezhiwei");
  await edit(office, id, { opinion: "必须立即整改，否则处罚" });
  expect(await refusalOf(respond(office, id))).toMatchObject({
    rule: "R076",
    message: expect.stringContaining("送审"),
  });
  await submit(office, id, { responses: await responses(office, id) });
  expect((await matterOf(office, id)).phase).toBe("reviewing");
  await enter(office, "gumingche");
  await review(office, id, { suggestions: ["可再简短"] });
  await enter(office, "yezhiwei");
  // What stays as it was passed needs no second look.
  expect((await respond(office, id)).matter.phase).toBe("underway");
});

test("周村: voiding the letter opens no way round the review", async () => {
  const { office, id } = await staffed("zhoucun-natural-resources");
  await submit(office, id);
  await enter(office, "gumingche");
  await review(office, id);
  await enter(office, "yezhiwei");
  await issue(office, id);
  await voidAll(office, id);
  expect(await ruleOf(edit(office, id, { opinion: "换掉" }))).toBe("R076");
  await record(office, id, "revise");
  await edit(office, id, { opinion: "换掉" });
  expect(await ruleOf(issue(office, id))).toBe("R043");
});

test("周村: the day and place of guidance may follow a review that took its time, the text may not; nothing is given before it", async () => {
  const { office, id } = await staffed("zhoucun-natural-resources");
  await submit(office, id);
  office.clock.turn("2026-11-25");
  await enter(office, "gumingche");
  await review(office, id);
  await enter(office, "yezhiwei");
  expect(await ruleOf(issue(office, id))).toBe("R076");
  expect(await ruleOf(edit(office, id, { problem: "换掉" }))).toBe("R076");
  await edit(office, id, { date: "2026-11-25", place: "村委会" });
  await issue(office, id);
});

test("one person with both roles reviews or approves, not both (XX §17)", async () => {
  const { office, id } = await staffed("xinxiang-hrss");
  await enter(office, "dingyi");
  const both = await personOf(office, "gumingche");
  await office.speak("accounts.save", {
    ...both,
    fields: { ...both.fields, roles: ["reviewer", "leader"] },
    active: true,
  });
  await enter(office, "yezhiwei");
  await record(office, id, "survey");
  await record(office, id, "assess", { publicInterest: true, reasons: "涉及公共利益" });
  await savePlan(office, id);
  await submit(office, id);
  await enter(office, "gumingche");
  await review(office, id);
  expect(await ruleOf(approve(office, id))).toBe("R074");
  const { leaders } = await office.speak("approvals.get", { matterId: id });
  expect(leaders.map(({ login }) => login)).not.toContain("gumingche");
});

test("a refusal that is ended under another name is a refusal still, when a penalty follows (R012)", async () => {
  const { office, id, ...who } = await staffed("xinxiang-hrss");
  await prepare(office, id);
  await record(office, id, "notify", { answer: "refused" });
  const other = await register(office, who);
  const linked = await record(office, other.matter.id, "link");
  expect(linked.alerts).toMatchObject([{ rule: "R012", matterId: id }]);
  await record(office, id, "terminate", { reason: "要求停止" });
  expect((await office.speak("matters.get", { id })).alerts).toMatchObject([{ rule: "R012" }]);
});

test("guidance that was given is not struck off the register as never pursued, nor by handing it over (R051, R081)", async () => {
  const { office, id, ...who } = await staffed("linzi-hrss");
  await issue(office, id);
  await record(office, id, "serve");
  await voidAll(office, id);
  expect(await ruleOf(record(office, id, "drop"))).toBe("R081");
  // Served by mistake: taken back, it may be.
  await record(office, id, "undo");
  expect((await record(office, id, "drop")).matter.phase).toBe("dropped");

  const handed = (await register(office, who)).matter.id;
  const letter = await issue(office, handed);
  await record(office, handed, "transfer");
  const { rows } = await office.speak("register.view", { quarter: "2026Q4" });
  expect(rows.map(({ cells }) => cells.result)).toEqual(["线索移送：市劳动监察支队"]);
  expect((await matterOf(office, handed)).documents).toMatchObject([{ number: letter.number, state: "issued" }]);

  const talked = (await register(office, who)).matter.id;
  await record(office, talked, "talk");
  expect(await ruleOf(record(office, talked, "drop"))).toBe("R081");
});

test("what an issued record says of the effect is not rewritten in the register (R049, R050)", async () => {
  const { office, id } = await staffed("linzi-hrss");
  await issue(office, id, "guidanceRecord");
  // Left blank when it was issued: written by hand on the paper, and here.
  await recordResult(office, id, "已整改", "台账已补建");
  await voidAll(office, id);
  await issue(office, id, "guidanceRecord");
  const refusal = await refusalOf(recordResult(office, id, "已整改", "毫无效果"));
  expect(refusal).toMatchObject({ rule: "R050", fields: { effect: expect.stringContaining("先作废") } });
  await recordResult(office, id, "整改完毕", "台账已补建");
  await voidAll(office, id);
  await recordResult(office, id, "整改完毕", "台账已全部补建");
});

test("a visit is made by nobody of the section that handled the matter, named or not (R061, XX §10(8))", async () => {
  for (const named of [true, false]) {
    const { office, id } = await staffed("xinxiang-hrss", named ? {} : { sectionId: null });
    await prepare(office, id);
    const near = await enter(office, "fangnianci");
    const law = await enter(office, "gumingche");
    expect(await refusalOf(visit(office, id, [law, near]))).toMatchObject({
      rule: "R061",
      fields: { "fields.visitorIds": expect.stringContaining("方念慈") },
    });
    const plan = {
      date: "2026-11-20",
      due: "2026-11-19",
      scope: "机关认为有必要",
      organiserId: null,
      visitorIds: [law],
    };
    const planned = async (due: string) =>
      office.speak("followUps.planVisit", {
        matterId: id,
        rev: (await matterOf(office, id)).rev,
        fields: { ...plan, due },
        draftId: null,
      });
    expect((await refusalOf(planned("2026-11-19"))).fields).toHaveProperty(["fields.due"]);
    await planned("2026-12-20");
    await visit(office, id, [law]);
  }
});

test("并入执法案卷 leaves no document unmade that the region asks for (R043, R047)", async () => {
  const { office, id } = await staffed("linzi-hrss");
  await recordResult(office, id);
  expect(await ruleOf(record(office, id, "merge"))).toBe("R043");
  await issue(office, id);
  await issue(office, id, "guidanceRecord");
  expect(await ruleOf(record(office, id, "merge"))).toBe("R042");
  await record(office, id, "serve");
  expect((await record(office, id, "merge")).matter.phase).toBe("merged");
  const { rows } = await office.speak("register.view", { quarter: "2026Q4" });
  expect(rows.map(({ cells }) => cells.result)).toEqual(["已整改"]);
});

test("no day is put before what must come first, whatever reason is given (R030, R032, R042, R070)", async () => {
  const late = "补录纸质记录";
  const { office, id } = await staffed("xinxiang-hrss");
  const day = async (date: string) => {
    office.clock.turn(date);
    await enter(office, "yezhiwei");
  };
  const fault = async (call: Promise<unknown>) => {
    const { fields } = await refusalOf(call);
    return fields?.["fields.date"] ?? fields?.["date"] ?? "";
  };
  await day("2026-11-23");
  await record(office, id, "survey");
  await record(office, id, "assess", { industry: true, reasons: "全行业" });
  await savePlan(office, id);
  expect(await fault(submit(office, id, { date: "2026-11-22", late }))).toContain("不能早于重大事项判定");
  await submit(office, id);
  await enter(office, "gumingche");
  await review(office, id);
  await enter(office, "shenyanqiu");
  await approve(office, id);
  // Guidance is not given, on paper, before it was approved.
  await day("2026-11-25");
  await record(office, id, "notify");
  expect(await refusalOf(issue(office, id))).toMatchObject({
    rule: "R070",
    message: expect.stringContaining("指导时间"),
  });
  await edit(office, id, { date: "2026-11-25" });
  expect(await fault(issue(office, id, "opinionLetter", { date: "2026-11-24", late }))).toContain("告知");
  await issue(office, id);
  await day("2026-11-26");
  await record(office, id, "talk");
  const notice = { way: "announcement", announcedOn: "2026-11-20", announcedDays: 6, late } as const;
  expect((await refusalOf(record(office, id, "serve", notice))).fields?.["fields.announcedOn"]).toContain("文书日期");
  await record(office, id, "serve");
  await recordResult(office, id);
  expect(await fault(record(office, id, "close", { date: "2026-11-25", late }))).toContain("送达");
  expect(await fault(record(office, id, "terminate", { date: "2026-11-24", late }))).toContain("2026-11-26");
  expect((await record(office, id, "close")).matter.phase).toBe("closed");
});
