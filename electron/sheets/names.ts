/** Names out of a list that somebody keeps as a spreadsheet or a text. */
import exceljs from "exceljs";
import { cleanText, toHalfWidth } from "../../shared/rules/text";
import { sameName } from "../../shared/rules/names";

/** A list of so many names is looked through by nobody. */
export const NAME_LIMIT = 2_000;
/** The largest file, in bytes. */
export const NAME_FILE_LIMIT = 5_000_000;
/** What a file of that size may unfold to; more is no list of names. */
const UNFOLDED_LIMIT = 80_000_000;
const LONGEST = 200;
const HEADINGS: readonly string[] = ["名称", "单位名称", "企业名称", "姓名", "相对人"];
/** A title may stand above the headings, but not a page of text. */
const HEADING_ROWS = 10;
const CENTRAL_ENTRY = 0x02014b50;
const UNFOLDED_AT = 24;

/** A file that holds no list of names; the message is for the person. */
export class NoNameList extends Error {}

/** The names in order, each once, and the rows that gave none, counted from 1, with why. */
export interface NameList {
  readonly names: string[];
  readonly ignored: { readonly row: number; readonly why: string }[];
}

type Rows = readonly (readonly string[])[];

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // As spreadsheets in Chinese save it.
    return new TextDecoder("gb18030").decode(bytes);
  }
};

/** The cells of comma- or tab-separated text; a quoted cell may hold either, and quotes that are doubled. */
const separated = (text: string): Rows => {
  const mark = text.includes("\t") ? "\t" : ",";
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const end = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quoted && character === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (character === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (quoted) cell += character;
    else if (character === mark) end();
    else if (character === "\n") {
      end();
      rows.push([]);
    } else cell += character;
  }
  end();
  return rows;
};

/** How large a zip's files are together, by its own list. */
const unfolded = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at + UNFOLDED_AT + 4 <= bytes.length; at++) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === CENTRAL_ENTRY) sum += view.getUint32(at + UNFOLDED_AT, true);
  }
  return sum;
};

const workbook = async (bytes: Uint8Array): Promise<Rows> => {
  if (unfolded(bytes) > UNFOLDED_LIMIT) throw new NoNameList("这个表格的内容过大，不像一份名单，没有读取。");
  const book = new exceljs.Workbook();
  try {
    // exceljs declares a Buffer of its own, older than Node's.
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  } catch {
    throw new NoNameList(
      "这个文件不是完好的 xlsx 表格，没有读取。旧的 xls 或 et 文件请先另存为 xlsx，或把名单复制后粘贴进来。",
    );
  }
  const [sheet] = book.worksheets;
  const rows: string[][] = [];
  sheet?.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      // A merged cell says its text once.
      cells[column - 1] = cell.isMerged && cell.master !== cell ? "" : cell.text;
    });
    rows.push(Array.from(cells, (text) => text ?? ""));
  });
  return rows;
};

const plain = (text: string): string => cleanText(text).replaceAll("\n", " ").trim();

/** Where the names stand: under a heading, or else the first column from the top. */
const placeOf = (rows: Rows): { readonly from: number; readonly column: number } => {
  for (const [index, row] of rows.slice(0, HEADING_ROWS).entries()) {
    const column = row.findIndex((cell) => HEADINGS.includes(toHalfWidth(plain(cell)).replaceAll(/[\s*:]/g, "")));
    if (column >= 0) return { from: index + 1, column };
  }
  return { from: 0, column: 0 };
};

const listOf = (rows: Rows): NameList => {
  const { from, column } = placeOf(rows);
  const names: string[] = [];
  const ignored: { row: number; why: string }[] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const name = index < from ? "" : plain(row[column] ?? "");
    if (name === "") {
      if (index >= from && row.some((cell) => plain(cell) !== "")) ignored.push({ row: index + 1, why: "没有名称" });
      continue;
    }
    const earlier = seen.get(sameName(name));
    if (name.length > LONGEST) ignored.push({ row: index + 1, why: `超过 ${LONGEST} 字，不像名称` });
    else if (/^[\d\s.]+$/u.test(toHalfWidth(name)))
      ignored.push({ row: index + 1, why: `“${name}”只有数字，不像名称` });
    else if (earlier !== undefined) ignored.push({ row: index + 1, why: `“${name}”与第 ${earlier} 行重复` });
    else {
      seen.set(sameName(name), index + 1);
      names.push(name);
    }
  }
  return { names, ignored };
};

/**
 * The names in a list kept as xlsx (first sheet), csv or txt: the column headed 名称 or alike, else the first. Throws
 * NoNameList, in words, where the file is none.
 */
export const readNames = async (name: string, bytes: Uint8Array): Promise<NameList> => {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  if (!["xlsx", "csv", "txt"].includes(ending)) {
    throw new NoNameList("只能读取 xlsx、csv 和 txt 文件，没有读取。也可以把名单复制后粘贴进来。");
  }
  if (bytes.length > NAME_FILE_LIMIT)
    throw new NoNameList("文件超过 5 MB，不像一份名单，没有读取。请只保留名称一列再试。");
  const rows = ending === "xlsx" ? await workbook(bytes) : separated(cleanText(textOf(bytes)));
  const list = listOf(rows);
  if (list.names.length === 0) {
    throw new NoNameList("文件里没有找到名称。请把名称放在第一张表、标题为“名称”的一列，或放在第一列。");
  }
  if (list.names.length > NAME_LIMIT) {
    throw new NoNameList(`名单有 ${list.names.length} 个名称，一次最多 ${NAME_LIMIT} 个，没有读取。请分成几份。`);
  }
  return list;
};
