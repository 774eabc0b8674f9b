import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SYSTEM_FONTS } from "../../../electron/documents";
import { fitOf, grown } from "../../../electron/documents/fit";
import { type Form, formOf } from "../../../electron/documents/form";
import { headlineOf } from "../../../electron/documents/headline";
import { LINE, PORTRAIT } from "../../../electron/documents/page";
import type { Para } from "../../../electron/documents/para";
import type { TableRow } from "../../../shared/documents/paper";
import { displayWidth } from "../../../shared/rules/text";

const formOfRows = (rows: readonly TableRow[]): Form =>
  formOf({ block: "table", grid: [1], rows }, { page: PORTRAIT, fonts: SYSTEM_FONTS, dense: false }, false);
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

const rows = fc.array(
  fc.record(
    { cells: fc.constantFrom([{ text: "" }], [{ text: "字".repeat(90) }]), grow: fc.integer({ min: 1, max: 9 }) },
    { requiredKeys: ["cells"] },
  ),
  { minLength: 1, maxLength: 6 },
);

describe("rows that grow", () => {
  it("take what is left between them, by their shares, none less than its text needs", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 9000 }), (rows, left) => {
        const form = formOfRows(rows);
        const heights = grown(form, left);
        const growing = rows.some(({ grow }) => grow !== undefined);
        heights.forEach((height, index) => {
          expect(height).toBeGreaterThanOrEqual(form.need[index] ?? 0);
          if (rows[index]?.grow === undefined) expect(height).toBe(form.need[index]);
        });
        const spent = sum(heights) - sum(form.need);
        expect(spent).toBeLessThanOrEqual(left);
        if (growing) expect(spent).toBeGreaterThan(left - rows.length);
      }),
    );
  });

  it("stand in the printed proportion where no text needs more", () => {
    const heights = grown(formOfRows([4900, 3350].map((grow) => ({ cells: [{ text: "" }], grow }))), 8250 - 1800);
    expect(heights).toEqual([4900, 3350]);
  });
});

describe("the white on a letter", () => {
  const para = (air?: Para["air"]): Para => ({ words: [], ...(air ? { air } : {}) });
  const fitting = (spare: number) =>
    fitOf([para("under"), ...Array.from({ length: 20 }, () => para()), para("over")], PORTRAIT, (22 + spare) * LINE);

  it("gives way so that all stands on one page, and stays where it need not", () => {
    const given = [-1, 0, 1, 2, 3, 4].map((spare) => {
      const { under, over } = fitting(spare);
      return [under, over];
    });
    expect(given).toEqual([
      [1, 2],
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
      [1, 2],
    ]);
    expect(fitting(-1).overflows).toBe(true);
    expect(fitting(0).overflows).toBe(false);
  });
});

describe("a title", () => {
  const words = [
    "青岚市",
    "云溪区",
    "人力资源",
    "和",
    "社会",
    "保障局",
    "关于",
    "《规范》",
    "2026年",
    "的",
    "总结",
    "（试行）",
  ];
  it("is broken where no word in it is known", () => {
    const lines = headlineOf("青岚市".repeat(7), 40);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(40);
  });

  it("is broken between words into lines that fit, and says the same", () => {
    const title = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 24 }).map((some) => some.join(""));
    fc.assert(
      fc.property(title, (text) => {
        const lines = headlineOf(text, 40);
        expect(lines.join("")).toBe(text);
        for (const line of lines) {
          expect(displayWidth(line)).toBeLessThanOrEqual(40);
          expect(line).not.toMatch(/^[》）]|[《（]$/u);
        }
        expect(lines.length).toBeLessThanOrEqual(Math.ceil(displayWidth(text) / 40) + 1);
      }),
    );
  });
});
