import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Profile, profileSchema } from "../../../shared/model/profile";
import { checkPattern, formatNumber } from "../../../shared/rules/numbering";

const folder = path.resolve(import.meta.dirname, "../../../resources/profiles");
const files = fs.readdirSync(folder).filter((name) => name.endsWith(".json"));
const load = (id: string): Profile =>
  profileSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, `${id}.json`), "utf8")));

/** How many methods each regulation names; XX §10 has eight and 其他. */
const methodCounts = {
  "xinxiang-hrss": 9,
  "linzi-hrss": 6,
  dadukou: 9,
  "neimenggu-justice": 6,
  "zhoucun-natural-resources": 6,
  custom: 7,
} as const;
const ids = Object.keys(methodCounts) as (keyof typeof methodCounts)[];

test("one file stands for each profile and nothing else", () => {
  expect(files.toSorted()).toEqual(ids.map((id) => `${id}.json`).toSorted());
});

test.each(ids)("%s holds what the schema asks and nothing it drops", (id) => {
  const raw: unknown = JSON.parse(fs.readFileSync(path.join(folder, `${id}.json`), "utf8"));
  expect(profileSchema.parse(raw)).toEqual(raw);
  expect(load(id).id).toBe(id);
  expect(load(id).methods).toHaveLength(methodCounts[id]);
});

test.each(ids)("%s refers only to what it has and repeats nothing", (id) => {
  const profile = load(id);
  const series = profile.series.map((each) => each.id);
  for (const document of profile.documents) expect(series).toContain(document.series);
  if (profile.sharedSeriesQuestion) expect(series).toContain(profile.sharedSeriesQuestion.sharedSeries);
  expect(profile.documents.map((each) => each.type).toSorted()).toEqual(["guidanceRecord", "opinionLetter"]);
  expect(profile.forms).toEqual(["书面", ...profile.simpleMedia]);
  for (const list of [
    series,
    profile.methods.map((each) => each.name),
    profile.simpleForms.map((each) => each.code),
    profile.register.columns.map((each) => each.key),
  ]) {
    expect(new Set(list).size).toBe(list.length);
  }
});

test.each(ids)("%s numbers its papers by patterns that can be used", (id) => {
  for (const series of load(id).series) {
    expect(checkPattern(series.pattern)).toEqual([]);
    expect(series.code).not.toMatch(/\{(?!发文代字\}|简称\})/);
  }
});

test("Linzi's codes give the numbers its annexes print", () => {
  const [opinion, record] = load("linzi-hrss").series.map((series) =>
    formatNumber(
      {
        ...series,
        code: series.code.replace("{发文代字}", "临人社").replace("{简称}", "临淄区人社局"),
        yearly: true,
        starts: [],
      },
      2021,
      7,
    ),
  );
  expect(opinion).toBe("临人社行指〔2021〕7号");
  expect(record).toBe("临淄区人社局指导书〔2021〕7号");
});

test("提示提醒 means a different thing in each region that uses it", () => {
  const definitions = ids
    .filter((id) => id !== "custom")
    .flatMap((id) => load(id).methods.filter((method) => method.name === "提示提醒"))
    .map((method) => method.definition);
  expect(definitions).toHaveLength(3);
  expect(new Set(definitions).size).toBe(3);
});

test("违法行为纠错 is compulsory where it is named, and nothing else is (R066)", () => {
  const compulsory = ids.flatMap((id) =>
    load(id)
      .methods.filter((method) => method.compulsory)
      .map((method) => `${id} ${method.name} ${method.suggestedDocument ?? "-"}`),
  );
  expect(compulsory).toEqual(["dadukou 违法行为纠错 -", "neimenggu-justice 违法行为纠错 -"]);
});

test("what only one regulation sets stands only there", () => {
  const having = (holds: (profile: Profile) => boolean) => ids.filter((id) => holds(load(id)));
  expect(having((profile) => profile.reporting !== null)).toEqual(["linzi-hrss"]);
  expect(having((profile) => profile.mediation)).toEqual(["linzi-hrss"]);
  expect(having((profile) => profile.sharedSeriesQuestion !== null)).toEqual(["zhoucun-natural-resources"]);
  expect(having((profile) => profile.major.scope === "defined")).toEqual(["xinxiang-hrss"]);
  expect(having((profile) => profile.major.scope === "all")).toEqual(["zhoucun-natural-resources"]);
  expect(having((profile) => profile.documents.some((document) => document.withPurpose === true))).toEqual([
    "xinxiang-hrss",
  ]);
  for (const [key, value] of [
    ["unitAt", "top"],
    ["numberAt", "right"],
    ["contactMark", "，"],
  ] as const) {
    expect(
      having((profile) => profile.documents.some((document) => document[key] === value)),
      key,
    ).toEqual(["zhoucun-natural-resources"]);
  }
});

test.each(["linzi-hrss", "zhoucun-natural-resources"])("%s keeps the register's five columns (R051)", (id) => {
  expect(load(id).register.columns.map((column) => [column.label, column.width])).toEqual([
    ["序号", 6],
    ["时间", 14],
    ["指导事项", 48],
    ["指导结果", 40],
    ["指导人员", 16],
  ]);
});

test("simple-form situations are those of XX §15 and LZ 四(二)", () => {
  expect(load("xinxiang-hrss").simpleForms.map((each) => each.code)).toEqual([
    "XX-S1",
    "XX-S2",
    "XX-S3",
    "XX-S4",
    "XX-S5",
  ]);
  expect(load("linzi-hrss").simpleForms.map((each) => each.code)).toEqual(["LZ-S1", "LZ-S2", "LZ-S3"]);
});

test("a matter's further questions are asked where the regulation knows them", () => {
  const having = (holds: (profile: Profile) => boolean) => ids.filter((id) => holds(load(id)));
  const extra = (name: Profile["procedure"]["extras"][number]) =>
    having((profile) => profile.procedure.extras.includes(name)).filter((id) => id !== "custom");
  expect(having((profile) => profile.occasions.length > 0)).toEqual(["xinxiang-hrss"]);
  expect(load("xinxiang-hrss").occasions).toHaveLength(4);
  expect(having((profile) => profile.guidanceTypes.length > 0)).toEqual(["dadukou"]);
  expect(having((profile) => profile.procedure.consultation)).toEqual(["xinxiang-hrss"]);
  expect(having((profile) => profile.procedure.necessity)).toEqual(["xinxiang-hrss"]);
  expect(having((profile) => profile.procedure.demands)).toEqual(["linzi-hrss"]);
  expect(having((profile) => profile.procedure.evaluationWays.length > 0)).toEqual(["xinxiang-hrss"]);
  expect(having((profile) => profile.startModes.includes("依申请"))).toEqual(["xinxiang-hrss", "custom"]);
  expect(extra("assistants")).toEqual(["dadukou"]);
  expect(extra("coSections")).toEqual(["neimenggu-justice"]);
  expect(extra("reasoning")).toEqual(["linzi-hrss", "neimenggu-justice"]);
  expect(extra("undisclosed")).toEqual(["xinxiang-hrss", "neimenggu-justice"]);
  expect(extra("planItem")).toEqual(["linzi-hrss"]);
});

test("what a method brings is what its regulation says of it", () => {
  const bringing = (extra: Profile["methods"][number]["brings"][number]) =>
    ids
      .filter((id) => id !== "custom")
      .flatMap((id) =>
        load(id)
          .methods.filter((method) => method.brings.includes(extra))
          .map((method) => method.name),
      );
  expect(bringing("leniency")).toEqual(["劝导警示", "轻微问题警示", "劝导警示"]);
  expect(bringing("publicity")).toEqual(["以案释法，普法先行"]);
  expect(bringing("mediation")).toEqual(["行政调解"]);
  expect(bringing("talk")).toEqual(["约谈", "行政约谈", "提示提醒", "行政监管劝勉"]);
  expect(bringing("visit")).toEqual(["回访", "行政走（回）访", "重大案件回访", "重大事项走（回）访", "案件回访"]);
});

test("withdrawing fits only where one can apply (R080)", () => {
  for (const id of ids) {
    const { endReasons, startModes } = load(id);
    expect(
      endReasons.some(({ kind }) => kind === "withdrawn"),
      id,
    ).toBe(startModes.includes("依申请"));
  }
});
