import { expect, test } from "vitest";
import { setupInput, type TestDesk } from "../../fixtures/desk";
import {
  closeUp,
  fileWith,
  issue,
  matterOf,
  record,
  recordResult,
  review,
  savePlan,
  submit,
  visit,
} from "../../fixtures/life";
import { deskRoom, enter, refusalOf, register, working } from "./room";

const start = deskRoom();
const ruleOf = async (call: Promise<unknown>) => (await refusalOf(call)).rule;
const results = async (office: TestDesk) =>
  (await office.speak("register.view", { quarter: "2026Q4" })).rows.map(({ cells }) => cells.result);

test("临淄: letter, record, service and result, then 办结; the handlers themselves may visit (LZ 三(六), 四(二))", async () => {
  const office = await start();
  const who = await working(office);
  const { id } = (await register(office, who)).matter;
  expect(await ruleOf(record(office, id, "close"))).toBe("R019");
  // What only other regions ask is not asked, and not possible either.
  expect(await ruleOf(record(office, id, "survey"))).toBe("R030");
  expect(await ruleOf(record(office, id, "assess"))).toBe("R070");
  expect(await ruleOf(submit(office, id))).toBe("R071");
  const { matter, needs, history } = await closeUp(office, id);
  expect(matter.phase).toBe("closed");
  expect(needs).toMatchObject({ survey: false, assessment: false, chain: null, notice: false, service: true });
  expect(history.at(-1)?.summary).toBe("办结");
  expect((await visit(office, id, [who.me])).matter.steps.at(-1)).toMatchObject({ act: "visit", by: who.me });
  expect(await results(office)).toEqual(["已整改"]);
});

test("临淄: 终止 by conduct that makes going on impossible; the register says so (LZ 四(三))", async () => {
  const office = await start();
  const who = await working(office);
  const { id } = (await register(office, who)).matter;
  const foreign = await refusalOf(record(office, id, "terminate", { reason: "撤回申请" }));
  expect(foreign).toMatchObject({ code: "invalid-input", fields: { "fields.reason": "请从名单里选择终止情形" } });
  const conduct = { reason: "以实际行动导致无法继续", account: "三次约谈均未到场，门店已关闭" };
  const { matter } = await record(office, id, "terminate", conduct);
  expect(matter.steps.at(-1)).toMatchObject({ act: "terminate", kind: "conduct", assured: true });
  expect(await results(office)).toEqual(["终止：以实际行动导致无法继续"]);
  // Ended by conduct is not refused: a penalty later is no sign of retaliation (R012).
  expect((await record(office, id, "link")).alerts).toEqual([]);
});

test.each(["dadukou", "neimenggu-justice"])(
  "%s: 违法行为纠错 makes no document and goes into the penalty file (R066)",
  async (profileId) => {
    const office = await start();
    const who = await working(office, setupInput({ profileId }));
    const { id } = (await register(office, who, { methods: ["违法行为纠错"] })).matter;
    expect(await ruleOf(issue(office, id))).toBe("R066");
    expect(await ruleOf(issue(office, id, "guidanceRecord"))).toBe("R066");
    await recordResult(office, id);
    expect(await refusalOf(record(office, id, "close"))).toMatchObject({
      rule: "R066",
      message: expect.stringContaining("并入执法案卷"),
    });
    expect((await refusalOf(record(office, id, "merge", { caseNumber: " " }))).fields).toEqual({
      "step.fields.caseNumber": "请填写执法案号",
    });
    const { matter, history } = await record(office, id, "merge");
    expect(matter).toMatchObject({ phase: "merged", documents: [] });
    expect(history.at(-1)?.summary).toBe("并入执法案卷：云人社监〔2026〕9号");
    expect(await results(office)).toEqual(["已整改"]);
  },
);

test("大渡口, 内蒙古: a matter of other methods may be closed without any document", async () => {
  for (const profileId of ["dadukou", "neimenggu-justice"]) {
    const office = await start();
    const who = await working(office, setupInput({ profileId }));
    const { id } = (await register(office, who, { subject: "", problem: "", opinion: "", contact: "", phone: "" }))
      .matter;
    await recordResult(office, id);
    expect((await record(office, id, "close")).matter.phase).toBe("closed");
  }
});

test.each([
  ["dadukou", "劝导警示"],
  ["neimenggu-justice", "轻微问题警示"],
])("%s: the letter of a %s goes out only with the ground for not punishing (R068)", async (profileId, method) => {
  const office = await start();
  const who = await working(office, setupInput({ profileId }));
  const { matter } = await register(office, who, { methods: [method], result: "已整改", effect: "更加规范" });
  if (matter.kind !== "written") throw new Error("not written");
  expect(await refusalOf(issue(office, matter.id))).toMatchObject({
    rule: "R068",
    message: expect.stringContaining("签发前须写明：不予处罚依据"),
  });
  const fields = { ...matter, leniency: "《中华人民共和国行政处罚法》第三十三条第一款" };
  await office.speak("matters.update", { id: matter.id, rev: 1, fields, draftId: null });
  expect((await issue(office, matter.id)).number).toMatch(/1号$/);
});

test("大渡口: the record of a warning needs no ground for not punishing (R068)", async () => {
  const office = await start();
  const who = await working(office, setupInput({ profileId: "dadukou" }));
  const { id } = (await register(office, who, { methods: ["劝导警示"], result: "已整改", effect: "更加规范" })).matter;
  expect((await issue(office, id, "guidanceRecord")).number).toMatch(/1号$/);
});

test("周村: every matter is reviewed before it goes out, its text stays as passed, and it is filed at the end (R076)", async () => {
  const office = await start();
  const who = await working(office, setupInput({ profileId: "zhoucun-natural-resources", sharedSeries: true }));
  const { matter } = await register(office, who, { opinion: "", date: "2026-11-21" });
  const { id } = matter;
  expect(matter.phase).toBe("planned");
  expect((await refusalOf(submit(office, id))).message).toContain("指导意见");
  const edit = async (opinion: string) => {
    const now = await matterOf(office, id);
    if (now.kind !== "written") throw new Error("not written");
    return office.speak("matters.update", { id, rev: now.rev, fields: { ...now, opinion }, draftId: null });
  };
  await edit("按用途使用土地");
  expect(await ruleOf(savePlan(office, id))).toBe("R076");
  await submit(office, id);
  expect(await ruleOf(edit("偷改"))).toBe("R050");
  await enter(office, "gumingche");
  expect((await review(office, id)).matter.phase).toBe("underway");
  await enter(office, "yezhiwei");
  expect(await ruleOf(edit("偷改"))).toBe("R076");
  // Opened again with a reason, it needs another review.
  await record(office, id, "revise");
  await edit("按批准的用途使用土地");
  expect(await ruleOf(issue(office, id, "guidanceRecord"))).toBe("R043");
  await submit(office, id);
  await enter(office, "gumingche");
  await review(office, id);
  expect(await ruleOf(fileWith(office, id))).toBe("R076");
  await enter(office, "yezhiwei");
  await recordResult(office, id);
  expect((await refusalOf(record(office, id, "close"))).message).toContain("《行政指导文书》");
  await issue(office, id, "guidanceRecord");
  await record(office, id, "close");
  await enter(office, "gumingche");
  const filing = async () => (await office.speak("approvals.queue", {})).map(({ waitsFor }) => waitsFor);
  expect(await filing()).toEqual(["filing"]);
  const { progress } = await fileWith(office, id);
  expect(progress).toMatchObject({ filed: true, rounds: 2, end: { as: "closed" } });
  expect(await filing()).toEqual([]);
  expect(await ruleOf(fileWith(office, id))).toBe("R076");
});

test("an act that the law requires is not replaced by guidance: it is handed over as a clue, whatever the region (R013)", async () => {
  for (const profileId of ["linzi-hrss", "xinxiang-hrss", "zhoucun-natural-resources"]) {
    const office = await start();
    const sharedSeries = profileId.startsWith("zhoucun") ? true : null;
    const who = await working(office, setupInput({ profileId, sharedSeries }));
    const { id } = (await register(office, who, { mandatoryAct: true })).matter;
    const { actions } = await office.speak("matters.get", { id });
    const why = (name: string) => actions.find((one) => one.name === name);
    for (const name of ["issue:opinionLetter", "talk", "close", "merge", "notify", "submit", "recordResult"]) {
      expect(why(name)?.allowed, `${profileId} ${name}`).toBe(false);
    }
    expect(why("transfer")?.allowed).toBe(true);
    const { matter, history } = await record(office, id, "transfer");
    expect(matter.phase).toBe("transferred");
    expect(history.at(-1)?.summary).toBe("线索移送：市劳动监察支队");
    // It never became guidance, so the register does not count it.
    expect(await results(office)).toEqual([]);
    expect(await ruleOf(record(office, id, "terminate"))).toBe("R081");
  }
});
