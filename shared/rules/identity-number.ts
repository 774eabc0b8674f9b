/** 公民身份号码 citizen identity number: GB 11643-1999. Sensitive personal information: optional, masked by default. */
import { type CodeCheck, fault, normaliseCode } from "./codes";
import { daysInMonth } from "./dates";

const LENGTH = 18;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = "10X98765432";

/** What was typed or pasted as the number itself: full width to half, x to X, spaces out. */
export function normaliseIdentityNumber(text: string): string {
  return normaliseCode(text);
}

/** The fault in the date of birth (characters 7–14), if any. */
function dateFault(number: string): CodeCheck | undefined {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  if (Number(year) < 1800) return fault(7, `第 7–10 位“${year}”不是可能的出生年份`);
  const days = daysInMonth(Number(year), Number(month));
  if (days === 0) return fault(11, `第 11–12 位“${month}”不是月份`);
  if (Number(day) < 1 || Number(day) > days) {
    return fault(13, `第 13–14 位“${day}”不对：${year} 年 ${Number(month)} 月没有这一天`);
  }
  return undefined;
}

/**
 * Judges a number after normalising it. Wrong length, wrong characters and an impossible date of birth are refused; a
 * wrong check character is refused until the person confirms it against the paper.
 */
export function checkIdentityNumber(text: string): CodeCheck {
  const number = normaliseIdentityNumber(text);
  const characters = Array.from(number);
  if (characters.length !== LENGTH) return fault(0, `公民身份号码应为 18 位，现为 ${characters.length} 位`);
  const last = LENGTH - 1;
  const bad = characters.findIndex((character, i) => !(i < last ? /\d/ : /[\dX]/).test(character));
  if (bad >= 0) {
    const allowed = bad < last ? "前 17 位只能是数字" : "末位只能是数字或 X";
    return fault(bad + 1, `第 ${bad + 1} 位“${characters[bad]}”不对：公民身份号码${allowed}`);
  }
  const wrongDate = dateFault(number);
  if (wrongDate) return wrongDate;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(characters[i]), 0);
  const expected = CHECK_CHARACTERS.charAt(sum % 11);
  if (characters[last] === expected) return { ok: true, warnings: [] };
  const seen = `第 18 位“${characters[last]}”与校验结果“${expected}”不符`;
  return fault(LENGTH, `${seen}，号码中可能有一位录错；请与证件逐位核对，一时核对不了可先不填`);
}
