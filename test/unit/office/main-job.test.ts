import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { everyMatter } from "../../../shared/contract/matters";
import { enterprise, testDesk, type TestDesk, writtenMatter } from "../../fixtures/desk";

const opened: TestDesk[] = [];
const start = async (options?: Parameters<typeof testDesk>[0]) => {
  const desk = await testDesk(options);
  opened.push(desk);
  return desk;
};
afterEach(async () => {
  for (const { desk, folder } of opened.splice(0)) {
    await desk.close();
    fs.rmSync(path.dirname(folder), { recursive: true, force: true });
  }
});

const registered = async (office: TestDesk) => {
  await office.found();
  const state = await office.signIn("yezhiwei");
  const me = state.state === "signedIn" ? state.account.id : "";
  const counterpart = await office.speak("counterparts.save", {
    id: null,
    rev: 0,
    fields: enterprise(),
    duplicateConfirmed: false,
  });
  const view = await office.speak("matters.register", { fields: writtenMatter([me], [counterpart.id]), draftId: null });
  return { me, counterpart, view };
};

test("one entry gives both documents, and the register its line (R043, R051)", async () => {
  const office = await start();
  const { view } = await registered(office);
  const matterId = view.matter.id;
  const letter = await office.speak("documents.issue", { matterId, rev: 1, type: "opinionLetter", date: "2026-11-21" });
  const record = await office.speak("documents.issue", {
    matterId,
    rev: 2,
    type: "guidanceRecord",
    date: "2026-11-21",
  });
  expect(letter.number).toBe("云人社行指〔2026〕1号");
  expect(record.number).toBe("云溪区人社局指导书〔2026〕1号");
  const docx = await office.speak("documents.file", { matterId, documentId: letter.id });
  expect(Array.from(docx.slice(0, 2))).toEqual([0x50, 0x4b]);
  const { rows } = await office.speak("register.view", { quarter: "2026Q4" });
  expect(rows.map((row) => row.cells)).toEqual([
    {
      seq: 1,
      date: "2026-11-20",
      title: "关于规范工资支付台账的行政指导（青岚云帆纺织有限公司）",
      result: "",
      handlers: "叶知微",
    },
  ]);
  const file = await office.speak("register.file", { quarter: "2026Q4" });
  expect(file.name).toBe("云溪区人社局2026年第4季度行政指导事项登记簿.xlsx");
  await expect(office.speak("register.view", { quarter: "2026Q3" })).resolves.toMatchObject({ rows: [] });
});

test("a voided number is kept with its reason and never used again; nothing issued can be edited (R050)", async () => {
  const office = await start();
  const { view } = await registered(office);
  const matterId = view.matter.id;
  const first = await office.speak("documents.issue", { matterId, rev: 1, type: "opinionLetter", date: "2026-11-21" });
  const edit = {
    id: matterId,
    rev: 2,
    fields: writtenMatter(view.matter.handlerIds, view.matter.counterpartIds),
    draftId: null,
  };
  await expect(office.speak("matters.update", edit)).rejects.toThrow(/refused/);
  await office.speak("documents.void", { matterId, rev: 2, documentId: first.id, reason: "对象名称打印错误" });
  const again = await office.speak("documents.issue", { matterId, rev: 3, type: "opinionLetter", date: "2026-11-21" });
  expect(again.number).toBe("云人社行指〔2026〕2号");
  const { matter, history } = await office.speak("matters.get", { id: matterId });
  expect(matter.documents.map(({ number, state }) => [number, state])).toEqual([
    ["云人社行指〔2026〕1号", "void"],
    ["云人社行指〔2026〕2号", "issued"],
  ]);
  expect(history.map(({ act }) => act)).toEqual([
    "matters.register",
    "documents.issue",
    "documents.void",
    "documents.issue",
  ]);
});

test("everything is there after reopening, the numbers go on, and the year restarts them", async () => {
  const office = await start();
  const { view, me, counterpart } = await registered(office);
  office.clock.turn("2026-12-31");
  await office.signIn("yezhiwei");
  await office.speak("documents.issue", {
    matterId: view.matter.id,
    rev: 1,
    type: "opinionLetter",
    date: "2026-12-31",
  });
  await office.desk.close();
  const later = await start({ folder: office.folder, date: "2027-01-04" });
  await later.signIn("yezhiwei");
  const { matter } = await later.speak("matters.get", { id: view.matter.id });
  expect(matter.documents).toHaveLength(1);
  const next = await later.speak("matters.register", { fields: writtenMatter([me], [counterpart.id]), draftId: null });
  const letter = await later.speak("documents.issue", {
    matterId: next.matter.id,
    rev: 1,
    type: "opinionLetter",
    date: "2027-01-04",
  });
  expect(letter.number).toBe("云人社行指〔2027〕1号");
  expect(fs.readdirSync(path.join(office.folder, "books")).filter((name) => name.includes("Q"))).toEqual([
    "2026Q4.json",
    "2027Q1.json",
  ]);
});

test("an old rev is a conflict, never a silent overwrite", async () => {
  const office = await start();
  const { view } = await registered(office);
  const { id } = view.matter;
  await office.speak("matters.recordResult", { id, rev: 1, effect: "补建台账", result: "已整改" });
  await expect(office.speak("matters.recordResult", { id, rev: 1, effect: "", result: "" })).rejects.toThrow(
    /conflict/,
  );
  expect((await office.speak("matters.get", { id })).matter.result).toBe("已整改");
});

test("search finds by Chinese, initials, number and the counterpart's code", async () => {
  const office = await start();
  const { view } = await registered(office);
  await office.speak("documents.issue", {
    matterId: view.matter.id,
    rev: 1,
    type: "opinionLetter",
    date: "2026-11-21",
  });
  for (const text of ["工资支付", "gzzf", "行指〔2026〕1号", "91379901MA0YX10196", "云帆", "qlyf gzzf"]) {
    expect((await office.speak("matters.list", { ...everyMatter, text })).total, text).toBe(1);
  }
  expect((await office.speak("matters.list", { ...everyMatter, text: "云帆 押金" })).total).toBe(0);
});
