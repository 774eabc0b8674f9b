import type { Matter } from "../../../../shared/model/matter";
import type { Profile } from "../../../../shared/model/profile";
import type { StepAct } from "../../../../shared/model/steps";
import { caseOf } from "../../../../shared/rules/workflow/actions";
import { snapshotOf } from "../../../../shared/rules/workflow/submitted";
import { effective } from "../../../../shared/rules/workflow/progress";
import { handler } from "./actors";

/** The day on which everything happens. */
export const DAY = "2026-11-21";
export const COUNTERPARTS = ["c1", "c2"];

/** What is typed for a step, one of several ways: `n` chooses. */
export const typedFor = (act: StepAct, matter: Matter, profile: Profile, n: number): object => {
  const pick = <T>(...of: readonly [T, ...T[]]): T => of[n % of.length] ?? of[0];
  const { progress, needs } = caseOf(matter, profile);
  const written = matter.kind === "written" ? matter : undefined;
  const responses = progress.suggestions.map(({ id }) => ({ suggestionId: id, done: "已改" }));
  const suggestions = [{ id: `g${matter.steps.length}`, text: "改标题" }];
  const sound = { authority: true, basis: true, procedure: true, voluntary: true, suitable: true, wording: true };
  const typed: Readonly<Partial<Record<StepAct, object>>> = {
    accept: { note: "" },
    decline: { reason: "不属于职权" },
    survey: {
      investigatorIds: [handler.id],
      facts: "事实",
      evidence: "",
      necessary: pick(true, true, false),
      conclusion: "有",
    },
    consult: { experts: "专家", opinion: "可行", measures: "" },
    assess: { publicInterest: pick(false, true), industry: false, reasons: pick("", "影响面大") },
    submit: {
      responses,
      note: "",
      chain: needs.chain ?? "reviewAndApproval",
      snapshot: written && snapshotOf(written),
    },
    review: {
      points: sound,
      opinion: "意见",
      conclusion: pick("pass", "pass", "revise", "reject"),
      suggestions: pick<typeof suggestions>([], suggestions, suggestions, []),
    },
    respond: { responses },
    approve: { conclusion: pick("approve", "approve", "return", "refuse"), opinion: "意见" },
    revise: { reason: "对象有变" },
    notify: {
      way: "当面",
      content: "",
      prepare: "",
      answer: pick("accepted", "pending", "refused"),
      note: "",
      to: matter.counterpartIds,
    },
    answer: { answer: pick("accepted", "accepted", "refused"), note: "" },
    talk: {
      from: "",
      to: "",
      place: "会议室",
      mode: "individual",
      reason: "突出问题",
      recorder: "",
      attendance: [{ counterpartId: "c1", person: "", position: "", present: true }],
      points: "问题",
      advice: "",
      statement: "",
      unsigned: "",
    },
    serve: {
      time: "",
      documentIds: matter.documents.filter(({ state }) => state === "issued").map(({ id }) => id),
      counterpartIds: pick<readonly string[]>(matter.counterpartIds, ["c1"], ["c2"]),
      way: "direct",
      place: "",
      receiver: "许长风",
      capacity: "法定代表人",
      refusal: "",
      witnesses: "",
      servers: "",
      announcedOn: null,
      announcedDays: null,
      note: "",
    },
    close: { note: "" },
    terminate: {
      ...pick({ reason: "要求停止", kind: "stopped" }, { reason: "拒绝", kind: "refused" }),
      account: "来函",
      assured: true,
    },
    merge: { caseNumber: "9号", note: "" },
    transfer: { to: "支队", clue: "线索", reference: "" },
    drop: { reason: "登记重复" },
    undo: { reason: "填错", target: effective(matter.steps).at(-1)?.id ?? "" },
    link: { kind: "penalty", caseNumber: "3号", note: "" },
    dispute: { kind: "信访", account: "异议" },
    planVisit: { due: DAY, scope: "有必要", organiserId: null, visitorIds: ["reviewer"] },
    visit: {
      way: "电话",
      organiserId: null,
      visitorIds: ["reviewer"],
      visited: "云帆公司",
      inspection: false,
      rectification: "done",
      effect: "好",
      conduct: { informed: true, civil: true, clean: true, lawful: true },
      conductNote: "",
      difficulties: "",
      satisfaction: "satisfied",
      handling: "",
    },
    evaluate: {
      ways: ["问卷"],
      evaluators: "组",
      goal: "达到",
      quality: "好",
      effect: "好",
      cost: "",
      conclusion: "深化",
      advice: "",
    },
    file: { number: "", note: "" },
  };
  return typed[act] ?? {};
};
