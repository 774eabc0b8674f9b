import { renderAsync } from "docx-preview";
import "./components/paper.css";
import "./print.css";

declare global {
  interface Window {
    /** Settles with the sentence at the foot of the paper when the paper stands on the page; the printer waits for it. */
    rendered: Promise<string>;
  }
}

/** The footer's sentences; its page number is the printer's business, which knows the pages. */
const footNote = (paper: HTMLElement): string => {
  const lines = [...paper.querySelectorAll("footer p")].map((line) => line.textContent?.trim() ?? "");
  for (const footer of paper.querySelectorAll("footer")) footer.remove();
  return [...new Set(lines)].filter((line) => line !== "" && !/^[—\-–\s\d]+$/.test(line)).join("");
};

/** What must not be the last on a page: a heading on a line of its own, the closing sentence, the place of the seal. */
const LEADS = /^[^。]{1,20}：$|指导联系人：|^（单位印章）$/u;

const keepTogether = (paper: HTMLElement): void => {
  for (const line of paper.querySelectorAll<HTMLElement>("p")) {
    if (LEADS.test(line.textContent?.trim() ?? "")) line.style.breakAfter = "avoid";
    if (/指导联系人：/u.test(line.textContent ?? "")) line.style.breakInside = "avoid";
  }
};

const render = async (): Promise<string> => {
  const key = new URLSearchParams(location.search).get("paper") ?? "";
  const answer = await fetch(`./paper/${key}`);
  const paper = document.querySelector<HTMLElement>("#paper");
  if (!answer.ok || !paper) throw new Error(`no paper ${key}`);
  await renderAsync(await answer.arrayBuffer(), paper, undefined, { inWrapper: false, renderHeaders: false });
  await document.fonts.ready;
  keepTogether(paper);
  return footNote(paper);
};

window.rendered = render();
