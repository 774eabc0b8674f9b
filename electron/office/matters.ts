import type { Matter, SimpleFields, WrittenFields } from "../../shared/model/matter";
import type { MatterFilter } from "../../shared/contract/matters";
import type { Step } from "../../shared/model/steps";
import { quarterOf } from "../../shared/rules/quarters";
import { searchTerms } from "../../shared/rules/search-keys";
import { withHands } from "../../shared/rules/workflow/actor";
import { validDocument } from "../../shared/rules/workflow/elements";
import { cleanText } from "../../shared/rules/text";
import type { Call, Of, UseCases } from "./context";
import { requireOwnDraft, spendDraft } from "./drafts";
import { requireKnown } from "./known";
import { commitMatter, stampOf } from "./matter-change";
import { pageOf, rowsByDate } from "./matter-order";
import { type BookRow, findMatter, matterLine, searchRows } from "./matter-lookup";
import { requireAction, viewOf } from "./matter-view";
import { Refused } from "./refused";
import { similarMatters } from "./similar-matters";
import { sectionName } from "./store";

/** A simple matter is done with as it is registered, on the day it was done (R046). */
const closing = (call: Call, date: string): Step => ({
  ...stampOf(call),
  act: "close",
  date,
  late: "",
  note: "",
});

const register = async (
  call: Call,
  fields: ({ kind: "written" } & WrittenFields) | ({ kind: "simple" } & SimpleFields),
): Promise<Matter> => {
  const { kind } = fields;
  const simple = kind === "simple";
  const matter = {
    ...fields,
    id: call.ids(),
    phase: "planned" as const,
    steps: fields.kind === "simple" ? [closing(call, fields.date)] : [],
    documents: [],
    papers: {},
    attachments: [],
    hands: [...new Set([call.me.id, ...fields.handlerIds])],
    createdBy: call.me.id,
    createdAt: new Date(call.clock.now()).toISOString(),
    ...(fields.kind === "written" ? { plan: null } : {}),
  } as Omit<Matter, "rev"> as Matter;
  const act = simple ? "matters.quick" : "matters.register";
  const summary = simple ? "简易登记" : "登记指导事项";
  return commitMatter(call, quarterOf(call.clock.today()), 0, matter, act, summary);
};

const replace = async (
  call: Call,
  found: { matter: Matter; book: string },
  rev: number,
  next: Matter,
  act: string,
  summary: string,
) => {
  const saved = await commitMatter(call, found.book, rev, withHands(next, call.me.id), act, summary);
  return viewOf(call, saved);
};

/** The effect that an issued record states stays as it states it (R049, R050); one left blank there is filled in by hand. */
const requirePrinted = (matter: Matter, effect: string): void => {
  const paper = validDocument(matter, "guidanceRecord");
  if (!paper || matter.kind !== "written" || matter.effect === "" || effect === matter.effect) return;
  const sentence = `《${paper.name}》${paper.number}已写明效益、效果，不能再改；请先作废，再修改并重新签发`;
  throw new Refused("refused", `${sentence}。没有保存，已填的内容都在。`, {
    rule: "R050",
    fields: { effect: sentence },
  });
};

const keeps =
  (call: Call, filter: MatterFilter) =>
  (row: BookRow): boolean =>
    (filter.kind === null || row.kind === filter.kind) &&
    (filter.status === null || row.status === filter.status) &&
    (filter.phase === null || row.phase === filter.phase) &&
    (filter.from === null || row.date >= filter.from) &&
    (filter.to === null || row.date <= filter.to) &&
    (filter.sectionId === null || row.sectionId === filter.sectionId) &&
    (filter.method === null || row.methods.includes(filter.method)) &&
    (filter.counterpartId === null || row.counterpartIds.includes(filter.counterpartId)) &&
    (!filter.mine || row.handlerIds.includes(call.me.id) || row.createdBy === call.me.id);

/** The matters (指导事项): registered, looked up, carried on, closed. */
export const matters: UseCases<Of<"matters">> = {
  "matters.list": (call, filter) => {
    const found = searchRows(call.store, rowsByDate(call.store.books.rows()), searchTerms(filter.text));
    const rows = found.filter(keeps(call, filter));
    return { total: rows.length, rows: pageOf(call.store, rows, filter).map((row) => matterLine(call.store, row)) };
  },

  "matters.get": async (call, { id }) => viewOf(call, (await findMatter(call, id)).matter),

  "matters.register": async (call, { fields, draftId }) => {
    requireKnown(call, fields);
    requireOwnDraft(call, draftId);
    const matter = await register(call, { kind: "written", ...fields });
    await spendDraft(call, draftId);
    return viewOf(call, matter);
  },

  "matters.quick": async (call, { fields, draftId }) => {
    requireKnown(call, fields);
    requireOwnDraft(call, draftId);
    const matter = await register(call, { kind: "simple", ...fields });
    await spendDraft(call, draftId);
    return matter;
  },

  "matters.update": async (call, { id, rev, fields, draftId }) => {
    const found = await findMatter(call, id);
    requireAction(call, found.matter, "edit");
    if ((found.matter.kind === "written") !== "opinion" in fields) {
      throw new Refused("invalid-input", "书面事项和简易登记不能互相改换，请另行登记。");
    }
    requireKnown(call, fields, found.matter);
    requireOwnDraft(call, draftId);
    const next: Matter = { ...found.matter, ...fields };
    // A simple matter is done with on the day it was done, also when that day is mended.
    if (next.kind === "simple") {
      next.steps = next.steps.map((step) => (step.act === "close" ? { ...step, date: next.date } : step));
    }
    // Who handled it stays one of its hands, also when somebody else takes over.
    next.hands = [...new Set([...found.matter.hands, ...found.matter.handlerIds])];
    const view = await replace(call, found, rev, next, "matters.update", "修改事项内容");
    await spendDraft(call, draftId);
    return view;
  },

  "matters.recordResult": async (call, { id, rev, effect, result }) => {
    const found = await findMatter(call, id);
    requireAction(call, found.matter, "recordResult");
    const text = cleanText(result).replaceAll("\n", " ").trim();
    if (found.matter.kind === "simple" && text === "") {
      throw new Refused("invalid-input", "简易登记须有指导结果，没有保存。", { fields: { result: "请填写指导结果" } });
    }
    requirePrinted(found.matter, cleanText(effect).trim());
    const next: Matter =
      found.matter.kind === "written"
        ? { ...found.matter, effect: cleanText(effect).trim(), result: text }
        : { ...found.matter, result: text };
    return replace(call, found, rev, next, "matters.recordResult", "记录指导结果");
  },

  "matters.similar": (call, input) => similarMatters(call, input),

  "matters.choices": (call) => {
    const places = new Set<string>();
    // The newest places are the likeliest; a long list would not be read.
    for (const row of call.store.books.rows().toReversed()) {
      if (row.place !== "") places.add(row.place);
      if (places.size >= 30) break;
    }
    return {
      people: call.store.accounts.all("accounts").map(({ id, name, sectionId, active, roles }) => ({
        id,
        name,
        section: sectionName(call.store)(sectionId),
        sectionId,
        active,
        mayHandle: active && roles.includes("handler"),
      })),
      places: [...places],
    };
  },
};
