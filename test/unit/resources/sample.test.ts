import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { setupInput } from "../../../shared/contract/setup";
import { basisText } from "../../../shared/model/catalogue";
import { profileSchema } from "../../../shared/model/profile";
import { type SampleEvent, sampleSchema } from "../../../shared/model/sample";
import { type Series, type UsedNumber, checkStart, formatNumber, nextNumber } from "../../../shared/rules/numbering";

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

test("the sample is stored as the schema reads it", () => {
  expect(sample).toEqual(raw);
});

test("it holds the whole sample office", () => {
  expect(sample.sections).toHaveLength(10);
  expect(sample.people).toHaveLength(17);
  expect(sample.items).toHaveLength(28);
  expect(sample.counterparts).toHaveLength(28);
  expect(matters.filter((event) => event.key.startsWith("M"))).toHaveLength(41);
  expect(matters.filter((event) => event.key.startsWith("S"))).toHaveLength(14);
  expect(written).toHaveLength(35);
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

test("events stand in time order and end on days that follow", () => {
  const days = sample.events.map((event) => event.on);
  expect(days).toEqual(days.toSorted());
  for (const event of matters) {
    if (event.closedOn !== null) expect(event.closedOn >= event.fields.date, event.key).toBe(true);
    expect(event.on <= event.fields.date, event.key).toBe(true);
  }
  for (const event of written) {
    for (const document of event.documents) expect(document.date >= event.on, document.number).toBe(true);
  }
});

test("every number comes out as it was given when the events are replayed", () => {
  const series: Series[] = profile.series.map((rule) => ({
    ...rule,
    code: rule.code.replace("{发文代字}", sample.office.documentCode).replace("{简称}", sample.office.shortName),
    starts: [],
  }));
  const used: UsedNumber[] = [];
  const find = (id: string) => {
    const found = series.find((each) => each.id === id);
    if (!found) throw new Error(`no series ${id}`);
    return found;
  };
  for (const event of sample.events) {
    if (event.kind === "seriesStart") {
      expect(checkStart(find(event.series), event.year, event.first, used)).toEqual([]);
      find(event.series).starts.push({ year: event.year, first: event.first, reason: event.reason });
    }
    for (const document of event.kind === "written" ? event.documents : []) {
      const rule = profile.documents.find((each) => each.type === document.type);
      const from = find(rule?.series ?? "");
      const year = Number(document.date.slice(0, 4));
      const seq = nextNumber(from, year, used);
      expect(formatNumber(from, year, seq)).toBe(document.number);
      used.push({ series: from.id, year, seq, state: document.voided ? "void" : "issued" });
    }
  }
  expect(used.filter((number) => number.series === "opinion")).toHaveLength(8 + 25 + 1);
  expect(used.filter((number) => number.series === "record")).toHaveLength(8 + 24 + 1);
});

test("the voided letter of M027 was issued anew under the next number", () => {
  expect(byKey("M027")?.documents.map((document) => [document.number, document.voided !== null])).toEqual([
    ["云人社行指〔2026〕13号", true],
    ["云人社行指〔2026〕14号", false],
    ["云溪区人社局指导书〔2026〕13号", false],
  ]);
  expect(written.flatMap((event) => event.documents).filter((document) => document.voided)).toHaveLength(1);
});

test("what is open stays open, what is closed has its result (R019)", () => {
  expect(matters.filter((event) => event.closedOn === null).map((event) => event.key)).toEqual([
    "M057",
    "M059",
    "M062",
  ]);
  expect(byKey("M057")?.documents.map((document) => document.number)).toEqual([
    "云人社行指〔2026〕37号",
    "云溪区人社局指导书〔2026〕36号",
  ]);
  expect(byKey("M059")?.documents).toEqual([]);
  expect(byKey("M062")?.documents).toEqual([]);
  for (const event of matters) if (event.closedOn !== null) expect(event.fields.result, event.key).not.toBe("");
  expect(byKey("M029")?.fields.result).toContain("拒绝");
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
