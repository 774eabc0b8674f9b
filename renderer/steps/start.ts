import type { StepOf } from "../../shared/model/steps";
import { validDocument } from "../../shared/rules/workflow/elements";
import { lastStep } from "../../shared/rules/workflow/progress";
import { toServe } from "../../shared/rules/workflow/needs";
import type { FormAct, StepContext, StepValues } from "./typed";

/** An announcement's period as proposed; the office may set its own (standards 3.4). */
const ANNOUNCED_DAYS = 30;

type Starts = { readonly [A in FormAct]: (context: StepContext) => StepValues };

const names = (people: readonly { readonly name: string }[]): string => people.map(({ name }) => name).join("、");

/** What is still to be served: documents that did not reach everybody whom they are for, and who lacks one of them. */
const lackingService = ({ view }: StepContext) => {
  const { matter, progress } = view;
  const open = toServe(matter, progress);
  const lacking = matter.counterpartIds.filter((id) =>
    open.some((document) => document.to.includes(id) && !(progress.served[document.id] ?? []).includes(id)),
  );
  return { documentIds: open.map(({ id }) => id), counterpartIds: lacking };
};

const detached = ({ view, office }: StepContext, id: string): boolean =>
  office.profile.procedure.detachedVisits && view.matter.hands.includes(id);

/** The region's sentences, which its papers carry, as they are said before there is a paper. */
const noticeText = ({ voluntary, rights }: { readonly voluntary: string; readonly rights: string }): string =>
  `${voluntary.replace(/^本文书/, "这次指导")}\n${rights}`;

/** A visit begins as it was planned, where it was. */
const visitStart = (context: StepContext): StepValues => {
  const { view, me, office } = context;
  const planned: StepOf<"planVisit"> | undefined = lastStep(view.matter.steps, "planVisit");
  const mine = detached(context, me.id) ? [] : [me.id];
  return {
    way: "上门",
    organiserId: planned?.organiserId ?? (office.profile.procedure.detachedVisits ? me.sectionId : null),
    visitorIds: planned && planned.visitorIds.length > 0 ? planned.visitorIds : mine,
    visited: names(view.counterparts),
    inspection: null,
    rectification: null,
    effect: "",
    conduct: { informed: null, civil: null, clean: null, lawful: null },
    conductNote: "",
    difficulties: "",
    satisfaction: null,
    handling: "",
  };
};

/** The talk to which one was invited: what the notice says of it, where one is out (R060). */
const invited = ({ matter }: StepContext["view"]): StepValues => {
  const notice = validDocument(matter, "talkNotice") ? (matter.papers["talkNotice"] ?? {}) : {};
  const said = { from: notice["hour"], place: notice["place"], reason: notice["topic"] };
  return Object.fromEntries(Object.entries(said).flatMap(([key, value]) => (value ? [[key, value]] : [])));
};

const starts: Starts = {
  accept: () => ({ note: "" }),
  decline: () => ({ reason: "" }),
  survey: ({ me, view }) => ({
    investigatorIds: view.matter.handlerIds.length > 0 ? view.matter.handlerIds : [me.id],
    facts: "",
    evidence: "",
    necessary: null,
    conclusion: "",
  }),
  consult: () => ({ experts: "", opinion: "", measures: "" }),
  assess: () => ({ publicInterest: null, industry: null, reasons: "" }),
  revise: () => ({ reason: "" }),
  notify: ({ office }) => ({
    way: "",
    content: noticeText(office.profile.sentences),
    prepare: "",
    answer: null,
    note: "",
  }),
  answer: () => ({ answer: null, note: "" }),
  talk: ({ view, office, me }) => ({
    from: "",
    to: "",
    place: view.matter.kind === "written" ? view.matter.place : "",
    mode: view.matter.counterpartIds.length > 1 ? "group" : "individual",
    reason: office.profile.procedure.talkReasons.length === 1 ? (office.profile.procedure.talkReasons[0] ?? "") : "",
    ...invited(view),
    recorder: me.name,
    attendance: view.matter.counterpartIds.map((counterpartId) => ({
      counterpartId,
      person: "",
      position: "",
      present: true,
    })),
    points: view.matter.kind === "written" ? view.matter.problem : "",
    advice: view.matter.kind === "written" ? view.matter.opinion : "",
    statement: "",
    unsigned: "",
  }),
  serve: (context) => ({
    ...lackingService(context),
    time: "",
    way: "direct",
    place: "",
    receiver: "",
    capacity: "",
    refusal: "",
    witnesses: "",
    servers: names(context.view.handlers),
    announcedOn: null,
    announcedDays: ANNOUNCED_DAYS,
    note: "",
  }),
  close: () => ({ note: "" }),
  terminate: ({ view, office }) => ({
    reason:
      view.progress.answer === "refused"
        ? (office.profile.endReasons.find(({ kind }) => kind === "refused")?.name ?? null)
        : null,
    account: "",
    assured: false,
  }),
  merge: ({ view }) => ({ caseNumber: view.matter.kind === "written" ? view.matter.caseNumber : "", note: "" }),
  transfer: () => ({ to: "", clue: "", reference: "" }),
  drop: ({ view }) => {
    const survey = lastStep(view.matter.steps, "survey");
    return { reason: survey?.necessary === false ? survey.conclusion : "" };
  },
  undo: () => ({ reason: "" }),
  link: ({ view }) => ({
    kind: null,
    caseNumber: view.matter.kind === "written" ? view.matter.caseNumber : "",
    note: "",
  }),
  dispute: () => ({ kind: null, account: "" }),
  planVisit: ({ me, office }) => ({
    due: "",
    scope: "",
    organiserId: office.profile.procedure.detachedVisits ? me.sectionId : null,
    visitorIds: [],
  }),
  visit: visitStart,
  evaluate: () => ({
    ways: [],
    evaluators: "",
    goal: "",
    quality: "",
    effect: "",
    cost: "",
    conclusion: null,
    advice: "",
  }),
};

/** What a step's form begins with: today, and what the matter and the region already say. */
export const startOf = (act: FormAct, context: StepContext): StepValues => ({
  date: context.office.today,
  late: "",
  ...starts[act](context),
});

/** A kept draft over what the form would begin with; the attendance has a row for each counterpart of today. */
export const resumedOf = (kept: StepValues, start: StepValues): StepValues => {
  const values = { ...start, ...kept };
  const rows = start["attendance"];
  if (!Array.isArray(rows)) return values;
  const before = Array.isArray(kept["attendance"]) ? kept["attendance"] : [];
  const keyOf = (row: unknown) => (row as { counterpartId?: string } | null)?.counterpartId;
  return { ...values, attendance: rows.map((row) => before.find((one) => keyOf(one) === keyOf(row)) ?? row) };
};
