import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SYSTEM_FONTS } from "../../../electron/documents";
import { isForm } from "../../../electron/documents/fit";
import { type Form, formOf } from "../../../electron/documents/form";
import { laidOnPages } from "../../../electron/documents/lay";
import { PORTRAIT } from "../../../electron/documents/page";
import type { TableRow } from "../../../shared/documents/paper";

const ROOM = PORTRAIT.textHeight;
const formOfRows = (rows: readonly TableRow[]): Form =>
  formOf({ block: "table", grid: [1, 4], rows }, { page: PORTRAIT, fonts: SYSTEM_FONTS, dense: false }, false);
const laid = (form: Form) => {
  const { pieces, pages } = laidOnPages([form], PORTRAIT, ROOM);
  return { form: pieces.find(isForm) ?? form, pages };
};

/** The text of each column, and what stands at its foot to sign on. */
const columnsOf = ({ rows }: Form): string[] =>
  [0, 1].map((column) =>
    rows
      .flatMap((row) => [...(row[column]?.content.text ?? []), ...(row[column]?.content.sign ?? [])])
      .flatMap(({ words }) => words.map(({ text }) => text))
      .join("\n"),
  );

const row = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 12 }),
    signed: fc.boolean(),
  })
  .map(({ lengths, signed }): TableRow => ({
    cells: [
      { face: "label", text: "意见" },
      {
        face: "wide",
        text: lengths.map((length) => "字".repeat(length)).join("\n"),
        ...(signed ? { sign: ["签名：", "年月日"] } : {}),
      },
    ],
  }));

describe("a form on several pages", () => {
  it("says the same in the same order, and no part that stays on a page is higher than one", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const form = formOfRows(rows);
        const { form: there } = laid(form);
        expect(columnsOf(there)).toEqual(columnsOf(form));
        there.need.forEach((need, index) => {
          if (there.whole?.[index]) expect(Math.max(need, there.least[index] ?? 0)).toBeLessThanOrEqual(ROOM);
        });
      }),
    );
  });

  it("divides a row between paragraphs, fills the page with its first part, and signs the last", () => {
    const text = Array.from({ length: 12 }, () => "字".repeat(60)).join("\n");
    const sign = ["签名："];
    const { form, pages } = laid(
      formOfRows([
        {
          cells: [
            { face: "label", text: "意见" },
            { face: "wide", text, sign },
          ],
        },
      ]),
    );
    expect(pages).toBe(2);
    expect(form.rows.map((cells) => cells[1]?.content.sign.length)).toEqual([0, 1]);
    expect(form.least[0]).toBeGreaterThan(0.95 * ROOM);
    expect(form.whole).toEqual([true, true]);
  });

  it("moves a row no paragraph of which would find room, and leaves undivided what only white makes high", () => {
    const tall = (lines: number): TableRow => ({ lines, cells: [{ text: "" }, { text: "" }] });
    const full = { cells: [{ text: "" }, { face: "wide", text: "字".repeat(150) }] } as const;
    const moved = laid(formOfRows([tall(15), full]));
    expect([moved.form.rows.length, moved.form.whole, moved.pages]).toEqual([2, [true, true], 2]);
    const white = laid(formOfRows([tall(15), tall(15)]));
    expect([white.form.rows.length, white.form.whole, white.pages]).toEqual([2, [true, false], 2]);
  });
});
