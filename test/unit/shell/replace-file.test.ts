import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replaceFile, systemCode } from "../../../electron/shell/replace-file";
import { openSettings } from "../../../electron/shell/settings";
import { scratch } from "../../fixtures/desk";

let folder = "";
beforeEach(() => {
  folder = scratch();
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const failure = (work: Promise<unknown>): Promise<string> => work.then(() => "none", systemCode);

test("a file is replaced as a whole, and nothing lies beside it", async () => {
  const file = path.join(folder, "登记簿.xlsx");
  fs.writeFileSync(file, "a longer text of before");
  await replaceFile(file, new TextEncoder().encode("new"));
  expect(fs.readFileSync(file, "utf8")).toBe("new");
  expect(fs.readdirSync(folder)).toEqual(["登记簿.xlsx"]);
});

test("where a file cannot be replaced, what was there stays and no half file is left", async () => {
  const taken = path.join(folder, "taken");
  fs.mkdirSync(taken);
  fs.writeFileSync(path.join(taken, "kept"), "kept");
  expect(await failure(replaceFile(taken, "new"))).toMatch(/^(EISDIR|ENOTEMPTY|EEXIST|EPERM)$/);
  expect(await failure(replaceFile(path.join(folder, "gone/file"), "new"))).toBe("ENOENT");
  expect(fs.readdirSync(folder)).toEqual(["taken"]);
  expect(fs.readFileSync(path.join(taken, "kept"), "utf8")).toBe("kept");
});

test("settings that cannot be kept go to the log and stop nothing", async () => {
  const logged: unknown[] = [];
  const file = path.join(folder, "in the way");
  fs.writeFileSync(file, "");
  const settings = openSettings(path.join(file, "userData"), (error) => logged.push(error));
  settings.remember({ zoom: 1.1 });
  await settings.settled();
  expect(logged.map(systemCode)).toEqual([process.platform === "win32" ? "ENOENT" : "ENOTDIR"]);
  expect(settings.remembered.zoom).toBe(1.1);
});
