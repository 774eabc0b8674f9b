// The papers of service, ending and afterwards, as data: what each says, full and empty, and which region uses it.
import { describe, expect, test } from "vitest";
import { type DocumentType, typesOf } from "../../../../shared/documents";
import { filled, missingFields, optionsOf } from "../../../../shared/documents/fill";
import type { Source } from "../../../../shared/documents/source";
import type { Step, StepOf } from "../../../../shared/model/steps";
import { serviceWayNames, serviceWays } from "../../../../shared/model/steps/carrying";
import {
  known,
  nothing,
  paperOf,
  said,
  serve,
  sourceOf,
  stamp,
  valuesOf,
} from "../../../fixtures/documents/afterwards";
import { textOf } from "../../../fixtures/documents/letters";
import { afterwardsTyped } from "../../../fixtures/documents/typed/afterwards";
import { letter } from "../../../fixtures/matters";
import { profileOf, shipped } from "../../../fixtures/profiles";

const ours = Object.keys(afterwardsTyped) as DocumentType[];

const visit = (more: Partial<StepOf<"visit">> = {}): Step => ({
  act: "visit",
  id: "visit",
  ...stamp,
  date: "2026-12-08",
  way: "上门",
  organiserId: null,
  visitorIds: ["p4", "p5"],
  visited: "青岚云帆纺织有限公司许长风",
  inspection: false,
  rectification: "partly",
  effect: "台账已经建立。",
  conduct: { informed: true, civil: true, clean: false, lawful: true },
  conductNote: "反映曾被要求购买资料，另行核查。",
  difficulties: "",
  satisfaction: "fairly",
  handling: "",
  ...more,
});
const ended = (reason: string): Step => ({
  act: "terminate",
  id: "end",
  ...stamp,
  date: "2026-11-20",
  reason,
  account: "电话中说明。",
  assured: true,
  kind: "refused",
});

describe("proof of service (R042)", () => {
  const issued = { documents: [letter({ to: ["c1"] })] };

  test("before service it names what is to be served and leaves the rest to the pen", () => {
    const text = said("proofOfService", sourceOf(issued));
    expect(text).toContain("《行政指导意见书》（云人社行指〔2026〕1号）");
    expect(text).toContain("青岚云帆纺织有限公司");
    expect(text).toMatch(/\u3000年\u3000+月\u3000+日\u3000+时\u3000+分/u);
    expect(text).not.toContain("☑");
    expect(text.split("送达人（签名）：").length - 1).toBe(2);
  });

  test("after service it says how it was done", () => {
    const text = said("proofOfService", sourceOf({ ...issued, steps: [serve()] }));
    expect(text).toContain("2026年11月12日9时05分");
    expect(text).toContain("☑直接送达");
    expect(text).toContain("收件人：许长风　与受送达人的关系：法定代表人");
    expect(text).toContain("送达人：叶知微");
    expect(text).toContain("送达人：韩松砚");
  });

  test("what was issued after the last service is what a new proof is for", () => {
    const later = letter({
      id: "d2",
      type: "terminationNotice",
      name: "行政指导终止通知书",
      number: "终1号",
      to: ["c1"],
    });
    const values = valuesOf("proofOfService", sourceOf({ documents: [...issued.documents, later], steps: [serve()] }));
    expect(values["documents"]).toEqual([{ name: "行政指导终止通知书", number: "终1号" }]);
    expect(values["receiver"]).toBe("");
  });

  test("each counterpart's proof lists its own letters, and nothing voided or kept", () => {
    const documents = [
      letter({ to: ["c1"] }),
      letter({ id: "d2", number: "2号", to: ["c2"] }),
      letter({ id: "d3", number: "3号", to: ["c2"], state: "void" }),
      letter({ id: "d4", type: "guidanceRecord", number: "4号", to: ["c1", "c2"] }),
    ];
    const source = sourceOf({ counterpartIds: ["c1", "c2"], documents, steps: [serve()] }, ["c2"]);
    expect(valuesOf("proofOfService", source)["documents"]).toEqual([{ name: "行政指导意见书", number: "2号" }]);
  });

  test("eight documents stand on one proof, in smaller type", () => {
    const documents = Array.from({ length: 8 }, (_, index) => ({ name: "行政指导意见书", number: `${index + 1}号` }));
    const paper = paperOf("proofOfService", nothing, { documents });
    for (const { number } of documents) expect(textOf(paper)).toContain(`《行政指导意见书》（${number}）`);
    expect(paper.blocks.find(({ block }) => block === "table")).toMatchObject({ size: "wu" });
  });

  test.each(serviceWays)("%s: its box alone is ticked", (way) => {
    const text = said("proofOfService", nothing, { way: serviceWayNames[way] });
    expect(text.match(/☑[^□☑\s]+/gu)).toEqual([`☑${serviceWayNames[way]}`]);
    expect(text.split("□").length - 1).toBe(serviceWays.length - 1);
  });

  test("an announcement counts as served after its period, and says what it rests on", () => {
    const step = serve({ way: "announcement", announcedOn: "2026-10-01", announcedDays: 30 });
    const values = valuesOf("proofOfService", sourceOf({ ...issued, steps: [step] }));
    expect(values["day"]).toBe("2026-10-31");
    expect(values["note"]).toBe("2026年10月1日公告，公告期30日。");
  });
});

describe("termination (R080)", () => {
  test.each([
    ["xinxiang-hrss", "☑明确表示拒绝　□撤回申请　□要求停止　□其他"],
    ["linzi-hrss", "☑明确表示拒绝　□要求停止　□以实际行动导致无法继续　□其他"],
    ["dadukou", "☑明确表示拒绝　□要求停止　□其他"],
  ])("%s: the region's reasons stand with their boxes", (profile, boxes) => {
    expect(said("terminationForm", sourceOf({ steps: [ended("明确表示拒绝")] }, undefined, profile))).toContain(boxes);
  });

  test("before it is recorded no box is ticked; a reason of one's own goes to 其他", () => {
    expect(said("terminationForm", sourceOf())).not.toContain("☑");
    expect(said("terminationForm", sourceOf({ steps: [ended("企业注销")] }))).toContain("☑其他（企业注销）");
    expect(said("terminationForm", sourceOf(), { reason: "其他", other: "企业注销" })).toContain("☑其他（企业注销）");
    expect(said("terminationForm", sourceOf(), { reason: "要求停止", other: "企业注销" })).not.toContain("企业注销");
  });

  test.each(shipped)("$id: what may be chosen is what its regulation names, and 其他", (profile) => {
    const reason = known("terminationForm").fields.find(({ key }) => key === "reason");
    expect(reason && optionsOf(reason, profile)).toEqual([...profile.endReasons.map(({ name }) => name), "其他"]);
  });

  test("says that nothing adverse follows (R012) and leaves four places to sign", () => {
    const text = said("terminationForm", sourceOf());
    expect(text).toContain("加重行政处罚");
    expect(text).toContain("另行移送");
    expect(text.match(/^签名：/gmu)).toHaveLength(4);
  });

  test("reason and facts must be there", () => {
    const missing = (source: Source) =>
      missingFields(known("terminationForm"), valuesOf("terminationForm", source), source.profile).map(
        ({ label }) => label,
      );
    expect(missing(sourceOf())).toEqual(["终止情形", "事实与证据"]);
    expect(missing(sourceOf({ steps: [ended("要求停止")] }))).toEqual([]);
  });
});

describe("visits (R061, R062)", () => {
  test("of several visits the last is recorded", () => {
    const text = said(
      "visitRecord",
      sourceOf({ steps: [visit(), visit({ id: "again", date: "2026-12-20", rectification: "done" })] }),
    );
    expect(text).toContain("2026年12月20日");
    expect(text).toContain("☑已完成");
    expect(text).not.toContain("2026年12月8日");
  });

  test("what is not as it should be stands unticked, with what was heard of it", () => {
    const text = said("visitRecord", sourceOf({ steps: [visit()] }), {
      transfer: "移送",
      transferTo: "驻局纪检监察组",
    });
    expect(text).toContain("□没有吃拿卡要、收取费用或谋取利益");
    expect(text).toContain("☑没有违法违纪线索");
    expect(text).toContain("反映曾被要求购买资料，另行核查。");
    expect(text).toContain("☑移送（驻局纪检监察组）");
  });

  test("a blank one ticks nothing and leaves two visitors room to sign", () => {
    const text = said("visitRecord", nothing);
    expect(text).not.toContain("☑");
    expect(text.match(/^回访人（签名）：/gmu)).toHaveLength(2);
  });
});

test("the evaluation says goal, quality, effect and what follows (R075, XX §18)", () => {
  const evaluate: Step = {
    act: "evaluate",
    id: "evaluate",
    ...stamp,
    date: "2026-12-24",
    ways: ["问卷调查", "实地考察"],
    evaluators: "政策法规科",
    goal: "合格率95%。",
    quality: "文书齐全。",
    effect: "投诉下降。",
    cost: "",
    conclusion: "调整",
    advice: "扩大范围。",
  };
  const text = said("evaluationForm", sourceOf({ steps: [evaluate] }));
  for (const part of ["问卷调查、实地考察", "合格率95%。", "文书齐全。", "投诉下降。", "☑调整", "扩大范围。"]) {
    expect(text).toContain(part);
  }
  expect(said("evaluationForm", nothing)).not.toContain("☑");
});

describe("the questionnaire (R075)", () => {
  test("asks eight questions on two pages, of nobody by name", () => {
    const paper = paperOf("questionnaire", nothing);
    const text = textOf(paper);
    expect(text.match(/^\d\./gmu)).toEqual(["1.", "2.", "3.", "4.", "5.", "6.", "7.", "8."]);
    expect(paper.blocks.filter(({ block }) => block === "page")).toHaveLength(1);
    expect(text).toContain("自愿填写、不记姓名");
    expect(text).toContain("□满意　□比较满意　□基本满意　□不满意");
    expect(text).not.toMatch(/姓名：|电话：|单位：/u);
  });

  test("the office may word a question; the answers stay as they are counted", () => {
    const kind = known("questionnaire");
    const frame = {
      title: kind.name,
      number: "",
      date: null,
      rule: nothing.rule,
      profile: nothing.profile,
      unit: "某局",
      note: "",
    };
    const drawn = kind.draw(
      filled(kind, valuesOf("questionnaire", nothing), { ...frame, wording: { useful: "有用吗？" } }),
    );
    expect(textOf(drawn)).toContain("3.有用吗？\n□很有帮助　□有帮助　□一般　□没有帮助");
  });
});

test("only what the evaluation is asked for differs between the five regulations", () => {
  const without = ours.filter((type) => type !== "evaluationForm");
  const used = (id: string) => ours.filter((type) => typesOf(profileOf(id)).includes(type));
  expect(
    Object.fromEntries(
      ["xinxiang-hrss", "linzi-hrss", "dadukou", "neimenggu-justice", "zhoucun-natural-resources"].map((id) => [
        id,
        used(id),
      ]),
    ),
  ).toEqual({
    "xinxiang-hrss": ours,
    "linzi-hrss": without,
    dadukou: without,
    "neimenggu-justice": without,
    "zhoucun-natural-resources": without,
  });
});

test.each(ours)("%s: everything typed stands on the paper", (type) => {
  const kind = known(type);
  const text = said(type, sourceOf(), afterwardsTyped[type]);
  const printed = (value: string) => /^\d{4}-\d{2}-\d{2}$/u.test(value) || value === "10:30";
  for (const field of kind.fields) {
    const value = afterwardsTyped[type]?.[field.key] ?? "";
    const parts =
      typeof value === "string"
        ? value.split("\n")
        : value.flatMap((one) => (typeof one === "string" ? one : Object.values(one)));
    for (const part of parts.filter((one) => !printed(one))) {
      const words = field.key === "servers" ? part.split("、") : [part];
      for (const word of words) expect(text, field.key).toContain(word);
    }
  }
});

test.each(ours)("%s: with nothing known it is a form to fill in, without a slot left open", (type) => {
  const text = said(type, nothing);
  expect(text).not.toMatch(/\{|\}|undefined|null/u);
});
