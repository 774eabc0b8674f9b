import { renderAsync } from "docx-preview";
import "./print.css";

declare global {
  interface Window {
    /** Settles when the paper stands on the page; the main process waits for it before printing. */
    rendered: Promise<void>;
  }
}

const render = async (): Promise<void> => {
  const key = new URLSearchParams(location.search).get("paper") ?? "";
  const answer = await fetch(`./paper/${key}`);
  const paper = document.querySelector<HTMLElement>("#paper");
  if (!answer.ok || !paper) throw new Error(`no paper ${key}`);
  // Page numbers come from the printer's footer, which knows the pages; the paper's own footer stands in the text.
  await renderAsync(await answer.arrayBuffer(), paper, undefined, { inWrapper: false, renderHeaders: false });
  await document.fonts.ready;
};

window.rendered = render();
