// Three inputs that break forms: a cell of 3,000 characters, thirty counterparts on one line, an optional field left empty.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawPaper } from "../../../../electron/documents";
import type { Paper } from "../../../../shared/documents/paper";
import { available, pdfPages, tempFolder, toPdf } from "../../../config/office-tools";
import { drawn, everySheet, type Shared } from "../../../fixtures/documents/every-type";
import { LONG_TEXT } from "../../../fixtures/documents/inputs";
import { bare, printedPlaces, replaced } from "../../../fixtures/documents/leaves";
import { documentXml, paragraphs } from "../shape";

const LONG = LONG_TEXT.slice(0, 3_000);
const THIRTY = Array.from({ length: 30 }, (_, index) => `青岚市云溪区第${index + 1}纺织有限公司`).join("、");
const NAMED = ["addressee", "counterparts", "audience", "applicant", "receiver", "visited", "experts"];

const folder = tempFolder("bad-input");
const canRender = await available("LibreOffice", "pdftotext");

/** A document with one text put in place of what stood in a field. */
interface Bad {
  readonly name: string;
  readonly sheet: Shared;
  readonly text: string;
  readonly paper: Paper;
}

/** One of each type, with its regional variants left out. */
const types = everySheet.filter((sheet, index) => everySheet.findIndex(({ type }) => type === sheet.type) === index);

const badly = (sheet: Shared, field: string | undefined, text: string): Bad[] => {
  if (field === undefined) return [];
  const values = replaced(sheet, (place, own) => (place === field ? text : own));
  return [{ name: `${sheet.type}.${field}`, sheet, text, paper: drawn(sheet.type, sheet.profile, values) }];
};

const long = types.flatMap((sheet) => {
  const printed = printedPlaces(sheet);
  const places = sheet.kind.fields
    .filter(({ kind, key }) => kind === "prose" && printed.has(key))
    .map(({ key }) => key);
  return badly(sheet, places.at(-1), LONG);
});
const crowded = types.flatMap((sheet) => {
  const printed = printedPlaces(sheet);
  return badly(
    sheet,
    NAMED.find((key) => printed.has(key)),
    THIRTY,
  );
});
const bad = [...long, ...crowded];

const pages: Record<string, readonly string[]> = {};
const fileOf = ({ name }: Bad): string => path.join(folder, `${name}.docx`);

beforeAll(async () => {
  for (const one of bad) fs.writeFileSync(fileOf(one), await drawPaper(one.paper));
  if (!canRender) return;
  for (const pdf of await toPdf(bad.map(fileOf), folder)) pages[path.parse(pdf).name] = await pdfPages(pdf, "raw");
}, 120_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** What of a text is found on no page: on each page one stretch of it, since cells beside it stand between. */
const leftOf = (text: string, bodies: readonly string[]): string =>
  bodies.reduce((left, body) => {
    let length = 0;
    while (length < left.length && body.includes(left.slice(0, length + 1))) length += 1;
    return left.slice(length);
  }, text);

/** What stands on the pages between their feet. */
const bodiesOf = ({ name, sheet: { profile } }: Bad): string[] => {
  const note = `${profile.sentences.voluntary}${profile.sentences.rights}`;
  return (pages[name] ?? []).map((page) => page.replace(/\s/gu, "").replace(/—\d+—/gu, "").replace(note, ""));
};

describe("a field of any length", () => {
  it("is asked of every type that has prose, and thirty names of every type that names whom it is for", () => {
    expect(long.length).toBeGreaterThan(24);
    expect(crowded.length).toBeGreaterThan(20);
  });

  it.skipIf(!canRender).each(bad.map((one) => [one.name, one] as const))("%s is printed whole", (_name, one) => {
    const bodies = bodiesOf(one);
    expect(leftOf(bare(one.text), bodies)).toBe("");
    for (const body of bodies) expect(body).not.toBe("");
    if (one.text === LONG) expect(bodies.length).toBeGreaterThan(1);
  });
});

describe("an optional field that is left empty", () => {
  const letters = types.filter(
    ({ kind, paper }) => kind.about === "written" && paper.blocks.some(({ block }) => block === "addressee"),
  );
  const optional = letters.flatMap((sheet) =>
    sheet.kind.fields
      .filter(({ required, kind }) => required !== true && (kind === "line" || kind === "prose"))
      .map(({ key }) => [`${sheet.type}.${key}`, sheet, key] as const),
  );
  it.each(optional)("%s leaves no label and no empty line", async (_name, sheet, key) => {
    const linesOf = async (paper: Paper) => paragraphs(await documentXml(await drawPaper(paper)));
    const lines = await linesOf(drawn(sheet.type, sheet.profile, { ...sheet.values, [key]: "" }));
    const blanks = (all: readonly string[]) => all.filter((line) => line === "").length;
    expect(blanks(lines)).toBe(blanks(await linesOf(sheet.paper)));
    for (const [index, line] of lines.entries()) {
      if (/^[^，。□]{2,8}：$/u.test(line)) expect(lines[index + 1], line).not.toMatch(/^[^，。]{2,8}：/u);
    }
  });
});
