// The forms before and during guidance, as data: what each says, full and empty, and which region uses it.
import { describe, expect, test } from "vitest";
import compelling from "../../../../resources/wording/compelling.json";
import { documentTypes, type DocumentType, typesOf } from "../../../../shared/documents";
import { missingFields } from "../../../../shared/documents/fill";
import type { Paper } from "../../../../shared/documents/paper";
import { phases, type WrittenMatter } from "../../../../shared/model/matter";
import { blankPlan } from "../../../../shared/model/plan";
import { compellingWords } from "../../../../shared/rules/wording-scan";
import {
  accepted,
  declined,
  firms,
  preparedMatter,
  preparedPlan,
  surveyed,
  talked,
} from "../../../fixtures/documents/prepared";
import { known } from "../../../fixtures/documents/afterwards";
import { paperOf, textOf, valuesOf } from "../../../fixtures/documents/preparing";
import { preparingTyped } from "../../../fixtures/documents/typed/preparing";
import { profileOf } from "../../../fixtures/profiles";

const forms = Object.keys(preparingTyped) as DocumentType[];
/** A table's rows each fill its grid. */
const widths = (paper: Paper): boolean =>
  paper.blocks.every(
    (block) =>
      block.block !== "table" ||
      block.rows.every(({ cells }) => cells.reduce((sum, { span = 1 }) => sum + span, 0) === block.grid.length),
  );

describe("every form", () => {
  test.each(forms)("%s: rows fill the grid, full and empty, and nothing undefined is printed", (type) => {
    for (const empty of [false, true]) {
      expect(widths(paperOf(type, { empty }))).toBe(true);
      expect(textOf(type, { empty })).not.toMatch(/undefined|null|\{.+\}/u);
    }
  });

  test.each(forms)("%s: its fixed sentences compel nobody (R011)", (type) => {
    const words = Object.values(known(type).sentences).map(({ text }) => text);
    expect(compellingWords(words.join("\n"), compelling)).toEqual([]);
  });

  test.each(forms)("%s: what is typed in the fixture is typed in the window", (type) => {
    const { fields } = known(type);
    for (const key of Object.keys(preparingTyped[type] ?? {})) {
      const field = fields.find((one) => one.key === key);
      expect(field).toMatchObject({ key });
      expect(field?.entered).toBeUndefined();
    }
  });
});

describe("which region uses which", () => {
  test.each([
    ["xinxiang-hrss", forms.filter((type) => type !== "lawfulnessForm")],
    ["linzi-hrss", ["talkRecord"]],
    ["dadukou", ["talkRecord"]],
    ["neimenggu-justice", ["talkRecord"]],
    ["zhoucun-natural-resources", ["lawfulnessForm", "legalReview"]],
  ] as const)("%s", (id, own) => {
    const used = typesOf(profileOf(id)).filter((type) => forms.includes(type));
    expect(used.toSorted()).toEqual([...own].toSorted());
  });

  test("the step that fills a form must be on record, in whatever phase it leaves the matter", () => {
    const steps = Object.fromEntries(forms.map((type) => [type, known(type).occasion?.step]));
    expect(steps).toEqual({
      application: undefined,
      necessityRecord: "survey",
      consultationRecord: "consult",
      workPlan: undefined,
      approvalForm: "submit",
      lawfulnessForm: "submit",
      legalReview: "review",
      talkRecord: "talk",
    });
    for (const type of forms.filter((one) => steps[one])) expect(known(type).occasion?.from).toEqual(phases);
    // A survey, and a consultation, may be made again, and each has its record.
    for (const type of ["necessityRecord", "consultationRecord"] as const) expect(known(type).repeated).toBe(true);
    expect(known("legalReview").occasion?.by).toBe("contributor");
    expect(documentTypes.filter((type) => forms.includes(type))).toHaveLength(forms.length);
  });
});

describe("application (R034, XX §9)", () => {
  test("says who asks for what, and how it was taken", () => {
    const text = textOf("application");
    expect(text).toContain("申请人|青岚云帆纺织有限公司|联系电话|0530-0000201");
    expect(text).toContain("申请人（签名）：　　　　　　2026年11月2日");
    expect(text).toContain("☑受理　□不予受理|告知日期|2026年11月4日");
    expect(text).toContain("材料齐全，由劳动关系科承办。");
    const refused = textOf("application", { matter: preparedMatter({ steps: [declined] }), typed: {} });
    expect(refused).toContain("□受理　☑不予受理|告知日期|2026年11月4日");
    expect(refused).toContain("属于税务机关职权");
  });

  test("with nothing filled in it is the form at the counter", () => {
    const text = textOf("application", { empty: true });
    expect(text).toContain("受理机关：青岚市云溪区人力资源和社会保障局");
    expect(text).toContain("□受理　□不予受理|告知日期|20　　年　　月　　日");
    expect(text).toContain("可以随时撤回申请");
  });
});

describe("survey and consultation (R030, R031, XX §12)", () => {
  test("the survey tells facts, evidence and whether guidance is necessary", () => {
    const text = textOf("necessityRecord");
    expect(text).toContain("适用情形|帮助预防、避免违法发生或升级");
    expect(text).toContain("调查人员|韩松砚、叶知微|调查日期|2026年11月6日");
    expect(text).toContain("☑有必要　□没有必要");
    const needless = preparedMatter({ steps: [accepted, { ...surveyed, necessary: false } as typeof surveyed] });
    expect(textOf("necessityRecord", { matter: needless })).toContain("□有必要　☑没有必要");
    expect(textOf("necessityRecord", { empty: true })).toContain("□有必要　□没有必要");
  });

  test("the consultation tells who was asked what, and what follows", () => {
    const text = textOf("consultationRecord");
    expect(text).toContain("青岚市劳动标准专家库 秦望舒、江照晚");
    expect(text).toContain("能否代替纸质签字");
    expect(text).toContain("提供统一的表格样本");
  });
});

describe("work plan (R072, XX §16)", () => {
  const headings = (matter: WrittenMatter) =>
    paperOf("workPlan", { matter }).blocks.flatMap((block) => (block.block === "heading" ? [block.text] : []));

  test("ten parts under their numbers, then who drafted it", () => {
    expect(headings(preparedMatter())).toHaveLength(10);
    expect(headings(preparedMatter()).at(-1)).toBe("十、评估办法");
    expect(textOf("workPlan")).toContain("承办机构：劳动关系科\n拟稿人：韩松砚、叶知微\n2026年11月21日");
  });

  test("a part that is empty leaves no heading and the numbers run on, but what XX §16 asks for has room", () => {
    const plan = { ...preparedPlan, way: "", staffing: "", schedule: "" };
    expect(headings(preparedMatter({ plan }))).toEqual([
      "一、目标",
      "二、对象",
      "三、内容",
      "四、方式",
      "五、步骤",
      "六、依据",
      "七、风险与影响评估、应对",
      "八、评估办法",
    ]);
  });

  test("what XX §16 asks for is missed before it is issued", () => {
    const missing = (matter: WrittenMatter) =>
      missingFields(known("workPlan"), valuesOf("workPlan", { matter }), profileOf("xinxiang-hrss")).map(
        ({ label }) => label,
      );
    expect(missing(preparedMatter({ plan: { ...blankPlan, goal: "九成" } }))).toEqual(["对象", "内容", "方式", "步骤"]);
    expect(missing(preparedMatter())).toEqual([]);
  });
});

describe("talk record (R060, R107, XX §10(6))", () => {
  test("one counterpart: when, who, what they were told, and room to sign", () => {
    const text = textOf("talkRecord");
    expect(text).toContain("约谈时间|2026年11月20日9时30分至10时40分");
    expect(text).toContain("韩松砚（劳动关系科科长，执法证号QL-RS-0006）；叶知微");
    expect(text).toContain("被约谈人|许长风|职务或与\n单位关系|法定代表人");
    expect(text).toContain("有权陈述、申辩");
    expect(text).toContain("申请其回避");
    expect(text).toContain("以上记录已阅，属实。|被约谈人（签名）：");
    expect(text).not.toContain("签到表");
  });

  test("a group of eight: one record and a sheet on a page of its own, who did not come marked", () => {
    const ids = firms.map(({ id }) => id);
    const matter = preparedMatter({ counterpartIds: ids, steps: [talked(ids, {}, ["c4"])] });
    const [record = "", sheet = ""] = textOf("talkRecord", { matter, typed: {} }).split("——");
    expect(record).toContain("被约谈人|青岚云帆纺织有限公司等8家，到场7家，名单见所附签到表");
    expect(record).toContain("以上记录已阅，属实。签名见所附签到表。");
    expect(sheet).toContain("约谈签到表\n时间：2026年11月20日9时30分至10时40分");
    expect(sheet).toMatch(/4\|青岚松月印染有限公司.*\|未到场/u);
    expect(sheet.match(/未到场/gu)).toHaveLength(1);
  });

  test("a refusal to sign is told", () => {
    const unsigned = "被约谈人认为无需签名，韩松砚、叶知微在场见证，已录像。";
    const matter = preparedMatter({ steps: [talked(["c1"], { unsigned })] });
    expect(textOf("talkRecord", { matter })).toContain(`拒绝签名\n说明|${unsigned}`);
  });

  test("empty, it is a form to write on by hand", () => {
    const text = textOf("talkRecord", { empty: true });
    expect(text).toContain("约谈时间|20　　年　　月　　日　　时　　分至　　时　　分");
    expect(text).toContain("约谈机关|青岚市云溪区人力资源和社会保障局");
    expect(text).not.toContain("签到表");
  });
});
