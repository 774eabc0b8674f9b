import { registerWorkbook } from "../sheets";
import type { Matter } from "../../shared/model/matter";
import { parseQuarter, type Quarter, quarterLabel, quarterOf, quarterRange } from "../../shared/rules/quarters";
import { isGuidance } from "../../shared/rules/workflow/phases";
import { registerFileName, registerRows } from "../../shared/rules/register-rows";
import type { Call, Of, UseCases } from "./context";
import { Refused } from "./refused";
import { personName, sectionName, theOffice, theProfile } from "./store";

const theQuarter = (text: string): Quarter => {
  const quarter = parseQuarter(text);
  if (!quarter) throw new Refused("invalid-input", "季度写法不对，应为 2026Q4 的样式。");
  return quarter;
};

/** The matters whose guidance fell into the quarter, whole; what never became guidance is not among them (R051). */
const mattersOf = async (call: Call, quarter: Quarter): Promise<Matter[]> => {
  const { first, last } = quarterRange(quarter);
  const found: Matter[] = [];
  // Row by row, so that a book is loaded once and let go before the next.
  for (const row of call.store.books.rows()) {
    if (row.date < first || row.date > last || !isGuidance(row)) continue;
    const matter = await call.store.books.get(row.id);
    if (matter) found.push(matter);
  }
  return found;
};

const view = async (call: Call, quarter: Quarter) => {
  const profile = theProfile(call.store);
  const columns = profile.register.columns;
  const rows = registerRows(
    await mattersOf(call, quarter),
    columns.map((column) => column.key),
    {
      person: personName(call.store),
      section: sectionName(call.store),
      counterpart: (id) => call.store.counterparts.get("counterparts", id),
    },
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
  const { rows, ...head } = await view(call, quarter);
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

  "register.view": (call, { quarter }) => view(call, theQuarter(quarter)),

  "register.file": (call, { quarter }) => workbook(call, theQuarter(quarter)),

  "register.save": async (call, { quarter }) => {
    const file = await workbook(call, theQuarter(quarter));
    return { path: await call.ports().saveFile(file.name, file.bytes) };
  },
};
