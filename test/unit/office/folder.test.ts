import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FolderState } from "../../../shared/contract/folder";
import { scratch, setupInput, testDesk, type TestDesk } from "../../fixtures/desk";
import { choosing, deskRoom, filesBelow, refusalOf, register, saveCounterpart, working } from "./room";

const start = deskRoom();

const failed = async (office: TestDesk): Promise<Extract<FolderState, { state: "failed" }>> => {
  const state = await office.speak("folder.state", {});
  if (state.state !== "failed") throw new Error(`the folder is ${state.state}`);
  return state;
};

let model = "";
/** An office with two matters, closed again; every file was saved more than once. */
beforeAll(async () => {
  const office = await testDesk();
  const who = await working(office);
  await register(office, who);
  await register(office, who, { title: "第二件" });
  await saveCounterpart(office, { name: "青岚乙公司", creditCode: "" });
  await office.signIn("dingyi");
  await office.speak("office.saveSection", { id: null, rev: 0, name: "信访科", active: true });
  await office.desk.close();
  model = office.folder;
});
afterAll(() => fs.rmSync(path.dirname(model), { recursive: true, force: true }));

/** A copy of that office to be spoilt. */
const closedOffice = (): string => {
  const folder = path.join(scratch(), "data");
  fs.cpSync(model, folder, { recursive: true, preserveTimestamps: true });
  return folder;
};

test("no folder yet: nothing is made by asking, and everything else says to set up first", async () => {
  const office = await start();
  expect(await office.speak("folder.state", {})).toEqual({ state: "none", suggested: office.folder });
  expect((await refusalOf(office.speak("session.people", {}))).code).toBe("not-set-up");
  expect((await refusalOf(office.speak("folder.recover", {}))).code).toBe("refused");
  expect(fs.existsSync(office.folder)).toBe(false);
});

test("a second program is told who has the folder, may look but not save, and may try again later", async () => {
  const holder = await start();
  const who = await working(holder);
  const second = await start({ folder: holder.folder });
  const state = await failed(second);
  expect(state).toMatchObject({ code: "folder-in-use", choices: ["retry", "look", "choose"] });
  expect(state.detail).toMatchObject({ holder: { pid: process.pid } });
  expect(state.message).toContain("使用");
  await second.speak("folder.retry", {});
  expect((await failed(second)).code).toBe("folder-in-use");

  await second.speak("folder.look", {});
  expect(await second.speak("folder.state", {})).toMatchObject({ state: "open", readOnly: true });
  await second.signIn("yezhiwei");
  expect((await second.speak("counterparts.search", { text: "云帆", limit: 9, offset: 0 })).total).toBe(1);
  expect((await second.speak("register.file", { quarter: "2026Q4" })).name).toContain("登记簿");
  const before = filesBelow(holder.folder).map((file) => [file, fs.readFileSync(file, "base64")]);
  expect(await refusalOf(register(second, who))).toMatchObject({ code: "read-only" });
  expect(await refusalOf(saveCounterpart(second))).toMatchObject({ code: "read-only" });
  expect((await refusalOf(second.signIn("yezhiwei", "wrong one"))).code).toBe("wrong-password");
  const change = { old: "correct horse", new: "another one" };
  expect((await refusalOf(second.speak("session.changePassword", change))).code).toBe("read-only");
  expect(filesBelow(holder.folder).map((file) => [file, fs.readFileSync(file, "base64")])).toEqual(before);

  await holder.desk.close();
  const third = await start({ folder: holder.folder });
  expect(await third.speak("folder.state", {})).toMatchObject({ state: "open", readOnly: false });
});

test("a folder opened for looking counts wrong passwords too, also when it is opened anew", async () => {
  const holder = await start();
  await working(holder);
  const looker = await start({ folder: holder.folder, ports: choosing(holder.folder) });
  const look = async () => {
    await looker.speak("folder.look", {});
    expect(await looker.speak("folder.state", {})).toMatchObject({ state: "open", readOnly: true });
  };
  await look();
  for (let tries = 0; tries < 3; tries += 1) {
    expect((await refusalOf(looker.signIn("yezhiwei", "wrong one"))).code).toBe("wrong-password");
  }
  expect(await refusalOf(looker.signIn("yezhiwei"))).toMatchObject({ code: "try-later", detail: { seconds: 5 } });
  await looker.speak("folder.choose", {});
  await look();
  expect(await refusalOf(looker.signIn("yezhiwei"))).toMatchObject({ code: "try-later", detail: { seconds: 5 } });
  // Another's tries are another's, and the holder knows nothing of them.
  await looker.signIn("dingyi");
  await holder.signIn("yezhiwei");
  looker.clock.pass(5_000);
  expect((await refusalOf(looker.signIn("yezhiwei", "wrong one"))).code).toBe("wrong-password");
  expect(await refusalOf(looker.signIn("yezhiwei"))).toMatchObject({ code: "try-later", detail: { seconds: 10 } });
  looker.clock.turn("2026-11-20");
  expect(await refusalOf(looker.signIn("yezhiwei"))).toMatchObject({ detail: { seconds: 10 } });
  looker.clock.pass(10_000);
  await looker.signIn("yezhiwei");
  expect((await refusalOf(looker.signIn("yezhiwei", "wrong one"))).code).toBe("wrong-password");
});

test("who still has a first password is told at the door why a folder opened for looking is no use to them", async () => {
  const holder = await start();
  await holder.speak("setup.create", setupInput());
  const looker = await start({ folder: holder.folder });
  await looker.speak("folder.look", {});
  expect((await refusalOf(looker.signIn("yezhiwei", "wrong one"))).code).toBe("wrong-password");
  const refusal = await refusalOf(looker.signIn("yezhiwei"));
  expect(refusal.code).toBe("read-only");
  expect(refusal.message).toMatch(/初始密码.*只读.*换一个账号/);
  expect(await looker.speak("session.state", {})).toEqual({ state: "signedOut" });
  expect(await looker.signIn("dingyi")).toMatchObject({ state: "signedIn" });
});

test("a first save of a quarter whose place cannot be used says that nothing was saved", async () => {
  const office = await start();
  const who = await working(office);
  fs.writeFileSync(path.join(office.folder, "books"), "not a folder");
  const refusal = await refusalOf(register(office, who));
  expect(refusal).toMatchObject({ code: "no-access", message: expect.stringMatching(/没有保存.*没有改动/) });
  fs.rmSync(path.join(office.folder, "books"));
  expect((await register(office, who)).matter.rev).toBe(1);
});

test("the holder closes, and retry opens the folder to work", async () => {
  const holder = await start();
  await holder.found();
  const second = await start({ folder: holder.folder });
  await failed(second);
  await holder.desk.close();
  // Twice at the same moment, as a double click does.
  await Promise.all([second.speak("folder.retry", {}), second.speak("folder.retry", {})]);
  expect(await second.speak("folder.state", {})).toMatchObject({ state: "open", readOnly: false });
});

const damages: [string, (bytes: Buffer) => Buffer][] = [
  ["null", () => Buffer.from("null")],
  ["[]", () => Buffer.from("[]")],
  ["nothing", () => Buffer.alloc(0)],
  ["half of it", (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ["NULs", (bytes) => Buffer.alloc(bytes.length)],
  [
    "a changed letter",
    (bytes) => Buffer.from(bytes.toString("utf8").replace("setup.create", "setup.CREATE").replace("登记", "登誋")),
  ],
];

test.each(
  ["office.json", "accounts.json", "counterparts.json"].flatMap((file) => damages.map(([how]) => [file, how] as const)),
)("%s holding %s is named, nothing starts empty, and recovering brings it back", async (name, how) => {
  const folder = closedOffice();
  const file = path.join(folder, name);
  const damage = damages.find(([one]) => one === how)![1];
  fs.writeFileSync(file, damage(fs.readFileSync(file)));
  const office = await start({ folder });
  const state = await failed(office);
  expect(state).toMatchObject({ code: "file-damaged", path: file });
  expect(state.message).toContain(name);
  expect((await refusalOf(office.speak("session.people", {}))).code).toBe("not-set-up");
  expect((await refusalOf(office.speak("setup.create", setupInput()))).code).toBe("refused");
  expect(state.choices).toEqual(["recover", "retry", "choose"]);
  await office.speak("folder.recover", {});
  expect(await office.speak("folder.state", {})).toMatchObject({ state: "open", readOnly: false });
  await office.signIn("yezhiwei");
  expect((await office.speak("register.view", { quarter: "2026Q4" })).rows).toHaveLength(2);
});

test("a book that is damaged is told with its name, and recovering brings its matters back", async () => {
  for (const [how, damage] of damages) {
    const folder = closedOffice();
    const file = path.join(folder, "books", "2026Q4.json");
    fs.writeFileSync(file, damage(fs.readFileSync(file)));
    const office = await start({ folder });
    const state = await office.speak("folder.state", {});
    expect(state, how).toMatchObject({ state: "failed", code: "file-damaged", path: file });
    await office.speak("folder.recover", {});
    await office.signIn("yezhiwei");
    // The last good version may be one save older, never empty.
    expect((await office.speak("register.view", { quarter: "2026Q4" })).rows.length, how).toBeGreaterThan(0);
  }
});

test("files that went missing are not taken for a new office", async () => {
  for (const name of ["office.json", "accounts.json", "books/2026Q4.json"]) {
    const folder = closedOffice();
    fs.rmSync(path.join(folder, name));
    const state = await failed(await start({ folder }));
    expect(state, name).toMatchObject({ code: "file-damaged", path: path.join(folder, name) });
  }
  const folder = closedOffice();
  fs.rmSync(path.join(folder, "office.json"));
  fs.rmSync(path.join(folder, "generations"), { recursive: true });
  const state = await failed(await start({ folder }));
  expect(state).toMatchObject({ code: "file-damaged", choices: ["retry", "choose"] });
  expect(state.message).toContain("office.json");
});

test("a file of a newer program is refused and left alone", async () => {
  const folder = closedOffice();
  const file = path.join(folder, "office.json");
  const text = fs.readFileSync(file, "utf8").replace(/"schemaVersion":\s*\d+/, '"schemaVersion":99');
  fs.writeFileSync(file, text);
  const state = await failed(await start({ folder }));
  expect(state).toMatchObject({ code: "file-newer", path: file, choices: ["retry", "choose"] });
  expect(fs.readFileSync(file, "utf8")).toBe(text);
});

test("leaving a folder goes back to set-up and leaves it whole", async () => {
  const office = await start();
  await working(office);
  await office.speak("folder.leave", {});
  expect(await office.speak("session.state", {})).toEqual({ state: "signedOut" });
  const again = await start({ folder: office.folder });
  expect(await again.speak("folder.state", {})).toMatchObject({ state: "open", readOnly: false });
});
