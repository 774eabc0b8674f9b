import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test, type TestContext } from "vitest";
import { refusedBySystem, toRefusal } from "../../../electron/office/refused";
import { setupInput } from "../../fixtures/desk";
import { choosing, deskRoom } from "./room";

const start = deskRoom();
const OWN = "行政指导工作台数据";

/** Chooses a folder that cannot give way, sets an office up, and finds it in a folder of its own inside. */
const settlesInside = async (chosen: string) => {
  const office = await start({ ports: choosing(chosen, chosen) });
  const around = fs.readdirSync(path.dirname(chosen));
  await office.speak("folder.choose", {});
  const inside = path.join(chosen, OWN);
  expect(await office.speak("folder.state", {})).toEqual({ state: "none", suggested: inside });
  expect(fs.readdirSync(chosen)).toEqual([]);
  await office.speak("setup.create", setupInput());
  expect(await office.speak("folder.state", {})).toMatchObject({ state: "open", path: inside });
  expect(fs.readdirSync(chosen)).toEqual([OWN]);
  expect(fs.readdirSync(path.dirname(chosen))).toEqual(around);
  // Chosen again, it is found again.
  await office.speak("folder.choose", {});
  expect(await office.speak("folder.state", {})).toMatchObject({ state: "open", path: inside });
  await office.desk.close();
};

/** An empty folder in a fresh place, made unfit by a command that only a superuser may give; skips where it may not. */
const madeUnfit = async (
  { skip }: Pick<TestContext, "skip">,
  command: string,
  args: (folder: string) => string[],
): Promise<string> => {
  const folder = path.join(path.dirname((await start()).folder), "around", "chosen");
  fs.mkdirSync(folder, { recursive: true });
  if (spawnSync(command, args(folder)).status !== 0) skip(`${command} cannot be used here`);
  return folder;
};

test("on the root of another disk the office goes into a folder of its own", async (context) => {
  const disk = await madeUnfit(context, "mount", (folder) => ["-t", "tmpfs", "-o", "size=16m", "tmpfs", folder]);
  try {
    await settlesInside(disk);
  } finally {
    spawnSync("umount", ["-l", disk]);
  }
});

test("where nothing may be made beside the chosen folder the office goes into one of its own", async (context) => {
  const folder = await madeUnfit(context, "chattr", (chosen) => ["+i", path.dirname(chosen)]);
  try {
    await settlesInside(folder);
  } finally {
    spawnSync("chattr", ["-i", path.dirname(folder)]);
  }
});

test("behind a link the office goes into a folder of its own", async () => {
  const scratch = path.dirname((await start()).folder);
  const [target, link] = [path.join(scratch, "target"), path.join(scratch, "link")];
  fs.mkdirSync(target);
  fs.symlinkSync(target, link, "junction");
  await settlesInside(link);
  expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
});

test("an empty folder that can give way is taken itself", async () => {
  const scratch = path.dirname((await start()).folder);
  const chosen = path.join(scratch, "chosen");
  fs.mkdirSync(chosen);
  const office = await start({ ports: choosing(chosen) });
  await office.speak("folder.choose", {});
  expect(await office.speak("folder.state", {})).toEqual({ state: "none", suggested: chosen });
  expect(fs.readdirSync(scratch)).toEqual(["chosen"]);
});

test.each([
  ["EBUSY", "refused", "根目录"],
  ["EXDEV", "refused", "根目录"],
  ["ENOTDIR", "refused", "不能用作文件夹"],
  ["ENOENT", "folder-missing", "移动硬盘"],
  ["EACCES", "no-access", "没有访问权限"],
  ["ENOSPC", "disk-full", "磁盘已满"],
])("%s of the system is told in a sentence that names the place", (code, refusal, words) => {
  const told = refusedBySystem("E:\\", Object.assign(new Error(code), { code }));
  expect(toRefusal(told, () => undefined)).toMatchObject({ code: refusal, message: expect.stringContaining(words) });
  expect(String(told)).toMatch(/“E:\\”.*已填的内容都在/);
});

test("what no sentence knows is handed on as it is", () => {
  const error = new Error("what is this");
  expect(refusedBySystem("E:\\", error)).toBe(error);
});
