// The sheet that shows where a printer puts what it is given: crosses at the corners of the type area, rulers in mm.
import { NO_SHIFT, type Shift } from "../shared/model/printing";
import { movedWords } from "./settings/printing/words";
import "./rulers.css";

const SVG = "http://www.w3.org/2000/svg";
const PAGE = { width: 210, height: 297 };
/** The type area of GB/T 9704, in mm from the left and the top. */
const AREA = { left: 28, top: 37, right: 184, bottom: 262 };
/** Where the rulers lie, and how near to the paper's edge they go. */
const RULER = { across: 200, down: 160, from: 5 };

const made = (name: string, attributes: Readonly<Record<string, string | number>>, text = ""): SVGElement => {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  node.textContent = text;
  return node;
};
const line = (x1: number, y1: number, x2: number, y2: number) => made("line", { x1, y1, x2, y2 });
const words = (x: number, y: number, text: string, kind = "") => made("text", { x, y, class: kind }, text);

const cross = (x: number, y: number): SVGElement[] => [line(x - 6, y, x + 6, y), line(x, y - 6, x, y + 6)];

const tick = (at: number): number => (at % 10 === 0 ? 5 : at % 5 === 0 ? 3.5 : 2);
const marks = (to: number): number[] =>
  Array.from({ length: to - 2 * RULER.from + 1 }, (_, index) => index + RULER.from);

/** Rulers across and down the sheet; their figures count from the paper's left and upper edge. */
const rulers = (): SVGElement[] => [
  ...marks(PAGE.width).flatMap((x) => [
    line(x, RULER.across, x, RULER.across + tick(x)),
    ...(x % 10 === 0 ? [words(x, RULER.across + 9, String(x), "figure")] : []),
  ]),
  ...marks(PAGE.height)
    .filter((y) => y < RULER.across - 4 || y > RULER.across + 12)
    .flatMap((y) => [
      line(RULER.down, y, RULER.down + tick(y), y),
      ...(y % 10 === 0 ? [words(RULER.down + 9, y + 1, String(y), "figure")] : []),
    ]),
];

const EXPLAINED = [
  "1. 打印时在 PDF 程序里选“实际大小”（100%），",
  "　 不要选“适合页面”，纸张选 A4。",
  "2. 用尺子量左上角十字的中心：",
  "　 离纸的左边应为 28 毫米，离纸的上边应为 37 毫米。",
  "3. 向右偏移 = 28 − 量得的左边距离；",
  "　 向下偏移 = 37 − 量得的上边距离。",
  "　 例：量得 27.2 和 37.5，填向右 0.8、向下 −0.5。",
  "4. 四个十字的间距应为 156 毫米和 225 毫米；不是，",
  "　 说明打印时被放大或缩小了，请先改回实际大小。",
];
const PREPRINTED = ["套打：把本页打印在一张预印纸上，对着标尺读出", "预印的字线在第几毫米，与文书上应在的位置相减。"];

const sheet = (title: string, text: readonly string[], { x, y }: Shift): SVGElement => {
  const page = made("svg", { viewBox: `0 0 ${PAGE.width} ${PAGE.height}` });
  const moved = made("g", { transform: `translate(${x} ${y})` });
  moved.append(
    ...[AREA.left, AREA.right].flatMap((left) => [AREA.top, AREA.bottom].flatMap((top) => cross(left, top))),
    ...rulers(),
    words(AREA.left - 8, 24, title, "title"),
    ...text.map((sentence, index) => words(AREA.left - 8, 60 + index * 9, sentence)),
    ...PREPRINTED.map((sentence, index) => words(AREA.left - 8, 225 + index * 9, sentence)),
  );
  page.append(moved);
  return page;
};

const asked = new URLSearchParams(location.search);
const shift: Shift = { x: Number(asked.get("x")), y: Number(asked.get("y")) };
document.body.append(sheet("打印校准页", EXPLAINED, NO_SHIFT));
if (shift.x !== 0 || shift.y !== 0) {
  const check = [`本页已按现在的偏移打印：${movedWords(shift)}。`, "左上角十字应正好离左边 28 毫米、离上边 37 毫米。"];
  document.body.append(sheet("打印校准页（核对）", check, shift));
}
