/** The class of the place where a page's number goes. */
export const PAGE_NUMBER = "page-number";

/** A sheet's size and margins, as CSS lengths. */
export interface Sheet {
  readonly width: string;
  readonly height: string;
  readonly top: string;
  readonly right: string;
  readonly bottom: string;
  readonly left: string;
}

/** The sheet that a section of a docx is for. */
export const sheetOf = ({ style }: HTMLElement): Sheet => ({
  width: style.width,
  height: style.minHeight,
  top: style.paddingTop,
  right: style.paddingRight,
  bottom: style.paddingBottom,
  left: style.paddingLeft,
});

/** The line of a foot that bears the page's number, where there is one. */
export const numberLine = (footer: HTMLElement): HTMLElement | null =>
  footer.querySelector<HTMLElement>(`.${PAGE_NUMBER}`)?.closest("p") ?? null;

/** The browser leaves one line of three alone where a page ends. */
const SHORT = 3;

/**
 * Keeps paragraphs of up to three lines whole, as word processors do. The paper must stand in the page, for its lines are
 * counted.
 */
export const keepShort = (paper: ParentNode): void => {
  const lines = [...paper.querySelectorAll<HTMLElement>("article p")];
  const short = lines.filter(
    (line) => line.clientHeight < (SHORT + 0.5) * Number.parseFloat(getComputedStyle(line).lineHeight),
  );
  for (const line of short) line.style.breakInside = "avoid";
};
