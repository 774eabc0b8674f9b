import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { basisOf, ruleNamed } from "../../../../renderer/components/rules";
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
    expect(basisOf(rules, "R043")).toBe("依据：一次办理，两份文书（LZ 四(二)）");
    expect(basisOf(rules, "R043 · LZ 四(二)")).toBe("依据：一次办理，两份文书（LZ 四(二)）");
  });

  it("is silent without a rule and before the texts are there", () => {
    expect(basisOf(rules, "")).toBe("");
    expect(basisOf(rules, undefined)).toBe("");
    expect(basisOf(undefined, "R043")).toBe("");
  });
});
