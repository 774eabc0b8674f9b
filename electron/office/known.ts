import type { Account } from "../../shared/model/account";
import type { Matter, SimpleFields, WrittenFields } from "../../shared/model/matter";
import { doneDateFault, guidanceDateFault } from "../../shared/rules/matter-dates";
import type { Call } from "./context";
import { Refused } from "./refused";
import { theProfile } from "./store";

type Fields = WrittenFields | SimpleFields;

const wrong = (message: string, field: string, sentence = message): Refused =>
  new Refused("invalid-input", `${message}；已填的内容都在。`, { fields: { [`fields.${field}`]: sentence } });

/** Who may stand on a paper as 指导人员: somebody of the office who carries guidance out (R053). */
const mayHandle = (account: Account | undefined): boolean =>
  account !== undefined && account.active && account.roles.includes("handler");

const requirePeople = (call: Call, fields: Fields, before: Matter | undefined): void => {
  const { accounts, counterparts } = call.store;
  const kept = new Set(before?.handlerIds);
  if (fields.handlerIds.some((id) => !kept.has(id) && !mayHandle(accounts.get("accounts", id)))) {
    throw wrong("指导人员须是在用的经办人，请重新选择", "handlerIds");
  }
  if (fields.counterpartIds.some((id) => !counterparts.get("counterparts", id))) {
    throw wrong("所选相对人已不存在，请重新选择", "counterpartIds");
  }
};

const requireLinks = (call: Call, fields: WrittenFields): void => {
  const { office, catalogue } = call.store;
  if (fields.sectionId !== null && !office.get("sections", fields.sectionId)) {
    throw wrong("所选承办科室已不存在，请重新选择", "sectionId");
  }
  if (fields.itemId !== null && !catalogue.get("items", fields.itemId)) {
    throw wrong("所选目录事项已不存在，请重新选择", "itemId");
  }
};

/** The profile's words; what a matter holds already may stay when the office fits its profile later. */
const requireWords = (call: Call, fields: Fields, before: Matter | undefined): void => {
  const profile = theProfile(call.store);
  if ("opinion" in fields) {
    const kept = before?.kind === "written" ? before : undefined;
    const methods = new Set([...profile.methods.map((method) => method.name), ...(kept?.methods ?? [])]);
    if (fields.methods.some((method) => !methods.has(method)))
      throw wrong("所选指导方式不在名单里，请重新选择", "methods");
    if (![...profile.stages, kept?.stage].includes(fields.stage))
      throw wrong("所选阶段不在名单里，请重新选择", "stage");
    if (fields.form !== profile.forms[0] && fields.form !== kept?.form) throw wrong("书面事项的形式不对", "form");
    return;
  }
  const kept = before?.kind === "simple" ? before : undefined;
  if (![...profile.simpleMedia, kept?.form].includes(fields.form))
    throw wrong("所选方式不在名单里，请重新选择", "form");
  const situations = profile.simpleForms.map((situation) => situation.code);
  if (!["", ...situations, kept?.situation].includes(fields.situation)) {
    throw wrong("所选情形不在名单里，请重新选择", "situation");
  }
};

/**
 * Refuses a matter whose people, links, words or date the office does not know, naming the field. `before` is the matter
 * being changed: what it holds already may stay.
 */
export const requireKnown = (call: Call, fields: Fields, before?: Matter): void => {
  const fault = "opinion" in fields ? guidanceDateFault : doneDateFault;
  const sentence = fault(fields.date, call.clock.today());
  if (sentence !== undefined && fields.date !== before?.date) throw wrong(sentence, "date");
  requirePeople(call, fields, before);
  if ("opinion" in fields) requireLinks(call, fields);
  requireWords(call, fields, before);
};
