import { expect, test } from "vitest";
import { contract, type ProcedureName } from "../../../shared/contract";
import { type Role, roles } from "../../../shared/model/account";
import { newSession } from "../../../electron/office/session-state";
import { setupInput, type TestDesk } from "../../fixtures/desk";
import { deskRoom } from "../office/room";
import { table } from "./role-table";

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
