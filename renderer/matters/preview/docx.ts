import "../../components/paper.css";

/**
 * Draws a docx as nodes outside the page, ready to be put in at once: nothing flickers while it is being drawn.
 * docx-preview is fetched with the first document. Rejects when the bytes are no docx.
 */
export const drawDocx = async (bytes: Uint8Array): Promise<HTMLElement> => {
  const { renderAsync } = await import("docx-preview");
  const body = document.createElement("div");
  await renderAsync(bytes, body, undefined, { useBase64URL: true, ignoreLastRenderedPageBreak: false });
  return body;
};
