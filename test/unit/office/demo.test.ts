import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demo } from "../../../electron/office/demo";
import { documentTypes, kindOf } from "../../../shared/documents";
import { type Sample, sampleSchema } from "../../../shared/model/sample";
import { available, readDocx } from "../../config/office-tools";
import { RESOURCES, scratch } from "../../fixtures/desk";

interface Listed {
  path: string;
  type: string;
  number: string | null;
  matter: string | null;
}

const sampleOf = (name: string): Sample =>
  sampleSchema.parse(JSON.parse(fs.readFileSync(path.join(RESOURCES, "sample", name), "utf8")) as unknown);
const sample = sampleOf("sample.json");
const other = sampleOf("every-form.json");
const mattersOf = ({ events }: Sample) => events.filter((event) => event.kind === "written" || event.kind === "simple");
const titlesOf = (one: Sample): string[] =>
  mattersOf(one).map((event) => (event.kind === "written" ? event.fields.title : event.fields.content));

const out = path.join(scratch(), "demo");
let counted = 0;
let seconds = 0;
let listed: Listed[] = [];

beforeAll(async () => {
  const from = performance.now();
  counted = await demo({ resources: RESOURCES, version: "0.0.0", out });
  seconds = (performance.now() - from) / 1_000;
  listed = (JSON.parse(fs.readFileSync(path.join(out, "manifest.json"), "utf8")) as { files: Listed[] }).files;
}, 90_000);
afterAll(() => fs.rmSync(path.dirname(out), { recursive: true, force: true }));

const papers = (): Listed[] => listed.filter((file) => file.path.endsWith(".docx"));

test("the demo is made in seconds", () => {
  // Six seconds on a quiet machine; this holds on one that runs everything else at the same time.
  expect(seconds).toBeLessThan(60);
});

test("there is a document of every type, under its Chinese name, with a number where its type bears one (R043)", () => {
  const types = new Set(papers().map(({ type }) => type));
  for (const type of documentTypes) {
    const { name = "", series } = kindOf(type) ?? {};
    expect(types, type).toContain(name);
    for (const paper of papers().filter((one) => one.type === name)) {
      // The agreement bears the number that the register of mediation gave it.
      if (type !== "mediationAgreement") expect(paper.number !== null, paper.path).toBe(Boolean(series));
    }
  }
  expect(types.size).toBe(documentTypes.length);
});

test("the manifest lists every issued and printed document, every quarter's register, and nothing that is not there", () => {
  expect(listed).toHaveLength(counted);
  expect(new Set(listed.map((file) => file.path)).size).toBe(listed.length);
  for (const file of listed) {
    expect(path.isAbsolute(file.path)).toBe(false);
    expect([...fs.readFileSync(path.join(out, file.path)).subarray(0, 2)], file.path).toEqual([0x50, 0x4b]);
  }
  const issued = mattersOf(sample).flatMap(({ acts }) => acts.filter(({ act }) => act === "issue"));
  const printed = sample.events.filter((event) => event.kind === "print");
  const elsewhere = papers().filter((paper) => paper.path.startsWith("documents/其他地区文书/"));
  expect(papers()).toHaveLength(issued.length + printed.length + elsewhere.length);
  expect(new Set(elsewhere.map(({ type }) => type))).toEqual(
    new Set(["行政规劝书", "行政告诫书", "行政建议书", "行政指导必要性调查记录", "行政指导合法性审查表"]),
  );
  const titles = [...titlesOf(sample), ...titlesOf(other)];
  const groups = ["documents/调解/", "documents/台账与问卷/"];
  for (const { path: place, matter } of papers()) {
    if (!groups.some((group) => place.startsWith(group))) expect(titles, place).toContain(matter);
  }
  const matterOf = (type: string) => papers().find((paper) => paper.type === type)?.matter;
  expect(matterOf("行政调解协议书")).toBe("离职工资结算争议");
  expect(matterOf("行政指导事项登记簿")).toBeNull();
});

test("each quarter with matters has its register as xlsx", () => {
  const registers = listed.filter((file) => file.path.endsWith(".xlsx"));
  const quarters = new Set(
    mattersOf(sample).map(
      ({ fields: { date } }) => `${date.slice(0, 4)}年第${Math.ceil(Number(date.slice(5, 7)) / 3)}季度`,
    ),
  );
  expect(registers).toHaveLength(quarters.size);
  for (const quarter of quarters) expect(registers.filter((file) => file.path.includes(quarter))).toHaveLength(1);
  for (const register of registers) expect(register.type).toBe("行政指导事项登记簿");
});

test.skipIf(!(await available("python3-docx")))(
  "each document opens, is filled in and bears its number",
  async () => {
    const names = [sample, other].flatMap(({ office, people, counterparts }) => [
      office.name,
      office.shortName,
      ...people.map(({ name }) => name),
      ...counterparts.map(({ fields }) => fields.name),
    ]);
    const read = await readDocx(papers().map((paper) => path.join(out, paper.path)));
    read.forEach(({ paragraphs, tables }, index) => {
      const paper = papers()[index];
      const text = [...paragraphs, ...tables.flat(2)].join("\n");
      const place = paper?.path ?? "";
      expect(text, place).toContain(paper?.number ?? "");
      expect(
        names.some((name) => text.includes(name)),
        place,
      ).toBe(true);
      expect(text, place).not.toMatch(/已删除人员|undefined|null|NaN|\{[^}]*\}/u);
    });
  },
  60_000,
);

test("what was made aside is gone, and only one office is left", () => {
  expect(fs.readdirSync(out).toSorted()).toEqual(["data", "documents", "manifest.json", "registers"]);
  const office = fs.readFileSync(path.join(out, "data", "office.json"), "utf8");
  expect(office).toContain(sample.office.name);
  expect(office).not.toContain(other.office.name);
});

test("a folder that holds something is not demonstrated into", async () => {
  await expect(demo({ resources: RESOURCES, version: "0.0.0", out })).rejects.toThrow(/不是空文件夹/);
});
