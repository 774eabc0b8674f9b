import fs from "node:fs";
import { expect, test } from "vitest";
import { newSession } from "../../../electron/office/session-state";
import { accountSchema } from "../../../shared/model/account";
import { PASSWORD, setupInput, type TestDesk } from "../../fixtures/desk";
import { deskRoom, enter, filesBelow, personOf, raw, refusalOf, saveCounterpart } from "./room";

const start = deskRoom();
const MINUTE = 60_000;

const wrong = (office: TestDesk) => refusalOf(office.signIn("yezhiwei", "not it at all"));

test("wrong passwords cost growing waits, which closing and reopening does not forget", async () => {
  const office = await start();
  await office.found();
  expect(await wrong(office)).toMatchObject({ code: "wrong-password", message: "登录名或密码不对，请重新输入。" });
  expect((await wrong(office)).code).toBe("wrong-password");
  expect((await wrong(office)).code).toBe("wrong-password");
  expect(await wrong(office)).toMatchObject({ code: "try-later", detail: { seconds: 5 } });
  // The right password has to wait too.
  expect(await refusalOf(office.signIn("yezhiwei"))).toMatchObject({ code: "try-later" });
  office.clock.pass(5_000);
  expect((await wrong(office)).code).toBe("wrong-password");
  expect(await wrong(office)).toMatchObject({ detail: { seconds: 10 } });
  await office.desk.close();

  const later = await start({ folder: office.folder });
  later.clock.pass(6_000);
  expect(await wrong(later)).toMatchObject({ code: "try-later", detail: { seconds: 9 } });
  later.clock.pass(9_000);
  await later.signIn("yezhiwei");
  expect((await wrong(later)).code).toBe("wrong-password");
  expect((await wrong(later)).code).toBe("wrong-password");
});

test("many tries at once count as many", async () => {
  const office = await start();
  await office.found();
  const codes = await Promise.all(Array.from({ length: 6 }, async () => (await wrong(office)).code));
  expect(codes).toEqual(["wrong-password", "wrong-password", "wrong-password", "try-later", "try-later", "try-later"]);
});

test("after the clock was set back the wait counts from then, once, and the right password opens", async () => {
  const office = await start({ date: "2030-01-01" });
  await office.found();
  for (let tries = 0; tries < 3; tries += 1) await wrong(office);
  office.clock.turn("2029-12-31");
  expect(await refusalOf(office.signIn("yezhiwei"))).toMatchObject({ code: "try-later", detail: { seconds: 5 } });
  office.clock.pass(2_000);
  expect(await refusalOf(office.signIn("yezhiwei"))).toMatchObject({ code: "try-later", detail: { seconds: 3 } });
  office.clock.pass(3_000);
  expect(await office.signIn("yezhiwei")).toMatchObject({ state: "signedIn" });
  // The count stood all the while: had the password been wrong, the next wait would have been the longer one.
  for (let tries = 0; tries < 3; tries += 1) await wrong(office);
  office.clock.turn("2029-12-30");
  expect((await wrong(office)).code).toBe("try-later");
  office.clock.pass(5_000);
  expect((await wrong(office)).code).toBe("wrong-password");
  expect(await wrong(office)).toMatchObject({ code: "try-later", detail: { seconds: 10 } });
});

test("after the clock was set back the desk still locks, its minutes counted from then", async () => {
  const office = await start();
  await office.found();
  await office.signIn("yezhiwei");
  office.clock.turn("2026-11-20");
  expect(await office.speak("session.state", {})).toMatchObject({ state: "signedIn", idleMinutes: 15 });
  office.clock.pass(15 * MINUTE);
  expect(await office.speak("session.state", {})).toMatchObject({ state: "signedIn" });
  office.clock.pass(1);
  expect(await office.speak("session.state", {})).toMatchObject({ state: "locked" });
});

test("the desk locks after the administrator's minutes, keeps who sat there, and opens to their password", async () => {
  const office = await start();
  await office.found();
  await office.signIn("dingyi");
  const { office: facts } = await office.speak("office.get", {});
  const { name, shortName, documentCode, superior, address, phone } = facts;
  const fields = { name, shortName, documentCode, superior, address, phone };
  await office.speak("office.save", { rev: facts.rev, fields, idleMinutes: 3, fonts: "system" });
  const me = await enter(office, "yezhiwei");
  office.clock.pass(3 * MINUTE);
  expect(await office.speak("session.state", {})).toMatchObject({ state: "signedIn", idleMinutes: 3 });
  await office.speak("session.active", {});
  office.clock.pass(3 * MINUTE);
  await office.speak("matters.choices", {});
  office.clock.pass(1);
  expect(await refusalOf(saveCounterpart(office))).toMatchObject({ code: "locked" });
  expect(await office.speak("session.state", {})).toMatchObject({ state: "locked", account: { id: me } });
  expect((await refusalOf(office.speak("session.active", {}))).code).toBe("locked");
  await office.signIn("yezhiwei");
  expect(await saveCounterpart(office)).toMatchObject({ rev: 1 });
});

test("a move of the mouse after the minutes have passed does not unlock what nobody had looked at", async () => {
  const office = await start();
  await office.found();
  await office.signIn("yezhiwei");
  office.clock.pass(16 * MINUTE);
  expect((await refusalOf(office.speak("session.active", {}))).code).toBe("locked");
  expect(await office.speak("session.state", {})).toMatchObject({ state: "locked" });
});

test("accounts are switched at one desk; a locked one lets another in", async () => {
  const office = await start();
  await office.found();
  const first = await enter(office, "yezhiwei");
  await office.speak("session.lock", {});
  expect((await refusalOf(office.speak("overview.get", {}))).code).toBe("locked");
  const second = await enter(office, "gumingche");
  expect(second).not.toBe(first);
  expect(await office.speak("session.state", {})).toMatchObject({ state: "signedIn", account: { id: second } });
  await office.speak("session.signOut", {});
  expect(await office.speak("session.state", {})).toEqual({ state: "signedOut" });
  expect((await refusalOf(office.speak("overview.get", {}))).code).toBe("not-signed-in");
});

test("the first password must be changed before anything is changed", async () => {
  const office = await start();
  await office.speak("setup.create", setupInput());
  const state = await office.signIn("yezhiwei");
  expect(state).toMatchObject({ state: "signedIn", account: { mustChange: true } });
  expect(await refusalOf(saveCounterpart(office))).toMatchObject({
    code: "forbidden",
    message: "这是初始密码，请先修改密码。",
  });
  const change = (old: string, next: string) => office.speak("session.changePassword", { old, new: next });
  expect(await refusalOf(change(PASSWORD, PASSWORD))).toMatchObject({ fields: { new: "新密码不能与原密码相同" } });
  expect(await refusalOf(change("no", "another one"))).toMatchObject({ code: "wrong-password" });
  expect(await refusalOf(change(PASSWORD, "short"))).toMatchObject({ fields: { new: "密码至少 8 位" } });
  await change(PASSWORD, "another one");
  await saveCounterpart(office);
  expect((await wrong(office)).code).toBe("wrong-password");
  expect((await refusalOf(office.signIn("yezhiwei"))).code).toBe("wrong-password");
  await office.signIn("yezhiwei", "another one");
});

test("full-width typing of a password is the same password", async () => {
  const office = await start();
  await office.found();
  await office.signIn("yezhiwei", "ｃｏｒｒｅｃｔ horse");
});

test("the administrator sets a forgotten password, which must be changed; wrong tries are forgiven", async () => {
  const office = await start();
  await office.found();
  const target = await enter(office, "yezhiwei");
  for (let tries = 0; tries < 3; tries += 1) await wrong(office);
  await office.signIn("dingyi");
  await office.speak("accounts.setPassword", { id: target, password: "set by hand" });
  expect(await office.signIn("yezhiwei", "set by hand")).toMatchObject({ account: { id: target, mustChange: true } });
});

test("who was put out of use cannot sign in, is not offered, and is out at once where they sat", async () => {
  const office = await start();
  await office.found();
  const theirs = { session: newSession(), ports: undefined };
  await office.desk.call(theirs, "session.signIn", { login: "yezhiwei", password: PASSWORD });
  await office.signIn("dingyi");
  await office.speak("accounts.save", { ...(await personOf(office, "yezhiwei")), active: false });
  expect(await office.desk.call(theirs, "overview.get", {})).toMatchObject({ error: { code: "not-signed-in" } });
  expect((await refusalOf(office.signIn("yezhiwei"))).code).toBe("wrong-password");
  expect((await office.speak("session.people", {})).map((one) => one.login)).not.toContain("yezhiwei");
});

test("one administrator who can sign in stays; logins are unique; a section must exist", async () => {
  const office = await start();
  await office.found();
  await office.signIn("dingyi");
  const last = await personOf(office, "dingyi");
  expect(await refusalOf(office.speak("accounts.save", { ...last, active: false }))).toMatchObject({ code: "refused" });
  const handler = { ...last.fields, roles: ["handler" as const] };
  expect(await refusalOf(office.speak("accounts.save", { ...last, fields: handler, active: true }))).toMatchObject({
    code: "refused",
  });
  const taken = { ...last.fields, login: "yezhiwei" };
  expect(await refusalOf(office.speak("accounts.save", { ...last, fields: taken, active: true }))).toMatchObject({
    code: "duplicate",
    fields: { "fields.login": "登录名已被使用" },
  });
  const nowhere = { ...last.fields, sectionId: "nowhere" };
  expect(await refusalOf(office.speak("accounts.save", { ...last, fields: nowhere, active: true }))).toMatchObject({
    fields: { "fields.sectionId": "请重新选择科室" },
  });
  // A second administrator without a password does not count as one who can sign in.
  const heir = { ...last.fields, name: "白露", login: "bailu" };
  const saved = await office.speak("accounts.save", { id: null, rev: 0, fields: heir, active: true });
  expect(saved).toMatchObject({ canSignIn: false, mustChange: true });
  expect((await refusalOf(office.speak("accounts.save", { ...last, active: false }))).code).toBe("refused");
  await office.speak("accounts.setPassword", { id: saved.id, password: "long enough" });
  await office.speak("accounts.save", { ...last, active: false });
});

const SECRETS = ["correct horse", "correct horse!", "found again", "set by hand", "not it at all"];

test("passwords are scrypt with a salt each; nothing in the folder holds one, nor the recovery code, in the clear", async () => {
  const office = await start();
  const { recoveryCode } = await office.found();
  await wrong(office);
  await office.speak("session.recover", { login: "dingyi", code: recoveryCode, password: "found again" });
  await office.signIn("dingyi", "found again");
  const renewed = await office.speak("session.renewRecovery", { password: "found again" });
  await office.speak("accounts.setPassword", { id: (await personOf(office, "gumingche")).id, password: "set by hand" });
  const all = office.desk.folder.store()?.accounts.all("accounts") ?? [];
  const secrets = all.map((account) => accountSchema.parse(account).password);
  expect(new Set(secrets.map((secret) => secret?.salt)).size).toBe(all.length);
  expect(new Set(secrets.map((secret) => secret?.hash)).size).toBe(all.length);
  for (const secret of secrets)
    expect(secret).toMatchObject({ blockSize: 8, parallel: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const files = filesBelow(office.folder);
  expect(files.length).toBeGreaterThan(4);
  const codes = [recoveryCode, renewed.recoveryCode];
  const shown = codes.flatMap((code) => [code, code.replaceAll("-", "")]);
  for (const file of files) {
    const text = fs.readFileSync(file).toString("latin1");
    for (const secret of [...SECRETS, ...shown]) expect(text.includes(secret), `${file}: ${secret}`).toBe(false);
  }
});

test("no answer of any procedure carries a hash, a salt or the recovery secret", async () => {
  const office = await start();
  await office.found();
  await office.signIn("dingyi");
  const { id, rev, fields } = await personOf(office, "gumingche");
  const { office: facts } = await office.speak("office.get", {});
  const { name, shortName, documentCode, superior, address, phone } = facts;
  const answers = [
    await raw(office, "accounts.list", {}),
    await raw(office, "accounts.save", { id, rev, fields, active: true }),
    await raw(office, "accounts.setPassword", { id, password: "set by hand" }),
    await raw(office, "office.get", {}),
    await raw(office, "office.save", {
      rev: facts.rev,
      fields: { name, shortName, documentCode, superior, address, phone },
      idleMinutes: 9,
      fonts: "system",
    }),
    await raw(office, "session.people", {}),
    await raw(office, "session.state", {}),
    await raw(office, "session.signIn", { login: "dingyi", password: PASSWORD }),
    await raw(office, "matters.choices", {}),
    await office.desk.call(office.door, "accounts.save", { id, rev: 99, fields, active: true }),
  ];
  for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(/"(hash|salt|password|recovery|failures)"/);
  expect(answers.at(-1)).toMatchObject({ ok: false, error: { code: "conflict" } });
  expect(JSON.stringify(answers.at(-1))).not.toContain(office.folder);
});
