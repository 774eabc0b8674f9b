// When a document may be made, and by whom: those whose time follows from consent, from a visit, or from the end.
import { expect, it } from "vitest";
import type { DocumentType } from "../../../../shared/documents";
import type { WrittenMatter } from "../../../../shared/model/matter";
import type { Step } from "../../../../shared/model/steps";
import type { Actor } from "../../../../shared/rules/workflow/actor";
import { paperActions } from "../../../../shared/rules/workflow/papers";
import { letter } from "../../../fixtures/matters";
import { profileOf } from "../../../fixtures/profiles";
import { matterWith, stepWith } from "../../renderer/steps/matters";

const XX = profileOf("xinxiang-hrss");
const LZ = profileOf("linzi-hrss");
const ZC = profileOf("zhoucun-natural-resources");
const handler: Actor = { id: "p1", roles: ["handler"], sectionId: "s1" };
const colleague: Actor = { id: "p2", roles: ["handler"], sectionId: "s1" };
const outsider: Actor = { id: "p3", roles: ["handler"], sectionId: "s2" };
const reviewer: Actor = { id: "p4", roles: ["reviewer"], sectionId: "law" };

const told = (answer: "accepted" | "refused" | "pending"): Step => stepWith("notify", { answer, to: ["c1"] });

const paper = (type: DocumentType, more: Partial<WrittenMatter>, actor = handler, profile = LZ) => {
  const matter = matterWith(profile, {
    handlerIds: ["p1"],
    hands: ["p1"],
    counterpartIds: ["c1"],
    sectionId: "s1",
    ...more,
  });
  return paperActions(matter, actor, profile).find((one) => one.type === type);
};

it("the notice of the choice comes before the answer and before guidance (R032, XX §12)", () => {
  expect(paper("choiceNotice", {})).toMatchObject({ allowed: true });
  expect(paper("choiceNotice", { steps: [told("pending")] })).toMatchObject({ allowed: true });
  expect(paper("choiceNotice", { steps: [told("accepted")] })).toMatchObject({ allowed: false, rule: "R032" });
  // Who came in after the others were told is told as well.
  const later = { steps: [told("accepted")], counterpartIds: ["c1", "c2"] };
  expect(paper("choiceNotice", later)).toMatchObject({ allowed: true });
  expect(paper("choiceNotice", { documents: [letter({ to: ["c1"] })] })).toMatchObject({
    allowed: false,
    rule: "R032",
  });
});

it("who refused is neither told again nor invited to a talk (R080)", () => {
  for (const type of ["choiceNotice", "talkNotice"] as const) {
    expect(paper(type, { steps: [told("refused")] })).toMatchObject({ allowed: false, rule: "R080" });
    expect(paper(type, { mandatoryAct: true })).toMatchObject({ allowed: false, rule: "R013" });
  }
  expect(paper("talkNotice", { steps: [told("accepted")] })).toMatchObject({ allowed: true });
});

it("a visit is written down by who may visit: in Xinxiang never by whom it asks about (R061, XX §10(8))", () => {
  const steps = [stepWith("visit", { visitorIds: ["p4"] })];
  for (const actor of [handler, colleague]) {
    expect(paper("visitRecord", { steps }, actor, XX)).toMatchObject({ allowed: false, rule: "R061" });
    expect(paper("visitRecord", { steps }, actor, LZ)).toMatchObject({ allowed: true });
  }
  for (const actor of [outsider, reviewer]) {
    expect(paper("visitRecord", { steps }, actor, XX)).toMatchObject({ allowed: true });
  }
});

it("the file is made up after the end, also of what was ended or handed over (R081, XX §14)", () => {
  const ends = ["close", "terminate", "merge", "transfer"] as const;
  for (const type of ["fileCover", "fileContents", "fileNote"] as const) {
    expect(paper(type, {})).toMatchObject({ allowed: false });
    for (const act of ends) expect(paper(type, { steps: [stepWith(act, {})] }), act).toMatchObject({ allowed: true });
  }
});

it("the notice of the end comes after it, its form before or after (R080)", () => {
  const ended = { steps: [stepWith("terminate", { reason: "要求停止", kind: "stopped" })] };
  expect(paper("terminationNotice", {})).toMatchObject({ allowed: false });
  expect(paper("terminationNotice", ended)).toMatchObject({ allowed: true });
  for (const more of [{}, ended]) expect(paper("terminationForm", more)).toMatchObject({ allowed: true });
});

it("says of a matter still being prepared what comes first (R030, R070, R076, R013)", () => {
  const why = (more: Partial<WrittenMatter>, profile = XX) => paper("reminderLetter", more, handler, profile)?.why;
  const said = "事项还在拟办，不能制作《行政提示书》。";
  expect(why({})).toBe(`${said}实施前应当调查了解事实，确定必要性；请先填写必要性调查。`);
  const surveyed = stepWith("survey", { investigatorIds: ["p1"], necessary: true });
  expect(why({ steps: [surveyed] })).toBe(`${said}请先判定是否属于重大行政指导。`);
  expect(why({}, ZC)).toBe(`${said}事项须先通过合法性审查；请先送审。`);
  expect(why({ mandatoryAct: true })).toContain("请办理线索移送");
  expect(paper("fileCover", {}, handler, XX)?.why).toBe("事项还在拟办，不能制作《案卷封面》。");
  expect(why({ steps: [stepWith("drop", {})] }, LZ)).toBe("事项已决定不予实施，不能制作《行政提示书》。");
});
