import { describe, expect, it } from "vitest";
import { BLANK_LETTER, FULL_LETTER, LETTER, VOLUNTARY, ZHOUCUN_LETTER } from "../../fixtures/documents/inputs";
import { letterDocx } from "../../fixtures/documents/papers";
import { documentXml, paragraphs, parts, shape } from "./shape";

const GOLDEN = "../../fixtures/documents";
const read = async (input: typeof LETTER) => paragraphs(await documentXml(await letterDocx(input)));

describe("行政指导意见书", () => {
  it("says LZ 附件1 word for word", async () => {
    expect(await read(LETTER)).toEqual([
      "行政指导意见书",
      "云人社行指〔2026〕1号",
      "青岚云帆纺织有限公司：",
      "关于你（单位）存在的工资支付台账不规范问题，现提出以下指导意见：",
      "存在问题：",
      LETTER.problem,
      "指导意见：",
      "1.按月建立书面工资支付台账，载明支付周期、支付日期、应发与实发金额、代扣代缴项目并由劳动者签字确认。",
      "2.台账妥善保存备查（涉及农民工的至少保存三年）。",
      "3.向劳动者提供工资清单。",
      "你（单位）在落实以上指导意见时遇到问题，请及时与行政指导人员联系。指导联系人：沈砚秋 联系电话：0530-0000100",
      "（单位印章）",
      "2026年11月21日",
    ]);
  });

  it("keeps ZC 附件2's own comma and number on the right", async () => {
    const xml = await documentXml(await letterDocx(ZHOUCUN_LETTER));
    expect(paragraphs(xml)).toContain(
      "你（单位）在落实以上指导意见时遇到问题，请及时与行政指导人员联系，指导联系人：沈砚秋 联系电话：0530-0000100",
    );
    expect(shape(xml)).toMatch(/jc val=right \| 指导书〔2026〕12号/);
    expect(paragraphs(xml).at(-1)).toMatch(/^\u3000+年\u3000+月\u3000+日$/u);
  });

  it("has each difference of form by itself, and the name the region gives it", async () => {
    const closing = "请及时与行政指导人员联系";
    const right = await documentXml(await letterDocx({ ...LETTER, numberAt: "right" }));
    expect(shape(right)).toMatch(/jc val=right \| 云人社行指/);
    expect(paragraphs(right).join()).toContain(`${closing}。`);
    const comma = await documentXml(await letterDocx({ ...LETTER, contactMark: "，" }));
    expect(shape(comma)).toMatch(/jc val=center \| 云人社行指/);
    expect(paragraphs(comma).join()).toContain(`${closing}，`);
    const named = await parts(await letterDocx({ ...LETTER, title: "行政指导建议书" }));
    expect(paragraphs(named["word/document.xml"] ?? "")[0]).toBe("行政指导建议书");
    expect(Object.values(named).join("\n")).not.toContain("行政指导意见书");
    expect(named["docProps/core.xml"]).toContain("行政指导建议书 云人社行指〔2026〕1号");
  });

  it("adds 目的 and 依据 before the printed sections, and nothing where they are empty", async () => {
    const full = await read(FULL_LETTER);
    expect(full.slice(3, 7)).toEqual([
      "关于你（单位）存在的未与劳动者订立书面劳动合同的问题，现提出以下指导意见：",
      "指导目的：帮助单位规范劳动用工，预防劳动争议。",
      "指导依据：《中华人民共和国劳动合同法》第十条。",
      "存在问题：",
    ]);
    expect(await read({ ...LETTER, purpose: " \n", basis: "" })).toEqual(await read(LETTER));
  });

  it("doubles neither 问题, nor the colon, nor the full stop", async () => {
    const all = (await read({ ...FULL_LETTER, problem: "他说：“没有签。”", opinion: "请补签！" })).join("\n");
    expect(all).not.toMatch(/问题问题|：：|。。|”。|！。/u);
    expect((await read({ ...LETTER, subject: "问题" }))[3]).toMatch(/^关于你（单位）存在的\u3000+问题，/u);
  });

  it("keeps the voluntary note outside the printed wording, in the foot of the page", async () => {
    const found = await parts(await letterDocx({ ...LETTER, note: VOLUNTARY }));
    expect(paragraphs(found["word/footer1.xml"] ?? "")).toEqual([VOLUNTARY, "—  —"]);
    expect(found["word/document.xml"]).not.toContain(VOLUNTARY);
  });

  it("prints blanks to fill in by hand for what is not known yet", async () => {
    const blank = await read(BLANK_LETTER);
    expect(blank).toHaveLength(11);
    expect(blank[2]).toMatch(/^\u3000+：$/u);
    expect(blank.join("\n")).not.toContain("。\n。");
  });

  it("keeps the closing sentence, the seal's place and the date on one page", async () => {
    const tail = shape(await documentXml(await letterDocx(LETTER)))
      .trimEnd()
      .split("\n")
      .slice(-6, -3);
    expect(tail[0]).toMatch(/^p keepNext, keepLines/);
    expect(tail[1]).toMatch(/^p keepNext, keepLines.*（单位印章）$/);
    expect(tail[2]).toMatch(/2026年11月21日$/);
  });

  it("refuses a date that is none, in words for the user", async () => {
    await expect(letterDocx({ ...LETTER, date: "2026-02-30" })).rejects.toThrow(/日期“2026-02-30”.*文书没有生成/);
  });

  it.each([
    ["letter", LETTER],
    ["letter-full", FULL_LETTER],
    ["letter-zhoucun", ZHOUCUN_LETTER],
  ])("has the shape kept in %s.txt", async (name, input) => {
    await expect(shape(await documentXml(await letterDocx(input)))).toMatchFileSnapshot(`${GOLDEN}/${name}.txt`);
  });
});
