import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { everyMatter } from "../../../shared/contract/matters";
import { scratch } from "../../fixtures/desk";
import { record } from "../../fixtures/life";
import { deskRoom } from "./room";

const FOLDERS = path.resolve(import.meta.dirname, "../../fixtures/folders");
const start = deskRoom();

test.each(fs.readdirSync(FOLDERS))(
  "a data folder that version %s wrote opens with everything in it",
  async (version) => {
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
    // What the new version asks before closing can still be done.
    await record(office, matter.id, "serve");
    const closed = await record(office, matter.id, "close");
    expect(closed.matter.phase).toBe("closed");
  },
);
