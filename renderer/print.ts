import { footBoxes } from "./paper/foot";
import { readPaper } from "./paper/read";
import { keepShort, sheetOf } from "./paper/sheet";
import "./print.css";

declare global {
  interface Window {
    /**
     * Puts papers on the page, each on printed pages of its own size with its own foot and numbers; the printer waits
     * for it. `marked`: a link marks where each begins.
     */
    readonly drawPapers: (keys: readonly string[], marked: boolean) => Promise<void>;
  }
}

/** What lies on the very edge of a page's content is cut off, so the content's right and lower edges lie further out. */
const EDGE = "1mm";

/** The printed page of a section; its pages are counted by `counter`. */
const pageRule = (name: string, section: HTMLElement, counter: string): string => {
  const { width, height, top, right, bottom, left } = sheetOf(section);
  return `@page ${name} {
    size: ${width} ${height};
    margin: ${top} calc(${right} - ${EDGE}) calc(${bottom} - ${EDGE}) ${left};
    counter-increment: ${counter};
    ${footBoxes(section, counter, EDGE)}
  }`;
};

/** Names the printed page of a section and leaves to it what it draws itself. */
const toPage = (section: HTMLElement, name: string): void => {
  const { width, left, right } = sheetOf(section);
  section.style.setProperty("page", name);
  for (const article of section.querySelectorAll("article"))
    article.style.width = `calc(${width} - ${left} - ${right})`;
  for (const footer of section.querySelectorAll("footer")) footer.remove();
};

const startMark = (): HTMLElement => {
  const mark = document.createElement("a");
  mark.className = "paper-start";
  mark.href = "paper:start";
  return mark;
};

/** Puts one paper on the page; answers the rules of its printed pages. */
const drawPaper = async (key: string, counter: string, marked: boolean): Promise<readonly string[]> => {
  const answer = await fetch(`./paper/${key}`);
  if (!answer.ok) throw new Error(`no paper ${key}`);
  const paper = document.createElement("div");
  paper.append(await readPaper(await answer.arrayBuffer()));
  // Measured as it stands in the docx, before the printed page takes over.
  paper.className = "measured";
  document.querySelector("#papers")?.append(paper);
  await document.fonts.ready;
  const sections = [...paper.querySelectorAll<HTMLElement>("section.docx")];
  const rules = sections.map((section, index) => pageRule(`${counter}-${index}`, section, counter));
  keepShort(paper);
  for (const [index, section] of sections.entries()) toPage(section, `${counter}-${index}`);
  if (marked) sections[0]?.prepend(startMark());
  paper.className = "paper";
  return rules;
};

Object.assign(window, {
  drawPapers: async (keys, marked) => {
    const counters = keys.map((_, index) => `paper-${index}`);
    const rules: string[] = [];
    for (const [index, key] of keys.entries()) rules.push(...(await drawPaper(key, counters[index] ?? "", marked)));
    const style = document.createElement("style");
    style.textContent = `:root { counter-reset: ${counters.join(" ")} } ${rules.join("\n")}`;
    document.head.append(style);
  },
} satisfies Pick<Window, "drawPapers">);
