import { demandFaults, type Faults, isOverdue, promiseFaults } from "../../shared/rules/demands";
import type { Call, Of, UseCases } from "./context";
import { misfit, notFound, Refused, requireSound } from "./refused";
import { counterpartName, entry, sectionName, theProfile } from "./store";

/** What a demand or a promise hangs on. */
interface Links {
  readonly counterpartId: string;
  readonly matterId: string | null;
}

const matterTitle = (call: Call, id: string | null): string =>
  id === null ? "" : (call.store.books.row(id)?.title ?? "");

const isWanted =
  (wanted: { readonly counterpartId: string | null; readonly matterId: string | null }) =>
  (one: Links): boolean =>
    (wanted.counterpartId === null || one.counterpartId === wanted.counterpartId) &&
    (wanted.matterId === null || one.matterId === wanted.matterId);

/** Refuses where the region keeps no such ledger: what is not asked for is not collected either. */
const requireLedger = (call: Call, rule: string): void => {
  if (!theProfile(call.store).procedure.demands) {
    throw new Refused("refused", "本地区的规范没有要求诉求和承诺台账，没有保存。", { rule });
  }
};

const linkFaults = (call: Call, { counterpartId, matterId }: Links): Faults => {
  if (!call.store.counterparts.get("counterparts", counterpartId)) {
    return { counterpartId: "所选相对人已不存在，请重新选择" };
  }
  const matter = matterId === null ? undefined : call.store.books.row(matterId);
  if (matterId !== null && !matter) return { matterId: "所选指导事项已不存在，请重新选择" };
  const others = matter && matter.counterpartIds.length > 0 && !matter.counterpartIds.includes(counterpartId);
  return others ? { counterpartId: "所选相对人不是该指导事项的相对人" } : {};
};

const newestFirst = <T extends { readonly date: string }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => b.date.localeCompare(a.date));

/** Demands and promises (诉求台账、政策承诺; R038, R021): only where the regulation asks for the ledger. */
export const demands: UseCases<Of<"demands">> = {
  "demands.list": (call, { open, ...wanted }) =>
    newestFirst(
      call.store.demands
        .all("demands")
        .filter(isWanted(wanted))
        .filter((demand) => !open || demand.settledOn === null),
    ).map((demand) => ({
      ...demand,
      counterpart: counterpartName(call.store)(demand.counterpartId),
      section: sectionName(call.store)(demand.sectionId),
      matterTitle: matterTitle(call, demand.matterId),
      overdue: isOverdue(demand.due, demand.settledOn, call.clock.today()),
    })),

  "demands.save": (call, { id, rev, fields }) => {
    requireLedger(call, "R038");
    requireSound({ ...demandFaults(fields, call.clock.today()), ...linkFaults(call, fields) });
    if (fields.sectionId !== null && !call.store.office.get("sections", fields.sectionId)) {
      throw misfit({ sectionId: "所选科室已不存在，请重新选择" });
    }
    const feedbacks = fields.feedbacks.toSorted((a, b) => a.date.localeCompare(b.date));
    const summary = `${id === null ? "登记" : "更新"}${counterpartName(call.store)(fields.counterpartId)}的诉求`;
    return call.store.demands.commit(entry(call.me, call.clock, "demands.save", summary), (tx) => {
      const before = id === null ? undefined : tx.get("demands", id);
      if (id !== null && !before) throw notFound("该诉求");
      const createdBy = before?.createdBy ?? call.me.id;
      return tx.put("demands", { id: id ?? call.ids(), ...fields, feedbacks, createdBy }, id === null ? 0 : rev);
    });
  },

  "demands.promises": (call, { open, ...wanted }) =>
    newestFirst(
      call.store.demands
        .all("promises")
        .filter(isWanted(wanted))
        .filter((promise) => !open || promise.keptOn === null),
    ).map((promise) => ({
      ...promise,
      counterpart: counterpartName(call.store)(promise.counterpartId),
      matterTitle: matterTitle(call, promise.matterId),
      overdue: isOverdue(promise.due, promise.keptOn, call.clock.today()),
    })),

  "demands.savePromise": (call, { id, rev, fields }) => {
    requireLedger(call, "R021");
    requireSound({ ...promiseFaults(fields, call.clock.today()), ...linkFaults(call, fields) });
    const summary = `${id === null ? "登记" : "更新"}对${counterpartName(call.store)(fields.counterpartId)}的承诺`;
    return call.store.demands.commit(entry(call.me, call.clock, "demands.savePromise", summary), (tx) => {
      const before = id === null ? undefined : tx.get("promises", id);
      if (id !== null && !before) throw notFound("该承诺");
      const createdBy = before?.createdBy ?? call.me.id;
      return tx.put("promises", { id: id ?? call.ids(), ...fields, createdBy }, id === null ? 0 : rev);
    });
  },
};
