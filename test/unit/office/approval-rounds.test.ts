import { expect, test } from "vitest";
import { fullPlan, respond, responses, review, savePlan, submit, record } from "../../fixtures/life";
import { setupInput } from "../../fixtures/desk";
import { deskRoom, register, working } from "./room";

const open = deskRoom();

/** A major matter under XX, submitted once. */
const submitted = async () => {
  const office = await open();
  const at = await working(office, setupInput({ profileId: "xinxiang-hrss" }));
  const { matter } = await register(office, at, { purpose: "规范用工" });
  await record(office, matter.id, "survey");
  await record(office, matter.id, "assess", { industry: true, reasons: "全行业" });
  await savePlan(office, matter.id);
  await submit(office, matter.id);
  return { office, id: matter.id };
};

test("a round says what changed since the one before, in words", async () => {
  const { office, id } = await submitted();
  await office.signIn("gumingche");
  await review(office, id, { conclusion: "revise", suggestions: ["步骤写明时间"] });
  await office.signIn("yezhiwei");
  await savePlan(office, id, { ...fullPlan, steps: "11月摸底、12月辅导" });
  await submit(office, id, { responses: await responses(office, id) });
  const { rounds } = await office.speak("approvals.get", { matterId: id });
  expect(rounds.map(({ no, changes }) => [no, changes])).toEqual([
    [2, [{ path: "plan.steps", label: "步骤", from: fullPlan.steps, to: "11月摸底、12月辅导" }]],
    [1, []],
  ]);
});

test("what the handler changed while dealing with the suggestions of a pass lies before the leader", async () => {
  const { office, id } = await submitted();
  await office.signIn("gumingche");
  await review(office, id, { suggestions: ["步骤写明时间"] });
  await office.signIn("yezhiwei");
  await savePlan(office, id, { ...fullPlan, steps: "11月摸底、12月辅导" });
  const before = await office.speak("approvals.get", { matterId: id });
  expect(before.rounds[0]?.changedAfter).toEqual([]);
  await respond(office, id);
  const { rounds } = await office.speak("approvals.get", { matterId: id });
  expect(rounds[0]?.changedAfter).toEqual([
    { path: "plan.steps", label: "步骤", from: fullPlan.steps, to: "11月摸底、12月辅导" },
  ]);
});
