import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { everyMatter } from "../../../shared/contract/matters";
import { scratch } from "../../fixtures/desk";
import { deskRoom } from "./room";

const STORED = path.resolve(import.meta.dirname, "../../fixtures/folders/0.3.0");
const start = deskRoom();

test("a data folder of the third version opens with its papers, numbers, snippets and wording, and its batch goes on", async () => {
  const folder = path.join(scratch(), "data");
  fs.cpSync(STORED, folder, { recursive: true });
  const office = await start({ folder, date: "2026-11-23" });
  await office.signIn("yezhiwei");
  const { rows } = await office.speak("matters.list", everyMatter);
  expect(rows.map(({ title }) => title)).toEqual(["逐户提示的事项"]);

  const { matter } = await office.speak("matters.get", { id: rows[0]?.id ?? "" });
  expect(matter.documents.map(({ type, number, state, to }) => [type, number, state, to.length])).toEqual([
    ["reminderLetter", "云人社行提〔2026〕1号", "void", 1],
    ["reminderLetter", "云人社行提〔2026〕2号", "issued", 1],
    ["reminderLetter", "云人社行提〔2026〕3号", "issued", 1],
    ["proofOfService", "", "issued", 1],
  ]);
  expect(matter.papers.reminderLetter).toEqual({ means: "到窗口办理" });
  for (const { id } of matter.documents) {
    expect((await office.speak("documents.file", { matterId: matter.id, documentId: id })).length).toBeGreaterThan(
      1_000,
    );
  }

  const book = await office.speak("numbers.book", { seriesId: "reminderLetter", year: null });
  expect(book.lines.map((line) => line.kind === "document" && line.why)).toEqual(["期限写错", "", ""]);
  expect((await office.speak("snippets.list", {})).snippets.map(({ title }) => title)).toEqual(["期限"]);
  const [letter] = await office.speak("sentences.list", {});
  expect(letter?.sentences.find(({ key }) => key === "opinion")?.text).toBe("建议如下：");
  expect((await office.speak("drafts.list", {})).map(({ kind, values }) => [kind, values])).toEqual([
    ["document", { type: "visitRecord", remark: "半句" }],
  ]);
});
