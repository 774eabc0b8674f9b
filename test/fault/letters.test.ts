import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { enterprise, testDesk, type TestDesk, writtenMatter } from "../fixtures/desk";
import { documentXml } from "../unit/documents/shape";
import { buildChild, startChild } from "./children";
import { randomOf, seedOf } from "./random";

const COUNT = 100;
const KILLS = 20;
const seed = seedOf("letters");
// Beside the resources as the built program stands, so that the child finds them.
const OUT = path.resolve(import.meta.dirname, "../../out/fault");
let program: string;

beforeAll(async () => {
  program = await buildChild(OUT, "letters-child");
});

/** An office in which one matter is to be written to a hundred counterparts. */
const officeOfMany = async (): Promise<{ folder: string; matterId: string }> => {
  const office = await testDesk();
  await office.found();
  const state = await office.signIn("yezhiwei");
  if (state.state === "signedOut") throw new Error("not signed in");
  const ids: string[] = [];
  for (let index = 1; index <= COUNT; index += 1) {
    const fields = { ...enterprise(), name: `青岚第${index}纺织有限公司`, creditCode: "" };
    ids.push((await office.speak("counterparts.save", { id: null, rev: 0, fields, duplicateConfirmed: true })).id);
  }
  const fields = writtenMatter([state.account.id], ids);
  const { matter } = await office.speak("matters.register", { fields, draftId: null });
  await office.desk.close();
  return { folder: office.folder, matterId: matter.id };
};

const matterIn = async (office: TestDesk, matterId: string) =>
  (await office.speak("matters.get", { id: matterId })).matter;

/** What stands after a death: consecutive numbers, each with its whole letter; answers how many. */
const checked = async (folder: string, matterId: string): Promise<number> => {
  const office = await testDesk({ folder });
  await office.signIn("yezhiwei");
  const { documents, counterpartIds } = await matterIn(office, matterId);
  expect(documents.map(({ seq }) => seq)).toEqual(documents.map((_, index) => index + 1));
  expect(documents.flatMap(({ to }) => to)).toEqual(counterpartIds.slice(0, documents.length));
  for (const { id, to, number } of documents) {
    const xml = await documentXml(await office.speak("documents.file", { matterId, documentId: id }));
    const name = `青岚第${counterpartIds.indexOf(to[0] ?? "") + 1}纺织有限公司：`;
    expect(xml.includes(number) && xml.includes(name), number).toBe(true);
  }
  const subject = { kind: "matter" as const, id: matterId };
  const { pending } = await office.speak("documents.prepare", { subject, type: "opinionLetter", values: null });
  // It tells where it stopped.
  expect(pending.map(({ id }) => id)).toEqual(counterpartIds.slice(documents.length));
  await office.desk.close();
  return documents.length;
};

describe("a hundred letters, killed in the middle", () => {
  it(`are whole and consecutive after each of ${KILLS} deaths, and go on where they stopped`, async () => {
    const random = randomOf(seed);
    let { folder, matterId } = await officeOfMany();
    const stood: number[] = [];
    let inTheAct = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = startChild(program, folder, matterId, "4");
      await child.first;
      await new Promise((resolve) => setTimeout(resolve, 100 + random() * 900));
      child.process.kill("SIGKILL");
      await child.ended;
      const acknowledged = child.lines.slice(1).reduce((sum, line) => sum + (Number(line) || 0), 0);
      const before = stood.at(-1) ?? 0;
      const now = await checked(folder, matterId);
      expect(now).toBeGreaterThanOrEqual((before === COUNT ? 0 : before) + acknowledged);
      if (now > 0 && now < COUNT) inTheAct += 1;
      stood.push(now);
      if (now < COUNT) continue;
      fs.rmSync(path.dirname(folder), { recursive: true, force: true });
      ({ folder, matterId } = await officeOfMany());
    }
    fs.rmSync(path.dirname(folder), { recursive: true, force: true });
    console.log(`${KILLS} deaths, ${inTheAct} of them between the first letter and the last: ${stood.join(" ")}`);
    expect(inTheAct).toBeGreaterThan(KILLS / 4);
  }, 120_000);
});
