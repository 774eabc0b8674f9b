// What a docx holds, as text a person can read and a golden file can keep.
import JSZip from "jszip";

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&apos;": "'" };
export const unescape = (text: string): string => text.replace(/&(?:lt|gt|amp|quot|apos);/g, (e) => ENTITIES[e] ?? e);

/** The XML parts of a docx or xlsx by path. */
export const parts = async (bytes: Uint8Array): Promise<Record<string, string>> => {
  const zip = await JSZip.loadAsync(bytes);
  const found: Record<string, string> = {};
  for (const [name, entry] of Object.entries(zip.files)) if (!entry.dir) found[name] = await entry.async("string");
  return found;
};

export const documentXml = async (bytes: Uint8Array): Promise<string> =>
  (await parts(bytes))["word/document.xml"] ?? "";

/** The text of each paragraph of a part, table cells included, in order. */
export const paragraphs = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, inner = ""]) =>
    unescape([...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("")),
  );

const attributes = (text: string): string =>
  [...text.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name, value]) => `${name}=${value}`).join(" ");

const SHOWN =
  /<(\/?)w:(p|tbl|tr|tc|gridCol|tcW|gridSpan|trHeight|cantSplit|tblW|tblLayout|jc|ind|spacing|keepNext|keepLines|pgSz|pgMar|docGrid|t)\b([^>]*?)(\/?)>([^<]*)/g;
const BLOCKS = new Set(["tbl", "tr", "tc"]);

/** A part's shape: paragraphs with their layout and text, tables with grid, widths and heights, the section's page. */
export const shape = (xml: string): string => {
  const lines: string[] = [];
  let depth = 0;
  let layout: string[] = [];
  let text = "";
  for (const [, close, name = "", rest = "", selfClosed, after = ""] of xml.matchAll(SHOWN)) {
    const say = (line: string) => lines.push("  ".repeat(depth) + line);
    if (BLOCKS.has(name)) {
      if (close) depth--;
      else {
        say(name);
        depth++;
      }
    } else if (name === "p") {
      if (!close && !selfClosed) [layout, text] = [[], ""];
      else say(`p ${layout.join(", ")} | ${text}`);
    } else if (close) continue;
    else if (name === "t") text += unescape(after);
    else if (["jc", "ind", "spacing", "keepNext", "keepLines"].includes(name))
      layout.push(`${name} ${attributes(rest)}`.trim());
    else say(`${name} ${attributes(rest)}`.trim());
  }
  return `${lines.join("\n")}\n`;
};

/** Characters no XML 1.0 file may hold, and the noncharacters Word refuses. */
// eslint-disable-next-line no-control-regex
export const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;
