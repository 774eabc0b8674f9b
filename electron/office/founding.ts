import fs from "node:fs/promises";
import path from "node:path";
import type { SetupInput } from "../../shared/contract/setup";
import { ruleOf, typesOf } from "../../shared/documents";
import { isPrincipal, type Profile } from "../../shared/model/profile";
import { sameLogin } from "../../shared/rules/sign-in";
import { yearOf } from "../../shared/rules/dates";
import type { Surroundings } from "./context";
import { hashPassword, makeRecoveryCode, normaliseRecoveryCode } from "./passwords";
import { Refused, refusedBySystem } from "./refused";
import { fillCode, seriesBegun } from "./series";
import { entry, openStore } from "./store";

const DEFAULT_IDLE_MINUTES = 15;
const SYSTEM = { id: "system", name: "系统" };

/** The office's number series: the profile's, merged where the office shares one between documents (R050, ZC). */
const principalSeries = (profile: Profile, input: SetupInput, year: number) => {
  const shared = input.sharedSeries === true ? profile.sharedSeriesQuestion?.sharedSeries : undefined;
  return profile.series
    .filter((series) => shared === undefined || series.id === shared)
    .map((series) => {
      const first = input.firstNumbers[series.id] ?? 1;
      return {
        id: series.id,
        name: series.name,
        code: fillCode(series.code, input.office),
        pattern: series.pattern,
        documents: profile.documents
          .filter((document) => shared !== undefined || document.series === series.id)
          .map((document): string => document.type),
        yearly: true,
        starts: first > 1 ? [{ year, first, reason: "启用本程序前已用纸质编号" }] : [],
      };
    });
};

/** Those of every other document that bears a number, so that the office can fit them before their first use. */
const seriesOf = (profile: Profile, input: SetupInput, year: number) => [
  ...principalSeries(profile, input, year),
  ...typesOf(profile)
    .filter((type) => !isPrincipal(type))
    .flatMap((type) => seriesBegun(ruleOf(type, profile), input.office) ?? []),
];

const check = (input: SetupInput, profile: Profile | undefined): Profile => {
  if (!profile)
    throw new Refused("invalid-input", "所选地区配置不存在，请重新选择。", { fields: { profileId: "请选择地区配置" } });
  const fields: Record<string, string> = {};
  if (profile.sharedSeriesQuestion && input.sharedSeries === null) fields.sharedSeries = "请选择文号是否共用";
  const logins = input.people.map((person) => person.login);
  input.people.forEach((person, index) => {
    if (logins.findIndex((login) => sameLogin(login, person.login)) !== index)
      fields[`people.${index}.login`] = "登录名重复";
    if (person.section !== "" && !input.sections.includes(person.section))
      fields[`people.${index}.section`] = "科室不在名单里";
  });
  const administrator = input.people.find((person) => person.login === input.administrator.login);
  if (!administrator?.roles.includes("administrator")) fields["administrator.login"] = "请从人员中指定一名管理员";
  if (new Set(input.sections).size !== input.sections.length) fields.sections = "科室名称重复";
  if (Object.keys(fields).length > 0)
    throw new Refused("invalid-input", "设置内容有误，请按提示更正；已填的内容都在。", { fields });
  return profile;
};

/** Moves the finished office into its place; an empty folder there gives way. */
const settle = async (from: string, to: string): Promise<void> => {
  await fs.rmdir(to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await fs.rename(from, to);
};

/**
 * Makes an office in an empty place, whole or not at all: it is built beside its place and moved there last. Answers
 * the recovery code, which is stored nowhere in the clear.
 */
export const foundOffice = async (
  surroundings: Surroundings,
  place: string,
  input: SetupInput,
  demo: boolean,
): Promise<{ recoveryCode: string }> => {
  const profile = check(
    input,
    surroundings.resources.profiles.find((one) => one.id === input.profileId),
  );
  const { ids, clock, passwordCost } = surroundings;
  const recoveryCode = makeRecoveryCode();
  const building = `${place}.${ids().slice(0, 8)}.new`;
  let begun = false;
  try {
    await fs.mkdir(path.dirname(place), { recursive: true });
    await fs.mkdir(building);
    begun = true;
    const store = await openStore(building, surroundings, false);
    try {
      const recovery = await hashPassword(normaliseRecoveryCode(recoveryCode), passwordCost);
      const sectionIds = new Map(input.sections.map((name) => [name, ids()]));
      await store.office.commit(entry(SYSTEM, clock, "setup.create", "建立单位资料"), (tx) => {
        tx.put(
          "office",
          { id: "office", ...input.office, demo, idleMinutes: DEFAULT_IDLE_MINUTES, fonts: "system", recovery },
          0,
        );
        tx.put("profile", { id: "profile", profile }, 0);
        for (const [name, id] of sectionIds) tx.put("sections", { id, name, active: true }, 0);
        for (const series of seriesOf(profile, input, yearOf(clock.today()))) tx.put("series", series, 0);
      });
      const accounts = await Promise.all(
        input.people.map(async ({ section, ...person }) => {
          const first = person.login === input.administrator.login;
          const text = first ? input.administrator.password : input.initialPassword;
          const password = text === "" ? null : await hashPassword(text, passwordCost);
          const sectionId = sectionIds.get(section) ?? null;
          return {
            id: ids(),
            ...person,
            sectionId,
            active: true,
            password,
            mustChange: !first && !demo,
            failures: 0,
            lastFailure: null,
          };
        }),
      );
      await store.accounts.commit(entry(SYSTEM, clock, "setup.create", "建立人员与账号"), (tx) => {
        for (const account of accounts) tx.put("accounts", account, 0);
      });
    } finally {
      await store.ledger.close();
    }
    await settle(building, place);
  } catch (error) {
    // What could not be cleared away must not hide why the office was not made.
    if (begun) await fs.rm(building, { recursive: true, force: true }).catch(surroundings.log);
    throw refusedBySystem(place, error);
  }
  return { recoveryCode };
};
