import { registerWorkbook } from "../sheets";
import type { RegisterView } from "../../shared/contract/register";
import type { Matter } from "../../shared/model/matter";
import { parseQuarter, type Quarter, quarterLabel, quarterOf, quarterRange } from "../../shared/rules/quarters";
import { isGuidance } from "../../shared/rules/workflow/phases";
import { type Names, registerFileName, registerRows } from "../../shared/rules/register-rows";
import type { Call, Of, UseCases } from "./context";
import { Refused } from "./refused";
import { personName, sectionName, theOffice, theProfile } from "./store";

/** The quarter that was asked for. Throws `invalid-input` where it is none. */
export const theQuarter = (text: string): Quarter => {
  const quarter = parseQuarter(text);
  if (!quarter) throw new Refused("invalid-input", "季度写法不对，应为 2026Q4 的样式。");
  return quarter;
};

/**
 * The matters whose guidance fell between two days, both counted, whole; what never became guidance is not among them
 * (R051). `kind` narrows them to written or simple ones.
 */
export const guidanceBetween = async (
  call: Pick<Call, "store">,
  first: string,
  last: string,
  kind?: Matter["kind"],
): Promise<Matter[]> => {
  const found: Matter[] = [];
  // Row by row, so that a book is loaded once and let go before the next.
  for (const row of call.store.books.rows()) {
    if (row.date < first || row.date > last || !isGuidance(row)) continue;
    if (kind !== undefined && row.kind !== kind) continue;
    const matter = await call.store.books.get(row.id);
    if (matter) found.push(matter);
  }
  return found;
};

/** What the lines of a register are named from. */
export const namesFrom = ({ store }: Pick<Call, "store">): Names => ({
  person: personName(store),
  section: sectionName(store),
  counterpart: (id) => store.counterparts.get("counterparts", id),
});

/** The register of a quarter as the window, the sheet and the paper show it, phones masked. */
export const registerView = async (call: Pick<Call, "store">, quarter: Quarter): Promise<RegisterView> => {
  const profile = theProfile(call.store);
  const columns = profile.register.columns;
  const { first, last } = quarterRange(quarter);
  const rows = registerRows(
    await guidanceBetween(call, first, last),
    columns.map((column) => column.key),
    namesFrom(call),
  );
  return {
    title: profile.register.title,
    unit: theOffice(call.store).name,
    period: quarterLabel(quarter),
    columns,
    rows: rows.map(({ id, cells }) => ({ id, cells: cells as Record<string, string | number> })),
  };
};

const workbook = async (call: Call, quarter: Quarter) => {
  const { rows, ...head } = await registerView(call, quarter);
  const bytes = await registerWorkbook({
    ...head,
    date: call.clock.today(),
    filler: call.me.name,
    reviewer: "",
    columns: head.columns.map(({ key, label, width }) => ({
      key,
      label,
      width,
      align: key === "seq" || key === "date" ? "center" : "left",
    })),
    rows: rows.map(({ cells }) => cells),
  });
  return { name: registerFileName(theOffice(call.store).shortName, head.period, head.title), bytes };
};

/** The register of a quarter (登记簿, R051, R083). */
export const register: UseCases<Of<"register">> = {
  "register.quarters": (call) => {
    const counts = new Map<Quarter, number>([[quarterOf(call.clock.today()), 0]]);
    for (const row of call.store.books.rows()) {
      if (!isGuidance(row)) continue;
      const quarter = quarterOf(row.date);
      counts.set(quarter, (counts.get(quarter) ?? 0) + 1);
    }
    return [...counts]
      .map(([quarter, count]) => ({ quarter, matters: count }))
      .toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1));
  },

  "register.view": (call, { quarter }) => registerView(call, theQuarter(quarter)),

  "register.file": (call, { quarter }) => workbook(call, theQuarter(quarter)),

  "register.save": async (call, { quarter }) => {
    const file = await workbook(call, theQuarter(quarter));
    return { path: await call.ports().saveFile(file.name, file.bytes) };
  },
};
