import type { Parsed } from "../../shared/contract";
import type { Source } from "../../shared/documents/source";
import type { Matter } from "../../shared/model/matter";
import type { Call } from "./context";
import { registerListing, statisticsListing } from "./listings";
import { findMatter } from "./matter-lookup";
import type { KnownPaper } from "./papers";
import { notFound, Refused } from "./refused";
import { counterpartFacts, sourceOf } from "./sources";

/** What a document is made of, as the contract names it. */
export type Subject = Parsed<"documents.prepare">["subject"];

/** What a matter's document is filled from; `to`: the counterparts it is for, all of them where null. */
export const sourceOfMatter = (
  call: Pick<Call, "store" | "clock">,
  { rule }: KnownPaper,
  matter: Matter,
  to: readonly string[] | null,
): Source => {
  if (to?.some((id) => !matter.counterpartIds.includes(id)) === true) {
    throw new Refused("invalid-input", "所选对象不在本事项的行政相对人之中，没有制作。请刷新后重新选择。");
  }
  return sourceOf(call, rule, {
    matter,
    to: counterpartFacts(
      call.store,
      to === null ? matter.counterpartIds : matter.counterpartIds.filter((id) => to.includes(id)),
    ),
  });
};

/** The records that a document is filled from. Throws `not-found`, or `refused` where the two do not go together. */
export const sourceOfSubject = async (call: Call, paper: KnownPaper, subject: Subject): Promise<Source> => {
  const { kind, rule } = paper;
  const { store } = call;
  const requireAbout = (about: string): void => {
    if (kind.about !== about)
      throw new Refused("refused", `《${rule.name}》不由这里的记录制作。`, { rule: kind.basis });
  };
  switch (subject.kind) {
    case "matter": {
      const { matter } = await findMatter(call, subject.id);
      requireAbout(matter.kind);
      return sourceOfMatter(call, paper, matter, subject.to);
    }
    case "mediation": {
      requireAbout("mediation");
      const mediation = store.mediations.get("mediations", subject.id);
      if (!mediation) throw notFound("该调解");
      return sourceOf(call, rule, { mediation, to: counterpartFacts(store, mediation.counterpartIds) });
    }
    case "demand": {
      requireAbout("demand");
      const demand = store.demands.get("demands", subject.id);
      if (!demand) throw notFound("该诉求");
      const matter = demand.matterId === null ? null : ((await store.books.get(demand.matterId)) ?? null);
      return sourceOf(call, rule, { demand, matter, to: counterpartFacts(store, [demand.counterpartId]) });
    }
    case "register":
      requireAbout("register");
      return sourceOf(call, rule, { listing: await registerListing(call, subject.quarter) });
    case "statistics":
      requireAbout("statistics");
      return sourceOf(call, rule, { listing: await statisticsListing(call, subject.from, subject.to) });
    default:
      // Of the office alone every form can be printed, to be filled in by hand.
      return sourceOf(call, rule, {});
  }
};
