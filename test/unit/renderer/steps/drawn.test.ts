import { describe, expect, it } from "vitest";
import { drawnActs, partedActs } from "../../../../renderer/steps/drawn";
import type { WrittenMatter } from "../../../../shared/model/matter";
import type { Profile } from "../../../../shared/model/profile";
import { letter } from "../../../fixtures/matters";
import { profileOf } from "../../../fixtures/profiles";
import { aboutOf, matterWith, stepWith } from "./matters";

const XX = profileOf("xinxiang-hrss");
const LZ = profileOf("linzi-hrss");
const ZC = profileOf("zhoucun-natural-resources");

const drawn = (profile: Profile, more: Partial<WrittenMatter> = {}): string[] =>
  drawnActs(aboutOf(matterWith(profile, more), profile), profile).flatMap(({ acts }) => [...acts]);

const survey = stepWith("survey", { necessary: true, investigatorIds: [] });
const major = stepWith("assess", { publicInterest: true, industry: false, reasons: "面广" });
const minor = stepWith("assess", { publicInterest: false, industry: false, reasons: "" });
const accepted = stepWith("notify", { to: null, answer: "accepted" });
const closed = stepWith("close", { note: "" });

describe("the acts that a page draws", () => {
  it("leaves out under LZ what only XX asks", () => {
    const acts = drawn(LZ, { methods: ["意见建议"] });
    for (const act of ["survey", "consult", "assess", "plan", "submit", "review", "evaluate", "file", "accept"]) {
      expect(acts).not.toContain(act);
    }
    expect(acts).toEqual(
      expect.arrayContaining(["notify", "serve", "terminate", "close", "planVisit", "visit", "link"]),
    );
  });

  it("asks experts only for what is technical, and for a plan only once it is major", () => {
    expect(drawn(XX)).not.toContain("consult");
    expect(drawn(XX, { technical: true })).toContain("consult");
    expect(drawn(XX, { steps: [survey, minor] })).not.toContain("plan");
    expect(drawn(XX, { steps: [survey, major] })).toEqual(expect.arrayContaining(["plan", "submit"]));
  });

  it("offers service after a termination only while its notice has not reached everybody (R042)", () => {
    const steps = [stepWith("terminate", { reason: "要求停止", kind: "stopped" })];
    const documents = [letter({ type: "terminationNotice" })];
    expect(drawn(LZ, { steps })).not.toContain("serve");
    expect(drawn(LZ, { steps, documents })).toContain("serve");
    const served = stepWith("serve", { documentIds: ["d1"], counterpartIds: ["c1", "c2"], way: "direct" });
    expect(drawn(LZ, { steps: [...steps, served], documents })).not.toContain("serve");
  });

  it("offers a talk only where a chosen method brings one", () => {
    expect(drawn(LZ, { methods: ["意见建议"] })).not.toContain("talk");
    expect(drawn(LZ, { methods: ["意见建议", "行政约谈"] })).toContain("talk");
  });

  it("offers acceptance for what was applied for, until it was decided", () => {
    const application = { date: "2026-11-09", applicant: "甲", phone: "", request: "请求", needs: "", wish: "" };
    const before = drawn(XX, { application });
    expect(before).toEqual(expect.arrayContaining(["accept", "decline"]));
    expect(before).not.toContain("drop");
    expect(drawn(XX, { application, steps: [stepWith("accept", { note: "" })] })).not.toContain("accept");
  });

  it("keeps the steps of preparation away once a letter is out", () => {
    const steps = [survey, minor, accepted];
    expect(drawn(XX, { steps })).toContain("survey");
    expect(drawn(XX, { steps, documents: [letter()] })).not.toContain("survey");
  });

  it("files only under the profile that reviews all, and evaluates only what was major", () => {
    expect(drawn(ZC, { methods: ["意见建议"], steps: [closed] })).toContain("file");
    expect(drawn(LZ, { methods: ["意见建议"], steps: [closed] })).not.toContain("file");
    expect(drawn(XX, { steps: [survey, minor, accepted, closed] })).not.toContain("evaluate");
    expect(drawn(XX, { steps: [survey, major, accepted, closed] })).toContain("evaluate");
  });

  it("offers nothing that leads back from an end", () => {
    const acts = drawn(LZ, { methods: ["意见建议"], steps: [closed] });
    for (const act of ["close", "terminate", "merge", "drop", "undo", "notify", "serve"])
      expect(acts).not.toContain(act);
    expect(acts).toEqual(["planVisit", "visit", "transfer", "link", "dispute"]);
  });
});

it("folds away what cannot be done now, but not the acts whose refusal tells what is lacking", () => {
  const groups = [
    { title: "办理", acts: ["notify", "serve"] },
    { title: "结束", acts: ["close", "merge", "terminate"] },
    { title: "回访", acts: ["visit"] },
  ] as const;
  const { plain, folded } = partedActs(groups, (act) => act === "notify");
  expect(plain).toEqual([
    { title: "办理", acts: ["notify", "serve"] },
    { title: "结束", acts: ["close", "terminate"] },
  ]);
  expect(folded).toEqual([
    { title: "结束", acts: ["merge"] },
    { title: "回访", acts: ["visit"] },
  ]);
});
