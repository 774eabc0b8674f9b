import * as fc from "fast-check";
import { everyMatter } from "../../../shared/contract/matters";
import { beforeAll, afterAll, expect, test } from "vitest";
import fs from "node:fs";
import path from "node:path";
import { contract, type ProcedureName, type Refusal } from "../../../shared/contract";
import { errorCodes } from "../../../shared/contract/errors";
import { newSession } from "../../../electron/office/session-state";
import { handlerActs } from "../../../shared/model/steps";
import { enterprise, setupInput, testDesk, type TestDesk, writtenMatter } from "../../fixtures/desk";
import { evaluated, fullPlan, sound, typed, visited } from "../../fixtures/life";
import { paperInputs } from "./paper-inputs";
import { simpleMatter, working } from "../office/room";

const CJK = /[\u4e00-\u9fff]/;
// What zod says where nobody told it otherwise.
const ENGLISH = /invalid|expected|received|required|too (?:small|big)|unrecognized/i;
const names = Object.keys(contract) as ProcedureName[];

let office: TestDesk;
let handler: string;
let valid: Partial<Record<ProcedureName, unknown>>;
/** The steps that handlers record, one input each. */
let recorded: (readonly [ProcedureName, unknown])[];

/** Holds whatever was refused against the rules for refusals. */
const checkRefusal = (what: string, error: Refusal): void => {
  expect(errorCodes, what).toContain(error.code);
  expect(error.code, `${what}: ${error.message}`).not.toBe("internal");
  expect(error.message, what).toMatch(CJK);
  for (const [field, sentence] of Object.entries(error.fields ?? {})) {
    expect(sentence, `${what} ${field}`).toMatch(CJK);
    // The values of a choice are quoted as the contract writes them.
    expect(sentence.replaceAll(/"[^"]*"/g, ""), `${what} ${field}`).not.toMatch(ENGLISH);
  }
  expect(JSON.stringify(error), what).not.toMatch(/\bat [^"]*\.(?:ts|js|cjs):\d+|node_modules|"stack"/);
};

/** A call by somebody who holds every role, at a door of its own. */
const tell = async (name: string, input: unknown): Promise<Refusal | undefined> => {
  const session = { ...newSession(), accountId: handler, activeAt: office.clock.now() };
  const result = await office.desk.call({ session, ports: undefined }, name, input);
  if (!result.ok) checkRefusal(name, result.error);
  return result.ok ? undefined : result.error;
};

beforeAll(async () => {
  office = await testDesk();
  const input = setupInput();
  const people = input.people.map((person) =>
    person.login === "yezhiwei"
      ? { ...person, roles: ["handler", "reviewer", "leader", "registrar", "administrator"] as typeof person.roles }
      : person,
  );
  const { me, counterpartId } = await working(office, { ...input, people });
  handler = me;
  const written = writtenMatter([me], [counterpartId]);
  const { matter } = await office.speak("matters.register", { fields: written, draftId: null });
  const simple = await office.speak("matters.quick", { fields: simpleMatter([me]), draftId: null });
  const day = "2026-11-21";
  const step = (fields: object) => ({ matterId: matter.id, rev: 1, fields: { date: day, ...fields }, draftId: null });
  const attached = { matterId: matter.id, attachmentId: "none" };
  const present = [{ counterpartId, person: "", position: "", present: true }];
  const lists = { investigatorIds: [me], attendance: present, documentIds: ["none"], counterpartIds: [counterpartId] };
  recorded = handlerActs.map((act) => [
    "steps.record",
    { matterId: matter.id, rev: 1, step: typed(act, day, lists), draftId: null },
  ]);
  valid = {
    ...paperInputs(matter.id, counterpartId, written),
    "session.signIn": { login: "yezhiwei", password: "wrong" },
    "session.changePassword": { old: "wrong", new: "long enough" },
    "session.recover": { login: "dingyi", code: "wrong", password: "long enough" },
    "setup.create": input,
    "office.save": { rev: 1, fields: input.office, idleMinutes: 15, fonts: "system" },
    "office.saveProfile": { rev: 1, wording: (await office.speak("office.get", {})).profile },
    "session.renewRecovery": { password: "wrong" },
    "office.saveSection": { id: null, rev: 0, name: "新科", active: true },
    "office.saveSeries": {
      id: "opinion",
      rev: 1,
      name: "甲",
      code: "甲",
      pattern: "{代字}〔{年}〕{序号}号",
      yearly: true,
      documents: ["opinionLetter"],
    },
    "office.startSeries": { id: "opinion", rev: 1, year: 2026, first: 9, reason: "纸质" },
    "accounts.save": {
      id: null,
      rev: 0,
      fields: { name: "甲", login: "jia", sectionId: null, roles: ["handler"], duty: "", certificate: "" },
      active: true,
    },
    "accounts.setPassword": { id: "none", password: "long enough" },
    "counterparts.search": { text: "", limit: 9, offset: 0 },
    "counterparts.readNames": { name: "名单.txt", bytes: new Uint8Array([0xe7, 0x94, 0xb2]) },
    "counterparts.match": { names: ["甲公司"] },
    "counterparts.addMany": { names: ["甲公司"], kind: "enterprise" },
    "counterparts.get": { id: counterpartId },
    "counterparts.similar": { name: "甲", creditCode: "", except: null },
    "counterparts.save": { id: null, rev: 0, fields: enterprise("乙公司", ""), duplicateConfirmed: true },
    "catalogue.save": {
      id: null,
      rev: 0,
      fields: { code: "1", name: "事项", bases: [{ law: "法", article: "条", point: "点" }], active: true },
    },
    "matters.list": { ...everyMatter, text: "工资" },
    "matters.get": { id: matter.id },
    "matters.register": { fields: written, draftId: null },
    "matters.quick": { fields: simpleMatter([me]), draftId: null },
    "matters.update": { id: simple.id, rev: simple.rev, fields: simpleMatter([me]), draftId: null },
    "matters.recordResult": { id: matter.id, rev: 1, effect: "", result: "" },
    "matters.similar": { itemId: null, methods: ["意见建议"], counterpartIds: [counterpartId], except: matter.id },
    "approvals.get": { matterId: matter.id },
    "approvals.savePlan": { ...step({}), fields: fullPlan },
    "approvals.submit": step({ responses: [{ suggestionId: "none", done: "已改" }], note: "" }),
    "approvals.respond": step({ responses: [{ suggestionId: "none", done: "已改" }] }),
    "approvals.review": step({ points: sound, opinion: "改", suggestions: ["改标题"], conclusion: "revise" }),
    "approvals.approve": step({ conclusion: "return", opinion: "再议" }),
    "approvals.file": step({ number: "1", note: "" }),
    "followUps.planVisit": step({ due: "2026-12-21", scope: "重点企业", organiserId: null, visitorIds: [me] }),
    "followUps.visit": step(visited(day, [me])),
    "followUps.evaluate": step(evaluated(day)),
    "attachments.list": { matterId: matter.id },
    "attachments.add": {
      matterId: matter.id,
      kind: "evidence",
      name: "甲.txt",
      note: "",
      bytes: new Uint8Array([1, 2]),
    },
    "attachments.remove": attached,
    "attachments.file": attached,
    "attachments.save": attached,
    "attachments.open": attached,
    "counterparts.story": { id: counterpartId },
    "demands.list": { counterpartId, open: true },
    "demands.save": {
      id: null,
      rev: 0,
      fields: {
        counterpartId,
        matterId: matter.id,
        date: day,
        content: "求",
        sectionId: null,
        due: "2026-12-01",
        feedbacks: [{ date: day, text: "已联系" }],
        result: "",
        settledOn: null,
      },
    },
    "demands.promises": { counterpartId, open: true },
    "demands.savePromise": {
      id: null,
      rev: 0,
      fields: {
        counterpartId,
        matterId: null,
        date: day,
        content: "诺",
        basis: "",
        due: null,
        keptOn: null,
        note: "",
      },
    },
    "mediations.list": {},
    "mediations.save": {
      id: null,
      rev: 0,
      fields: {
        date: day,
        applicant: "甲",
        respondent: "乙",
        counterpartIds: [counterpartId],
        subject: "工资",
        mediatorIds: [me],
        acceptedOn: day,
        outcome: "agreed",
        endedOn: day,
        agreementNumber: "1",
        agreement: "付清",
        performance: "",
        reason: "",
        guidance: "",
      },
    },
    "wording.save": { rev: 0, words: [{ word: "必须", softer: ["建议"] }] },
    "reminders.save": { rev: 0, reminders: (await office.speak("reminders.get", {})).reminders },
    "reminders.dropHolidays": { rev: 1, year: 2026 },
    "reminders.saveHolidays": {
      rev: 0,
      year: { year: 2027, holidays: ["2027-01-01"], workdays: ["2027-01-02"], source: "录入" },
    },
    "drafts.keep": { id: null, kind: "written", target: null, values: { a: [1, { b: "c" }] } },
    "drafts.drop": { id: "none" },
    "overview.due": { show: "all", offset: 0, limit: 5 },
    "register.view": { quarter: "2026Q4" },
    "register.file": { quarter: "2026Q4" },
    "register.save": { quarter: "2026Q4" },
  };
});
afterAll(async () => {
  await office.desk.close();
  fs.rmSync(path.dirname(office.folder), { recursive: true, force: true });
});

test("unknown names are refused, those of an object's own machinery too", async () => {
  for (const name of [
    "",
    "matters",
    "matters.nothing",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "matters.list ",
  ]) {
    expect((await tell(name, {}))?.code, name).toBe("unknown-procedure");
  }
});

test("an input that is no object, or has keys nobody knows where nothing goes in, is invalid", async () => {
  for (const input of [undefined, null, 0, "", "{}", [], [{}], true, () => 1, Symbol("s"), 10n]) {
    for (const name of ["matters.get", "matters.register", "session.signIn", "overview.get"] as const) {
      expect((await tell(name, input))?.code, `${name} ${typeof input}`).toBe("invalid-input");
    }
  }
  expect(await tell("overview.get", { extra: 1 })).toMatchObject({ code: "invalid-input" });
  expect(await tell("matters.get", { id: "x", __proto__: { id: "y" } })).toMatchObject({ code: "not-found" });
});

test("a form's mistakes stand beside their fields, in the form's own shape", async () => {
  const fields = { ...writtenMatter([handler], ["x"]), title: " ", date: "2026-02-30", opinion: "长".repeat(20_001) };
  expect((await tell("matters.register", { fields, draftId: null }))?.fields).toEqual({
    "fields.title": "请填写指导事项",
    "fields.date": "指导时间不是有效日期，请按 2026-11-21 的样式填写",
    "fields.opinion": "指导意见最多 20000 字",
  });
  expect((await tell("matters.update", { id: "x", rev: 1, fields, draftId: null }))?.fields).toEqual({
    "fields.title": "请填写指导事项",
    "fields.date": "指导时间不是有效日期，请按 2026-11-21 的样式填写",
    "fields.opinion": "指导意见最多 20000 字",
  });
  const simple = { ...simpleMatter([handler]), content: "" };
  expect((await tell("matters.update", { id: "x", rev: 1, fields: simple, draftId: null }))?.fields).toEqual({
    "fields.content": "请填写指导内容",
  });
});

test("keys that nobody asked for are not kept", async () => {
  const { fields } = valid["matters.register"] as { fields: object };
  const more = { ...fields, id: "mine", phase: "closed", steps: [{}], hands: ["x"], documents: [{}], secret: "x" };
  const session = { ...newSession(), accountId: handler, activeAt: office.clock.now() };
  const input = { fields: more, draftId: null, x: 1 };
  const result = await office.desk.call({ session, ports: undefined }, "matters.register", input);
  expect(result).toMatchObject({
    ok: true,
    value: { matter: { phase: "underway", steps: [], hands: [handler], documents: [], rev: 1 } },
  });
  expect(JSON.stringify(result)).not.toMatch(/"secret"|"id":"mine"/);
});

test("huge strings are refused or cut to the rule, never a fault", async () => {
  const huge = "大".repeat(1_000_000);
  expect((await tell("matters.get", { id: huge }))?.code).toBe("invalid-input");
  expect((await tell("matters.list", { ...(valid["matters.list"] as object), text: huge }))?.code).toBe(
    "invalid-input",
  );
  expect((await tell("session.signIn", { login: huge, password: huge }))?.code).toBe("invalid-input");
  const fields = { ...simpleMatter([handler]), content: huge };
  expect((await tell("matters.quick", { fields, draftId: null }))?.fields).toEqual({
    "fields.content": "指导内容最多 2000 字",
  });
});

/** Whether calling with this would end the office that the next run needs. */
const ends = (name: ProcedureName): boolean => ["folder.leave", "folder.choose", "setup.sample"].includes(name);

test("anything at all as input ends in a value or a refusal in Chinese, for every procedure", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.anything({ withNullPrototype: true }), async (name, input) => {
      if (ends(name) && contract[name].input.safeParse(input).success) return;
      await tell(name, input);
    }),
    { numRuns: 1_500 },
  );
});

/** Every place in a plain value, as a list of keys. */
const places = (value: unknown, at: readonly string[] = []): (readonly string[])[] =>
  typeof value === "object" && value !== null
    ? [at, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...at, key]))]
    : [at];
const put = (value: unknown, at: readonly string[], other: unknown): unknown => {
  const [key, ...rest] = at;
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((inner, index) => (String(index) === key ? put(inner, rest, other) : inner));
  const object = value as Record<string, unknown>;
  return { ...object, [key]: put(object[key], rest, other) };
};
const oddText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "\0",
    "\uFFFE",
    "\ud800",
    "=1+1",
    "2026-13-01",
    "0001-01-01",
    "9999-12-31",
    "-1Q4",
    "9e9Q1",
    "Q",
    "__proto__",
  ),
);
const odd = fc.oneof(
  oddText,
  fc.integer(),
  fc.double(),
  fc.constantFrom(null, undefined, [], {}, -1, 1e308),
  fc.anything(),
);

test("a good input with one thing wrong ends in a value or a refusal in Chinese", async () => {
  const good = [...(Object.entries(valid) as [ProcedureName, unknown][]), ...recorded];
  const pairs = good.flatMap(([name, input]) => places(input).map((at) => [name, input, at] as const));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pairs), odd, async ([name, input, at], other) => {
      await tell(name, put(input, at, other));
    }),
    { numRuns: 4_000 },
  );
}, 60_000);

test("every procedure that takes something has a good input to spoil, and it is good", async () => {
  const without = names.filter((name) => !(name in valid) && !contract[name].input.safeParse({}).success);
  expect(without).toEqual(["steps.record"]);
  const all = [...(Object.entries(valid) as [ProcedureName, unknown][]), ...recorded];
  const bad = all.filter(([name, input]) => !contract[name].input.safeParse(input).success);
  expect(bad).toEqual([]);
});
