/** 生僻字: characters that a face does not hold, and the face that has them. */
import type { FontSet } from "./fonts";

const FIRST_BYTES = { from: 0xa1, to: 0xf7 } as const;
const SECOND_BYTES = { from: 0xa1, to: 0xfe } as const;

let known: ReadonlySet<string> | undefined;

/** The characters of GB 2312, which is all that the faces of GB/T 9704 hold; decoded when it is first asked for. */
const gb2312 = (): ReadonlySet<string> => {
  if (known) return known;
  const bytes: number[] = [];
  for (let first: number = FIRST_BYTES.from; first <= FIRST_BYTES.to; first++) {
    for (let second: number = SECOND_BYTES.from; second <= SECOND_BYTES.to; second++) bytes.push(first, second);
  }
  known = new Set(new TextDecoder("gbk").decode(Uint8Array.from(bytes)));
  return known;
};

/** Faces that hold GB 2312 only, and the face of Windows that stands closest and holds more. */
const WIDER: Readonly<Record<string, string>> = {
  仿宋_GB2312: "仿宋",
  楷体_GB2312: "楷体",
  方正小标宋简体: "宋体",
};

/** What stands in for the face of titles must be as heavy. */
const HEAVY = "方正小标宋简体";

// CJK Extension A, and what was added to the first block after GBK: of Windows' own faces only 宋体 has them.
const EXTENDED = /^[\u3400-\u4DBF\u9FA6-\u9FFF]$/u;
const BEYOND_BMP = /^[\u{20000}-\u{3FFFF}]$/u;
const JOINED = /^[\p{M}\p{Cf}]$/u;

/** The face that has `character`, where `face` is asked for. */
const faceFor = (character: string, face: string): string => {
  if (character < "\u0080") return face;
  if (BEYOND_BMP.test(character)) return "SimSun-ExtB";
  if (EXTENDED.test(character)) return "宋体";
  const wider = WIDER[face];
  return wider === undefined || gb2312().has(character) ? face : wider;
};

/** A stretch of text in one face. */
export interface Stretch {
  readonly text: string;
  readonly face: string;
  readonly bold?: boolean;
}

/** The text in stretches, each in a face that has it; marks and joiners stay with the character before them. */
export const stretches = (text: string, face: string): Stretch[] => {
  const found: Stretch[] = [];
  for (const character of text) {
    const last = found.at(-1);
    const own = last && JOINED.test(character) ? last.face : faceFor(character, face);
    if (last?.face === own) found[found.length - 1] = { ...last, text: last.text + character };
    else found.push({ text: character, face: own, ...(face === HEAVY && own !== face ? { bold: true } : {}) });
  }
  return found;
};

/** A character and the face it falls to. */
export interface RareCharacter {
  readonly character: string;
  readonly face: string;
}

/** The characters of a text that the body's face of a set does not have, each once, and the face that each falls to. */
export const rareCharacters = (text: string, set: FontSet): RareCharacter[] => {
  const rare = stretches(text, set.body).filter(({ face }) => face !== set.body);
  const faces = new Map(rare.flatMap(({ text: some, face }) => Array.from(some, (one) => [one, face] as const)));
  return Array.from(faces, ([character, face]) => ({ character, face }));
};
