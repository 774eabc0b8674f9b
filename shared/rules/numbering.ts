/** 文号 document numbers: a series' pattern, the next number, and the account of every number not used (R050). */
import { normaliseBrackets } from "./text";

/**
 * A 号段 series. `pattern` holds {代字}, {年} and {序号} (or {序号:3}, padded to three figures), all else literally, e.g.
 * '{代字}〔{年}〕{序号}号'. Where it is `yearly`, each year begins at 1 unless `starts` says otherwise; otherwise the numbers run on
 * over the years. A further entry for the same year with a greater `first` records a jump, e.g. numbers used on paper
 * meanwhile.
 */
export interface Series {
  id: string;
  name: string;
  pattern: string;
  code: string;
  yearly: boolean;
  starts: { year: number; first: number; reason: string }[];
}

/** A number that is taken for good: issued, or 作废 void. Neither is ever given again. */
export interface UsedNumber {
  series: string;
  year: number;
  seq: number;
  state: "issued" | "void";
}

/** A run of numbers from–to (both included) that no document bears: with the reason on record, or with none. */
export type Gap =
  | { from: number; to: number; kind: "start"; reason: string }
  | { from: number; to: number; kind: "unexplained" };

type Piece = { kind: "literal"; text: string } | { kind: "code" } | { kind: "year" } | { kind: "seq"; pad: number };

const TOKEN = /\{代字\}|\{年\}|\{序号(?::([1-9]))?\}/g;

function piecesOf(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of pattern.matchAll(TOKEN)) {
    if (match.index > end) pieces.push({ kind: "literal", text: pattern.slice(end, match.index) });
    end = match.index + match[0].length;
    if (match[0] === "{代字}") pieces.push({ kind: "code" });
    else if (match[0] === "{年}") pieces.push({ kind: "year" });
    else pieces.push({ kind: "seq", pad: Number(match[1] ?? 1) });
  }
  if (end < pattern.length) pieces.push({ kind: "literal", text: pattern.slice(end) });
  return pieces;
}

/** What is wrong with a pattern, in Chinese sentences; empty where it can be used. */
export function checkPattern(pattern: string): string[] {
  const problems: string[] = [];
  const pieces = piecesOf(pattern);
  const count = (kind: Piece["kind"]) => pieces.filter((piece) => piece.kind === kind).length;
  if (count("year") !== 1) problems.push(`文号格式须有且只有一个{年}，现有 ${count("year")} 个`);
  if (count("seq") !== 1) problems.push(`文号格式须有且只有一个{序号}，现有 ${count("seq")} 个`);
  if (count("code") > 1) problems.push(`文号格式最多有一个{代字}，现有 ${count("code")} 个`);
  const literal = pieces.map((piece) => (piece.kind === "literal" ? piece.text : "")).join("");
  if (/[{}]/.test(literal)) {
    problems.push("文号格式中有不认识的花括号内容，只能用{代字}、{年}、{序号}或{序号:3}（3 为位数，1 至 9）");
  }
  const { text, changed } = normaliseBrackets(pattern);
  if (changed) problems.push(`年份应用六角括号〔〕，建议改为“${text}”`);
  return problems;
}

function render(series: Series, year: number, seq: (pad: number) => string): string {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`文号年份须为四位数字，现为 ${year}`);
  return piecesOf(series.pattern)
    .map((piece) => {
      if (piece.kind === "literal") return piece.text;
      if (piece.kind === "code") return series.code;
      return piece.kind === "year" ? String(year) : seq(piece.pad);
    })
    .join("");
}

const MAX_SEQ = 999_999_999;

/** The number as printed. Throws RangeError where year (1000–9999) or sequence (1–999999999) is none. */
export function formatNumber(series: Series, year: number, seq: number): string {
  if (!Number.isInteger(seq) || seq < 1 || seq > MAX_SEQ) throw new RangeError(`文号序号须为正整数，现为 ${seq}`);
  return render(series, year, (pad) => String(seq).padStart(pad, "0"));
}

/** The form printed before a number is given, with a space to write it into: 云人社行指〔2026〕 号. */
export function blankNumber(series: Series, year: number): string {
  return render(series, year, () => " ");
}

/** Whether two series print the same number for the same year and sequence, however they are put together. */
export function printAlike(one: Series, other: Series): boolean {
  // The longest sequence is padded by no pattern.
  const [first, second] = [one, other].map((series) => formatNumber(series, 9999, MAX_SEQ));
  return first === second;
}

/** The numbers, and the starts, that are counted together: those of the year, or all of them where the numbers run on. */
const ofYear = (series: Series, year: number, used: readonly UsedNumber[]) =>
  used
    .filter((number) => number.series === series.id && (!series.yearly || number.year === year))
    .map((number) => number.seq);
const startsOf = (series: Series, year: number) =>
  series.starts.filter((start) => !series.yearly || start.year === year);

const largest = (numbers: readonly number[], least: number) => numbers.reduce((a, b) => Math.max(a, b), least);

/**
 * The number to give next in the year of the document's date: above every number used, issued or void, and not below any
 * start on record. A series begins each year at 1.
 */
export function nextNumber(series: Series, year: number, used: readonly UsedNumber[]): number {
  const firsts = startsOf(series, year).map((start) => start.first);
  return Math.max(largest(firsts, 1), largest(ofYear(series, year, used), 0) + 1);
}

/**
 * What speaks against a number of an earlier year of which this program knows none: the office numbered on paper then, and
 * must say first where its numbers ended. A sentence; undefined where nothing does.
 */
export function paperYearFault(
  series: Series,
  year: number,
  thisYear: number,
  used: readonly UsedNumber[],
): string | undefined {
  if (!series.yearly || year >= thisYear || ofYear(series, year, used).length > 0) return undefined;
  if (series.starts.some((start) => start.year === year)) return undefined;
  return `${year} 年的文号还没有在本程序里编过，可能与当年的纸质文号重复，没有签发。请管理员先在“设置·文号”登记 ${year} 年从几号起编`;
}

/** What speaks against recording a start for a year, in Chinese sentences; empty where it may be recorded. */
export function checkStart(series: Series, year: number, first: number, used: readonly UsedNumber[]): string[] {
  if (!Number.isInteger(first) || first < 1 || first > MAX_SEQ) return ["起始号须为正整数"];
  const next = nextNumber(series, year, used);
  if (first > next) return [];
  // A year without numbers may be said to begin where it would anyway.
  if (first === next && ofYear(series, year, used).length === 0) return [];
  return [`${year} 年本号段的下一个号已是 ${next}，起始号须大于它；已用或作废的号不再使用`];
}

/**
 * Every run of numbers of a year that is not used, in order, up to the last used number or the last start. A start
 * accounts for the run directly below it, back to the number used before; anything else is 'unexplained'.
 */
export function explainGaps(series: Series, year: number, used: readonly UsedNumber[]): Gap[] {
  const starts = startsOf(series, year).toSorted((a, b) => a.first - b.first);
  const end = largest(
    starts.map((start) => start.first),
    1,
  );
  const taken = [...new Set(ofYear(series, year, used))].toSorted((a, b) => a - b);
  // The last start closes the account: what lies below it is due an explanation even before a number follows.
  if (end > (taken.at(-1) ?? 0)) taken.push(end);
  const gaps: Gap[] = [];
  let from = 1;
  for (const number of taken) {
    for (const start of starts) {
      if (start.first <= from || start.first > number) continue;
      gaps.push({ from, to: start.first - 1, kind: "start", reason: start.reason });
      from = start.first;
    }
    if (from < number) gaps.push({ from, to: number - 1, kind: "unexplained" });
    from = number + 1;
  }
  return gaps;
}

/**
 * What a series that ran on over the years must record when its years are counted apart from now on: a run that one year
 * lacks because another bears it, or a start of another year passed it over, is accounted for.
 */
export function startsOfYears(series: Series, used: readonly UsedNumber[]): Series["starts"] {
  const own = used.filter((number) => number.series === series.id);
  const borne = new Set(own.map((number) => number.seq));
  const passed = explainGaps({ ...series, yearly: false }, 0, used).filter((gap) => gap.kind === "start");
  const isTold = (seq: number) => borne.has(seq) || passed.some(({ from, to }) => from <= seq && seq <= to);
  const isAccounted = ({ from, to }: Gap) => Array.from({ length: to - from + 1 }, (_, i) => from + i).every(isTold);
  return [...new Set(own.map((number) => number.year))].flatMap((year) =>
    explainGaps({ ...series, yearly: true }, year, used)
      .filter((gap) => gap.kind === "unexplained" && isAccounted(gap))
      .map((gap) => ({ year, first: gap.to + 1, reason: "各年连续编号时编在别的年份" })),
  );
}
