export { drawPaper } from "./draw";
export { FONT_SETS, STANDARD_FONTS, SYSTEM_FONTS, type FontSet } from "./fonts";
export { rareCharacters, type RareCharacter } from "./rare";
