import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { everyMatter } from "../../../shared/contract/matters";
import { profileSchema } from "../../../shared/model/profile";
import { RESOURCES, scratch } from "../../fixtures/desk";
import { record } from "../../fixtures/life";
import { deskRoom } from "./room";

const FOLDERS = path.resolve(import.meta.dirname, "../../fixtures/folders");
/** The profile that the stored office chose. */
const SHIPPED = path.join(RESOURCES, "profiles/linzi-hrss.json");
const start = deskRoom();

test.each(["0.1.0"])("a data folder that version %s wrote opens with everything in it", async (version) => {
  const folder = path.join(scratch(), "data");
  fs.cpSync(path.join(FOLDERS, version), folder, { recursive: true });
  const office = await start({ folder, date: "2026-11-23" });
  expect(await office.speak("folder.state", {})).toMatchObject({ state: "open", officeName: expect.any(String) });
  await office.signIn("yezhiwei");
  const { total, rows } = await office.speak("matters.list", everyMatter);
  expect(total).toBe(2);
  const written = rows.find((row) => row.kind === "written");
  const { matter, history } = await office.speak("matters.get", { id: written?.id ?? "" });
  expect(matter.documents.map(({ number, state }) => `${number} ${state}`)).toEqual([
    "云人社行指〔2026〕1号 void",
    "云人社行指〔2026〕2号 issued",
    "云溪区人社局指导书〔2026〕1号 issued",
  ]);
  expect(history).toHaveLength(5);
  for (const { id } of matter.documents) {
    const bytes = await office.speak("documents.file", { matterId: matter.id, documentId: id });
    expect(bytes.length).toBeGreaterThan(5_000);
  }
  expect((await office.speak("drafts.list", {}))[0]?.values).toEqual({ title: "还没登记的事项" });
  expect((await office.speak("catalogue.list", {})).map((item) => item.code)).toEqual(["RS-07"]);
  // The simple matter was done with then, and has the step that says so now.
  const simple = rows.find((row) => row.kind === "simple");
  expect(simple).toMatchObject({ phase: "closed", status: "closed" });
  const view = await office.speak("matters.get", { id: simple?.id ?? "" });
  expect(view.matter.steps).toMatchObject([{ act: "close", date: "2026-11-20", late: "" }]);
  expect(view.progress.end).toEqual({ as: "closed", on: "2026-11-20" });
  expect(matter).toMatchObject({ phase: "underway", steps: [], attachments: [], hands: matter.handlerIds });
  // The profile knows what later versions ask; what did not exist yet is empty.
  const { profile } = await office.speak("office.get", {});
  expect(profile).toEqual(profileSchema.parse(JSON.parse(fs.readFileSync(SHIPPED, "utf8"))));
  expect((await office.speak("reminders.get", {})).rev).toBe(0);
  expect((await office.speak("wording.get", {})).rev).toBe(0);
  expect(await office.speak("demands.list", { counterpartId: null, open: false })).toEqual([]);
  expect(await office.speak("mediations.list", {})).toEqual([]);
  // What the new version asks before closing can still be done.
  await record(office, matter.id, "serve");
  const closed = await record(office, matter.id, "close");
  expect(closed.matter.phase).toBe("closed");
  // And the next opening finds a folder of this version, with nothing to migrate.
  await office.desk.close();
  const again = await start({ folder, date: "2026-11-24" });
  await again.signIn("yezhiwei");
  expect((await again.speak("matters.get", { id: matter.id })).history).toHaveLength(7);
});
