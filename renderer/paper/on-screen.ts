import { keepShort, PAGE_NUMBER, sheetOf } from "./sheet";
import "./on-screen.css";

/** White between two sheets, px. */
const GAP = 24;

/** The sheets behind a section, each with its foot; the first bears number `first` of `all`. */
const sheetsBehind = (section: HTMLElement, count: number, first: number, all: number): HTMLElement[] => {
  const { height, right, bottom, left } = sheetOf(section);
  const footer = section.querySelector<HTMLElement>(":scope > footer");
  return Array.from({ length: count }, (_, index) => {
    const sheet = document.createElement("div");
    sheet.className = "paper-sheet";
    sheet.style.height = height;
    sheet.style.top = `calc(${index} * (${height} + ${GAP}px))`;
    sheet.dataset["page"] = `第 ${first + index} 页，共 ${all} 页`;
    if (footer) {
      const foot = footer.cloneNode(true) as HTMLElement;
      foot.style.left = left;
      foot.style.right = right;
      // Its own margin lowers it to where the docx has it.
      foot.style.bottom = bottom;
      for (const place of foot.querySelectorAll(`.${PAGE_NUMBER}`)) place.textContent = String(first + index);
      sheet.append(foot);
    }
    return sheet;
  });
};

/** Lets the text run on from sheet to sheet: columns of a page's height, one below another. */
const breakPages = (section: HTMLElement): void => {
  const { width, height, top, right, bottom, left } = sheetOf(section);
  for (const article of section.querySelectorAll<HTMLElement>(":scope > article")) {
    article.style.columnWidth = `calc(${width} - ${left} - ${right})`;
    article.style.setProperty("column-height", `calc(${height} - ${top} - ${bottom})`);
    article.style.rowGap = `calc(${top} + ${bottom} + ${GAP}px)`;
  }
};

/** How many sheets a section fills. */
const sheetsOf = (section: HTMLElement): number => {
  const one = section.querySelector<HTMLElement>(".paper-sheet")?.offsetHeight ?? section.offsetHeight;
  return Math.max(1, Math.round((section.offsetHeight + GAP) / (one + GAP)));
};

/**
 * Lays a paper that stands in the page on sheets, broken where the printed pages break, each with its foot and number.
 * Done again it does nothing. Answers how many sheets there are.
 */
export const layOnSheets = (paper: HTMLElement): number => {
  const sections = [...paper.querySelectorAll<HTMLElement>("section.docx")];
  if (paper.querySelector(".paper-sheet")) return paper.querySelectorAll(".paper-sheet").length;
  keepShort(paper);
  for (const section of sections) {
    breakPages(section);
    section.prepend(...sheetsBehind(section, 1, 1, 1));
  }
  const counts = sections.map(sheetsOf);
  const all = counts.reduce((sum, count) => sum + count, 0);
  let first = 1;
  for (const [index, section] of sections.entries()) {
    const count = counts[index] ?? 1;
    section.querySelector(".paper-sheet")?.remove();
    section.prepend(...sheetsBehind(section, count, first, all));
    first += count;
  }
  return all;
};
