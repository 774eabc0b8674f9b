/**
 * De-identified forms of counterparts' identity numbers and phones (个人信息保护法 51, 73): what lists of counterparts,
 * the register and its xlsx show. A counterpart's own form shows both whole; names are never masked.
 */
import { normaliseCode } from "./codes";
import { toHalfWidth } from "./text";

/** An identity number with four characters left at each end; a shorter paper's number (passport …) with one at each end. */
export function maskIdentityNumber(text: string): string {
  const characters = Array.from(normaliseCode(text));
  if (characters.length <= 2) return "*".repeat(characters.length);
  const kept = characters.length >= 15 ? 4 : 1;
  return [...characters.slice(0, kept), "*".repeat(characters.length - 2 * kept), ...characters.slice(-kept)].join("");
}

const MOBILE = /^(?:(?:\+|00)?86)?(1\d{2})\d{4}(\d{4})$/;
// Three-figure area codes are 010 and 02x; all others have four.
const LANDLINE = /^(?:(010|02\d|0[3-9]\d{2})-?)?(\d{7,8})((?:-|转|#)\d{1,6})?$/;

function maskOnePhone(text: string): string {
  const number = toHalfWidth(text)
    .replace(/\s/g, "")
    .replace(/[-—–]+/g, "-")
    .replace(/^\((0\d{2,3})\)-?/, "$1-");
  const mobile = MOBILE.exec(number.replaceAll("-", ""));
  if (mobile) return `${mobile[1]}****${mobile[2]}`;
  const landline = LANDLINE.exec(number);
  if (!landline) return number.replace(/[\p{L}\p{N}]/gu, "*");
  const [, area, local = "", extension = ""] = landline;
  return `${area ? `${area}-` : ""}${"*".repeat(local.length - 3)}${local.slice(-3)}${extension.replace(/\d/g, "*")}`;
}

/**
 * Phone numbers with their middle hidden: 13800001234 → 138****1234, 0530-0000301 → 0530-****301. Several may stand in
 * one text, separated by 、，；/ or ;. What is not recognised as a number is hidden whole.
 */
export function maskPhone(text: string): string {
  return text
    .trim()
    .split(/([、，,;；/])/)
    .map((part, i) => (i % 2 === 1 ? part : maskOnePhone(part)))
    .join("");
}
