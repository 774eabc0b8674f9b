import type { Call, Of, UseCases } from "./context";
import { notFound, Refused } from "./refused";
import { entry, sectionName } from "./store";

const counterpartName = (call: Call, id: string): string =>
  call.store.counterparts.get("counterparts", id)?.name ?? "（已删除）";

const matterTitle = (call: Call, id: string | null): string =>
  id === null ? "" : (call.store.books.row(id)?.title ?? "");

/** What is open and past its day. */
const isLate = (due: string | null, doneOn: string | null, today: string): boolean =>
  doneOn === null && due !== null && due < today;

const requireLinks = (
  call: Call,
  fields: { readonly counterpartId: string; readonly matterId: string | null },
): void => {
  if (!call.store.counterparts.get("counterparts", fields.counterpartId)) {
    throw new Refused("invalid-input", "所选相对人已不存在，请重新选择；已填的内容都在。", {
      fields: { "fields.counterpartId": "请重新选择相对人" },
    });
  }
  if (fields.matterId !== null && !call.store.books.row(fields.matterId)) throw notFound("该指导事项");
};

/** Demands and promises (诉求台账、政策承诺; R038, R021). */
export const demands: UseCases<Of<"demands">> = {
  "demands.list": (call, { counterpartId, open }) =>
    call.store.demands
      .all("demands")
      .filter((demand) => counterpartId === null || demand.counterpartId === counterpartId)
      .filter((demand) => !open || demand.settledOn === null)
      .map((demand) => ({
        ...demand,
        counterpart: counterpartName(call, demand.counterpartId),
        section: sectionName(call.store)(demand.sectionId),
        matterTitle: matterTitle(call, demand.matterId),
        overdue: isLate(demand.due, demand.settledOn, call.clock.today()),
      }))
      .toSorted((a, b) => b.date.localeCompare(a.date)),

  "demands.save": (call, { id, rev, fields }) => {
    requireLinks(call, fields);
    const summary = `${id === null ? "登记" : "更新"}${counterpartName(call, fields.counterpartId)}的诉求`;
    return call.store.demands.commit(entry(call.me, call.clock, "demands.save", summary), (tx) => {
      const before = id === null ? undefined : tx.get("demands", id);
      if (id !== null && !before) throw notFound("该诉求");
      const createdBy = before?.createdBy ?? call.me.id;
      return tx.put("demands", { id: id ?? call.ids(), ...fields, createdBy }, id === null ? 0 : rev);
    });
  },

  "demands.promises": (call, { counterpartId, open }) =>
    call.store.demands
      .all("promises")
      .filter((promise) => counterpartId === null || promise.counterpartId === counterpartId)
      .filter((promise) => !open || promise.keptOn === null)
      .map((promise) => ({
        ...promise,
        counterpart: counterpartName(call, promise.counterpartId),
        matterTitle: matterTitle(call, promise.matterId),
        overdue: isLate(promise.due, promise.keptOn, call.clock.today()),
      }))
      .toSorted((a, b) => b.date.localeCompare(a.date)),

  "demands.savePromise": (call, { id, rev, fields }) => {
    requireLinks(call, fields);
    const summary = `${id === null ? "登记" : "更新"}对${counterpartName(call, fields.counterpartId)}的承诺`;
    return call.store.demands.commit(entry(call.me, call.clock, "demands.savePromise", summary), (tx) => {
      const before = id === null ? undefined : tx.get("promises", id);
      if (id !== null && !before) throw notFound("该承诺");
      const createdBy = before?.createdBy ?? call.me.id;
      return tx.put("promises", { id: id ?? call.ids(), ...fields, createdBy }, id === null ? 0 : rev);
    });
  },
};
