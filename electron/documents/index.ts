export { drawPaper } from "./draw";
export { FONT_SETS, STANDARD_FONTS, SYSTEM_FONTS, type FontSet } from "./fonts";
export { rareCharacters, type RareCharacter } from "./rare";
export { guidanceRecord, type GuidanceRecord } from "./guidance-record";
export { opinionLetter, type OpinionLetter } from "./opinion-letter";
