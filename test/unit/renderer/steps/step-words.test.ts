import { describe, expect, it } from "vitest";
import { stepWords } from "../../../../renderer/steps/step-words";
import { stepWith } from "./matters";

const nameOf = (id: string) => ({ p1: "叶知微", c1: "青岚云帆", c2: "禾木餐饮", d1: "云人社行指〔2026〕1号" })[id];
const said = (...told: Parameters<typeof stepWith>) =>
  stepWords(stepWith(...told), nameOf).map(({ label, text }) => `${label}：${text}`);

describe("a step in words", () => {
  it("names people, and leaves out what was left empty", () => {
    const survey = {
      investigatorIds: ["p1", "p9"],
      facts: "事实",
      evidence: "",
      necessary: false,
      conclusion: "不需要",
    };
    expect(said("survey", survey)).toEqual([
      "调查人员：叶知微、（已不在名册）",
      "调查了解的事实：事实",
      "有无必要：没有必要",
      "结论：不需要",
    ]);
  });

  it("tells who came to a talk", () => {
    const attendance = [
      { counterpartId: "c1", person: "许长风", position: "经理", present: true },
      { counterpartId: "c2", person: "", position: "", present: false },
    ];
    const talk = {
      from: "9:30",
      to: "",
      place: "二楼",
      mode: "group",
      reason: "台账",
      recorder: "",
      attendance,
      points: "一",
      advice: "",
      statement: "二",
      unsigned: "",
    };
    expect(said("talk", talk)).toContain("到场：青岚云帆（许长风，经理）；禾木餐饮（未到场）");
    expect(said("talk", talk)).toContain("时间：9:30");
  });

  it("tells a service by the words of its way", () => {
    const service = {
      time: "14:30",
      documentIds: ["d1"],
      counterpartIds: ["c1"],
      way: "electronic",
      place: "",
      receiver: "",
      capacity: "已签确认书",
      refusal: "",
      witnesses: "",
      servers: "",
      announcedOn: null,
      announcedDays: null,
      note: "",
    };
    expect(said("serve", service)).toEqual([
      "送达的文书：云人社行指〔2026〕1号",
      "受送达人：青岚云帆",
      "送达方式：电子送达",
      "时刻：14:30",
      "对方同意的方式：已签确认书",
    ]);
  });

  it("tells what an evaluation says of the cost", () => {
    const evaluation = {
      ways: ["问卷调查"],
      evaluators: "政策法规科",
      goal: "达到",
      quality: "良好",
      effect: "纠纷减少",
      cost: "两人三天",
      conclusion: "深化",
      advice: "",
    };
    expect(said("evaluate", evaluation)).toEqual(expect.arrayContaining(["效果：纠纷减少", "成本：两人三天"]));
  });

  it("tells what a visit heard of the officers", () => {
    const visit = {
      way: "上门",
      organiserId: null,
      visitorIds: ["p1"],
      visited: "青岚云帆",
      inspection: true,
      rectification: "done",
      effect: "好",
      conduct: { informed: true, civil: false, clean: true, lawful: true },
      conductNote: "态度生硬",
      difficulties: "",
      satisfaction: "fairly",
      handling: "",
    };
    expect(said("visit", visit)).toEqual(
      expect.arrayContaining(["执法人员的情况：有反映：言行文明、程序规范", "满意度：比较满意", "整改情况：已完成"]),
    );
  });
});
