/** What may be done with an attached file, by the end of its name. */

const IMAGES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  bmp: "image/bmp",
};

/** Files that only show something; a program or script is never opened from here. */
const READABLE: ReadonlySet<string> = new Set([
  ...Object.keys(IMAGES),
  "tif",
  "tiff",
  "heic",
  "pdf",
  "ofd",
  "txt",
  "csv",
  "doc",
  "docx",
  "wps",
  "xls",
  "xlsx",
  "et",
  "ppt",
  "pptx",
  "dps",
  "rtf",
  "odt",
  "ods",
  "mp3",
  "m4a",
  "wav",
  "amr",
  "mp4",
  "mov",
  "avi",
  "zip",
  "7z",
  "rar",
  "eml",
]);

/** The end of a name in lower case, without its dot; empty where there is none. */
const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** The image's media type; undefined for what the window does not show. */
export const imageType = (name: string): string | undefined => IMAGES[extensionOf(name)];

/** Whether a file may be handed to the system to be opened. */
export const mayOpen = (name: string): boolean => READABLE.has(extensionOf(name));
