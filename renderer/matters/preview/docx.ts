/**
 * Reads a docx into nodes outside the page, ready to be put in at once: nothing flickers while it is being drawn. What
 * draws is fetched with the first document. Rejects when the bytes are no docx.
 */
export const drawDocx = async (bytes: Uint8Array): Promise<HTMLElement> => {
  const { readPaper } = await import("../../paper/read");
  const body = document.createElement("div");
  body.className = "paper-on-screen";
  body.append(await readPaper(bytes));
  return body;
};
