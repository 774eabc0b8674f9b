import { expect, test } from "vitest";
import { PASSWORD } from "../../fixtures/desk";
import { deskRoom, personOf, refusalOf } from "./room";

const start = deskRoom();

test("the recovery code opens once and is replaced, also when two use it at the same moment", async () => {
  const office = await start();
  const { recoveryCode } = await office.found();
  expect(recoveryCode).toMatch(/^([2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}$/);
  const recover = (code: string, login = "dingyi", password = "found again") =>
    office.speak("session.recover", { login, code, password });
  expect((await refusalOf(recover("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA"))).code).toBe("wrong-password");
  expect((await refusalOf(recover(recoveryCode, "yezhiwei"))).code).toBe("forbidden");
  const both = await Promise.allSettled([
    recover(recoveryCode.toLowerCase().replaceAll("-", " ")),
    recover(recoveryCode),
  ]);
  expect(both.map((one) => one.status)).toEqual(["fulfilled", "rejected"]);
  await office.signIn("dingyi", "found again");
  const next = both[0]?.status === "fulfilled" ? both[0].value.recoveryCode : "";
  expect(next).not.toBe(recoveryCode);
  await recover(next, "dingyi", "and once more");
  await office.signIn("dingyi", "and once more");
});

test("the administrator renews the recovery code against their own password; the old one opens nothing more", async () => {
  const office = await start();
  const { recoveryCode } = await office.found();
  const renew = (password: string) => office.speak("session.renewRecovery", { password });
  await office.signIn("yezhiwei");
  expect((await refusalOf(renew(PASSWORD))).code).toBe("forbidden");
  await office.signIn("dingyi");
  expect(await refusalOf(renew("not mine"))).toMatchObject({
    code: "wrong-password",
    message: "密码不对，恢复码没有更换，原来的仍然有效。",
  });
  const recover = (code: string, password: string) =>
    office.speak("session.recover", { login: "dingyi", code, password });
  // What was refused left the old code in force.
  await recover(recoveryCode, PASSWORD);
  const first = await renew(PASSWORD);
  const second = await renew(PASSWORD);
  expect(second.recoveryCode).toMatch(/^([2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}$/);
  expect((await refusalOf(recover(first.recoveryCode, "found again"))).code).toBe("wrong-password");
  await recover(second.recoveryCode, "found again");
  expect(await office.signIn("dingyi", "found again")).toMatchObject({ state: "signedIn" });
});

test("guessing one's password at the renewal of the recovery code waits like any other", async () => {
  const office = await start();
  await office.found();
  await office.signIn("dingyi");
  const renew = (password: string) => office.speak("session.renewRecovery", { password });
  for (let tries = 0; tries < 3; tries += 1) expect((await refusalOf(renew("guess"))).code).toBe("wrong-password");
  expect((await refusalOf(renew(PASSWORD))).code).toBe("try-later");
  expect((await refusalOf(office.signIn("dingyi"))).code).toBe("try-later");
  office.clock.pass(5_000);
  expect((await renew(PASSWORD)).recoveryCode).not.toBe("");
});

test("an administrator with a first password does not renew the recovery code", async () => {
  const office = await start();
  await office.found();
  await office.signIn("dingyi");
  const { id, rev, fields } = await personOf(office, "gumingche");
  const roles = ["reviewer" as const, "administrator" as const];
  await office.speak("accounts.save", { id, rev, fields: { ...fields, roles }, active: true });
  await office.speak("accounts.setPassword", { id, password: PASSWORD });
  await office.signIn("gumingche");
  expect(await refusalOf(office.speak("session.renewRecovery", { password: PASSWORD }))).toMatchObject({
    code: "forbidden",
    message: "这是初始密码，请先修改密码。",
  });
});
