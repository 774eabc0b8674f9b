import { describe, expect, it } from "vitest";
import { penaltyAlerts } from "../../../shared/rules/penalty-alerts";
import { issueDateFault, lateFault, stepDateFault } from "../../../shared/rules/step-dates";
import { compellingWords } from "../../../shared/rules/wording-scan";
import type { Matter } from "../../../shared/model/matter";
import { profileOf } from "../../fixtures/profiles";
import { reviewer } from "./workflow/actors";
import { APPLICATION, registered, taken } from "./workflow/walk";

const TODAY = "2026-11-25";
const XX = profileOf("xinxiang-hrss");

describe("the day of a step", () => {
  const matter = registered(XX, { application: { ...APPLICATION, date: "2026-11-18" }, date: "2026-11-19" });
  it("is neither ahead nor in another century, and dated back only with a reason", () => {
    expect(stepDateFault("talk", "2026-11-26", matter, TODAY)).toContain("不能晚于今天");
    expect(stepDateFault("talk", "1926-11-21", matter, TODAY)).toContain("核对年份");
    expect(stepDateFault("talk", TODAY, matter, TODAY)).toBeUndefined();
    expect(lateFault("2026-11-24", "", TODAY)).toContain("补记的原因");
    expect(lateFault("2026-11-24", "补录纸质记录", TODAY)).toBeUndefined();
    expect(lateFault(TODAY, "", TODAY)).toBeUndefined();
  });

  it("comes after what it answers", () => {
    expect(stepDateFault("accept", "2026-11-17", matter, TODAY)).toBe("日期不能早于申请日期（2026-11-18）");
    expect(stepDateFault("close", "2026-11-18", matter, TODAY)).toBe("日期不能早于指导时间（2026-11-19）");
    // Each act of the walk is of 2026-11-21.
    const submitted = taken(matter, "submit", reviewer, XX, 0);
    expect(stepDateFault("review", "2026-11-20", submitted, TODAY)).toBe("日期不能早于送审（2026-11-21）");
    const passed = taken(submitted, "review", reviewer, XX, 0);
    for (const act of ["respond", "approve", "notify", "talk"] as const) {
      expect(stepDateFault(act, "2026-11-20", passed, TODAY), act).toBe("日期不能早于法制审核（2026-11-21）");
      expect(stepDateFault(act, "2026-11-21", passed, TODAY), act).toBeUndefined();
    }
    expect(issueDateFault("2026-11-20", passed)).toBe("文书日期不能早于法制审核（2026-11-21）");
    expect(issueDateFault("2026-11-20", matter)).toBeUndefined();
    const told = taken(passed, "notify", reviewer, XX, 1);
    expect(stepDateFault("answer", "2026-11-20", told, TODAY)).toBe("日期不能早于告知与选择（2026-11-21）");
  });

  it("of closing comes after the letter and its service", () => {
    const out = taken(matter, "issue:opinionLetter", reviewer, XX, 0);
    expect(stepDateFault("close", "2026-11-20", out, TODAY)).toContain("opinionLetter1号");
    const served: Matter = taken(out, "serve", reviewer, XX, 0);
    expect(stepDateFault("merge", "2026-11-20", served, TODAY)).toContain("送达");
    expect(stepDateFault("merge", "2026-11-21", served, TODAY)).toBeUndefined();
  });
});

describe("words that sound like compulsion (R011)", () => {
  const list = [
    { word: "责令", softer: ["建议"] },
    { word: "责令改正", softer: ["建议改进"] },
    { word: "必须", softer: [] },
    { word: "", softer: [] },
  ];
  it("are found where they stand, the longer one first, none twice", () => {
    const found = compellingWords("现责令改正，必须三日内完成；责令停止。", list);
    expect(found.map(({ at, word }) => [at, word])).toEqual([
      [1, "责令改正"],
      [6, "必须"],
      [14, "责令"],
    ]);
    expect(compellingWords("建议按月建立台账", list)).toEqual([]);
    expect(compellingWords("必须", [])).toEqual([]);
  });
});

describe("a penalty after a refusal (R012)", () => {
  const row = { title: "台账", counterpartIds: ["c"], itemId: "i", methods: [], refusedOn: null, penalties: [] };
  const refused = { ...row, id: "r", refusedOn: "2026-11-10" };
  const linked = { ...row, id: "l", penalties: [{ date: "2026-11-12", caseNumber: "3号" }] };
  it("is told of only for the same counterpart and item, on the day of the refusal or later", () => {
    expect(penaltyAlerts([refused, linked])).toMatchObject([{ refusedId: "r", linkedId: "l", caseNumber: "3号" }]);
    const quiet = [
      { ...linked, counterpartIds: ["d"] },
      { ...linked, itemId: "j" },
      { ...linked, itemId: null },
      { ...linked, penalties: [{ date: "2026-11-09", caseNumber: "3号" }] },
    ];
    for (const other of quiet) expect(penaltyAlerts([refused, other])).toEqual([]);
    expect(penaltyAlerts([linked])).toEqual([]);
    const sameDay = { ...linked, penalties: [{ date: "2026-11-10", caseNumber: "3号" }] };
    expect(penaltyAlerts([refused, sameDay])).toHaveLength(1);
    // Without an item of the catalogue the title tells.
    const untold = { ...linked, itemId: null };
    expect(penaltyAlerts([{ ...refused, itemId: null }, untold])).toHaveLength(1);
    expect(
      penaltyAlerts([
        { ...refused, itemId: null },
        { ...untold, title: "别的" },
      ]),
    ).toEqual([]);
  });
});
