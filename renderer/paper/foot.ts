import { numberLine, PAGE_NUMBER, sheetOf } from "./sheet";

const OF_TYPE = ["font-family", "font-size", "letter-spacing"] as const;
const OF_LINES = ["line-height", "text-align", "border-top", "padding-top"] as const;

const declared = (node: Element, names: readonly string[]): string => {
  const style = getComputedStyle(node);
  return names.map((name) => `${name}: ${style.getPropertyValue(name)};`).join(" ");
};

/** A text as CSS has it between quotes. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

const contentOf = (line: HTMLElement, counter: string): string =>
  [...line.querySelectorAll("span")]
    .map((span) => (span.classList.contains(PAGE_NUMBER) ? `counter(${counter})` : quoted(span.textContent)))
    .join(" ");

/** Lines of a foot as the declarations of a box in the page's lower margin, which begins `edge` below the text. */
const boxOf = (lines: readonly HTMLElement[], footer: HTMLElement, counter: string, edge: string): string => {
  const [first] = lines;
  const last = lines.at(-1);
  const type = first?.querySelector("span");
  if (!first || !last || !type) return "content: none;";
  const top = first.getBoundingClientRect().top;
  const end = (footer.lastElementChild ?? footer).getBoundingClientRect().bottom;
  // A foot hangs from its end, whose distance from the text the docx tells.
  return `content: ${lines.map((line) => contentOf(line, counter)).join(String.raw` "\a " `)};
    margin-top: calc(-1 * (${footer.style.marginBottom}) - ${end - top}px - ${edge});
    height: ${last.getBoundingClientRect().bottom - top}px;
    box-sizing: border-box; vertical-align: top; white-space: pre-line;
    ${declared(type, OF_TYPE)} ${declared(first, OF_LINES)}`;
};

/**
 * The foot of a section's printed pages, where and as the docx has it: the number in the middle box of the lower margin, the note in the
 * corner's, which is stretched over the width of the text, since only one box can have the middle. The section must stand in
 * the page, for it is measured.
 */
export const footBoxes = (section: HTMLElement, counter: string, edge: string): string => {
  const footer = section.querySelector<HTMLElement>("footer");
  if (!footer) return "";
  const { width, left, right } = sheetOf(section);
  const text = `calc(${width} - ${left} - ${right})`;
  const number = numberLine(footer);
  const note = [...footer.querySelectorAll<HTMLElement>("p")].filter((line) => line !== number);
  return `@bottom-center { margin-right: ${edge}; ${boxOf(number ? [number] : [], footer, counter, edge)} }
    @bottom-left-corner {
      width: ${text}; margin-left: ${left}; margin-right: calc(-1 * ${text});
      ${boxOf(note, footer, counter, edge)}
    }`;
};
