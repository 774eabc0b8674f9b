/** What in a text tells of one counterpart, where words are kept to be used for all (个人信息保护法 6, 51). */
import type { SnippetSlot } from "../model/snippet";
import { sameName } from "./names";
import { toHalfWidth } from "./text";

/** Something of a counterpart's found in a text. */
export interface CounterpartData {
  readonly what: "名称" | "公民身份号码" | "统一社会信用代码" | "手机号码" | "电子邮箱";
  /** As it stands there, full-width characters as half-width ones. */
  readonly found: string;
}

const PATTERNS: readonly (readonly [CounterpartData["what"], RegExp])[] = [
  [
    "公民身份号码",
    /(?<![\da-z])[1-9]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dx](?![\da-z])/i,
  ],
  // The alphabet of GB 32100: no I, O, S, V, Z. A wrong check character makes it no less a code.
  ["统一社会信用代码", /(?<![\da-z])[\da-hj-npqrtuwxy]{2}\d{6}[\da-hj-npqrtuwxy]{10}(?![\da-z])/i],
  ["手机号码", /(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/],
  ["电子邮箱", /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/],
];

/** One character is no name that could be told from a word. */
const SHORTEST_NAME = 2;

/** The first thing in a text that tells of a counterpart: the longest of the known names in it, a number, an address. */
export const counterpartDataIn = (text: string, names: readonly string[]): CounterpartData | undefined => {
  const words = sameName(text);
  const [name] = names
    .filter((one) => sameName(one).length >= SHORTEST_NAME && words.includes(sameName(one)))
    .toSorted((a, b) => b.length - a.length);
  if (name !== undefined) return { what: "名称", found: name };
  const half = toHalfWidth(text);
  for (const [what, pattern] of PATTERNS) {
    const found = pattern.exec(half)?.[0];
    if (found !== undefined) return { what, found };
  }
  return undefined;
};

const INSTEAD: Readonly<Record<CounterpartData["what"], SnippetSlot>> = {
  名称: "对象",
  公民身份号码: "对象",
  统一社会信用代码: "对象",
  手机号码: "电话",
  电子邮箱: "联系人",
};

/** What speaks against keeping a text for use with all counterparts, and what to write instead; undefined where nothing does. */
export const counterpartDataFault = (text: string, names: readonly string[]): string | undefined => {
  const data = counterpartDataIn(text, names);
  if (!data) return undefined;
  return `里面有${data.what}“${data.found}”；用语会用于不同的对象，不留相对人的资料，请删去或换成占位 {${INSTEAD[data.what]}}`;
};
