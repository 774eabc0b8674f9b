import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { basisOf, ruleNamed, sourceOf } from "../../../../renderer/components/rules";
import rules from "../../../../resources/help/rules.json";

const root = path.resolve(import.meta.dirname, "../../../..");

/** Every requirement's number that a folder's code names, and a file that names it. */
const namedIn = (folder: string): [string, string][] =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const text = fs.readFileSync(path.join(root, folder, file), "utf8");
      return [...text.matchAll(/\bR\d{3}\b/g)].map(([id]): [string, string] => [id, path.join(folder, file)]);
    });

describe("the rules in our own words", () => {
  it.each(["shared", "electron", "renderer"])("hold every one that %s names", (folder) => {
    const named = namedIn(folder);
    expect(named.length).toBeGreaterThan(10);
    const without = named.filter(([id]) => !ruleNamed(rules, id)).map(([id, file]) => `${id} in ${file}`);
    expect(without).toEqual([]);
  });

  it("stand once each, none of them empty", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) expect(Object.values(rule).every((text) => text.trim() !== "")).toBe(true);
  });
});

describe("what stands behind a refusal", () => {
  it("is told by title and article, never by the bare number", () => {
    expect(basisOf(rules, "R043", "linzi-hrss")).toBe("依据：一次办理，两份文书（临淄方案四(二)）");
    expect(basisOf(rules, "R043 · LZ 四(二)", "linzi-hrss")).toBe("依据：一次办理，两份文书（临淄方案四(二)）");
  });

  it("is the office's own article, and another region's only where its own is silent", () => {
    const told = [
      { id: "R080", title: "什么时候终止", text: "…", source: "XX 第十三条；LZ 四(三)；其余为本程序的做法" },
    ];
    expect(basisOf(told, "R080", "xinxiang-hrss")).toBe("依据：什么时候终止（新乡规范第十三条；其余为本程序的做法）");
    expect(sourceOf(told[0] ?? { source: "" }, "linzi-hrss")).toEqual({
      own: "临淄方案四(三)；其余为本程序的做法",
      others: "新乡规范第十三条",
    });
    const elsewhere = [{ id: "R012", title: "拒绝以后", text: "…", source: "XX 第五条(三)" }];
    expect(basisOf(elsewhere, "R012", "linzi-hrss")).toBe("依据：拒绝以后（参照新乡规范第五条(三)）");
  });

  it("leaves no regulation's mark unexplained", () => {
    for (const rule of rules) {
      const { own, others } = sourceOf(rule, "custom");
      expect(`${own}${others}`, rule.id).not.toMatch(/\b(XX|LZ|DDK|NM|ZC)\b/);
    }
  });

  it("is silent without a rule and before the texts are there", () => {
    expect(basisOf(rules, "", "custom")).toBe("");
    expect(basisOf(rules, undefined, "custom")).toBe("");
    expect(basisOf(undefined, "R043", "custom")).toBe("");
  });
});
