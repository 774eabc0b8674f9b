import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { setupInput } from "../../../shared/contract/setup";
import { documentTypes, isBinding, kindOf } from "../../../shared/documents";
import { basisText } from "../../../shared/model/catalogue";
import { isPrincipal, profileSchema } from "../../../shared/model/profile";
import { type SampleAct, type SampleEvent, sampleSchema } from "../../../shared/model/sample";
import { serviceWayNames } from "../../../shared/model/steps/carrying";
import { stepFields } from "../../../shared/model/steps";
import { type Series, type UsedNumber, checkStart, formatNumber, nextNumber } from "../../../shared/rules/numbering";
import { recordedMatters } from "../../fixtures/recorded-matters";

const resources = path.resolve(import.meta.dirname, "../../../resources");
const read = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(resources, name), "utf8"));
const raw = read("sample/sample.json");
const sample = sampleSchema.parse(raw);
const profile = profileSchema.parse(read(`profiles/${sample.profileId}.json`));

type Written = Extract<SampleEvent, { kind: "written" }>;
type Simple = Extract<SampleEvent, { kind: "simple" }>;
const written = sample.events.filter((event): event is Written => event.kind === "written");
const simple = sample.events.filter((event): event is Simple => event.kind === "simple");
const matters = [...written, ...simple];
const byKey = (key: string) => written.find((event) => event.key === key);
type Issue = Extract<SampleAct, { act: "issue" }>;
const issuesOf = (event: Written): Issue[] => event.acts.filter((act): act is Issue => act.act === "issue");
const roles = new Map(sample.people.map(({ login, roles: has }) => [login, has]));
const actsOf = (key: string): string[] => byKey(key)?.acts.map(({ act }) => act) ?? [];
const ENDS = ["close", "terminate", "merge", "decline"];

test("nothing in the file is lost or altered when the schema reads it", () => {
  expect(sample).toMatchObject(raw as object);
});

test("it holds the whole sample office", () => {
  expect(sample.sections).toHaveLength(10);
  expect(sample.people).toHaveLength(17);
  expect(sample.items).toHaveLength(28);
  expect(sample.counterparts).toHaveLength(28);
  const keys = matters.map(({ key }) => key);
  // What the record lacks was added after its last key, so that no recorded number changes.
  expect(keys.filter((key) => key.startsWith("M") && key <= "M062").toSorted()).toEqual(
    recordedMatters.map(([key]) => key),
  );
  expect(keys.filter((key) => key > "M062" && key < "N").toSorted()).toEqual(
    [3, 4, 5, 6, 7, 8, 9].map((no) => `M06${no}`).concat("M070", "M071"),
  );
  expect(keys.filter((key) => key.startsWith("S"))).toHaveLength(14);
});

test("keys are given once", () => {
  for (const keys of [
    sample.people.map((person) => person.login),
    sample.items.map((item) => item.code),
    sample.counterparts.map((counterpart) => counterpart.key),
    matters.map((event) => event.key),
  ]) {
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("every reference leads somewhere", () => {
  const logins = new Set(sample.people.filter((person) => person.roles.includes("handler")).map(({ login }) => login));
  const keys = new Set(sample.counterparts.map((counterpart) => counterpart.key));
  for (const event of matters) {
    for (const login of event.handlers) expect(logins, event.key).toContain(login);
    for (const key of event.counterparts) expect(keys, event.key).toContain(key);
  }
  for (const event of written) {
    for (const { by } of event.acts) expect(roles.has(by), `${event.key} ${by}`).toBe(true);
  }
  for (const person of sample.people) expect(sample.sections).toContain(person.section);
  for (const event of written) expect(sample.sections, event.key).toContain(event.section);
  expect(new Set(sample.people.flatMap((person) => person.roles))).toEqual(
    new Set(["handler", "reviewer", "leader", "registrar", "administrator"]),
  );
});

test("set-up takes the office and its people as they stand", () => {
  const input = setupInput.parse({
    profileId: sample.profileId,
    sharedSeries: null,
    office: sample.office,
    sections: sample.sections,
    people: sample.people,
    firstNumbers: {},
    administrator: { login: "dingyi", password: "password" },
    initialPassword: "",
  });
  expect(input.people.map(({ login }) => login)).toContain("dingyi");
  expect(sample.office.documentCode).toBe("云人社");
});

test("events and the acts of a matter stand in time order, none of them in the future", () => {
  const days = sample.events.map((event) => event.on);
  expect(days).toEqual(days.toSorted());
  for (const event of matters) expect(event.on <= event.fields.date, event.key).toBe(true);
  for (const event of written) {
    const acts = [event.on, ...event.acts.map(({ on }) => on)];
    expect(acts, event.key).toEqual(acts.toSorted());
    expect(
      acts.every((on) => on <= "2026-11-20"),
      event.key,
    ).toBe(true);
  }
});

test("what is typed for a step fits its form, by somebody of the role (R053, R061, R073, R074)", () => {
  const ROLE: Readonly<Record<string, string>> = { review: "reviewer", approve: "leader", visit: "reviewer" };
  for (const { key, handlers, acts } of written) {
    for (const act of acts) {
      expect(roles.get(act.by), `${key} ${act.act}`).toContain(ROLE[act.act] ?? "handler");
      // Nobody reviews or approves what they handle.
      if (act.act === "review" || act.act === "approve") expect(handlers, key).not.toContain(act.by);
      if (act.act === "plan" || !("fields" in act)) continue;
      const responses = act.act === "submit" || act.act === "respond" ? { responses: [] } : {};
      const typed = { date: act.on, late: "", ...act.fields, ...responses };
      const parsed = stepFields[act.act].safeParse(typed);
      expect(parsed.success ? parsed.data : parsed.error.issues, `${key} ${act.act}`).toMatchObject(typed);
    }
  }
});

test("every written matter is assessed; whatever has a letter was told of its choice first (R070, R032)", () => {
  for (const { key, acts } of written) {
    const order = acts.map(({ act }) => act);
    if (!order.includes("decline")) expect(order, key).toContain("assess");
    const letter = acts.findIndex((act) => act.act === "issue" && isBinding(act.type));
    if (letter >= 0) expect(order.slice(0, letter), key).toContain("notify");
  }
});

test("every number comes out as it was given when the events are replayed", () => {
  const own = documentTypes.flatMap((type) => {
    const rule = kindOf(type)?.series;
    return rule && !isPrincipal(type) ? [{ ...rule, id: type, name: type }] : [];
  });
  const series: Series[] = [...profile.series, ...own].map((rule) => ({
    ...rule,
    code: rule.code.replace("{发文代字}", sample.office.documentCode).replace("{简称}", sample.office.shortName),
    yearly: true,
    starts: [],
  }));
  const used: UsedNumber[] = [];
  const find = (id: string) => {
    const found = series.find((each) => each.id === id);
    if (!found) throw new Error(`no series ${id}`);
    return found;
  };
  const starts = sample.events.filter((event) => event.kind === "seriesStart");
  const papers = matters
    .flatMap<SampleAct>((event) => event.acts)
    .filter((act) => act.act === "issue" || act.act === "void")
    .filter(({ number }) => number !== "")
    .toSorted((one, other) => one.on.localeCompare(other.on));
  for (const act of papers) {
    while (starts[0] && starts[0].on <= act.on) {
      const { series: id, year, first, reason } = starts.shift()!;
      expect(checkStart(find(id), year, first, used)).toEqual([]);
      find(id).starts.push({ year, first, reason });
    }
    if (act.act === "void") continue;
    const rule = profile.documents.find((each) => each.type === act.type);
    const from = find(rule?.series ?? act.type);
    const year = Number(act.on.slice(0, 4));
    const seq = nextNumber(from, year, used);
    expect(formatNumber(from, year, seq)).toBe(act.number);
    used.push({ series: from.id, year, seq, state: "issued" });
  }
  expect(used.filter((number) => number.series === "opinion")).toHaveLength(8 + 25 + 1 + 4);
  expect(used.filter((number) => number.series === "record")).toHaveLength(8 + 24 + 1 + 4);
});

test("a document bears a number where its type does, and nothing else is typed on it than it has fields for", () => {
  const prints = sample.events.filter((event) => event.kind === "print");
  const issues = matters.flatMap<SampleAct>(({ acts }) => acts).filter((act) => act.act === "issue");
  for (const { type, number } of issues) expect(number !== "", `${type} ${number}`).toBe(!!kindOf(type)?.series);
  for (const { type, values } of [...issues, ...prints]) {
    const fields = kindOf(type)?.fields ?? [];
    for (const key of Object.keys(values)) {
      expect(fields.find((field) => field.key === key)?.entered, `${type} ${key}`).toBeUndefined();
      expect(
        fields.map((field) => field.key),
        type,
      ).toContain(key);
    }
  }
});

test("every recorded matter has the numbers and the service of its letter as recorded (R042, R050)", () => {
  for (const [key, , letter, record, service] of recordedMatters) {
    const event = byKey(key);
    const voided = new Set(event?.acts.flatMap((act) => (act.act === "void" ? [act.number] : [])));
    const valid = (event ? issuesOf(event) : []).filter(({ type, number }) => isPrincipal(type) && !voided.has(number));
    expect(
      valid.map(({ number }) => number),
      key,
    ).toEqual([letter, record].filter((number) => number !== ""));
    const served = event?.acts.flatMap((act) =>
      act.act === "serve" && [act.fields["documentIds"]].flat().includes(letter)
        ? [`${serviceWayNames[stepFields.serve.shape.way.parse(act.fields["way"])]} ${act.on}`]
        : [],
    );
    expect(served ?? [], key).toEqual(service === "" ? [] : [service]);
  }
});

test("the voided letter of M027 was issued anew under the next number", () => {
  const papers = byKey("M027")?.acts.flatMap((act) =>
    (act.act === "issue" || act.act === "void") && act.number !== "" ? [[act.act, act.number]] : [],
  );
  expect(papers).toEqual([
    ["issue", "云人社行指〔2026〕13号"],
    ["void", "云人社行指〔2026〕13号"],
    ["issue", "云人社行指〔2026〕14号"],
    ["issue", "云溪区人社局指导书〔2026〕13号"],
  ]);
  expect(written.filter((event) => actsOf(event.key).includes("void"))).toHaveLength(1);
});

test("what is open stays open, what is carried out has its result before it ends (R019)", () => {
  const open = written.filter((event) => !event.acts.some(({ act }) => ENDS.includes(act)));
  expect(open.map((event) => event.key).toSorted()).toEqual(["M057", "M059", "M062", "M068", "M069"]);
  for (const { key, acts } of written) {
    const order = acts.map(({ act }) => act);
    const end = order.findIndex((act) => act === "close" || act === "merge");
    if (end >= 0) expect(order.slice(0, end), key).toContain("recordResult");
  }
  for (const event of simple) expect(event.fields.result, event.key).not.toBe("");
});

test("a record is issued once its effect is known, for it prints it (R049)", () => {
  for (const { key, acts } of written) {
    const record = acts.findIndex((act) => act.act === "issue" && act.type === "guidanceRecord");
    const known = acts.findIndex((act) => act.act === "recordResult" && act.effect !== "");
    if (record >= 0) expect(known >= 0 && known < record, key).toBe(true);
  }
});

test("the sample shows what the record lacks", () => {
  const reasons = written.flatMap(({ acts }) =>
    acts.flatMap((act) => (act.act === "terminate" ? [act.fields["reason"]] : [])),
  );
  expect(new Set(reasons)).toEqual(new Set(["明确表示拒绝", "撤回申请", "以实际行动导致无法继续"]));
  expect(byKey("M065")?.fields.technical).toBe(true);
  expect(actsOf("M065")).toContain("consult");
  expect(byKey("M066")?.counterparts).toHaveLength(8);
  expect(actsOf("M067")).toEqual(["decline", "issue"]);
  expect(actsOf("M070")).toContain("link");
  expect(written.flatMap(({ acts }) => acts).filter(({ act }) => act === "attach")).toHaveLength(1);
});

test("written matters are complete and fit the region", () => {
  const methods = profile.methods.map((method) => method.name);
  for (const event of written) {
    const { fields } = event;
    const item = sample.items.find((each) => each.code === event.item);
    expect(fields.basis, event.key).toBe(basisText(item?.bases ?? []));
    expect(fields.subject.length, event.key).toBeLessThanOrEqual(30);
    expect(fields.subject, event.key).not.toMatch(/问题$/);
    expect(fields.contact).toBe(sample.people.find(({ login }) => login === event.handlers[0])?.name);
    expect(fields.phone).toBe(sample.office.phone);
    expect(fields.form).toBe(profile.forms[0]);
    expect(profile.stages).toContain(fields.stage);
    for (const method of fields.methods) expect(methods, event.key).toContain(method);
  }
});

test("simple matters name a medium and a situation of the region, and whom they reached", () => {
  const codes = profile.simpleForms.map((each) => each.code);
  for (const event of simple) {
    expect(profile.simpleMedia, event.key).toContain(event.fields.form);
    expect(codes, event.key).toContain(event.fields.situation);
    expect(event.counterparts.length > 0 || event.fields.audience !== "", event.key).toBe(true);
  }
});
