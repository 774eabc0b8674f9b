import { Buffer } from "node:buffer";
import path from "node:path";
import { type FileFamily, fileFamily } from "../../shared/rules/file-types";

// In bytes: file systems take 255 for a name, and a little more is written beside it while it is being replaced.
const LONGEST_STEM = 200;
const LONGEST_ENDING = 30;
const UNFIT = /[\\/:*?"<>|\p{Cc}]/gu;
// Names that Windows keeps for its devices, whatever comes after the dot.
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const ENDING = /^\.[\p{L}\p{N}]{1,12}$/u;

// A character cut in two comes out as U+FFFD.
const cut = (text: string, bytes: number): string =>
  Buffer.byteLength(text) <= bytes
    ? text
    : Buffer.from(text)
        .subarray(0, bytes)
        .toString()
        .replace(/\uFFFD$/, "");

/** A name without what would make it a path, which Windows does not take, or which is too long for a disk. */
export const plainName = (name: string): string => {
  const fit = name
    .replaceAll(UNFIT, "_")
    .replace(/^\.+/, "_")
    .replace(/[. ]+$/, "")
    .replace(DEVICE, "_$1");
  const ending = path.extname(fit);
  const stem = fit.slice(0, fit.length - ending.length);
  return `${cut(stem, LONGEST_STEM)}${cut(ending, LONGEST_ENDING)}` || "_";
};

const NAMES: Readonly<Record<Exclude<FileFamily, "other">, string>> = {
  image: "图片",
  pdf: "PDF 文件",
  word: "Word 文档",
  sheet: "Excel 工作簿",
  slides: "演示文稿",
  text: "文本文件",
  sound: "录音",
  video: "录像",
  packed: "压缩文件",
  mail: "邮件",
};

/** The filter of a file dialog that fits a name: its own ending, or every file where it has none to speak of. */
export const filterOf = (name: string): { name: string; extensions: string[] } => {
  const ending = path.extname(name);
  if (!ENDING.test(ending)) return { name: "所有文件", extensions: ["*"] };
  const extension = ending.slice(1);
  const family = fileFamily(name);
  const words = family === "other" ? `${extension.toUpperCase()} 文件` : NAMES[family];
  return { name: extension === "ofd" ? "OFD 文件" : words, extensions: [extension] };
};
