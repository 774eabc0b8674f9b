import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { everyMatter } from "../../../shared/contract/matters";
import { scratch } from "../../fixtures/desk";
import { record } from "../../fixtures/life";
import { deskRoom } from "./room";

const STORED = path.resolve(import.meta.dirname, "../../fixtures/folders/0.2.0");
const start = deskRoom();

test("a data folder of the second version opens with the whole life of its matters, and they can be worked on", async () => {
  const folder = path.join(scratch(), "data");
  fs.cpSync(STORED, folder, { recursive: true });
  const office = await start({ folder, date: "2026-11-23" });
  await office.signIn("yezhiwei");
  const { rows } = await office.speak("matters.list", everyMatter);
  expect(Object.fromEntries(rows.map(({ title, phase }) => [title, phase]))).toEqual({
    拒绝的事项: "terminated",
    解答工资支付台账的保存年限: "closed",
    重大事项: "closed",
  });

  const idOf = (title: string): string => rows.find((row) => row.title === title)?.id ?? "";
  const major = await office.speak("matters.get", { id: idOf("重大事项") });
  expect(major.matter.steps.map(({ act }) => act)).toEqual(
    "accept survey consult assess submit review submit review approve notify serve close visit evaluate".split(" "),
  );
  expect(major.progress).toMatchObject({ approval: "approved", rounds: 2, major: true, end: { as: "closed" } });
  // What the second version did not ask yet reads as left empty.
  expect(major.matter.steps.find(({ act }) => act === "serve")).toMatchObject({ time: "" });
  expect(major.matter.steps.find(({ act }) => act === "evaluate")).toMatchObject({ cost: "" });
  expect(major.matter.kind === "written" && major.matter.plan?.goal).toBe("半年内台账合格率九成");
  const [file] = await office.speak("attachments.list", { matterId: major.matter.id });
  expect(file).toMatchObject({ name: "附件.txt", state: "sound" });
  const { rounds } = await office.speak("approvals.get", { matterId: major.matter.id });
  expect(rounds.map(({ no, review }) => [no, review?.conclusion])).toEqual([
    [2, "pass"],
    [1, "revise"],
  ]);

  const ended = await office.speak("matters.get", { id: idOf("拒绝的事项") });
  expect(ended.matter.steps.map(({ act }) => act)).toEqual(
    "survey undo survey assess notify terminate link".split(" "),
  );
  expect(ended.alerts.map(({ rule }) => rule)).toEqual(["R012"]);
  expect((await office.speak("drafts.list", {})).map(({ kind, values }) => [kind, values])).toEqual([
    ["talk", { place: "会议室" }],
  ]);
  expect(await office.speak("demands.list", { counterpartId: null, open: true })).toHaveLength(1);
  expect(await office.speak("demands.promises", { counterpartId: null, open: true })).toHaveLength(1);
  expect(await office.speak("mediations.list", {})).toHaveLength(1);
  expect((await office.speak("wording.get", {})).words.map(({ word }) => word)).toEqual(["责令"]);
  expect((await office.speak("reminders.get", {})).rev).toBe(1);

  const disputed = await record(office, ended.matter.id, "dispute");
  expect(disputed.matter.phase).toBe("terminated");
});
