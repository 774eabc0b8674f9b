import fs from "node:fs";
import path from "node:path";
import type { ProcedureName } from "../../../shared/contract";
import { everyMatter } from "../../../shared/contract/matters";
import type { Role } from "../../../shared/model/account";
import { reminderKinds } from "../../../shared/model/reminder";
import { RESOURCES, setupInput } from "../../fixtures/desk";
import { fullPlan } from "../../fixtures/life";

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
const NONE_DUE = Object.fromEntries(reminderKinds.map((kind) => [kind, null]));
const id = "nobody";
const quarter = "2026Q4";
const page = { text: "", offset: 0, limit: 1 };
const document = { matterId: id, documentId: id };
const line = (who: Who, kind: Line["kind"], input: unknown = {}): Line => ({ who, kind, input });
/** A step of a matter's life as its room sends it. */
const step = (fields: object) => ({
  matterId: id,
  rev: 1,
  fields: { date: "2026-11-21", ...fields },
  draftId: null,
});
const attached = { matterId: id, attachmentId: id };
const visitors = ["handler", "reviewer"] as const;
const ledgerKeepers = ["handler", "reviewer", "registrar"] as const;

/** Every procedure there is: who may call it, and an input that the contract takes. */
export const table: Record<ProcedureName, Line> = {
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
  "matters.similar": line("signedIn", "query", { itemId: null, methods: [], counterpartIds: [], except: null }),
  "matters.choices": line("signedIn", "query"),
  "steps.record": line(workers, "change", {
    matterId: id,
    rev: 1,
    step: { act: "close", fields: { date: "2026-11-21" } },
    draftId: null,
  }),
  "approvals.queue": line("signedIn", "query"),
  "approvals.get": line("signedIn", "query", { matterId: id }),
  "approvals.savePlan": line(workers, "change", { ...step({}), fields: fullPlan }),
  "approvals.submit": line(workers, "change", step({ responses: [], note: "" })),
  "approvals.respond": line(workers, "change", step({ responses: [{ suggestionId: id, done: "已改" }] })),
  "approvals.review": line(
    ["reviewer"],
    "change",
    step({
      points: { authority: true, basis: true, procedure: true, voluntary: true, suitable: true, wording: true },
      opinion: "",
      suggestions: [],
      conclusion: "pass",
    }),
  ),
  "approvals.approve": line(["leader"], "change", step({ conclusion: "approve", opinion: "" })),
  "approvals.file": line(["reviewer"], "change", step({ number: "1", note: "" })),
  "followUps.planVisit": line(
    visitors,
    "change",
    step({ due: "2026-12-21", scope: "有必要", organiserId: null, visitorIds: [] }),
  ),
  "followUps.visit": line(
    visitors,
    "change",
    step({
      way: "电话",
      organiserId: null,
      visitorIds: [id],
      visited: "甲公司",
      inspection: false,
      rectification: "done",
      effect: "好",
      conduct: { informed: true, civil: true, clean: true, lawful: true },
      conductNote: "",
      difficulties: "",
      satisfaction: "satisfied",
      handling: "",
    }),
  ),
  "followUps.evaluate": line(
    visitors,
    "change",
    step({
      ways: ["问卷调查"],
      evaluators: "评估组",
      goal: "达到",
      quality: "好",
      effect: "好",
      conclusion: "深化",
      advice: "",
    }),
  ),
  "attachments.list": line("signedIn", "query", { matterId: id }),
  "attachments.add": line(visitors, "change", {
    matterId: id,
    kind: "other",
    name: "甲.pdf",
    note: "",
    bytes: new Uint8Array([1]),
  }),
  "attachments.remove": line(visitors, "change", attached),
  "attachments.file": line("signedIn", "query", attached),
  "attachments.save": line("signedIn", "handOver", attached),
  "attachments.open": line("signedIn", "handOver", attached),
  "counterparts.story": line("signedIn", "query", { id }),
  "demands.list": line("signedIn", "query", { counterpartId: null, open: false }),
  "demands.save": line(ledgerKeepers, "change", {
    id,
    rev: 1,
    fields: {
      counterpartId: id,
      matterId: null,
      date: "2026-11-21",
      content: "求",
      sectionId: null,
      due: null,
      feedbacks: [],
      result: "",
      settledOn: null,
    },
  }),
  "demands.promises": line("signedIn", "query", { counterpartId: null, open: false }),
  "demands.savePromise": line(ledgerKeepers, "change", {
    id,
    rev: 1,
    fields: {
      counterpartId: id,
      matterId: null,
      date: "2026-11-21",
      content: "诺",
      basis: "",
      due: null,
      keptOn: null,
      note: "",
    },
  }),
  "mediations.list": line("signedIn", "query"),
  "mediations.save": line(workers, "change", {
    id,
    rev: 1,
    fields: {
      date: "2026-11-21",
      applicant: "甲",
      respondent: "乙",
      counterpartIds: [],
      subject: "工资",
      mediatorIds: [id],
      acceptedOn: null,
      outcome: "open",
      endedOn: null,
      agreementNumber: "",
      agreement: "",
      performance: "",
      reason: "",
      guidance: "",
    },
  }),
  "wording.get": line("signedIn", "query"),
  "wording.save": line(["reviewer", "administrator"], "change", { rev: 99, words: [] }),
  "snippets.list": line("signedIn", "query"),
  "snippets.save": line("signedIn", "change", {
    id,
    rev: 1,
    fields: { title: "题", text: "话", methods: [], itemIds: [] },
    shared: false,
  }),
  "snippets.remove": line("signedIn", "change", { id, rev: 1 }),
  "snippets.addExamples": line(["reviewer", "administrator"], "change"),
  "reminders.get": line("signedIn", "query"),
  "reminders.save": line(chief, "change", { rev: 99, reminders: NONE_DUE }),
  "reminders.holidays": line("signedIn", "query"),
  "reminders.saveHolidays": line(chief, "change", {
    rev: 99,
    year: { year: 2027, holidays: ["2027-01-01"], workdays: [], source: "录入" },
  }),
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
  "reminders.dropHolidays": line(chief, "change", { rev: 99, year: 2026 }),
  "overview.get": line("signedIn", "query"),
  "overview.due": line("signedIn", "query", { show: "all", offset: 0, limit: 1 }),
};
