import fs from "node:fs";
import path from "node:path";
import { everyMatter } from "../../../shared/contract/matters";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demo } from "../../../electron/office/demo";
import { makeRouter } from "../../../electron/office/router";
import { makeSample } from "../../../electron/office/sample";
import { sampleSchema } from "../../../shared/model/sample";
import { RESOURCES, scratch } from "../../fixtures/desk";
import { deskRoom, refusalOf } from "./room";

const start = deskRoom();
const sample = sampleSchema.parse(
  JSON.parse(fs.readFileSync(path.join(RESOURCES, "sample", "sample.json"), "utf8")) as unknown,
);
const written = sample.events.filter((event) => event.kind === "written");
const matters = sample.events.filter((event) => event.kind !== "seriesStart");
const documents = written.flatMap((event) => event.documents);

interface Listed {
  path: string;
  type: string;
  number: string | null;
  matter: string | null;
}
const out = path.join(scratch(), "demo");
let counted = 0;
let listed: Listed[] = [];
let seconds = 0;

beforeAll(async () => {
  const from = performance.now();
  counted = await demo({ resources: RESOURCES, version: "0.0.0", out });
  seconds = (performance.now() - from) / 1_000;
  listed = (JSON.parse(fs.readFileSync(path.join(out, "manifest.json"), "utf8")) as { files: Listed[] }).files;
}, 60_000);
afterAll(() => fs.rmSync(path.dirname(out), { recursive: true, force: true }));

test("the sample is 41 matters of the year's work and 14 lines of the simple statistics, made in seconds", () => {
  const keyed = (letter: string) => matters.filter((event) => event.key.startsWith(letter)).length;
  expect([keyed("M"), keyed("S"), matters.length]).toEqual([41, 14, 55]);
  expect(seconds).toBeLessThan(20);
});

test("the office in it holds every matter, every document with the number on record", async () => {
  const folder = path.join(scratch(), "data");
  fs.cpSync(path.join(out, "data"), folder, { recursive: true, preserveTimestamps: true });
  const office = await start({ folder, date: "2026-12-31" });
  expect(await office.speak("folder.state", {})).toMatchObject({ state: "open", demo: true });
  await office.signIn(sample.people[0]!.login, "yunxi-demo-2026");
  const page = { ...everyMatter, descending: false, limit: 500 };
  const all = await office.speak("matters.list", page);
  expect(all.total).toBe(55);
  expect((await office.speak("matters.list", { ...page, kind: "written" })).total).toBe(written.length);
  const numbers: [string, string, boolean][] = [];
  for (const { id } of all.rows) {
    const { matter } = await office.speak("matters.get", { id });
    for (const { type, number, state } of matter.documents) numbers.push([type, number, state === "void"]);
  }
  const recorded = documents.map(({ type, number, voided }) => [type, number, voided !== null]);
  expect(numbers.map(String).toSorted()).toEqual(recorded.map(String).toSorted());
});

test("the manifest lists each issued document and each quarter's register, and every file is there", () => {
  expect(listed).toHaveLength(counted);
  const papers = listed.filter((file) => file.path.endsWith(".docx"));
  expect(papers.map((file) => file.number ?? "").toSorted()).toEqual(documents.map((one) => one.number).toSorted());
  for (const paper of papers) expect(["行政指导意见书", "行政指导登记文书"]).toContain(paper.type);
  const quarters = new Set(
    matters.map(({ fields: { date } }) => `${date.slice(0, 4)}年第${Math.ceil(Number(date.slice(5, 7)) / 3)}季度`),
  );
  const registers = listed.filter((file) => file.path.endsWith(".xlsx"));
  expect(registers).toHaveLength(quarters.size);
  for (const quarter of quarters)
    expect(
      registers.some((file) => file.path.includes(quarter)),
      quarter,
    ).toBe(true);
  for (const register of registers) expect(register.type).toBe("行政指导事项登记簿");
  expect(new Set(listed.map((file) => file.path)).size).toBe(listed.length);
  for (const file of listed) {
    expect(path.isAbsolute(file.path)).toBe(false);
    expect([...fs.readFileSync(path.join(out, file.path)).subarray(0, 2)], file.path).toEqual([0x50, 0x4b]);
  }
  const titles = new Set(written.map((event) => event.fields.title));
  for (const paper of papers) expect(titles.has(paper.matter ?? ""), paper.path).toBe(true);
});

test("a folder that holds something is not demonstrated into", async () => {
  await expect(demo({ resources: RESOURCES, version: "0.0.0", out })).rejects.toThrow(/不是空文件夹/);
});

test("a sample that does not come out as recorded is not left half made", async () => {
  const office = await start();
  const { surroundings } = office.desk;
  const spoilt = structuredClone(sample);
  const last = spoilt.events.findLast((event) => event.kind === "written" && event.documents.length > 0);
  if (last?.kind !== "written") throw new Error("no documents");
  spoilt.events = [last];
  const resources = { ...surroundings.resources, sample: async () => spoilt };
  const place = path.join(path.dirname(office.folder), "sample");
  await expect(makeSample({ ...surroundings, resources }, place, makeRouter)).rejects.toThrow(/示例数据的文号应为/);
  expect(fs.readdirSync(path.dirname(office.folder))).toEqual([]);
});

test("the window's sample is a folder of its own beside the suggested one, marked as a demo, and can be left", async () => {
  const office = await start();
  const { login, password } = await office.speak("setup.sample", {});
  const state = await office.speak("folder.state", {});
  expect(state).toMatchObject({ state: "open", demo: true, readOnly: false });
  expect(state.state === "open" && path.dirname(state.path)).toBe(path.dirname(office.folder));
  expect(fs.existsSync(office.folder)).toBe(false);
  expect(await office.signIn(login, password)).toMatchObject({ account: { mustChange: false } });
  expect((await office.speak("overview.get", {})).figures.matters).toBeGreaterThan(0);
  expect((await refusalOf(office.speak("setup.sample", {}))).code).toBe("refused");
  await office.speak("folder.leave", {});
  expect(await office.speak("folder.state", {})).toEqual({ state: "none", suggested: office.folder });
}, 30_000);
