import JSZip from "jszip";
import { everyMatter } from "../../../shared/contract/matters";
import { expect, test } from "vitest";
import { deskRoom, register, saveCounterpart, working } from "./room";

const start = deskRoom();
const BAD = "坏\u0000\u0008\u001b字\uFFFE\uFFFF\u{1FFFE}\uD83D尾\uDC00";
const CLEAN = "坏字\uFFFD尾\uFFFD";
const RARE = "䶮㛃𠮷😀👨‍👩‍👧";
const MARKUP = `<w:p>&amp;"]]>'`;
// What no file may hold: control characters, noncharacters.
const FORBIDDEN = /[[\p{Cc}--[\t\n\r]]\uFFFE\uFFFF]/v;
const LONG = "长".repeat(5_000);

const part = async (bytes: Uint8Array, name: string): Promise<string> => {
  const text = await (await JSZip.loadAsync(bytes)).file(name)?.async("string");
  if (text === undefined) throw new Error(`no ${name}`);
  return text;
};
/** The text of a part, markup taken out and entities read. */
const plain = (xml: string): string =>
  xml
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

test("text no file may hold is cleaned once at the door; everything else reaches both papers and the register as typed", async () => {
  const office = await start();
  const { me } = await working(office);
  const name = `${RARE}${"名".repeat(120 - RARE.length)}`;
  const counterpart = await saveCounterpart(office, { name, creditCode: "" });
  const who = { me, counterpartId: counterpart.id };
  const { matter } = await register(office, who, {
    title: `=1+1 ${MARKUP}`,
    subject: `@SUM(A1)${BAD}`,
    problem: `${BAD}\r\n=cmd|' /C calc'!A0\u2028${RARE}`,
    opinion: `+1\n-1\n${LONG}`,
    contact: RARE,
    result: '=HYPERLINK("http://x")',
    effect: MARKUP,
    place: `\t${BAD} `,
  });
  expect(matter).toMatchObject({
    subject: `@SUM(A1)${CLEAN}`,
    problem: `${CLEAN}\n=cmd|' /C calc'!A0\n${RARE}`,
    place: CLEAN,
  });
  const issue = async (rev: number, type: "opinionLetter" | "guidanceRecord") => {
    const { id } = await office.speak("documents.issue", { matterId: matter.id, rev, type, date: "2026-11-21" });
    return office.speak("documents.file", { matterId: matter.id, documentId: id });
  };
  const letter = await part(await issue(1, "opinionLetter"), "word/document.xml");
  const record = await part(await issue(2, "guidanceRecord"), "word/document.xml");
  for (const xml of [letter, record]) expect(xml).not.toMatch(FORBIDDEN);
  for (const wanted of [name, `@SUM(A1)${CLEAN}`, CLEAN, "=cmd|' /C calc'!A0", RARE, LONG]) {
    expect(plain(letter), wanted.slice(0, 20)).toContain(wanted);
  }
  for (const wanted of [name, `=1+1 ${MARKUP}`, LONG, MARKUP])
    expect(plain(record), wanted.slice(0, 20)).toContain(wanted);
  // 5,000 characters in one paragraph stay one run of text, not one lost at a break.
  expect(plain(letter).split("长").length - 1).toBe(5_000);

  const { bytes } = await office.speak("register.file", { quarter: "2026Q4" });
  const zip = await JSZip.loadAsync(bytes);
  const sheet = await part(bytes, "xl/worksheets/sheet1.xml");
  const strings = zip.file("xl/sharedStrings.xml") ? await part(bytes, "xl/sharedStrings.xml") : "";
  expect(sheet + strings).not.toMatch(FORBIDDEN);
  expect(sheet).not.toContain("<f>");
  expect(plain(sheet + strings)).toContain(`=1+1 ${MARKUP}（${name}）`);
  expect(plain(sheet + strings)).toContain('=HYPERLINK("http://x")');
});

test("it is still so after closing and opening again, and search finds it", async () => {
  const office = await start();
  const who = await working(office);
  const { matter } = await register(office, who, { title: `${RARE} =1+1`, note: BAD });
  await office.desk.close();
  const later = await start({ folder: office.folder });
  await later.signIn("yezhiwei");
  expect((await later.speak("matters.get", { id: matter.id })).matter).toEqual(matter);
  const list = (text: string) => later.speak("matters.list", { ...everyMatter, text, sort: "title" });
  for (const text of ["䶮㛃", "𠮷", "=1+1", "😀"]) expect((await list(text)).total, text).toBe(1);
  for (const text of ["[", "\\", "(((", "%", BAD]) expect((await list(text)).total, text).toBe(0);
});

test("a preview takes a form with anything in it, or with nothing", async () => {
  const office = await start();
  await working(office);
  for (const type of ["opinionLetter", "guidanceRecord"] as const) {
    for (const fields of [{}, { opinion: `${BAD}${LONG}`, date: "昨天", counterpartIds: ["x"], handlerIds: ["y"] }]) {
      const bytes = await office.speak("documents.preview", { type, fields });
      expect(await part(bytes, "word/document.xml")).not.toMatch(FORBIDDEN);
    }
  }
});
