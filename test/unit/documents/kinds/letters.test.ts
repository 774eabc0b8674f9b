// The letters that go out, as data: what each says, what it leaves out, and which region uses it.
import { describe, expect, test } from "vitest";
import compelling from "../../../../resources/wording/compelling.json";
import { documentTypes, ruleOf, typesOf } from "../../../../shared/documents";
import { missingFields, optionsOf } from "../../../../shared/documents/fill";
import type { Values } from "../../../../shared/documents/kind";
import { compellingWords } from "../../../../shared/rules/wording-scan";
import {
  kindOfLetter,
  type Letter,
  letters,
  type Made,
  notified,
  paperOf,
  terminated,
  textOf,
  valuesOf,
  written,
} from "../../../fixtures/documents/letters";
import { lettersTyped } from "../../../fixtures/documents/typed/letters";
import { profileOf, shipped } from "../../../fixtures/profiles";

const linzi = profileOf("linzi-hrss");

/** The fields that may stay empty. */
const optional = (type: Letter): string[] =>
  kindOfLetter(type)
    .fields.filter((field) => field.required !== true && field.entered === undefined)
    .map(({ key }) => key);

describe("what a letter says", () => {
  test("a reminder: the matter, its basis, the day as printed, what to do and where (XX §10(1))", () => {
    const text = textOf(paperOf("reminderLetter"));
    expect(text).toContain("提示事项：规范工资支付台账。");
    expect(text).toContain("提示依据：《工资支付暂行规定》第六条。");
    expect(text).toContain("到期日：2026年12月20日。");
    expect(text).toContain("提示内容：\n1.按月建立书面工资支付台账；\n2.台账妥善保存备查。");
    expect(text).toContain("办理途径：云溪区政务服务中心");
    expect(text).toContain("所需材料：工资支付台账样本");
    expect(text).toContain("联系人：叶知微，联系电话：0530-0000107。");
  });

  test("a suggestion leaves it to the counterpart (XX §10(7))", () => {
    const text = textOf(paperOf("suggestionLetter", { profile: "neimenggu-justice" }));
    expect(text).toContain("供参考：");
    expect(text).toContain("发现的问题：以微信转账记录代替工资支付台账。");
    expect(text).toContain("建议事项：\n1.按月");
    expect(text).toContain("参考依据：《工资支付暂行规定》第六条。");
    expect(text).toContain("是否采纳，由你（单位）自主决定");
    const growth = textOf(paperOf("suggestionLetter", { matter: written({ problem: "" }) }));
    expect(growth).not.toContain("发现的问题");
  });

  test("an exhortation names the situation that XX §10(5) asks for", () => {
    expect(textOf(paperOf("exhortation"))).toContain("规劝情形：违法行为可能升级。");
    expect(missingFields(kindOfLetter("exhortation"), valuesOf("exhortation", { typed: {} }), linzi)).toContainEqual({
      key: "situation",
      label: "规劝情形",
    });
  });

  test("an admonition tells the norm, why there is no penalty, and is signed for (R068)", () => {
    const text = textOf(paperOf("admonition", { profile: "zhoucun-natural-resources" }));
    expect(text).toContain("规范要求：用人单位应当书面记录");
    expect(text).toContain(
      "上述行为情节轻微、已及时改正、没有造成危害后果，依据《中华人民共和国行政处罚法》第三十三条第一款，不予行政处罚。",
    );
    expect(text).toContain("风险提示：同类行为再次发生");
    expect(text).toMatch(/签收人：.*年.*月.*日$/u);
    const typed = { ...lettersTyped["admonition"], risk: "台账缺失，发生争议时难以举证" };
    const own = textOf(paperOf("admonition", { typed }));
    expect(own).toContain("风险提示：台账缺失，发生争议时难以举证。");
    expect(own).not.toContain("同类行为再次发生");
    expect(
      missingFields(kindOfLetter("admonition"), valuesOf("admonition", { matter: written({ leniency: "" }) }), linzi),
    ).toEqual([{ key: "leniency", label: "不予处罚依据" }]);
  });

  test("a talk notice begins with what the matter knows, and tells of the three working days as a proposal (R060)", () => {
    const begun = valuesOf("talkNotice", { typed: {}, matter: written({ steps: [notified] }) });
    expect(begun).toMatchObject({
      topic: "规范工资支付台账",
      place: "企业会议室",
      people: "叶知微",
      mode: "个别约谈",
      materials: "职工名册",
    });
    expect(valuesOf("talkNotice", { typed: {}, matter: written({ counterpartIds: ["c1", "c2"] }) })["mode"]).toBe(
      "集中约谈",
    );
    const text = textOf(paperOf("talkNotice"));
    expect(text).toContain("约谈时间：2026年12月3日上午9时30分。");
    expect(text).toContain("授权委托书");
    expect(text).toContain("是否参加由你（单位）自主决定");
    expect(textOf(paperOf("talkNotice", { typed: {} }))).toContain("约谈时间：20　　年　　月　　日。");
    expect(kindOfLetter("talkNotice").fields.find(({ key }) => key === "day")?.hint).toContain("3个工作日");
  });

  test("a notice of the choice has its slip on a sheet of its own, with nothing ticked (R032)", () => {
    const paper = paperOf("choiceNotice");
    const from = paper.blocks.findIndex(({ block }) => block === "page");
    const slip = textOf({ ...paper, blocks: paper.blocks.slice(from) });
    expect(slip).toContain("青岚市云溪区人力资源和社会保障局\n你单位的《行政指导告知书》（云人社〔2026〕1号）收悉");
    expect(slip).toContain("□接受\n□不接受\n□其他意见：");
    expect(slip).toMatch(/签名（盖章）：.*年.*月.*日$/u);
    const text = textOf(paper);
    expect(text).toContain("由你（单位）自主选择");
    expect(text).toContain("不因此受到不利对待");
    expect(text).toContain("请于2026年11月30日前");
    expect(textOf(paperOf("choiceNotice", { typed: {} }))).toContain("请将回执交回或者告知我单位");
    const begun = valuesOf("choiceNotice", { typed: {}, matter: written({ steps: [notified] }) });
    expect(begun).toMatchObject({ methods: "建议", prepare: "职工名册" });
  });

  test("a termination says why and what stays due (R080, R012)", () => {
    const said = (reason: string, kind?: "other") =>
      textOf(paperOf("terminationNotice", { matter: written({ steps: [terminated(reason, kind)] }) }));
    expect(said("撤回申请")).toContain("因你（单位）撤回申请，现决定终止关于规范工资支付台账的行政指导。");
    expect(said("政策已经调整", "other")).toContain("因政策已经调整，现决定终止");
    expect(said("撤回申请")).toContain("仍应依法履行");
    expect(said("撤回申请")).toContain("不因此受到不利对待");
    const typed = { topic: "参保登记", ground: "《行政指导工作规范》第十三条" };
    const matter = written({ steps: [terminated("要求停止")] });
    expect(textOf(paperOf("terminationNotice", { matter, typed }))).toContain(
      "因你（单位）要求停止，根据《行政指导工作规范》第十三条，现决定终止关于参保登记的行政指导。",
    );
  });

  test("a simple sheet has whom, how, why, what and advice, and both sign it (R046)", () => {
    const begun = valuesOf("simpleGuidance", { typed: {} });
    expect(begun["why"]).toBe("办理、咨询日常业务过程中当场解答疑问，引导正确办理");
    const text = textOf(paperOf("simpleGuidance"));
    for (const part of ["窗口办理失业保险金的群众", "口头", "2026年11月10日", "一次性告知", "不用再跑窗口"]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/指导对象签名：[^]*指导人员签名：/u);
    expect(text).toContain("自主选择是否接受");
  });
});

describe("every letter", () => {
  test.each(letters)("%s: with everything filled in nothing is missing and no slot is left", (type) => {
    const matter = type === "terminationNotice" ? written({ steps: [terminated("要求停止")] }) : undefined;
    const made = matter ? { matter } : {};
    expect(missingFields(kindOfLetter(type), valuesOf(type, made), linzi)).toEqual([]);
    expect(textOf(paperOf(type, made))).not.toMatch(/[{}]|undefined|。。|，，|：：/u);
  });

  test.each(letters)("%s: what may stay empty leaves no label behind, and no other line changes", (type) => {
    if (type === "simpleGuidance") return;
    const none = Object.fromEntries(optional(type).map((key) => [key, ""]));
    const typed = { ...lettersTyped[type], ...none };
    const lines = textOf(paperOf(type, { typed })).split("\n");
    const labels = Object.values(kindOfLetter(type).sentences).map(({ text }) => text);
    for (const [at, line] of lines.entries()) {
      if (labels.includes(line) && line.endsWith("：")) expect(lines[at + 1] ?? "").not.toBe("");
      expect(line).not.toBe("。");
    }
    const full = textOf(paperOf(type));
    for (const line of lines) if (!labels.includes(line) && !line.startsWith("请将回执")) expect(full).toContain(line);
  });

  test.each(letters)("%s: the office's own wording takes the place of every fixed sentence", (type) => {
    const { sentences } = kindOfLetter(type);
    const wording = Object.fromEntries(Object.keys(sentences).map((key) => [key, `【${key}】`]));
    const matter = type === "terminationNotice" ? written({ steps: [terminated("要求停止")] }) : undefined;
    const own = { ...lettersTyped[type], ...(type === "terminationNotice" ? { ground: "第十三条" } : {}) };
    const made = (typed: Values): Made => ({ typed, wording, ...(matter ? { matter } : {}) });
    // One of two sentences is said with a day and without.
    const texts = [own, { ...own, answerBy: "" }].map((typed) => textOf(paperOf(type, made(typed)))).join("\n");
    const covered = type === "terminationNotice" ? ["ground"] : [];
    for (const key of Object.keys(sentences)) if (!covered.includes(key)) expect(texts).toContain(`【${key}】`);
  });

  test.each(letters)("%s: no fixed sentence and no choice compels (R011)", (type) => {
    const { sentences, fields } = kindOfLetter(type);
    const choices = fields.flatMap((field) => shipped.flatMap((profile) => optionsOf(field, profile)));
    const words = [
      ...Object.values(sentences).map(({ text }) => text),
      ...choices,
      ...fields.map(({ hint = "" }) => hint),
    ];
    expect(compellingWords(words.join("\n"), compelling)).toEqual([]);
  });

  test.each(letters)("%s: XX has its five elements in it, others do not (R041, XX §11)", (type) => {
    if (type === "simpleGuidance") return;
    const matter = written({ steps: [terminated("要求停止")] });
    const stated = textOf(paperOf(type, { profile: "xinxiang-hrss", matter }));
    expect(stated).toContain("指导目的：帮助单位规范工资支付。");
    expect(stated).toMatch(
      type === "talkNotice" ? /约谈时间：[^]*约谈人员：叶知微/u : /指导时间：[^]*实施人员：叶知微。/u,
    );
    expect(textOf(paperOf(type, { matter }))).not.toMatch(/指导目的|指导时间|实施人员/u);
  });

  test.each(letters)("%s: the same fields give the same paper, and its note stands where it is served", (type) => {
    expect(paperOf(type)).toEqual(paperOf(type));
    if (kindOfLetter(type).served) expect(paperOf(type).note).toBe("可自主选择是否接受。");
  });
});

test.each([
  [
    "xinxiang-hrss",
    "reminderLetter suggestionLetter exhortation simpleGuidance talkNotice choiceNotice terminationNotice",
  ],
  ["linzi-hrss", "reminderLetter simpleGuidance talkNotice choiceNotice terminationNotice"],
  ["dadukou", "reminderLetter suggestionLetter admonition talkNotice choiceNotice terminationNotice"],
  ["neimenggu-justice", "reminderLetter suggestionLetter admonition talkNotice choiceNotice terminationNotice"],
  ["zhoucun-natural-resources", "reminderLetter admonition choiceNotice terminationNotice"],
  ["custom", letters.join(" ")],
])("%s uses %s", (id, used) => {
  const known: readonly string[] = letters;
  expect(
    typesOf(profileOf(id))
      .filter((type) => known.includes(type))
      .join(" "),
  ).toBe(used);
});

test("NM calls the admonition by its own name", () => {
  expect(ruleOf("admonition", profileOf("neimenggu-justice")).name).toBe("行政警示书");
  expect(textOf(paperOf("admonition", { profile: "neimenggu-justice" }))).toMatch(/^行政警示书\n/u);
});

test("each letter has a code of its own, and those that carry guidance bind", () => {
  const codes = letters.map((type) => kindOfLetter(type).series?.code);
  expect(new Set(codes).size).toBe(letters.length);
  expect(letters.filter((type) => kindOfLetter(type).binding === true)).toEqual(letters.slice(0, 5));
  expect(documentTypes.filter((type) => (letters as readonly string[]).includes(type))).toEqual(letters);
});

test.each([
  ["关于规范工资支付台账的行政指导", "规范工资支付台账"],
  ["关于新开业经营户参保登记的提示", "新开业经营户参保登记"],
  ["关于快递配送从业人员工时管理的约谈指导", "快递配送从业人员工时管理"],
  ["关于冬季停工前工资清偿的重大行政指导", "冬季停工前工资清偿"],
  ["约谈整改案件回访", "约谈整改案件回访"],
  ["项目参保行政指导", "项目参保"],
])("what is guided in “%s” is “%s”", (title, topic) => {
  expect(valuesOf("terminationNotice", { typed: {}, matter: written({ title }) })["topic"]).toBe(topic);
});
