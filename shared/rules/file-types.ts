/** What may be done with an attached file, by the end of its name. */

/** What a file is to a person who looks at its name. */
export type FileFamily =
  | "image"
  | "pdf"
  | "word"
  | "sheet"
  | "slides"
  | "text"
  | "sound"
  | "video"
  | "packed"
  | "mail"
  | "other";

const IMAGES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  jfif: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  bmp: "image/bmp",
};

/** Files that only show something. Those of Office that carry macros (docm, xlsm …) and pages (html) are not among them. */
const READABLE: Readonly<Record<Exclude<FileFamily, "other">, readonly string[]>> = {
  image: [...Object.keys(IMAGES), "tif", "tiff", "heic"],
  pdf: ["pdf", "ofd", "ceb"],
  word: ["doc", "docx", "wps", "rtf", "odt"],
  sheet: ["xls", "xlsx", "et", "ods", "csv"],
  slides: ["ppt", "pptx", "dps"],
  text: ["txt"],
  sound: ["mp3", "m4a", "wav", "amr", "aac"],
  video: ["mp4", "mov", "avi", "wmv", "3gp", "mkv"],
  packed: ["zip", "7z", "rar"],
  mail: ["eml"],
};

const FAMILIES: ReadonlyMap<string, FileFamily> = new Map(
  (Object.entries(READABLE) as [FileFamily, readonly string[]][]).flatMap(([family, ends]) =>
    ends.map((end) => [end, family] as const),
  ),
);

/** The end of a name in lower case, without its dot; empty where there is none. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** What the file is by its name; `other` for what is not known, programs and scripts among it. */
export const fileFamily = (name: string): FileFamily => FAMILIES.get(extensionOf(name)) ?? "other";

/** The image's media type; undefined for what the window does not show. */
export const imageType = (name: string): string | undefined => IMAGES[extensionOf(name)];

/** Whether a file may be handed to the system to be opened: a program or script never is. */
export const mayOpen = (name: string): boolean => fileFamily(name) !== "other";
