import type { MatterView } from "../../shared/contract/matters";
import type { QueueRow } from "../../shared/contract/approvals";
import type { WrittenMatter } from "../../shared/model/matter";
import { approvalConclusionNames, reviewConclusionNames } from "../../shared/model/steps/approval";
import { caseOf, matterActions } from "../../shared/rules/workflow/actions";
import type { MatterAct } from "../../shared/rules/workflow/acts";
import { hasDone, isOwn, withHands } from "../../shared/rules/workflow/actor";
import { snapshotOf } from "../../shared/rules/workflow/submitted";
import type { Wait } from "../../shared/rules/workflow/waits";
import { reckoner, waitDay } from "../../shared/rules/due/waits";
import { daysBetween } from "../../shared/rules/dates";
import { roundsOf } from "./approval-rounds";
import { calendarOf, remindersOf } from "./calendar";
import type { Call, Of, UseCases } from "./context";
import { requireOwnDraft, spendDraft } from "./drafts";
import { addStep, commitMatter, stampOf, type StepCall } from "./matter-change";
import { type BookRow, findMatter, matterLine } from "./matter-lookup";
import { requireAction, viewOf } from "./matter-view";
import { notFound, Refused } from "./refused";
import { theProfile } from "./store";

type QueueWait = Wait & { readonly for: QueueRow["waitsFor"] };
const ACT: Readonly<Record<QueueRow["waitsFor"], MatterAct>> = {
  review: "review",
  handling: "submit",
  approval: "approve",
  filing: "file",
};

const queueWait = (call: Call, row: BookRow): QueueWait | undefined =>
  row.waits.find(
    (wait): wait is QueueWait =>
      wait.for === "review" ||
      wait.for === "handling" ||
      wait.for === "approval" ||
      (wait.for === "filing" && theProfile(call.store).major.scope === "all"),
  );

const queueRow = async (call: Call, row: BookRow, wait: QueueWait): Promise<QueueRow> => {
  const { matter } = await findMatter(call, row.id);
  const line = matterLine(call.store, row);
  const today = call.clock.today();
  const due = waitDay(wait, reckoner(remindersOf(call.store), calendarOf(call)));
  const profile = theProfile(call.store);
  const actions = matterActions(matter, call.me, profile);
  const { progress } = caseOf(matter, profile);
  const again = actions.some(({ name, allowed }) => name === "submit" && allowed);
  const act = progress.approval === "responding" && !again ? "respond" : ACT[wait.for];
  const mine = actions.find((action) => action.name === act);
  return {
    id: row.id,
    title: line.title,
    counterparts: line.counterparts,
    section: line.section,
    handlers: line.handlers,
    phase: row.phase,
    waitsFor: wait.for,
    since: wait.since,
    days: daysBetween(wait.since, today),
    overdue: due !== null && today > due,
    rounds: progress.rounds,
    mine: mine ?? { name: act, allowed: false, why: "", rule: "" },
  };
};

const written = (matter: { kind: string }): WrittenMatter => {
  if (matter.kind !== "written") throw notFound("书面事项");
  return matter as WrittenMatter;
};

/** Each suggestion of the last review must be answered, and nothing else (R074). */
const requireResponses = (
  suggestions: readonly { readonly id: string }[],
  responses: readonly { readonly suggestionId: string }[],
): void => {
  const open = suggestions.filter(({ id }) => !responses.some((response) => response.suggestionId === id));
  const strange = responses.some(({ suggestionId }) => !suggestions.some(({ id }) => id === suggestionId));
  if (open.length === 0 && !strange) return;
  const sentence = strange ? "审核意见已有变化，请刷新后再填" : `还有 ${open.length} 条审核意见没有填写处理情况`;
  throw new Refused("invalid-input", `${sentence}。没有提交，已填的内容都在。`, {
    rule: "R074",
    fields: { "fields.responses": sentence },
  });
};

const savePlan = async (
  call: Call,
  { matterId, rev, draftId }: StepCall,
  plan: NonNullable<WrittenMatter["plan"]>,
): Promise<MatterView> => {
  const { matter, book } = await findMatter(call, matterId);
  requireAction(call, matter, "plan");
  requireOwnDraft(call, draftId);
  const next = withHands({ ...written(matter), plan }, call.me.id);
  const saved = await commitMatter(call, book, rev, next, "approvals.savePlan", "保存工作方案");
  await spendDraft(call, draftId);
  return viewOf(call, saved);
};

/** Legal review and approval (审批; XX §16–17, ZC 合法性审查和备案). */
export const approvals: UseCases<Of<"approvals">> = {
  "approvals.queue": async (call) => {
    const waiting = call.store.books.rows().flatMap((row) => {
      const wait = queueWait(call, row);
      return wait ? [{ row, wait }] : [];
    });
    const rows = await Promise.all(waiting.map(({ row, wait }) => queueRow(call, row, wait)));
    return rows.toSorted((a, b) => a.since.localeCompare(b.since) || a.title.localeCompare(b.title, "zh-CN"));
  },

  "approvals.get": async (call, { matterId }) => {
    const { matter } = await findMatter(call, matterId);
    const view = await viewOf(call, matter);
    // Who has done the other organ's work on it is not offered either.
    const other = { reviewer: "approve", leader: "review" } as const;
    const able = (role: "reviewer" | "leader") =>
      call.store.accounts
        .all("accounts")
        .filter((one) => one.active && one.password !== null && one.roles.includes(role))
        .filter((one) => !isOwn(matter, one.id) && !hasDone(matter, one.id, other[role]))
        .map(({ id, name, login }) => ({ id, name, login }));
    return {
      view,
      rounds: roundsOf(call.store, matter),
      attachments: matter.attachments,
      people: view.people,
      reviewers: able("reviewer"),
      leaders: able("leader"),
    };
  },

  "approvals.savePlan": (call, { fields, ...where }) => savePlan(call, where, fields),

  "approvals.submit": (call, { fields, ...where }) =>
    addStep(call, "submit", where, (matter) => {
      const { progress, needs } = caseOf(matter, theProfile(call.store));
      requireResponses(progress.suggestions, fields.responses);
      const snapshot = snapshotOf(written(matter));
      const chain = needs.chain ?? "reviewAndApproval";
      return {
        step: { ...fields, act: "submit", ...stampOf(call), chain, snapshot },
        more: `第${progress.rounds + 1}次`,
      };
    }),

  "approvals.respond": (call, { fields, ...where }) =>
    addStep(call, "respond", where, (matter) => {
      requireResponses(caseOf(matter, theProfile(call.store)).progress.suggestions, fields.responses);
      return { step: { ...fields, act: "respond", ...stampOf(call) } };
    }),

  "approvals.review": (call, { fields, ...where }) =>
    addStep(
      call,
      "review",
      where,
      () => {
        const suggestions = fields.suggestions.map((text) => ({ id: call.ids(), text }));
        const more = `${reviewConclusionNames[fields.conclusion]}${suggestions.length > 0 ? `，建议 ${suggestions.length} 条` : ""}`;
        return { step: { ...fields, act: "review", ...stampOf(call), suggestions }, more };
      },
      false,
    ),

  "approvals.approve": (call, { fields, ...where }) =>
    addStep(
      call,
      "approve",
      where,
      () => ({
        step: { ...fields, act: "approve", ...stampOf(call) },
        more: approvalConclusionNames[fields.conclusion],
      }),
      false,
    ),

  "approvals.file": (call, { fields, ...where }) =>
    addStep(
      call,
      "file",
      where,
      () => ({ step: { ...fields, act: "file", ...stampOf(call) }, more: fields.number }),
      false,
    ),
};
