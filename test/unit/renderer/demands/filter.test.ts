import { expect, test } from "vitest";
import type { DemandView } from "../../../../shared/contract/demands";
import { askedState, countsOf, type LedgerFilter, shownDemands, usualState } from "../../../../renderer/demands/filter";
import { demandInput, demandValues } from "../../../../renderer/demands/values";
import { blankMediation, mediationInput } from "../../../../renderer/mediations/values";

const demand = (id: string, more: Partial<DemandView> = {}): DemandView => ({
  id,
  rev: 1,
  counterpartId: "c1",
  matterId: null,
  date: "2026-11-01",
  content: "希望了解稳岗返还",
  sectionId: null,
  due: null,
  feedbacks: [],
  result: "",
  settledOn: null,
  createdBy: "p1",
  counterpart: "青岚云帆纺织有限公司",
  overdue: false,
  section: "",
  matterTitle: "",
  ...more,
});

const all = [
  demand("late", { overdue: true, due: "2026-11-02", sectionId: "s1" }),
  demand("open", { counterpart: "ABC 食品", content: "合同范本" }),
  demand("done", { settledOn: "2026-11-05", result: "已到账", sectionId: "s1" }),
];
const shown = (filter: Partial<LedgerFilter>) =>
  shownDemands(all, { state: "all", sectionId: null, text: "", ...filter }).map(({ id }) => id);

test("the ledger is narrowed by state, section and words together", () => {
  expect(shown({})).toEqual(["late", "open", "done"]);
  expect(shown({ state: "open" })).toEqual(["late", "open"]);
  expect(shown({ state: "overdue" })).toEqual(["late"]);
  expect(shown({ state: "done" })).toEqual(["done"]);
  expect(shown({ sectionId: "s1" })).toEqual(["late", "done"]);
  expect(shown({ sectionId: "s1", state: "done" })).toEqual(["done"]);
  expect(shown({ text: " abc " })).toEqual(["open"]);
  expect(shown({ text: "到账" })).toEqual(["done"]);
  expect(countsOf(all.map(({ overdue, settledOn }) => ({ overdue, doneOn: settledOn })))).toEqual({
    all: 3,
    open: 2,
    overdue: 1,
    done: 1,
  });
});

test("an address may ask for a state; otherwise the ledger begins with what is open, and with all once nothing is", () => {
  expect(askedState("show=overdue")).toBe("overdue");
  expect(askedState("show=nonsense")).toBeNull();
  expect(askedState("")).toBeNull();
  expect(usualState({ all: 3, open: 2, overdue: 1, done: 1 })).toBe("open");
  expect(usualState({ all: 1, open: 0, overdue: 0, done: 1 })).toBe("all");
});

test("a day that is not given goes out as none, and a mediation keeps only what its outcome shows", () => {
  const input = demandInput(demandValues(demand("open", { due: "2026-12-01" })));
  expect(input).toMatchObject({ due: "2026-12-01", settledOn: null });
  const typed = {
    ...blankMediation("2026-11-21", "p1", []),
    acceptedOn: "2026-11-20",
    endedOn: "2026-11-21",
    agreement: "写过的协议",
    reason: "不属于受理范围",
    guidance: "可申请仲裁",
  };
  expect(mediationInput({ ...typed, outcome: "open" })).toMatchObject({ endedOn: null, reason: "", guidance: "" });
  expect(mediationInput({ ...typed, outcome: "declined" })).toMatchObject({
    acceptedOn: null,
    agreement: "",
    reason: "不属于受理范围",
  });
  expect(mediationInput({ ...typed, outcome: "agreed" })).toMatchObject({ agreement: "写过的协议", reason: "" });
});
