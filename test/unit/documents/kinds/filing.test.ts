// The case file's own sheets, as data: what lies in it, in which order, and what its cover and note say.
import { describe, expect, test } from "vitest";
import { kindOf } from "../../../../shared/documents";
import { contentsOf } from "../../../../shared/documents/case-file";
import type { Paper } from "../../../../shared/documents/paper";
import type { AttachmentKind } from "../../../../shared/model/attachment";
import type { Step } from "../../../../shared/model/steps";
import { nothing, paperOf, said, serve, sourceOf, stamp, valuesOf } from "../../../fixtures/documents/afterwards";
import { firms } from "../../../fixtures/documents/prepared";
import { letter } from "../../../fixtures/matters";

describe("the case file (R081)", () => {
  const file = (kind: AttachmentKind, name: string) => ({
    id: name,
    kind,
    name,
    note: "",
    size: 1,
    hash: "",
    by: "p6",
    at: stamp.at,
  });
  const paper = (type: string, more: Parameters<typeof letter>[0] = {}) =>
    letter({ id: type, type, name: kindOf(type)?.name ?? type, number: "", to: ["c1", "c2"], ...more });
  /** Everything a file may hold, in no order. */
  const documents = [
    "terminationForm",
    "fileCover",
    "evaluationForm",
    "visitRecord",
    "suggestionLetter",
    "talkRecord",
    "talkNotice",
    "choiceNotice",
    "application",
    "necessityRecord",
    "consultationRecord",
    "legalReview",
    "workPlan",
    "approvalForm",
    "guidanceRecord",
  ].map((type) => paper(type));
  const whole = sourceOf({
    counterpartIds: ["c1", "c2"],
    documents: [
      ...documents,
      paper("proofOfService", { id: "proof2", to: ["c2"] }),
      paper("proofOfService", { id: "proof1", to: ["c1"] }),
      paper("opinionLetter", { id: "letter2", to: ["c2"], number: "2号" }),
      paper("opinionLetter", { id: "letter1", to: ["c1"], number: "1号" }),
      paper("opinionLetter", { id: "letter0", number: "0号", state: "void" }),
    ],
    attachments: [
      file("visit", "回访照片.jpg"),
      file("evidence", "工资表.xlsx"),
      file("proofOfService", "回证扫描.pdf"),
      file("application", "营业执照.pdf"),
      file("other", "会议纪要.docx"),
    ],
  });
  const [first, second] = firms.map(({ name }) => name);

  test("conclusions lie in front, what they rest on behind; a letter beside its proof", () => {
    expect(contentsOf(whole).map(({ title }) => title)).toEqual([
      `行政指导意见书（${first}）`,
      `送达回证（${first}）`,
      `行政指导意见书（${second}）`,
      `送达回证（${second}）`,
      ...["guidanceRecord", "approvalForm", "workPlan", "legalReview", "consultationRecord", "necessityRecord"].map(
        (type) => kindOf(type)?.name,
      ),
      kindOf("application")?.name,
      "营业执照",
      ...["choiceNotice", "talkNotice", "talkRecord", "suggestionLetter"].map((type) => kindOf(type)?.name),
      "会议纪要",
      "工资表",
      kindOf("visitRecord")?.name,
      "回访照片",
      kindOf("evaluationForm")?.name,
      kindOf("terminationForm")?.name,
    ]);
  });

  test("a proof lies behind the letter that it proves, whichever that is", () => {
    const served = sourceOf({
      counterpartIds: ["c1", "c2"],
      documents: [paper("proofOfService"), paper("evaluationForm"), paper("suggestionLetter")],
    });
    expect(contentsOf(served).map(({ title }) => title)).toEqual(
      ["suggestionLetter", "proofOfService", "evaluationForm"].map((type) => kindOf(type)?.name),
    );
  });

  test("a scanned proof is listed where none was made here", () => {
    const scanned = sourceOf({ attachments: [file("proofOfService", "回证扫描.pdf")] });
    expect(contentsOf(scanned).map(({ title }) => title)).toEqual(["回证扫描"]);
  });

  test("contents number their lines, keep rows to write in, and repeat their head; no sheet bears a page number", () => {
    const contents = paperOf("fileContents", whole);
    const [table] = contents.blocks.filter(({ block }) => block === "table");
    expect(table).toMatchObject({ head: 1 });
    const cells = (rows: Paper["blocks"][number] | undefined) => (rows?.block === "table" ? rows.rows : []);
    expect(cells(table)[1]?.cells.map(({ text }) => text)).toEqual([
      "1",
      "1号",
      "云溪区人社局",
      `行政指导意见书（${first}）`,
      "20261111",
      "",
      "",
    ]);
    const [blank] = paperOf("fileContents", nothing).blocks.filter(({ block }) => block === "table");
    expect(cells(blank).length).toBeGreaterThan(10);
    for (const type of ["fileCover", "fileContents", "fileNote"] as const) {
      expect(paperOf(type, whole).pageNumber, type).toBe(false);
    }
  });

  test("the cover names the file, counts it, and says from when to when", () => {
    const source = sourceOf({
      title: "关于规范工资支付台账的行政指导",
      date: "2026-11-10",
      application: null,
      documents: [letter({ to: ["c1"] }), paper("fileCover", { date: "2027-01-05" })],
      steps: [serve({ date: "2026-12-02" })],
    });
    const text = said("fileCover", source, { pages: "7" });
    expect(text).toContain(`${first}关于规范工资支付台账行政指导案`);
    expect(text).toContain("2026年11月10日至2026年12月2日");
    expect(text).toContain("共1件7页");
    expect(text).toContain("□永久　□30年　☑10年");
    expect(text).toContain("云人社行指〔2026〕1号");
  });

  test("what was major is kept for thirty years", () => {
    const assess: Step = {
      act: "assess",
      id: "assess",
      ...stamp,
      date: "2026-11-02",
      publicInterest: true,
      industry: false,
      reasons: "涉及一个行业。",
    };
    expect(valuesOf("fileCover", sourceOf({ steps: [assess] }))["period"]).toBe("30年");
  });

  test("the note tells of voided numbers and of a file it went into (R047)", () => {
    const merge: Step = {
      act: "merge",
      id: "merge",
      ...stamp,
      date: "2026-12-01",
      caseNumber: "云人社监〔2026〕5号",
      note: "",
    };
    const voided = { reason: "对象名称打印错误", by: "p6", at: stamp.at };
    const text = said("fileNote", sourceOf({ documents: [letter({ state: "void", voided })], steps: [merge] }));
    expect(text).toContain("《行政指导意见书》云人社行指〔2026〕1号已作废，原因：对象名称打印错误。");
    expect(text).toContain("本事项已并入执法案卷（云人社监〔2026〕5号）。");
    expect(text).toContain("立卷人：");
    expect(text).toContain("检查人：");
  });
});
