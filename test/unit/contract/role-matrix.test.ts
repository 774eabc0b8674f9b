import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { contract, type ProcedureName } from "../../../shared/contract";
import { everyMatter } from "../../../shared/contract/matters";
import { type Role, roles } from "../../../shared/model/account";
import { newSession } from "../../../electron/office/session-state";
import { RESOURCES, setupInput, type TestDesk } from "../../fixtures/desk";
import { deskRoom } from "../office/room";

/** Who may call what. Written apart from the contract on purpose: both must say the same. */
type Who = "anyone" | "signedIn" | readonly Role[];
const workers = ["handler"] as const;
const keepers = ["handler", "reviewer", "registrar", "administrator"] as const;
const chief = ["administrator"] as const;
interface Line {
  readonly who: Who;
  /** `query` and `handOver` work on a folder opened for looking; `change` does not. `own` works with a first password. */
  readonly kind: "query" | "change" | "handOver" | "own";
  readonly input: unknown;
}
const LINZI: unknown = JSON.parse(fs.readFileSync(path.join(RESOURCES, "profiles/linzi-hrss.json"), "utf8"));
const id = "nobody";
const quarter = "2026Q4";
const page = { text: "", offset: 0, limit: 1 };
const document = { matterId: id, documentId: id };
const line = (who: Who, kind: Line["kind"], input: unknown = {}): Line => ({ who, kind, input });

const table: Record<ProcedureName, Line> = {
  "folder.state": line("anyone", "query"),
  "folder.choose": line("anyone", "change"),
  "folder.retry": line("anyone", "change"),
  "folder.look": line("anyone", "change"),
  "folder.recover": line("anyone", "change"),
  "folder.leave": line("anyone", "change"),
  "setup.profiles": line("anyone", "query"),
  "setup.create": line("anyone", "change", setupInput()),
  "setup.sample": line("anyone", "change"),
  "session.state": line("anyone", "query"),
  "session.people": line("anyone", "query"),
  "session.signIn": line("anyone", "change", { login: "nobody", password: "" }),
  "session.signOut": line("anyone", "change"),
  "session.lock": line("anyone", "change"),
  "session.recover": line("anyone", "change", { login: "nobody", code: "", password: "12345678" }),
  "session.renewRecovery": line(chief, "change", { password: "" }),
  "session.active": line("signedIn", "own"),
  "session.changePassword": line("signedIn", "own", { old: "", new: "12345678" }),
  "office.get": line("signedIn", "query"),
  "office.save": line(chief, "change", { rev: 99, fields: setupInput().office, idleMinutes: 5, fonts: "system" }),
  "office.saveProfile": line(chief, "change", { rev: 99, wording: LINZI }),
  "office.saveSection": line(chief, "change", { id, rev: 1, name: "新科", active: true }),
  "office.series": line("signedIn", "query"),
  "office.saveSeries": line(chief, "change", { id, rev: 1, name: "号", code: "甲", pattern: "{代字}〔{年}〕{序号}号" }),
  "office.startSeries": line(chief, "change", { id, rev: 1, year: 2026, first: 2, reason: "纸质" }),
  "accounts.list": line("signedIn", "query"),
  "accounts.save": line(chief, "change", {
    id,
    rev: 1,
    fields: { name: "甲", login: "jia", sectionId: null, roles: ["handler"], duty: "", certificate: "" },
    active: true,
  }),
  "accounts.setPassword": line(chief, "change", { id, password: "12345678" }),
  "counterparts.search": line("signedIn", "query", page),
  "counterparts.get": line("signedIn", "query", { id }),
  "counterparts.similar": line("signedIn", "query", { name: "", creditCode: "", except: null }),
  "counterparts.save": line(keepers, "change", {
    id,
    rev: 1,
    fields: {
      kind: "enterprise",
      name: "甲公司",
      creditCode: "",
      creditCodeConfirmed: false,
      identityNumber: "",
      representative: "",
      phone: "",
      address: "",
      industry: "",
      key: false,
      note: "",
    },
    duplicateConfirmed: false,
  }),
  "catalogue.list": line("signedIn", "query"),
  "catalogue.save": line(keepers, "change", {
    id,
    rev: 1,
    fields: { code: "", name: "事项", bases: [{ law: "法", article: "", point: "" }], active: true },
  }),
  "matters.list": line("signedIn", "query", everyMatter),
  "matters.get": line("signedIn", "query", { id }),
  "matters.register": line(workers, "change", {
    fields: {
      date: "2026-11-20",
      place: "现场",
      handlerIds: [id],
      counterpartIds: [id],
      form: "书面",
      sectionId: null,
      itemId: null,
      title: "题",
      basis: "据",
      startMode: "依职权",
      stage: "事中",
      methods: ["意见建议"],
      subject: "由",
      purpose: "",
      problem: "题",
      opinion: "见",
      contact: "人",
      phone: "1",
      effect: "",
      result: "",
      note: "",
    },
    draftId: null,
  }),
  "matters.quick": line(workers, "change", {
    fields: {
      date: "2026-11-20",
      handlerIds: [id],
      counterpartIds: [],
      form: "电话",
      result: "好",
      note: "",
      situation: "",
      audience: "",
      content: "答",
    },
    draftId: null,
  }),
  "matters.update": line(workers, "change", {
    id,
    rev: 1,
    fields: {
      date: "2026-11-20",
      handlerIds: [id],
      counterpartIds: [],
      form: "电话",
      result: "好",
      note: "",
      situation: "",
      audience: "",
      content: "答",
    },
    draftId: null,
  }),
  "matters.recordResult": line(workers, "change", { id, rev: 1, effect: "", result: "" }),
  "matters.close": line(workers, "change", { id, rev: 1, date: "2026-11-20" }),
  "matters.choices": line("signedIn", "query"),
  "drafts.list": line("signedIn", "query"),
  "drafts.keep": line("signedIn", "change", { id: null, kind: "written", target: null, values: {} }),
  "drafts.drop": line("signedIn", "change", { id }),
  "documents.preview": line("signedIn", "query", { type: "opinionLetter", fields: {} }),
  "documents.issue": line(workers, "change", { matterId: id, rev: 1, type: "opinionLetter", date: "2026-11-20" }),
  "documents.void": line(workers, "change", { ...document, rev: 1, reason: "错" }),
  "documents.file": line("signedIn", "query", document),
  "documents.save": line("signedIn", "handOver", document),
  "documents.open": line("signedIn", "handOver", document),
  "documents.pdf": line("signedIn", "handOver", document),
  "register.quarters": line("signedIn", "query"),
  "register.view": line("signedIn", "query", { quarter }),
  "register.file": line("signedIn", "query", { quarter }),
  "register.save": line("signedIn", "handOver", { quarter }),
  "overview.get": line("signedIn", "query"),
};

const GATE = ["not-signed-in", "locked", "forbidden", "read-only"];
const names = Object.keys(table) as ProcedureName[];
/** Leaves the desk as it found it, so that the next procedure meets the same one. */
const harmless = names.filter((name) => name !== "folder.leave" && name !== "setup.sample");

const start = deskRoom();

type Caller = Role | "nobody" | "locked" | "firstPassword";
const expected = (name: ProcedureName, caller: Caller, readOnly: boolean): string => {
  const { who, kind } = table[name];
  if (who === "anyone") return "";
  if (caller === "nobody") return "not-signed-in";
  if (caller === "locked") return "locked";
  // The first password was given to a handler.
  if (caller === "firstPassword" && kind !== "own") return "forbidden";
  const role = caller === "firstPassword" ? "handler" : caller;
  if (who !== "signedIn" && !who.includes(role)) return "forbidden";
  return readOnly && (kind === "change" || name === "session.changePassword") ? "read-only" : "";
};

test("the table names every procedure of the contract, and no other", () => {
  expect(names.toSorted()).toEqual(Object.keys(contract).toSorted());
});

test("the contract says of every procedure what the table says", () => {
  for (const name of names) {
    const { who, kind } = table[name];
    expect([name, contract[name].callers]).toEqual([name, who]);
    expect([name, contract[name].kind]).toEqual([name, kind === "query" ? "query" : "change"]);
    expect(contract[name].input.safeParse(table[name].input).success, name).toBe(true);
  }
});

const logins: Record<Role, string> = {
  handler: "yezhiwei",
  reviewer: "gumingche",
  leader: "shenyanqiu",
  registrar: "chengxiaoman",
  administrator: "dingyi",
};

/** Calls every procedure as each caller and compares what the gate said. */
const walk = async (office: TestDesk, readOnly: boolean): Promise<number> => {
  const callers: Caller[] = ["nobody", ...roles, "locked", "firstPassword"];
  const wrong: string[] = [];
  let calls = 0;
  for (const caller of callers) {
    const login = caller === "firstPassword" ? "luxin" : caller in logins ? logins[caller as Role] : "yezhiwei";
    // Not by signing in: where one only looks, a first password is turned away at the door already.
    const account = office.desk.folder
      .store()
      ?.accounts.all("accounts")
      .find((one) => one.login === login);
    for (const name of harmless) {
      const session = { ...newSession(), activeAt: office.clock.now() };
      if (caller !== "nobody") Object.assign(session, { accountId: account?.id ?? null, locked: caller === "locked" });
      const result = await office.desk.call({ session, ports: undefined }, name, table[name].input);
      calls += 1;
      const code = result.ok ? "" : result.error.code;
      const gate = GATE.includes(code) ? code : "";
      const wanted = expected(name, caller, readOnly);
      if (gate !== wanted) wrong.push(`${caller} ${name}: ${gate || "let in"} instead of ${wanted || "let in"}`);
      if (code === "internal") wrong.push(`${caller} ${name}: internal`);
    }
  }
  expect(wrong).toEqual([]);
  return calls;
};

const withNewcomer = () => {
  const input = setupInput();
  return { ...input, people: [...input.people, { ...input.people[1]!, name: "陆新", login: "luxin" }] };
};

test("every procedure × every caller: let in or refused as the contract says", async () => {
  const office = await start();
  const input = withNewcomer();
  await office.found(input);
  const all = await office.speak("accounts.list", {});
  await office.signIn("dingyi");
  const newcomer = all.find((account) => account.login === "luxin")!;
  await office.speak("accounts.setPassword", { id: newcomer.id, password: "correct horse" });
  expect(await walk(office, false)).toBe(harmless.length * 8);

  await office.desk.close();
  const holder = await start({ folder: office.folder });
  const looker = await start({ folder: office.folder });
  expect(await holder.speak("folder.state", {})).toMatchObject({ state: "open", readOnly: false });
  await looker.speak("folder.look", {});
  expect(await looker.speak("folder.state", {})).toMatchObject({ state: "open", readOnly: true });
  await walk(looker, true);
});

test("without a folder, everything that needs an office says so", async () => {
  const office = await start();
  for (const name of names.filter((one) => table[one].who !== "anyone")) {
    const result = await office.desk.call(office.door, name, table[name].input);
    expect(result.ok ? name : result.error.code, name).toBe("not-set-up");
  }
});
