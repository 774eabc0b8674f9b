import type { Account } from "../../shared/model/account";
import type { Matter, SimpleFields, WrittenFields, WrittenMatter } from "../../shared/model/matter";
import type { Profile } from "../../shared/model/profile";
import { doneDateFault, guidanceDateFault } from "../../shared/rules/matter-dates";
import { isAppliedFor } from "../../shared/rules/start-mode";
import { hasJudged } from "../../shared/rules/workflow/actor";
import { methodsBring } from "../../shared/rules/workflow/needs";
import { lastStep } from "../../shared/rules/workflow/progress";
import { overApproval, submittedNames } from "../../shared/rules/workflow/submitted";
import type { Call } from "./context";
import { Refused } from "./refused";
import { theProfile } from "./store";

type Fields = WrittenFields | SimpleFields;

const wrong = (message: string, field: string, rule?: string): Refused =>
  new Refused("invalid-input", `${message}；已填的内容都在。`, {
    fields: { [`fields.${field}`]: message },
    ...(rule === undefined ? {} : { rule }),
  });

/** Who may stand on a paper as 指导人员: somebody of the office who carries guidance out (R053). */
const mayHandle = (account: Account | undefined): boolean =>
  account !== undefined && account.active && account.roles.includes("handler");

const requirePeople = (call: Call, fields: Fields, before: Matter | undefined): void => {
  const { accounts, counterparts } = call.store;
  const kept = new Set(before?.handlerIds);
  if (fields.handlerIds.some((id) => !kept.has(id) && !mayHandle(accounts.get("accounts", id)))) {
    throw wrong("指导人员须是在用的经办人，请重新选择", "handlerIds");
  }
  if (before && fields.handlerIds.some((id) => !kept.has(id) && hasJudged(before, id))) {
    throw wrong("审核或审批过这件事项的人不再承办它，请重新选择", "handlerIds", "R073");
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
  if (fields.coSectionIds.some((id) => !office.get("sections", id))) {
    throw wrong("所选协办科室已不存在，请重新选择", "coSectionIds");
  }
  if (fields.coSectionIds.some((id) => id === fields.sectionId)) {
    throw wrong("协办科室不能是承办科室，请去掉", "coSectionIds", "R106");
  }
  if (fields.itemId !== null && !catalogue.get("items", fields.itemId)) {
    throw wrong("所选目录事项已不存在，请重新选择", "itemId");
  }
};

/** What was approved, or passed where nobody approves, stays as it was (R074, R076; XX §17). */
const requireApproved = (fields: WrittenFields, before: WrittenMatter): void => {
  const [first] = overApproval(before, fields);
  if (!first) return;
  const rule = lastStep(before.steps, "submit")?.chain === "reviewOnly" ? "R076" : "R074";
  throw wrong(`${submittedNames[first]}已经审核批准，需要改时请先“重新送审”`, first, rule);
};

/** One of the profile's list, which must be chosen where there is one; what a matter holds already may stay. */
const isListed = (chosen: string, list: readonly string[], kept: string | undefined): boolean =>
  chosen === kept || (list.length === 0 ? chosen === "" : list.includes(chosen));

/** The profile's words of a written matter (R003–R006, R067). */
const requireWrittenWords = (fields: WrittenFields, profile: Profile, kept: WrittenMatter | undefined): void => {
  const methods = new Set([...profile.methods.map((method) => method.name), ...(kept?.methods ?? [])]);
  if (fields.methods.some((method) => !methods.has(method)))
    throw wrong("所选指导方式不在名单里，请重新选择", "methods");
  if (!isListed(fields.stage, profile.stages, kept?.stage)) throw wrong("所选阶段不在名单里，请重新选择", "stage");
  if (fields.form !== profile.forms[0] && fields.form !== kept?.form) throw wrong("书面事项的形式不对", "form");
  if (!isListed(fields.startMode, profile.startModes, kept?.startMode))
    throw wrong("所选启动方式不在名单里，请重新选择", "startMode", "R005");
  const occasions = profile.occasions.map((occasion) => occasion.code);
  if (!isListed(fields.occasion, occasions, kept?.occasion))
    throw wrong(occasions.length > 0 ? "请选择适用情形" : "本地区的规范没有列出适用情形", "occasion", "R004");
  if (!isListed(fields.guidanceType, profile.guidanceTypes, kept?.guidanceType))
    throw wrong(
      profile.guidanceTypes.length > 0 ? "请选择指导类型" : "本地区的规范没有区分指导类型",
      "guidanceType",
      "R003",
    );
};

/** An application where one started the matter and nowhere else, received by today (R034, XX §9). */
const requireApplication = (fields: WrittenFields, today: string, kept: WrittenMatter | undefined): void => {
  const { application } = fields;
  if (!isAppliedFor(fields.startMode)) {
    if (application !== null) throw wrong("不是依申请启动的，不填写申请", "startMode", "R034");
    return;
  }
  if (application === null) throw wrong("依申请启动的，请填写申请", "application.applicant", "R034");
  if (application.date > today && application.date !== kept?.application?.date)
    throw wrong("申请日期不能晚于今天", "application.date", "R034");
};

/** Whether a visit is an inspection is answered where a method brings a visit, and asked nowhere else (R063). */
const requireInspection = (fields: WrittenFields, profile: Profile, kept: WrittenMatter | undefined): void => {
  const visits = methodsBring(fields.methods, "visit", profile);
  if (visits && fields.inspection === null) throw wrong("请选择这次上门是否属于行政检查", "inspection", "R063");
  if (!visits && fields.inspection !== null && fields.inspection !== kept?.inspection)
    throw wrong("所选指导方式不涉及上门，不填写是否属于行政检查", "inspection", "R063");
};

/** The list behind a situation's code: LZ 四(二) gives three, XX §15 five, which other offices fit to themselves. */
const situationRule = (codes: readonly string[]): string =>
  codes.some((code) => code.startsWith("LZ-")) ? "R045" : "R044";

/** A simple form is taken only in a situation that the profile lists, where it lists any (R044, R045). */
const requireSimpleWords = (fields: SimpleFields, profile: Profile, before: Matter | undefined): void => {
  const kept = before?.kind === "simple" ? before : undefined;
  if (!isListed(fields.form, profile.simpleMedia, kept?.form)) throw wrong("所选方式不在名单里，请重新选择", "form");
  const situations = profile.simpleForms.map((situation) => situation.code);
  if (!isListed(fields.situation, situations, kept?.situation)) {
    const sentence = situations.length > 0 ? "请选择适用情形" : "本地区的规范没有列出简易形式的适用情形";
    throw wrong(sentence, "situation", situationRule(situations));
  }
};

/** The profile's words and questions; what a matter holds already may stay when the office fits its profile later. */
const requireWords = (call: Call, fields: Fields, before: Matter | undefined): void => {
  const profile = theProfile(call.store);
  if (!("opinion" in fields)) {
    requireSimpleWords(fields, profile, before);
    return;
  }
  const kept = before?.kind === "written" ? before : undefined;
  requireWrittenWords(fields, profile, kept);
  requireApplication(fields, call.clock.today(), kept);
  requireInspection(fields, profile, kept);
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
  if ("opinion" in fields) {
    requireLinks(call, fields);
    if (before?.kind === "written") requireApproved(fields, before);
  }
  requireWords(call, fields, before);
};
