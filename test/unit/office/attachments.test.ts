import fs from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { hashOf, realArchiveFiles } from "../../../electron/archive/archive";
import type { Ports } from "../../../electron/office/context";
import type { Input } from "../../../shared/contract";
import { NO_SHIFT } from "../../../shared/model/printing";
import { setupInput, type TestDesk } from "../../fixtures/desk";
import { deskRoom, enter, filesBelow, raw, refusalOf, register, simpleMatter, working } from "./room";

const start = deskRoom();
afterEach(() => void vi.restoreAllMocks());

const ZC = "zhoucun-natural-resources";
const LEDGER = Buffer.from("2026 年工资支付台账");
const PHOTO = Buffer.from("现场照片");

/** A desktop that keeps what it was asked to save and open. */
const desktop = () => {
  const saved: string[] = [];
  const opened: string[] = [];
  const ports: Ports = {
    chooseFolder: async () => null,
    saveFile: async (name) => {
      saved.push(name);
      return `/tmp/${name}`;
    },
    openFile: async (name) => {
      opened.push(name);
      return `/tmp/opened/${name}`;
    },
    toPdf: async ([first = new Uint8Array()]) => first,
    shift: () => NO_SHIFT,
    keepShift: async () => undefined,
    rulers: async () => new Uint8Array(),
  };
  return { ports, saved, opened };
};

/** An office with a matter of 叶知微's, 方念慈 a handler of another section, and a way to attach. */
const room = async (options?: Parameters<typeof start>[0], profileId = "linzi-hrss") => {
  const office = await start(options);
  const input = setupInput({ profileId, sharedSeries: profileId === ZC ? true : null });
  const outsider = { ...input.people[1]!, name: "方念慈", login: "fangnianci", section: "政策法规科" };
  const who = await working(office, { ...input, people: [...input.people, outsider] });
  const { matter } = await register(office, who);
  const matterId = matter.id;
  const add = (more: Partial<Input<"attachments.add">> = {}) =>
    office.speak("attachments.add", {
      matterId,
      kind: "evidence",
      name: "工资台账.xlsx",
      note: "",
      bytes: LEDGER,
      ...more,
    });
  const list = () => office.speak("attachments.list", { matterId });
  const stored = async () => (await office.speak("matters.get", { id: matterId })).matter;
  return { office, ...who, matterId, add, list, stored };
};

const place = (office: TestDesk, bytes: Uint8Array): string => {
  const hash = hashOf(bytes);
  return path.join(office.folder, "archive", hash.slice(0, 2), hash);
};

test("a file is filed by its hash with kind, note, who and when, told in the history, and still there after restart", async () => {
  const { office, matterId, me, add, list } = await room();
  const { attachment, outcome } = await add({ note: "  1 至 10 月 " });
  expect(outcome).toBe("added");
  expect(attachment).toMatchObject({ name: "工资台账.xlsx", note: "1 至 10 月", size: LEDGER.length, by: me });
  expect(attachment.hash).toBe(hashOf(LEDGER));
  const view = await office.speak("matters.get", { id: matterId });
  expect(view.history.map(({ byName, summary }) => [byName, summary])).toEqual([
    ["叶知微", "登记指导事项"],
    ["叶知微", "添加附件：工资台账.xlsx（证据材料）"],
  ]);
  const [shown] = await list();
  expect(shown).toMatchObject({ state: "sound", image: false, byName: "叶知微", removal: { allowed: true } });

  await office.desk.close();
  const again = await start({ folder: office.folder });
  await again.signIn("yezhiwei");
  expect(await again.speak("attachments.list", { matterId })).toEqual([shown]);
  const which = { matterId, attachmentId: attachment.id };
  expect(Buffer.from(await again.speak("attachments.file", which)).equals(LEDGER)).toBe(true);
});

test("the same content twice on one matter is answered with what is there; on another matter it shares the file", async () => {
  const { office, add, list, stored, me, counterpartId } = await room();
  const first = await add();
  const { rev } = await stored();
  const twice = await Promise.all([add({ name: "另一个名字.xlsx", kind: "other" }), add({ name: "第三个.xlsx" })]);
  expect(twice).toEqual([
    { attachment: first.attachment, outcome: "there" },
    { attachment: first.attachment, outcome: "there" },
  ]);
  expect(await list()).toHaveLength(1);
  expect((await stored()).rev).toBe(rev);
  const other = await register(office, { me, counterpartId });
  expect((await add({ matterId: other.matter.id })).outcome).toBe("added");
  expect(filesBelow(path.join(office.folder, "archive"))).toEqual([place(office, LEDGER)]);
});

test("two different files added at once both stay", async () => {
  const { add, list } = await room();
  await Promise.all([add(), add({ name: "照片.jpg", bytes: PHOTO })]);
  expect((await list()).map(({ name }) => name).toSorted()).toEqual(["工资台账.xlsx", "照片.jpg"]);
});

describe("what is not taken", () => {
  test("an empty file, one over 50 MB and a name too long, each with its sentence; the matter stays as it was", async () => {
    const { add, stored } = await room();
    const before = await stored();
    const fieldsOf = async (more: Parameters<typeof add>[0]) => (await refusalOf(add(more))).fields;
    expect(await fieldsOf({ bytes: new Uint8Array() })).toEqual({ bytes: expect.stringContaining("空") });
    expect(await fieldsOf({ bytes: new Uint8Array(50 * 1024 * 1024 + 1) })).toEqual({
      bytes: expect.stringContaining("50 MB"),
    });
    expect(await fieldsOf({ name: `${"长".repeat(300)}.pdf` })).toEqual({ name: expect.stringContaining("255") });
    expect(await fieldsOf({ name: "\u0000\u202E" })).toEqual({ name: expect.stringContaining("没有名字") });
    expect(await stored()).toEqual(before);
  });

  test("bytes that are none", async () => {
    const { office, matterId } = await room();
    for (const bytes of [undefined, null, "abc", [1, 2], { length: 3 }]) {
      const input = { matterId, kind: "evidence", name: "a.pdf", note: "", bytes };
      expect((await refusalOf(raw(office, "attachments.add", input))).code).toBe("invalid-input");
    }
  });

  test("a name is kept without what would mislead or do harm", async () => {
    const { add } = await room();
    const { attachment } = await add({ name: "讲\u0000话\u202Egpj.exe" });
    expect(attachment.name).toBe("讲话gpj.exe");
  });
});

describe("a disk that does not take it", () => {
  const refuse = (code: string) =>
    vi.spyOn(realArchiveFiles, "writeNew").mockRejectedValue(Object.assign(new Error(code), { code }));

  test("is told in a sentence, the matter unchanged, and it can be tried again", async () => {
    const { add, stored, list } = await room();
    const before = await stored();
    refuse("ENOSPC");
    expect(await refusalOf(add())).toMatchObject({ code: "disk-full", message: expect.stringContaining("磁盘已满") });
    refuse("EROFS");
    expect(await refusalOf(add())).toMatchObject({ code: "no-access" });
    expect(await stored()).toEqual(before);
    vi.restoreAllMocks();
    expect((await add()).outcome).toBe("added");
    expect(await list()).toMatchObject([{ state: "sound" }]);
  });
});

describe("a file changed behind the program's back", () => {
  test("is reported, not given out, and put right by adding it again", async () => {
    const { ports, saved, opened } = desktop();
    const { office, matterId, add, list, stored } = await room({ ports });
    const { attachment } = await add();
    await list();
    const file = place(office, LEDGER);
    fs.chmodSync(file, 0o644);
    fs.writeFileSync(file, "改过的台账");
    expect(await list()).toMatchObject([{ name: "工资台账.xlsx", state: "altered" }]);
    const which = { matterId, attachmentId: attachment.id };
    for (const name of ["attachments.file", "attachments.open", "attachments.save"] as const) {
      expect((await refusalOf(office.speak(name, which))).code, name).toBe("file-damaged");
    }
    expect([saved, opened]).toEqual([[], []]);
    const { rev } = await stored();
    expect(await add({ name: "原件.xlsx" })).toEqual({ attachment, outcome: "restored" });
    expect(await list()).toMatchObject([{ name: "工资台账.xlsx", state: "sound" }]);
    expect((await stored()).rev).toBe(rev);
  });

  test("is reported as gone where it has gone, as unreadable where it cannot be read", async () => {
    const { office, matterId, add, list } = await room();
    const { attachment } = await add();
    fs.rmSync(place(office, LEDGER));
    expect(await list()).toMatchObject([{ state: "missing" }]);
    expect(await refusalOf(office.speak("attachments.file", { matterId, attachmentId: attachment.id }))).toMatchObject({
      code: "file-damaged",
      message: expect.stringContaining("备份"),
    });
    vi.spyOn(realArchiveFiles, "mark").mockRejectedValue(Object.assign(new Error("EACCES"), { code: "EACCES" }));
    expect(await list()).toMatchObject([{ state: "unreadable" }]);
  });
});

test("papers open as a copy; a program, and what has no ending, never does, but both can be saved", async () => {
  const { ports, saved, opened } = desktop();
  const { office, matterId, add } = await room({ ports });
  const which = async (name: string, bytes: Uint8Array) => ({
    matterId,
    attachmentId: (await add({ name, bytes })).attachment.id,
  });
  await office.speak("attachments.open", await which("台账.xlsx", LEDGER));
  expect(opened).toEqual(["台账.xlsx"]);
  const program = await which("安装.exe", PHOTO);
  expect(await refusalOf(office.speak("attachments.open", program))).toMatchObject({
    code: "refused",
    message: expect.stringContaining("误运行"),
  });
  const nameless = await which("没有后缀", Buffer.from("?"));
  expect((await refusalOf(office.speak("attachments.open", nameless))).code).toBe("refused");
  for (const one of [program, nameless]) await office.speak("attachments.save", one);
  expect(saved).toEqual(["安装.exe", "没有后缀"]);
  expect(opened).toHaveLength(1);
});

describe("who may add and remove", () => {
  const mayAttach = async (office: TestDesk, matterId: string) =>
    (await office.speak("matters.get", { id: matterId })).actions.find(({ name }) => name === "attach");

  test("a legal reviewer adds to any matter and removes what they added themselves; the window says the same", async () => {
    const { office, matterId, me, add, list } = await room();
    await add();
    const reviewer = await enter(office, "gumingche");
    expect(await mayAttach(office, matterId)).toMatchObject({ allowed: true });
    const own = await add({ name: "回访记录.pdf", kind: "visit", bytes: PHOTO });
    expect(own.attachment).toMatchObject({ by: reviewer, kind: "visit" });
    const [evidence, visit] = await list();
    expect(evidence).toMatchObject({ by: me, removal: { allowed: false, rule: "R053" } });
    expect(visit).toMatchObject({ removal: { allowed: true } });
    const remove = (attachmentId: string) => office.speak("attachments.remove", { matterId, attachmentId });
    expect(await refusalOf(remove(evidence!.id))).toMatchObject({ code: "refused", rule: "R053" });
    await remove(visit!.id);
    expect((await list()).map(({ name }) => name)).toEqual(["工资台账.xlsx"]);
    // Bringing a file does not make one a hand of the matter, who could not visit it any more (R061).
    expect((await office.speak("matters.get", { id: matterId })).matter.hands).not.toContain(reviewer);
  });

  test("a leader, the registrar and the administrator look at files and touch none", async () => {
    const { office, matterId, add, list } = await room();
    const { attachment } = await add();
    for (const login of ["shenyanqiu", "chengxiaoman", "dingyi"]) {
      await enter(office, login);
      expect(await mayAttach(office, matterId), login).toMatchObject({ allowed: false, why: expect.any(String) });
      expect(await list(), login).toMatchObject([{ state: "sound", removal: { allowed: false } }]);
      expect((await refusalOf(add({ bytes: PHOTO }))).code, login).toBe("forbidden");
      const removing = office.speak("attachments.remove", { matterId, attachmentId: attachment.id });
      expect((await refusalOf(removing)).code, login).toBe("forbidden");
      await office.speak("attachments.file", { matterId, attachmentId: attachment.id });
    }
  });

  test("a handler of another section may not, until sent to visit", async () => {
    const { office, matterId, add, stored } = await room();
    const outsider = await enter(office, "fangnianci");
    expect(await mayAttach(office, matterId)).toMatchObject({ allowed: false, rule: "R053" });
    expect(await refusalOf(add())).toMatchObject({ code: "refused", rule: "R053" });
    await enter(office, "gumingche");
    await office.speak("followUps.planVisit", {
      matterId,
      rev: (await stored()).rev,
      fields: {
        date: "2026-11-21",
        late: "",
        due: "2026-11-30",
        scope: "重点企业",
        organiserId: null,
        visitorIds: [outsider],
      },
      draftId: null,
    });
    await enter(office, "fangnianci");
    expect(await mayAttach(office, matterId)).toMatchObject({ allowed: true });
    expect((await add({ kind: "visit" })).outcome).toBe("added");
  });

  test("removing leaves a history entry and the content in the archive; it can be added anew", async () => {
    const { office, matterId, add, list } = await room();
    const { attachment } = await add();
    await office.speak("attachments.remove", { matterId, attachmentId: attachment.id });
    expect(await list()).toEqual([]);
    expect(fs.existsSync(place(office, LEDGER))).toBe(true);
    const { history } = await office.speak("matters.get", { id: matterId });
    expect(history.at(-1)).toMatchObject({ byName: "叶知微", summary: "移除附件：工资台账.xlsx（证据材料）" });
    const again = office.speak("attachments.remove", { matterId, attachmentId: attachment.id });
    expect((await refusalOf(again)).code).toBe("not-found");
    expect((await add()).outcome).toBe("added");
  });

  test("what lay in the file at the matter's end stays; what came later, a visit's, may still be taken back (R081)", async () => {
    const { office, matterId, add, list, stored } = await room();
    const { attachment } = await add();
    office.clock.pass(60_000);
    await office.speak("steps.record", {
      matterId,
      rev: (await stored()).rev,
      step: {
        act: "terminate",
        fields: { date: "2026-11-21", late: "", reason: "明确表示拒绝", account: "当面拒绝", assured: true },
      },
      draftId: null,
    });
    office.clock.pass(60_000);
    const late = await add({ name: "回访.jpg", kind: "visit", bytes: PHOTO });
    const refusal = await refusalOf(office.speak("attachments.remove", { matterId, attachmentId: attachment.id }));
    expect(refusal).toMatchObject({ code: "refused", rule: "R081", message: expect.stringContaining("案卷") });
    await office.speak("attachments.remove", { matterId, attachmentId: late.attachment.id });
    expect((await list()).map(({ name }) => name)).toEqual(["工资台账.xlsx"]);
  });

  test("a simple matter, done with as it is registered, keeps a file and may lose it again", async () => {
    const { office, me, add } = await room();
    const simple = await office.speak("matters.quick", { fields: simpleMatter([me]), draftId: null });
    const { attachment } = await add({ matterId: simple.id });
    const which = { matterId: simple.id, attachmentId: attachment.id };
    expect(await office.speak("attachments.remove", which)).toEqual({ done: true });
  });
});

test("what went with a submission is fixed (R081)", async () => {
  const { office, matterId, add, list, stored } = await room({}, ZC);
  const { attachment } = await add({ kind: "plan" });
  await office.speak("approvals.submit", {
    matterId,
    rev: (await stored()).rev,
    fields: { date: "2026-11-21", late: "", responses: [], note: "" },
    draftId: null,
  });
  expect(await list()).toMatchObject([
    { removal: { allowed: false, why: expect.stringContaining("送审"), rule: "R081" } },
  ]);
  const removing = office.speak("attachments.remove", { matterId, attachmentId: attachment.id });
  expect(await refusalOf(removing)).toMatchObject({ code: "refused", rule: "R081" });
});

test("a file of another matter cannot be reached through one's own", async () => {
  const { office, add, me, counterpartId } = await room();
  const { attachment } = await add();
  const mine = await register(office, { me, counterpartId });
  const through = { matterId: mine.matter.id, attachmentId: attachment.id };
  for (const name of ["attachments.file", "attachments.remove"] as const) {
    expect((await refusalOf(office.speak(name, through))).code).toBe("not-found");
  }
});
