import { afterEach, expect, test, vi } from "vitest";
import { FONT_SETS } from "../../../../electron/documents";
import { faces, installed } from "../../../../renderer/settings/printing/faces";
import { movedWords } from "../../../../renderer/settings/printing/words";

afterEach(() => vi.unstubAllGlobals());

/** A PC that has the fonts of these names, and no network to ask. */
const having = (...names: string[]): void => {
  vi.stubGlobal(
    "FontFace",
    class {
      readonly source: string;
      constructor(_family: string, source: string) {
        this.source = source;
      }
      load = async () => {
        if (!names.some((name) => this.source === `local("${name}")`)) throw new Error(this.source);
      };
    },
  );
};

test("a face is there under any of its names, and only then", async () => {
  having("SimHei", "FZXBSJW--GB1-0");
  const there = await Promise.all(faces.map(installed));
  expect(faces.filter((_, index) => there[index]).map(({ name }) => name)).toEqual(["黑体", "方正小标宋简体"]);
  having();
  expect((await Promise.all(faces.map(installed))).some(Boolean)).toBe(false);
});

test("every face that papers name is in the table, under the set that names it", () => {
  for (const [key, set] of [
    ["system", FONT_SETS.系统],
    ["standard", FONT_SETS.国标],
  ] as const) {
    const { body, title, heading, song, kai } = set;
    const listed = faces.filter(({ sets }) => sets.includes(key)).map(({ name }) => name);
    expect(listed).toEqual(expect.arrayContaining([body, title, heading, song, kai, "宋体-ExtB"]));
  }
});

test("a shift is told by where it goes", () => {
  expect(movedWords({ x: 0, y: 0 })).toBe("不移动");
  expect(movedWords({ x: 0.8, y: -0.5 })).toBe("向右 0.8 毫米，向上 0.5 毫米");
  expect(movedWords({ x: -1, y: 0 })).toBe("向左 1 毫米");
});
