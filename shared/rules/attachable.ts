import { ATTACHMENT_LIMIT, NAME_LIMIT } from "../model/attachment";
import { cleanText } from "./text";

// They show a name otherwise than it is: `讲话\u202Egpj.exe` reads 讲话exe.jpg. Joiners of emoji and scripts stay.
const MISLEADING = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069]/g;
const SEPARATORS = /[\\/]/g;

/** A file's name as it is kept: without control characters, signs that turn its letters round, and folders. */
export const attachmentName = (name: string): string =>
  cleanText(name)
    .replaceAll(/[\n\t]/g, "")
    .replaceAll(MISLEADING, "")
    .replaceAll(SEPARATORS, "_")
    .trim();

/** Why a file of this size in bytes is not taken; undefined where it is. */
export const sizeFault = (size: number): string | undefined => {
  if (size === 0) return "文件是空的，没有添加";
  return size > ATTACHMENT_LIMIT ? "文件超过 50 MB，没有添加；可压缩或分成几个文件" : undefined;
};

/** Why a file of this name is not taken; undefined where it is. */
export const nameFault = (name: string): string | undefined => {
  if (attachmentName(name) === "") return "文件没有名字，没有添加；请先给它起个名字";
  return attachmentName(name).length > NAME_LIMIT
    ? `文件名超过 ${NAME_LIMIT} 个字，没有添加；请先把文件名改短`
    : undefined;
};
