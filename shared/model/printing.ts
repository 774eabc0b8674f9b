import { z } from "zod";

/** The furthest a printed page may be moved, in mm either way. */
export const FURTHEST_SHIFT = 20;

const millimetres = z
  .number("请填写数字")
  .min(-FURTHEST_SHIFT, `最多向左或向上 ${FURTHEST_SHIFT} 毫米`)
  .max(FURTHEST_SHIFT, `最多向右或向下 ${FURTHEST_SHIFT} 毫米`)
  .multipleOf(0.1, "精确到 0.1 毫米");

/** How far everything on a page is moved when it is printed, in mm: `x` to the right, `y` downwards. */
export const shiftSchema = z.object({ x: millimetres, y: millimetres });
export type Shift = z.infer<typeof shiftSchema>;

/** Printed where the document has it. */
export const NO_SHIFT: Shift = { x: 0, y: 0 };
