import path from "node:path";
import { expect, test } from "vitest";
import { openDesk } from "../../../electron/office/open-desk";
import { newSession } from "../../../electron/office/session-state";
import type { Result } from "../../../shared/contract";
import { PASSWORD, RESOURCES, setupInput, type TestDesk } from "../../fixtures/desk";
import {
  approve,
  fullPlan,
  issue,
  matterOf,
  prepare,
  record,
  respond,
  responses,
  review,
  savePlan,
  sound,
  submit,
  visit,
} from "../../fixtures/life";
import { deskRoom, enter, personOf, refusalOf, register, working } from "./room";

const start = deskRoom();

/** An office under XX in which 苏槿 holds every role, and 鲁信 leads too; 叶知微's matter is major and planned. */
const major = async (office: TestDesk) => {
  const input = setupInput({ profileId: "xinxiang-hrss" });
  const allRoles = { ...input.people[1]!, name: "苏槿", login: "sujin", roles: ["handler", "reviewer", "leader"] };
  const people = [...input.people, allRoles] as typeof input.people;
  const who = await working(office, { ...input, people });
  const { sections } = await office.speak("office.get", {});
  const sectionId = sections.find(({ name }) => name === "劳动关系科")?.id ?? null;
  // Guidance is planned for a day after its approval.
  const planned = { sectionId, purpose: "帮助企业规范用工", date: "2026-11-24" };
  const { id } = (await register(office, who, planned)).matter;
  await record(office, id, "survey");
  await record(office, id, "assess", { publicInterest: true, reasons: "涉及公共利益" });
  await savePlan(office, id);
  return { ...who, id, sectionId };
};

/** One call as `npm run desk` makes it: the folder opened anew, a session of its own, no window. */
const headless = async (folder: string, login: string, name: string, input: unknown): Promise<Result<unknown>> => {
  const settings = { folder: async () => null, setFolder: async () => undefined, suggested: path.resolve(folder) };
  const desk = await openDesk({
    resources: RESOURCES,
    settings,
    version: "0.0.0",
    log: () => undefined,
    passwordCost: 2,
  });
  const door = { session: newSession(), ports: undefined };
  try {
    await desk.folder.state();
    const signedIn = await desk.call(door, "session.signIn", { login, password: PASSWORD });
    return signedIn.ok ? await desk.call(door, name, input) : signedIn;
  } finally {
    await desk.close();
  }
};

test("who had a hand in a matter neither reviews nor approves it, through the window's router and through the desk (R073)", async () => {
  const office = await start();
  const { id } = await major(office);
  // 苏槿 is of the section, and one touch makes the matter hers as well.
  await enter(office, "sujin");
  await savePlan(office, id, { ...fullPlan, goal: "由苏槿改过" });
  await enter(office, "yezhiwei");
  await submit(office, id);
  await enter(office, "sujin");
  const refused = await refusalOf(review(office, id));
  expect(refused).toMatchObject({ code: "refused", rule: "R073", message: expect.stringContaining("承办过这件事项") });
  const { reviewers, leaders, view } = await office.speak("approvals.get", { matterId: id });
  expect(reviewers.map(({ login }) => login)).toEqual(["gumingche"]);
  expect(leaders.map(({ login }) => login)).toEqual(["shenyanqiu"]);
  expect((await office.speak("approvals.queue", {}))[0]).toMatchObject({ id, mine: { allowed: false, rule: "R073" } });
  const { rev } = view.matter;
  await office.desk.close();
  const { folder } = office;

  const fields = { date: "2026-11-21", late: "", points: sound, opinion: "同意", suggestions: [], conclusion: "pass" };
  const today = new Date().toLocaleDateString("sv-SE");
  const typed = { matterId: id, rev, fields: { ...fields, date: today }, draftId: null };
  const own = await headless(folder, "sujin", "approvals.review", typed);
  expect(own).toMatchObject({ ok: false, error: { code: "refused", rule: "R073", message: refused.message } });
  const other = await headless(folder, "gumingche", "approvals.review", typed);
  expect(other).toMatchObject({ ok: true, value: { matter: { phase: "approving" } } });
  const approval = { date: today, conclusion: "approve", opinion: "" };
  const deciding = { matterId: id, rev: rev + 1, fields: approval, draftId: null };
  expect(await headless(folder, "sujin", "approvals.approve", deciding)).toMatchObject({
    ok: false,
    error: { code: "refused", rule: "R073" },
  });
  const decided = await headless(folder, "shenyanqiu", "approvals.approve", deciding);
  expect(decided).toMatchObject({ ok: true, value: { matter: { phase: "choosing" } } });
});

test("who hands a matter over keeps a hand in it, and so may not review it later (R061, R073)", async () => {
  const office = await start();
  const { id, me } = await major(office);
  const sujin = await enter(office, "sujin");
  const now = await matterOf(office, id);
  if (now.kind !== "written") throw new Error("not written");
  const fields = { ...now, handlerIds: [sujin] };
  const { matter } = await office.speak("matters.update", { id, rev: now.rev, fields, draftId: null });
  expect(matter).toMatchObject({ handlerIds: [sujin], hands: expect.arrayContaining([me, sujin]) });
});

test("each suggestion is answered, no more and no less; only the round's own count (R074)", async () => {
  const office = await start();
  const { id } = await major(office);
  await submit(office, id);
  await enter(office, "gumingche");
  const unsound = await refusalOf(review(office, id, { points: { ...sound, voluntary: false } }));
  expect(unsound.fields?.["fields.conclusion"]).toContain("没有强制或变相强制");
  const silent = await refusalOf(review(office, id, { conclusion: "revise", suggestions: [] }));
  expect(silent.fields).toEqual({ "fields.suggestions": "请至少写一条修改建议" });
  await review(office, id, { suggestions: ["写明时间", "写明人员"] });
  await enter(office, "yezhiwei");
  const all = await responses(office, id);
  expect(all).toHaveLength(2);
  for (const wrong of [all.slice(1), [...all, { suggestionId: "other", done: "已改" }], [all[0]!, all[0]!]]) {
    expect(await refusalOf(respond(office, id, { responses: wrong }))).toMatchObject({
      code: "invalid-input",
      rule: "R074",
      fields: { "fields.responses": expect.any(String) },
    });
  }
  expect((await refusalOf(respond(office, id, { responses: [{ ...all[0]!, done: " " }, all[1]!] }))).fields).toEqual({
    "fields.responses.0.done": "请填写处理情况",
  });
  const { progress } = await respond(office, id, { responses: all });
  expect(progress).toMatchObject({ approval: "approving", suggestions: [] });
});

test("a round shows what was changed since the one before, with all that was said in between", async () => {
  const office = await start();
  const { id } = await major(office);
  await submit(office, id);
  await enter(office, "gumingche");
  await review(office, id, { conclusion: "revise", suggestions: ["缩小对象"] });
  await enter(office, "yezhiwei");
  await savePlan(office, id, { ...fullPlan, target: "十家企业" });
  const now = await matterOf(office, id);
  if (now.kind !== "written") throw new Error("not written");
  const fields = { ...now, title: "关于规范台账的行政指导" };
  await office.speak("matters.update", { id, rev: now.rev, fields, draftId: null });
  await submit(office, id, { responses: await responses(office, id, "已缩小") });
  const { rounds, people } = await office.speak("approvals.get", { matterId: id });
  expect(rounds.map(({ no, review: said }) => [no, said === null])).toEqual([
    [2, true],
    [1, false],
  ]);
  expect(rounds[0]?.changes).toEqual([
    { path: "plan.target", label: "对象", from: fullPlan.target, to: "十家企业" },
    { path: "title", label: "指导事项", from: "关于规范工资支付台账的行政指导", to: "关于规范台账的行政指导" },
  ]);
  expect(rounds[1]?.changes).toEqual([]);
  expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(["叶知微", "顾明澈"]));
});

test("an approved plan is changed only by opening it again, with the reason, and approved anew", async () => {
  const office = await start();
  const { id } = await major(office);
  const round = async () => {
    await submit(office, id);
    await enter(office, "gumingche");
    await review(office, id);
    await enter(office, "shenyanqiu");
    await approve(office, id);
    await enter(office, "yezhiwei");
  };
  await round();
  expect((await refusalOf(savePlan(office, id))).rule).toBe("R072");
  expect((await refusalOf(submit(office, id))).rule).toBe("R071");
  expect((await refusalOf(record(office, id, "assess"))).rule).toBe("R074");
  expect((await record(office, id, "revise")).matter.phase).toBe("returned");
  expect((await refusalOf(record(office, id, "notify"))).rule).toBe("R032");
  await round();
  await record(office, id, "notify");
  await issue(office, id);
  expect((await refusalOf(record(office, id, "revise"))).rule).toBe("R050");
});

test("on paper too, nothing is dated before the approval that it rests on (XX §17)", async () => {
  const office = await start();
  const { id } = await major(office);
  office.clock.turn("2026-11-24");
  await enter(office, "yezhiwei");
  await submit(office, id);
  await enter(office, "gumingche");
  const early = await refusalOf(review(office, id, { date: "2026-11-23", late: "补录纸质记录" }));
  expect(early.fields?.["fields.date"]).toBe("日期不能早于送审（2026-11-24）");
  await review(office, id);
  await enter(office, "shenyanqiu");
  await approve(office, id);
  await enter(office, "yezhiwei");
  const back = { date: "2026-11-23", late: "补录纸质记录" };
  expect((await refusalOf(record(office, id, "notify", back))).fields?.["fields.date"]).toContain("负责人审批");
  await record(office, id, "notify");
  expect((await refusalOf(issue(office, id, "opinionLetter", back))).fields?.date).toContain("2026-11-24");
  await issue(office, id);
});

test("a visit is made by people there are, and not organised by the matter's own section (R061)", async () => {
  const office = await start();
  const { me, counterpartId, sectionId } = await major(office);
  const fields = { sectionId, purpose: "帮助企业规范用工" };
  const { id } = (await register(office, { me, counterpartId }, fields)).matter;
  await prepare(office, id);
  const reviewer = await enter(office, "gumingche");
  expect(await refusalOf(visit(office, id, ["nobody"]))).toMatchObject({
    code: "invalid-input",
    fields: { "fields.visitorIds": "所选人员已不存在，请重新选择" },
  });
  expect(await refusalOf(visit(office, id, [reviewer], { organiserId: "nowhere" }))).toMatchObject({
    fields: { "fields.organiserId": "所选科室已不存在，请重新选择" },
  });
  const { sections } = await office.speak("office.get", {});
  const sectionOf = (name: string) => sections.find((section) => section.name === name)?.id ?? null;
  // 苏槿 of 劳动关系科 reviews too; without her that section is no law section.
  await enter(office, "dingyi");
  const { id: sujin, rev, fields: hers } = await personOf(office, "sujin");
  await office.speak("accounts.save", { id: sujin, rev, fields: { ...hers, roles: ["handler"] }, active: true });
  await enter(office, "gumingche");
  const own = visit(office, id, [reviewer], { organiserId: sectionOf("劳动关系科") });
  expect(await refusalOf(own)).toMatchObject({ rule: "R061", fields: { "fields.organiserId": expect.any(String) } });
  const { matter } = await visit(office, id, [reviewer], { organiserId: sectionOf("政策法规科") });
  expect(matter.steps.at(-1)).toMatchObject({ act: "visit", visitorIds: [reviewer] });
});
