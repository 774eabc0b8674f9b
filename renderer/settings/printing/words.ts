import type { Shift } from "../../../shared/model/printing";

const millimetres = (value: number): string => `${Number(Math.abs(value).toFixed(1))} 毫米`;

/** A shift in words: 向右 0.8 毫米，向上 0.5 毫米. */
export const movedWords = ({ x, y }: Shift): string => {
  const across = x === 0 ? "" : `${x > 0 ? "向右" : "向左"} ${millimetres(x)}`;
  const down = y === 0 ? "" : `${y > 0 ? "向下" : "向上"} ${millimetres(y)}`;
  return [across, down].filter(Boolean).join("，") || "不移动";
};
