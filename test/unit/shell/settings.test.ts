import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLog } from "../../../electron/shell/log";
import { isOurs, ORIGIN } from "../../../electron/shell/origin";
import { openSettings } from "../../../electron/shell/settings";
import { scratch } from "../../fixtures/desk";

let folder = "";
const unheard = (error: unknown): void => {
  throw error;
};
beforeEach(() => {
  folder = scratch();
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test("what was remembered is there at the next start, whatever was remembered at the same moment", async () => {
  const settings = openSettings(path.join(folder, "new"), unheard);
  expect(await settings.folder()).toBeNull();
  const saved = settings.setFolder("/data");
  settings.remember({ zoom: 1.2 });
  settings.remember({ place: { x: 1, y: 2, width: 1_024, height: 640 } });
  await saved;
  await settings.settled();
  const again = openSettings(path.join(folder, "new"), unheard);
  expect(await again.folder()).toBe("/data");
  expect(again.remembered).toMatchObject({ zoom: 1.2, place: { x: 1, y: 2 } });
  await again.setFolder(null);
  expect(await openSettings(path.join(folder, "new"), unheard).folder()).toBeNull();
  expect(fs.readdirSync(path.join(folder, "new"))).toEqual(["settings.json"]);
});

test.each(["", "{", "\0\0\0", "null", "[]", '"text"', '{"folder":1,"place":{"x":"left"},"zoom":"big"}'])(
  "settings that cannot be read (%j) do not keep the program from starting",
  async (text) => {
    fs.writeFileSync(path.join(folder, "settings.json"), text);
    const settings = openSettings(folder, unheard);
    expect(await settings.folder()).toBeNull();
    await settings.setFolder("/data");
    expect(await openSettings(folder, unheard).folder()).toBe("/data");
  },
);

test("the printer's offset is on disk once it is kept, and one that makes no sense is none", async () => {
  await openSettings(folder, unheard).keep({ shift: { x: 0.8, y: -0.5 } });
  expect(openSettings(folder, unheard).remembered.shift).toEqual({ x: 0.8, y: -0.5 });
  fs.writeFileSync(path.join(folder, "settings.json"), '{"shift":{"x":300,"y":0}}');
  expect(openSettings(folder, unheard).remembered.shift).toBeUndefined();
  await expect(openSettings(path.join(folder, "settings.json"), unheard).keep({ zoom: 1 })).rejects.toThrow();
});

test("only pages of our own origin are ours", () => {
  for (const url of [ORIGIN, `${ORIGIN}/`, `${ORIGIN}/index.html?x#y`]) expect(isOurs(url), url).toBe(true);
  for (const url of [
    "",
    "about:blank",
    `${ORIGIN}.evil/`,
    "app://desk2/",
    "file:///etc/passwd",
    `https://x/${ORIGIN}`,
  ]) {
    expect(isOurs(url), url).toBe(false);
  }
});

test("the log keeps the stack, is turned over when it is large, and never throws", () => {
  const log = openLog(folder);
  const file = path.join(folder, "logs", "desk.log");
  log(new Error("something odd"));
  expect(fs.readFileSync(file, "utf8")).toMatch(/^\d{4}-.*Error: something odd\n +at /);
  fs.appendFileSync(file, "x".repeat(1_000_001));
  log("a word");
  expect(fs.readFileSync(file, "utf8")).toMatch(/Z a word\n$/);
  expect(fs.statSync(file).size).toBeLessThan(100);
  expect(fs.statSync(`${file}.old`).size).toBeGreaterThan(1_000_000);
  fs.writeFileSync(path.join(folder, "file"), "");
  openLog(path.join(folder, "file"))(new Error("nowhere to write"));
});
