import "../../components/paper.css";

/** The page's number as docx-preview leaves it: dashes around a field it does not work out. */
const EMPTY_NUMBER = /^—\s*—$/;

/**
 * Draws a docx as nodes outside the page, ready to be put in at once: nothing flickers while it is being drawn.
 * docx-preview is fetched with the first document. Rejects when the bytes are no docx.
 */
export const drawDocx = async (bytes: Uint8Array): Promise<HTMLElement> => {
  const { renderAsync } = await import("docx-preview");
  const body = document.createElement("div");
  await renderAsync(bytes, body, undefined, { useBase64URL: true, ignoreLastRenderedPageBreak: false });
  for (const line of body.querySelectorAll<HTMLElement>("footer p")) {
    if (EMPTY_NUMBER.test(line.textContent.trim())) line.style.visibility = "hidden";
  }
  return body;
};
