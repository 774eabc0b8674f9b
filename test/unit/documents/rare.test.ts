import { describe, expect, it } from "vitest";
import { drawPaper, rareCharacters, STANDARD_FONTS, SYSTEM_FONTS } from "../../../electron/documents";
import { stretches } from "../../../electron/documents/rare";
import { documentXml } from "./shape";

const PLAIN = "《行政指导意见书》云人社行指〔2026〕1号：“工资支付台账”—— 18.5% A类；①□…";

describe("characters that a face lacks", () => {
  it("fall to the system's face where they stand outside GB 2312", () => {
    expect(stretches("朱镕基、王喆", "仿宋_GB2312")).toEqual([
      { text: "朱", face: "仿宋_GB2312" },
      { text: "镕", face: "仿宋" },
      { text: "基、王", face: "仿宋_GB2312" },
      { text: "喆", face: "仿宋" },
    ]);
    expect(stretches("镕", "楷体_GB2312")[0]?.face).toBe("楷体");
    expect(stretches("镕", "方正小标宋简体")[0]?.face).toBe("宋体");
    expect(stretches("镕", "仿宋")).toEqual([{ text: "镕", face: "仿宋" }]);
  });

  it.each([
    ["系统", SYSTEM_FONTS],
    ["国标", STANDARD_FONTS],
  ])("%s: Extension A falls to 宋体, what lies beyond the BMP to its extension, plain text nowhere", (_name, set) => {
    expect(rareCharacters("䶮𠮷䶮", set)).toEqual([
      { character: "䶮", face: "宋体" },
      { character: "𠮷", face: "SimSun-ExtB" },
    ]);
    expect(rareCharacters(PLAIN, set)).toEqual([]);
    expect(rareCharacters("", set)).toEqual([]);
  });

  it("leaves marks and joiners with the character before them, and no text out", () => {
    const text = "👨‍👩‍👧镕\u0301a\u0301é䶮\uFE00";
    for (const face of Object.values(STANDARD_FONTS).filter((face) => typeof face === "string")) {
      const found = stretches(text, face);
      expect(found.map((one) => one.text).join("")).toBe(text);
      expect(found.some((one) => /^\p{M}/u.test(one.text))).toBe(false);
    }
  });

  it("stand in runs of their own, wherever they are written", async () => {
    const bytes = await drawPaper(
      {
        name: "生僻字",
        blocks: [
          { block: "title", text: "关于镕字" },
          { block: "text", label: "喆：", text: "朱镕基" },
          { block: "table", grid: [1], rows: [{ cells: [{ text: "王喆", sign: ["签名：喆"] }] }] },
        ],
      },
      STANDARD_FONTS,
    );
    const runs = (await documentXml(bytes)).match(/<w:r>.*?<\/w:r>/gs) ?? [];
    const faces = runs.filter((run) => /[镕喆]/u.test(run)).map((run) => /w:eastAsia="([^"]+)"/.exec(run)?.[1]);
    expect(faces).toEqual(["宋体", "黑体", "仿宋", "仿宋", "仿宋"]);
  });
});
