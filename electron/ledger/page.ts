import { createHash, hash } from "node:crypto";
import { z } from "zod";
import type { DamageReason } from "./errors";

/**
 * The form of every file of the ledger: valid JSON with one record a line, so that a save turns only the touched
 * records into text again, and a person can read and compare the file.
 *
 *     {"name":…,"schemaVersion":…,"save":…,"savedAt":…,"checksum":…,"lists":{
 *     "matters":[
 *     {…},
 *     {…}
 *     ],
 *     "history":[
 *     ]}}
 *
 * `checksum` is the SHA-256 over: the hash of the header's text before `,"checksum"`, then for each list the hash of
 * its name and its seal (the hashes of its lines; for the history the hash that ends the chain).
 */
const headerSchema = z.object({
  name: z.string(),
  schemaVersion: z.int().min(1),
  rowVersion: z.int().optional(),
  /** Counts the saves of this file. */
  save: z.int().min(0),
  savedAt: z.iso.datetime(),
});

/** First line of a file, without its checksum. */
export type PageHeader = z.infer<typeof headerSchema>;

/** A record with its text in the file (`,\n` before it) and the SHA-256 of that text without the separator. */
export interface Line<T> {
  readonly value: T;
  readonly bytes: Buffer;
  readonly hash: Buffer;
}

/** A list as it goes into the file: its text, beginning with the newline before the first record, and its seal. */
export interface Section {
  readonly name: string;
  readonly parts: readonly Buffer[];
  readonly seal: Buffer;
}

/** A list as it was found. */
export interface FoundSection {
  readonly name: string;
  /** The bytes of each record with its separator (`\n` for the first, then `,\n`). */
  readonly lines: readonly Buffer[];
  /** All lines. */
  readonly region: Buffer;
  /** All lines in their brackets: one JSON array. */
  readonly array: Buffer;
}

/** A file taken apart, not yet checked against its checksum. */
export interface Page {
  readonly header: PageHeader;
  readonly checksum: string;
  readonly sealed: Buffer;
  readonly sections: readonly FoundSection[];
}

/** What is wrong with the bytes of a file; the ledger turns it into a sentence for the person. */
export class Damage extends Error {
  override readonly name = "Damage";
  constructor(
    readonly reason: DamageReason,
    readonly where = "",
  ) {
    super(`${reason} ${where}`.trim());
  }
}

const NEWLINE = 10;
const COMMA = 44;
const CHECKSUM_KEY = ',"checksum":"';
const HEADER_END = '","lists":{';
const LAST_LINE = "]}}";

/** SHA-256, 32 bytes. */
export const sha256 = (data: Buffer | string): Buffer => hash("sha256", data, "buffer");

/** The line of a value. */
export const lineOf = <T>(value: T, json: string): Line<T> => {
  const bytes = Buffer.from(`,\n${json}`);
  return { value, bytes, hash: sha256(bytes.subarray(2)) };
};

/** A list of lines made ready for the file. */
export const sectionOf = (name: string, lines: Iterable<Line<unknown>>): Section => {
  const parts: Buffer[] = [];
  const hashes: Buffer[] = [];
  for (const line of lines) {
    parts.push(parts.length ? line.bytes : line.bytes.subarray(1));
    hashes.push(line.hash);
  }
  return { name, parts, seal: Buffer.concat(hashes) };
};

const checksumOf = (sealed: Buffer | string, seals: Iterable<{ name: string; seal: Buffer }>): string => {
  const sum = createHash("sha256").update(sha256(sealed));
  for (const { name, seal } of seals) sum.update(sha256(name)).update(seal);
  return sum.digest("hex");
};

/** The bytes of a file, in parts to be written one after the other. */
export const encodePage = (header: PageHeader, sections: readonly Section[]): Buffer[] => {
  const sealed = JSON.stringify(header).slice(0, -1);
  const parts: Buffer[] = [Buffer.from(`${sealed}${CHECKSUM_KEY}${checksumOf(sealed, sections)}${HEADER_END}\n`)];
  sections.forEach((section, index) => {
    parts.push(Buffer.from(`${JSON.stringify(section.name)}:[`), ...section.parts);
    parts.push(Buffer.from(index === sections.length - 1 ? `\n${LAST_LINE}\n` : "\n],\n"));
  });
  return parts;
};

const diagnose = (bytes: Buffer): DamageReason => {
  if (bytes.length === 0) return "empty";
  if (bytes.includes(0)) return "nul-filled";
  const text = bytes.toString("utf8");
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "checksum" in value ? "checksum" : "not-ledger";
  } catch {
    return text.startsWith('{"name":') && !text.endsWith(`${LAST_LINE}\n`) ? "truncated" : "not-json";
  }
};

const readHeader = (line: string): { header: PageHeader; checksum: string; sealed: Buffer } | undefined => {
  const cut = line.lastIndexOf(CHECKSUM_KEY);
  if (cut < 0 || !line.endsWith(HEADER_END)) return undefined;
  const sealed = line.slice(0, cut);
  try {
    const header = headerSchema.safeParse(JSON.parse(`${sealed}}`));
    if (!header.success) return undefined;
    const checksum = line.slice(cut + CHECKSUM_KEY.length, -HEADER_END.length);
    return { header: header.data, checksum, sealed: Buffer.from(sealed) };
  } catch {
    return undefined;
  }
};

/** The header alone, or undefined where the first line is none: enough to tell a newer file from a damaged one. */
export const peekHeader = (bytes: Buffer): PageHeader | undefined => {
  const end = bytes.indexOf(NEWLINE);
  return end < 0 ? undefined : readHeader(bytes.toString("utf8", 0, end))?.header;
};

const readSection = (bytes: Buffer, from: number): { section: FoundSection; next: number; last: boolean } => {
  const opening = bytes.indexOf(NEWLINE, from);
  const title = opening < 0 ? undefined : /^("[^"\\]+"):\[$/.exec(bytes.toString("utf8", from, opening))?.[1];
  if (title === undefined) throw new Damage(diagnose(bytes));
  const lines: Buffer[] = [];
  let newline = opening;
  for (;;) {
    const end = bytes.indexOf(NEWLINE, newline + 1);
    if (end < 0) throw new Damage(diagnose(bytes));
    if (bytes[newline + 1] === 93) {
      const closing = bytes.toString("utf8", newline + 1, end);
      if (closing !== "]," && closing !== LAST_LINE) throw new Damage(diagnose(bytes));
      const region = bytes.subarray(opening, newline);
      const section = {
        name: String(JSON.parse(title)),
        lines,
        region,
        array: bytes.subarray(opening - 1, newline + 2),
      };
      return { section, next: end + 1, last: closing === LAST_LINE };
    }
    const separator = lines.length ? newline - 1 : newline;
    if (lines.length && bytes[separator] !== COMMA) throw new Damage(diagnose(bytes));
    lines.push(bytes.subarray(separator, bytes[end - 1] === COMMA ? end - 1 : end));
    newline = end;
  }
};

/** Takes a file apart. Throws Damage where it is not of the ledger's form. */
export const readPage = (bytes: Buffer): Page => {
  const headerEnd = bytes.indexOf(NEWLINE);
  const head = headerEnd < 0 ? undefined : readHeader(bytes.toString("utf8", 0, headerEnd));
  if (!head) throw new Damage(diagnose(bytes));
  const sections: FoundSection[] = [];
  let position = headerEnd + 1;
  for (let last = false; !last;) {
    const found = readSection(bytes, position);
    sections.push(found.section);
    ({ next: position, last } = found);
  }
  if (position !== bytes.length) throw new Damage(diagnose(bytes));
  return { ...head, sections };
};

/** Throws Damage `checksum` unless the seals are those the file was closed with. */
export const checkSeals = (page: Page, seals: readonly { name: string; seal: Buffer }[]): void => {
  if (checksumOf(page.sealed, seals) !== page.checksum) throw new Damage("checksum");
};

/** The JSON text of a found line. */
export const jsonOf = (line: Buffer, index: number): Buffer => line.subarray(index === 0 ? 1 : 2);

/**
 * The values of a list, parsed in one go. `latin1` is for lists known to be ASCII, which it decodes much faster. Throws
 * Damage where they are no JSON, or not one a line.
 */
export const parseValues = (section: FoundSection, encoding: "utf8" | "latin1" = "utf8"): unknown[] => {
  let values: unknown[];
  try {
    values = JSON.parse(section.array.toString(encoding)) as unknown[];
  } catch {
    throw new Damage("not-json", section.name);
  }
  if (values.length !== section.lines.length) throw new Damage("not-ledger", section.name);
  return values;
};

/** Lines with their values and hashes. Throws Damage where they are no JSON. */
export const parseLines = (section: FoundSection, encoding: "utf8" | "latin1" = "utf8"): Line<unknown>[] => {
  const values = parseValues(section, encoding);
  return section.lines.map((found, index) => {
    const bytes = index === 0 ? Buffer.concat([Buffer.from(","), found]) : found;
    return { value: values[index], bytes, hash: sha256(bytes.subarray(2)) };
  });
};
