/** Names of counterparts in lists: taken apart, and held against each other. */
import { cleanText, toHalfWidth } from "./text";

/** Under this two names are the same: 青岚（云溪）公司 and 青岚(云溪) 公司. */
export const sameName = (text: string): string => toHalfWidth(text).replaceAll(/\s/g, "").toLowerCase();

/** A list as people paste it, one name a line; also parted by tabs, ；、 and the half-width semicolon. */
export const splitNames = (text: string): string[] =>
  cleanText(text)
    .split(/[\n\t；;、]+/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
