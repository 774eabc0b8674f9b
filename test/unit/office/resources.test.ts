import fs from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { toRefusal } from "../../../electron/office/refused";
import { readResources } from "../../../electron/office/resources";
import { RESOURCES, scratch } from "../../fixtures/desk";

const home = scratch();
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

let copies = 0;
/** The shipped resources with one file's text changed. */
const spoilt = (name: string, spoil: (text: string) => string): string => {
  const folder = path.join(home, String((copies += 1)));
  fs.cpSync(RESOURCES, folder, { recursive: true });
  const file = path.join(folder, name);
  fs.writeFileSync(file, spoil(fs.readFileSync(file, "utf8")));
  return folder;
};

const refusalOf = async (work: Promise<unknown>) =>
  toRefusal(
    await work.then(
      () => undefined,
      (error: unknown) => error,
    ),
    () => undefined,
  );

test("the shipped years of holidays are read, each under its year", async () => {
  const { calendar } = await readResources(RESOURCES);
  const shipped = fs.readdirSync(path.join(RESOURCES, "holidays")).map((name) => name.replace(".json", ""));
  expect(Object.keys(calendar).toSorted()).toEqual(shipped.toSorted());
  expect(calendar[2026]?.holidays).toContain("2026-10-01");
  expect(calendar[2026]?.workdays).toContain("2026-10-10");
});

const year = (change: object) => (text: string) => JSON.stringify({ ...(JSON.parse(text) as object), ...change });

test.each<[string, (text: string) => string]>([
  ["JSON", (text) => text.slice(0, 40)],
  ["整数|数字|number", year({ year: "2026" })],
  [".", year({ holidays: undefined })],
  [".", year({ holidays: "2026-10-01" })],
  [".", year({ holidays: [] })],
  [".", year({ source: " " })],
  ["不是 2026 年的日期", year({ holidays: ["2026-02-30"] })],
  ["不是 2025 年的日期", year({ year: 2025 })],
  ["不止一次", year({ holidays: ["2026-01-01", "2026-01-01"] })],
  ["不是周末", year({ workdays: ["2026-10-12"] })],
  [".", year({ more: 1 })],
])("a damaged year of holidays stops the program with a sentence (%s)", async (words, spoil) => {
  const refusal = await refusalOf(readResources(spoilt("holidays/2026.json", spoil)));
  expect(refusal).toMatchObject({ code: "file-damaged", detail: { file: "holidays/2026.json" } });
  expect(refusal.message).toMatch(
    new RegExp(`^程序自带的文件“holidays/2026.json”已损坏（.*(${words}).*）.*请重新安装程序。$`),
  );
});

test("a damaged profile or sample is named the same way", async () => {
  const profile = spoilt("profiles/linzi-hrss.json", () => "{}");
  expect(await refusalOf(readResources(profile))).toMatchObject({
    code: "file-damaged",
    detail: { file: "profiles/linzi-hrss.json" },
  });
  const { sample } = await readResources(spoilt("sample/sample.json", () => ""));
  expect(await refusalOf(sample())).toMatchObject({
    code: "file-damaged",
    detail: { file: "sample/sample.json" },
  });
});
