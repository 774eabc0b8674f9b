/** 统一社会信用代码 unified social credit code: GB 32100-2015, with the body's own check of GB 11714. */
import { type CodeCheck, fault, normaliseCode } from "./codes";

const LENGTH = 18;
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
// 3^(i-1) mod 31
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const BODY_START = 8;

/** What was typed or pasted as the code itself: full width to half, lower case to upper, spaces out. */
export function normaliseCreditCode(text: string): string {
  return normaliseCode(text);
}

/** The check character for the first 17 characters of the alphabet. */
function checkCharacter(characters: readonly string[]): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(characters[i] ?? ""), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The check character GB 11714 wants after the eight characters of the organisation body (letters A=10 … Z=35). */
function bodyCheckCharacter(body: readonly string[]): string {
  const sum = BODY_WEIGHTS.reduce((total, weight, i) => total + weight * Number.parseInt(body[i] ?? "", 36), 0);
  const value = 11 - (sum % 11);
  if (value === 10) return "X";
  return value === 11 ? "0" : String(value);
}

/**
 * Judges a code after normalising it. Wrong length and characters outside the alphabet are refused; a wrong 18th
 * character is refused until confirmed; a wrong GB 11714 part only warns, as some codes are not built on it.
 */
export function checkCreditCode(code: string): CodeCheck {
  const characters = Array.from(normaliseCreditCode(code));
  if (characters.length !== LENGTH) {
    return fault(0, `统一社会信用代码应为 18 位，现为 ${characters.length} 位`);
  }
  const bad = characters.findIndex((character) => !ALPHABET.includes(character));
  if (bad >= 0) {
    return fault(bad + 1, `第 ${bad + 1} 位“${characters[bad]}”不是统一社会信用代码允许的字符（不含 I O Z S V）`);
  }
  const expected = checkCharacter(characters);
  if (characters[LENGTH - 1] !== expected) {
    const message = `第 18 位“${characters[LENGTH - 1]}”与校验结果“${expected}”不符，代码中可能有一位录错；请与证照逐位核对，无误可确认后继续`;
    return { ok: false, position: LENGTH, message, overridable: true };
  }
  const bodyExpected = bodyCheckCharacter(characters.slice(BODY_START, BODY_START + BODY_WEIGHTS.length));
  const bodyActual = characters[LENGTH - 2];
  if (bodyActual === bodyExpected) return { ok: true, warnings: [] };
  return {
    ok: true,
    warnings: [
      `第 17 位“${bodyActual}”与组织机构代码的校验结果“${bodyExpected}”不符；少数代码不按此规则编制，请核对，不影响保存`,
    ],
  };
}
