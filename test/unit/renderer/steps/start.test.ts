import { describe, expect, it } from "vitest";
import { resumedOf, startOf } from "../../../../renderer/steps/start";
import { contextOf } from "./context";
import { letter } from "../../../fixtures/matters";
import { profileOf } from "../../../fixtures/profiles";
import { matterWith, stepWith } from "./matters";

const TODAY = "2026-11-21";
const XX = profileOf("xinxiang-hrss");
const LZ = profileOf("linzi-hrss");

describe("what a step's form begins with", () => {
  it("ticks the letters and the counterparts that are still to be served", () => {
    const served = stepWith("serve", { documentIds: ["d1"], counterpartIds: ["c1"], way: "direct" });
    const record = letter({ id: "d2", type: "guidanceRecord" });
    const matter = matterWith(LZ, { methods: ["意见建议"], steps: [served], documents: [letter(), record] });
    expect(startOf("serve", contextOf(matter, LZ, TODAY))).toMatchObject({
      date: TODAY,
      documentIds: ["d1"],
      counterpartIds: ["c2"],
      servers: "叶知微",
    });
  });

  it("ticks nobody for a letter that is another's", () => {
    const own = [letter({ to: ["c1"] }), letter({ id: "d2", to: ["c2"], seq: 2 })];
    const served = stepWith("serve", { documentIds: ["d1"], counterpartIds: ["c1"], way: "direct" });
    const matter = matterWith(LZ, { methods: ["意见建议"], steps: [served], documents: own });
    expect(startOf("serve", contextOf(matter, LZ, TODAY))).toMatchObject({
      documentIds: ["d2"],
      counterpartIds: ["c2"],
    });
  });

  it("takes the refusal for the reason of the end", () => {
    const refused = matterWith(XX, { steps: [stepWith("notify", { to: null, answer: "refused" })] });
    expect(startOf("terminate", contextOf(refused, XX, TODAY))["reason"]).toBe("明确表示拒绝");
    expect(startOf("terminate", contextOf(matterWith(XX), XX, TODAY))["reason"]).toBeNull();
  });

  it("proposes the region's sentences for the notice, as said before there is a paper", () => {
    const { content } = startOf("notify", contextOf(matterWith(XX), XX, TODAY)) as { content: string };
    expect(content).toMatch(/^这次指导属行政指导/);
    expect(content).toContain(XX.sentences.rights);
  });

  it("proposes nobody as visitor who handled the matter, where visits are detached", () => {
    expect(startOf("visit", contextOf(matterWith(XX), XX, TODAY))["visitorIds"]).toEqual([]);
    expect(startOf("visit", contextOf(matterWith(XX), XX, TODAY, "p2"))["visitorIds"]).toEqual(["p2"]);
    expect(startOf("visit", contextOf(matterWith(LZ), LZ, TODAY))["visitorIds"]).toEqual(["p1"]);
  });

  it("begins a talk with what its notice said, while the notice is out", () => {
    const papers = {
      talkNotice: { hour: "上午9时30分", place: "二楼会议室", topic: "工资支付台账不规范", day: TODAY },
    };
    const said = { from: "上午9时30分", place: "二楼会议室", reason: "工资支付台账不规范" };
    const begun = (state: "issued" | "void") => {
      const documents = [letter({ type: "talkNotice", state })];
      return startOf("talk", contextOf(matterWith(LZ, { place: "现场", papers, documents }), LZ, TODAY));
    };
    expect(begun("issued")).toMatchObject(said);
    expect(begun("void")).toMatchObject({ from: "", place: "现场", reason: "" });
  });

  it("makes the visit that was planned", () => {
    const plan = stepWith("planVisit", { due: "2026-12-01", scope: "", organiserId: "s9", visitorIds: ["p2"] });
    expect(startOf("visit", contextOf(matterWith(XX, { steps: [plan] }), XX, TODAY))).toMatchObject({
      organiserId: "s9",
      visitorIds: ["p2"],
    });
  });
});

describe("a draft that is gone on with", () => {
  it("stands over the beginning, with a row for each counterpart of today", () => {
    const start = startOf("talk", contextOf(matterWith(LZ), LZ, TODAY));
    const kept = {
      statement: "接受",
      attendance: [
        { counterpartId: "gone", person: "甲", position: "", present: true },
        { counterpartId: "c2", person: "乙", position: "店长", present: false },
      ],
    };
    expect(resumedOf(kept, start)).toMatchObject({
      date: TODAY,
      statement: "接受",
      attendance: [
        { counterpartId: "c1", person: "", present: true },
        { counterpartId: "c2", person: "乙", present: false },
      ],
    });
  });
});
