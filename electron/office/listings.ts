import { simpleStatistics, statisticsColumns } from "../../shared/documents/kinds/simple-statistics";
import type { Listing } from "../../shared/documents/source";
import type { Matter } from "../../shared/model/matter";
import { printedDay, yearOf } from "../../shared/rules/dates";
import { quarterLabel, quarterOf, quarterRange } from "../../shared/rules/quarters";
import { type RegisterCells, registerRows } from "../../shared/rules/register-rows";
import type { Call } from "./context";
import { Refused } from "./refused";
import { guidanceBetween, namesFrom, registerView, theQuarter } from "./register";

/** What a listing needs of its call. */
type Caller = Pick<Call, "store" | "me" | "clock">;

const printed = (value: string | number | undefined): string => String(value ?? "");

/**
 * The register of a quarter (登记簿, R051, ZC 附件3) for its paper: the very lines of its sheet, phones masked as there.
 * Throws `invalid-input` where `quarter` is none.
 */
export const registerListing = async (call: Caller, quarter: string): Promise<Listing> => {
  const { title, period, columns, rows } = await registerView(call, theQuarter(quarter));
  return {
    title,
    period,
    filledOn: call.clock.today(),
    filler: call.me.name,
    total: "",
    columns: columns.map(({ label, width }) => ({ label, width })),
    rows: rows.map(({ cells }) => columns.map(({ key }) => printed(cells[key]))),
  };
};

/** A year or a quarter by its name, anything else from day to day. */
const periodLabel = (from: string, to: string): string => {
  const year = yearOf(from);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `${year}年`;
  const quarter = quarterOf(from);
  const { first, last } = quarterRange(quarter);
  return from === first && to === last ? quarterLabel(quarter) : `${printedDay(from)}至${printedDay(to)}`;
};

/** 共5件：电话3件、口头2件; the most frequent form first. */
const totalOf = (matters: readonly Matter[]): string => {
  const counts = new Map<string, number>();
  for (const { form } of matters) counts.set(form, (counts.get(form) ?? 0) + 1);
  const parts = [...counts]
    .toSorted(([a, many], [b, few]) => few - many || a.localeCompare(b, "zh"))
    .map(([form, count]) => `${form}${count}件`);
  return `共${matters.length}件${parts.length > 0 ? `：${parts.join("、")}` : ""}`;
};

/** Way, audience and content of simple guidance, as one cell has them. */
const told = ({ form, counterparts, content }: RegisterCells): string =>
  `${[form, counterparts].filter(Boolean).join("，")}：${printed(content)}`;

/**
 * The simple guidance between two days, both counted (简易行政指导统计, R046, XX §11): one matter one line, by date. Throws
 * `invalid-input` where the days are in the wrong order.
 */
export const statisticsListing = async (call: Caller, from: string, to: string): Promise<Listing> => {
  if (from > to) throw new Refused("invalid-input", "统计的起始日期晚于截止日期，请改正后再统计。");
  const matters = await guidanceBetween(call, from, to, "simple");
  const rows = registerRows(
    matters,
    ["seq", "date", "form", "counterparts", "content", "result", "note"],
    namesFrom(call),
  );
  return {
    title: simpleStatistics.name,
    period: periodLabel(from, to),
    filledOn: call.clock.today(),
    filler: call.me.name,
    total: totalOf(matters),
    columns: statisticsColumns,
    rows: rows.map(({ cells }) => [
      printed(cells.seq),
      printed(cells.date),
      told(cells),
      printed(cells.result),
      printed(cells.note),
    ]),
  };
};
