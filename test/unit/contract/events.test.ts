import { expect, test } from "vitest";
import { contract } from "../../../shared/contract";
import { setupInput } from "../../fixtures/desk";
import { issue, record } from "../../fixtures/life";
import { choosing, deskRoom, refusalOf, register, saveCounterpart, simpleMatter, working } from "../office/room";

const start = deskRoom();
const capabilities = new Set(Object.keys(contract).map((name) => name.slice(0, name.indexOf("."))));

test("a change tells which capabilities look different now; a query, a refusal and a sign of life tell nothing", async () => {
  const office = await start();
  const who = await working(office);
  const heardOf = async (work: () => Promise<unknown>): Promise<string[][]> => {
    office.heard.length = 0;
    await work();
    return [...office.heard];
  };
  const worked = ["matters", "approvals", "register", "overview", "counterparts", "drafts"];
  const registering = await heardOf(() => register(office, who));
  expect(registering).toEqual([worked]);
  const heard = await heardOf(() => saveCounterpart(office, { name: "乙公司", creditCode: "" }));
  expect(heard[0]).toEqual(expect.arrayContaining(["counterparts", "matters", "register"]));
  expect(await heardOf(() => office.speak("overview.get", {}))).toEqual([]);
  expect(await heardOf(() => office.speak("session.active", {}))).toEqual([]);
  expect(await heardOf(() => refusalOf(saveCounterpart(office)))).toEqual([]);
  const quick = { fields: simpleMatter([who.me]), draftId: null };
  expect((await heardOf(() => office.speak("matters.quick", quick)))[0]).toContain("register");
  await office.signIn("dingyi");
  const { office: facts } = await office.speak("office.get", {});
  const fields = { ...setupInput().office, name: "改名后的局" };
  const renamed = await heardOf(() =>
    office.speak("office.save", { rev: facts.rev, fields, idleMinutes: 9, fonts: "system" }),
  );
  // The name stands in the window's frame, the idle minutes in the session.
  expect(renamed[0]).toEqual(expect.arrayContaining(["office", "folder", "session", "register"]));
  expect(await heardOf(() => office.speak("session.signOut", {}))).toEqual([expect.arrayContaining(["session"])]);
});

test("work on a matter, its files and the ledgers beside it each tell who must look again", async () => {
  const office = await start({ ports: choosing() });
  const who = await working(office);
  const { matter } = await register(office, who);
  const worked = ["matters", "approvals", "register", "overview", "counterparts", "drafts"];
  const heardOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    office.heard.length = 0;
    await work();
    expect(office.heard.length).toBeLessThan(2);
    return office.heard[0] ?? [];
  };
  expect(await heardOf(() => issue(office, matter.id))).toEqual(expect.arrayContaining([...worked, "office"]));
  expect(await heardOf(() => record(office, matter.id, "serve"))).toEqual(["steps", ...worked]);
  const bytes = new TextEncoder().encode("台账照片");
  const file = { matterId: matter.id, kind: "evidence", name: "台账.txt", note: "", bytes } as const;
  const attaching = await heardOf(() => office.speak("attachments.add", file));
  expect(attaching).toEqual(expect.arrayContaining(["attachments", "matters", "approvals"]));
  const [attachment] = await office.speak("attachments.list", { matterId: matter.id });
  const at = { matterId: matter.id, attachmentId: attachment?.id ?? "" };
  // Handing a file over changes nothing that anybody looks at.
  for (const name of ["attachments.save", "attachments.open"] as const) {
    expect(await heardOf(() => office.speak(name, at)), name).toEqual([]);
  }
  expect(await heardOf(() => office.speak("approvals.queue", {}))).toEqual([]);
  const promise = {
    counterpartId: who.counterpartId,
    matterId: null,
    date: "2026-11-20",
    content: "稳岗补贴按季兑现",
    basis: "",
    due: null,
    keptOn: null,
    note: "",
  };
  const promising = await heardOf(() => office.speak("demands.savePromise", { id: null, rev: 0, fields: promise }));
  expect(promising).toEqual(expect.arrayContaining(["demands", "overview", "counterparts"]));
  await office.signIn("dingyi");
  const { rev, reminders } = await office.speak("reminders.get", {});
  const reminding = await heardOf(() => office.speak("reminders.save", { rev, reminders }));
  expect(reminding).toEqual(expect.arrayContaining(["reminders", "overview", "approvals"]));
});

test("every change tells of capabilities that there are, its own first", async () => {
  const office = await start();
  const who = await working(office);
  await register(office, who);
  await office.speak("drafts.keep", { id: null, kind: "written", target: null, values: {} });
  await office.speak("session.lock", {});
  await office.speak("folder.leave", {});
  expect(office.heard.length).toBeGreaterThan(4);
  for (const told of office.heard) {
    for (const capability of told) expect(capabilities).toContain(capability);
    expect(new Set(told).size).toBe(told.length);
  }
});
