import { describe, expect, it } from "vitest";
import { STANDARD_FONTS, SYSTEM_FONTS } from "../../../electron/documents";
import { FULL_LETTER, LONG_TEXT, RECORD, ZHOUCUN_RECORD } from "../../fixtures/documents/inputs";
import { letterDocx, recordDocx } from "../../fixtures/documents/papers";
import { documentXml, paragraphs, parts, shape } from "./shape";

const GOLDEN = "../../fixtures/documents";
const heights = (xml: string) =>
  [...xml.matchAll(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"\/>/g)].map((m) => Number(m[1]));

describe("行政指导登记文书", () => {
  it("says LZ 附件2 word for word, the unit below", async () => {
    const text = paragraphs(await documentXml(await recordDocx(RECORD)));
    expect(text.slice(0, 2)).toEqual(["行政指导登记文书", "云溪区人社局指导书〔2026〕1号"]);
    expect(text.slice(2, 11)).toEqual([
      "指导时间",
      RECORD.time,
      "指导地点",
      RECORD.place,
      "指导人员",
      RECORD.handlers,
      "指导对象",
      RECORD.counterparts,
      "指导内容（事项）：",
    ]);
    expect(text.slice(-3)).toEqual([
      "指导取得的效益、效果：",
      RECORD.effect,
      "单位：青岚市云溪区人力资源和社会保障局（公章）",
    ]);
  });

  it("says ZC 附件1 word for word, the unit above", async () => {
    const text = paragraphs(await documentXml(await recordDocx(ZHOUCUN_RECORD)));
    expect(text.slice(0, 4)).toEqual([
      "行政指导文书",
      "指导书〔2026〕12号",
      "单位：青岚市云溪区人力资源和社会保障局（公章）",
      "指导时间",
    ]);
    // Under the table stands what Word wants there, or it would begin a second page for it.
    expect(text.slice(-2)).toEqual([RECORD.effect, ""]);
  });

  it("draws a fixed table: outer border 1 pt, inner 0.5 pt, widths that add up to the type area", async () => {
    const xml = await documentXml(await recordDocx(RECORD));
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((m) => Number(m[1]));
    expect(grid).toHaveLength(4);
    expect(grid.reduce((a, b) => a + b, 0)).toBe(8845);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    expect(xml).toMatch(/<w:top w:val="single" w:color="000000" w:sz="8"\/>/);
    expect(xml).toMatch(/<w:insideH w:val="single" w:color="000000" w:sz="4"\/>/);
  });

  it("fills the page with few words, and lets only the wide rows split", async () => {
    const xml = await documentXml(await recordDocx({ ...RECORD, content: "", effect: "" }));
    expect(heights(xml)).toEqual([900, 900, 4900, 3350]);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
  });

  it("gives a long content the effect's spare room, then sets the lines closer, then runs on", async () => {
    const withContent = async (length: number) =>
      documentXml(await recordDocx({ ...RECORD, content: LONG_TEXT.slice(0, length) }));
    const [, , content = 0, effect = 0] = heights(await withContent(240));
    expect(content).toBeGreaterThan(4900);
    expect(content + effect).toBe(8250);
    expect(await withContent(240)).toContain('w:linePitch="579"');
    expect(await withContent(360)).toContain('w:linePitch="480"');
    expect(await withContent(900)).toContain('w:linePitch="579"');
  });

  it.each([
    ["record", RECORD],
    ["record-zhoucun", ZHOUCUN_RECORD],
  ])("has the shape kept in %s.txt", async (name, input) => {
    await expect(shape(await documentXml(await recordDocx(input)))).toMatchFileSnapshot(`${GOLDEN}/${name}.txt`);
  });
});

describe("the common style", () => {
  it.each([
    ["系统", SYSTEM_FONTS],
    ["国标", STANDARD_FONTS],
  ])("%s: names a face for every script on every run, and no theme face anywhere", async (_name, fonts) => {
    for (const bytes of [await letterDocx({ ...FULL_LETTER }, fonts), await recordDocx(RECORD, fonts)]) {
      const found = await parts(bytes);
      const runs = [found["word/document.xml"], found["word/footer1.xml"]].join("").match(/<w:r>.*?<\/w:r>/gs) ?? [];
      expect(runs.length).toBeGreaterThan(10);
      const faces = Object.values(fonts);
      for (const run of runs) {
        const [, ascii, cs, east, ansi] =
          /<w:rFonts w:ascii="([^"]+)" w:cs="([^"]+)" w:eastAsia="([^"]+)" w:hAnsi="([^"]+)" w:hint="eastAsia"\/>/.exec(
            run,
          ) ?? [];
        expect(faces, run).toContain(east);
        expect([ascii, cs, ansi]).toEqual([east, east, east]);
      }
      for (const [name, xml] of Object.entries(found)) {
        if (name.startsWith("word/") && !name.includes("theme"))
          expect(xml, name).not.toMatch(/w:(ascii|hAnsi|eastAsia|cs)[Tt]heme=/);
      }
      expect(found["word/styles.xml"]).toContain(`w:eastAsia="${fonts.body}"`);
      expect(found["word/styles.xml"]).toContain('w:eastAsia="zh-CN"');
      expect(found["word/document.xml"]).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
      expect(found["word/document.xml"]).toMatch(/<w:docGrid (?=[^>]*w:linePitch="579")(?=[^>]*w:type="lines")/);
    }
  });

  it("makes one document well within 100 ms", async () => {
    await letterDocx(FULL_LETTER);
    const times: number[] = [];
    for (let i = 0; i < 10; i++) {
      const start = performance.now();
      await letterDocx(FULL_LETTER);
      times.push(performance.now() - start);
    }
    // The quickest, since other work of this machine only ever adds.
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
