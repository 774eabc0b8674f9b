import fs from "node:fs";
import process from "node:process";
import { testDesk } from "../fixtures/desk";

/**
 * A second process for the fault test of letters: opens the office in a folder, signs in and issues one letter for each
 * counterpart for whom none was issued yet, a few in one commit, saying how many stand after each commit; then `done`.
 */
const [folder = "", matterId = "", size = "10"] = process.argv.slice(2);
const say = (word: string | number): void => {
  fs.writeSync(1, `${word}\n`);
};

const office = await testDesk({ folder });
await office.signIn("yezhiwei");
say("open");
const subject = { kind: "matter" as const, id: matterId };
const type = "opinionLetter";
for (;;) {
  const { matter } = await office.speak("matters.get", { id: matterId });
  const { pending } = await office.speak("documents.prepare", { subject, type, values: null });
  if (pending.length === 0) break;
  const to = pending.slice(0, Number(size)).map(({ id }) => id);
  const made = await office.speak("documents.issueEach", { matterId, rev: matter.rev, type, date: "2026-11-21", to });
  say(made.documents.length);
}
say("done");
await office.desk.close();
