/** A year's holidays from a file: JSON of two forms, or any text that `readHolidays` reads, such as CSV. */
import { holidayLines, yearNamed } from "./holiday-text";

/** A file as the form takes it; null where it says nothing of the kind. `problem` where it cannot be used at all. */
export interface HolidayFile {
  readonly year: number | null;
  readonly source: string | null;
  readonly lines: string;
  readonly problem: string | null;
}

const unusable = (problem: string): HolidayFile => ({ year: null, source: null, lines: "", problem });

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

/** `days: [{ date, isOffDay }]`, as lists of holidays on the web have it. */
const offDays = (value: unknown): { holidays: string[]; workdays: string[] } | undefined => {
  if (!Array.isArray(value)) return undefined;
  const days = value.filter(
    (one): one is { date: string; isOffDay: boolean } =>
      typeof one === "object" &&
      one !== null &&
      typeof Reflect.get(one, "date") === "string" &&
      typeof Reflect.get(one, "isOffDay") === "boolean",
  );
  return {
    holidays: days.filter(({ isOffDay }) => isOffDay).map(({ date }) => date),
    workdays: days.filter(({ isOffDay }) => !isOffDay).map(({ date }) => date),
  };
};

const ofJson = (text: string): HolidayFile => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return unusable("文件不是完整的 JSON，没有导入；请检查括号和逗号。");
  }
  if (typeof parsed !== "object" || parsed === null) return unusable("文件里没有节假日安排，没有导入。");
  const { year, source, holidays, workdays, days } = parsed as Record<string, unknown>;
  const table = offDays(days) ?? { holidays: texts(holidays), workdays: texts(workdays) };
  if (table.holidays.length === 0) return unusable("文件里没有放假的日子（holidays），没有导入。");
  return {
    year: typeof year === "number" ? year : yearNamed(table.holidays[0] ?? ""),
    source: typeof source === "string" && source.trim() !== "" ? source.trim() : null,
    lines: holidayLines(table),
    problem: null,
  };
};

/** What stands in a file, by its text. */
export const readHolidayFile = (text: string): HolidayFile => {
  const body = text.replace(/^\uFEFF/, "").trim();
  if (body === "") return unusable("文件是空的，没有导入。");
  if (body.startsWith("PK") || body.includes("\u0000")) {
    return unusable(
      "这是 Excel、Word 或其他程序的文件，读不出文字；请另存为 CSV 或文本再导入，或复制通知正文粘贴到下面。",
    );
  }
  if (body.startsWith("{") || body.startsWith("[")) return ofJson(body);
  return { year: yearNamed(body), source: null, lines: body, problem: null };
};
