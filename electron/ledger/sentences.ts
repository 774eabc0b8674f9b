import { type DamageReason, LedgerError, type GenerationInfo, type LockHolder } from "./errors";
import { systemCode } from "./files";

/** `2026-11-21 14:28:37` in local time, as a person reads it. */
export const localTime = (ms: number): string => {
  const at = new Date(ms);
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
};

/** `20261121-142837-042`, for names of files and folders; in order of time. */
export const fileStamp = (ms: number): string =>
  `${localTime(ms).replaceAll(/[-:]/g, "").replace(" ", "-")}-${String(new Date(ms).getMilliseconds()).padStart(3, "0")}`;

const DAMAGE: Record<DamageReason, string> = {
  missing: "文件不见了",
  empty: "文件是空的",
  "nul-filled": "文件内容被清成了空字符",
  truncated: "文件只剩前半段",
  "not-json": "文件内容无法识别",
  "not-ledger": "文件内容不是本程序的数据",
  "wrong-file": "文件内容属于另一个文件",
  checksum: "文件在程序之外被改动过，校验不符",
  history: "文件中的操作记录被改动过，前后不衔接",
  schema: "文件中有不符合要求的记录",
  migration: "文件是旧版本的数据，升级没有成功",
};

/** A damaged or missing file, with what may be put in its place. */
export const damagedError = (
  path: string,
  reason: DamageReason,
  generations: readonly GenerationInfo[],
  setAside: string | undefined,
  cause?: unknown,
): LedgerError => {
  const good = generations.find((generation) => generation.good);
  const kept = setAside ? "原文件已另存到 damaged 文件夹，没有改动。" : "原处没有改动。";
  const offer = good
    ? `可以改用 ${localTime(Date.parse(good.savedAt))} 保存的版本，请确认后恢复。`
    : "没有可用的上一版本，请从备份恢复。";
  const message = `数据文件“${path}”打不开：${DAMAGE[reason]}。${kept}${offer}`;
  return new LedgerError("file-damaged", path, message, { reason, generations, ...(setAside && { setAside }) }, cause);
};

/** A file that a newer program wrote. */
export const newerError = (path: string, foundVersion: number, knownVersion: number): LedgerError =>
  new LedgerError(
    "file-newer",
    path,
    `数据文件“${path}”是更新版本的程序保存的，本程序读不了。文件没有改动。请安装新版程序后再打开。`,
    { foundVersion, knownVersion },
  );

/** A save against an older state of the record. */
export const conflictError = (
  path: string,
  list: string,
  id: string,
  expectedRev: number,
  storedRev: number,
): LedgerError => {
  const happened =
    storedRev === 0 ? "这条记录已经不在了" : expectedRev === 0 ? "这条记录已经存在" : "这条记录在您打开之后被改动过";
  return new LedgerError(
    "conflict",
    path,
    `${happened}，这次没有保存，原有内容没有改动，您填写的内容还在。请重新载入最新内容，再补上您的修改。`,
    { list, id, expectedRev, storedRev },
  );
};

/** A record that its schema refuses. */
export const invalidError = (
  path: string,
  list: string,
  id: string,
  fields: readonly { path: string; message: string }[],
): LedgerError =>
  new LedgerError(
    "invalid-record",
    path,
    `记录内容不符合要求（${fields.map((field) => `${field.path}：${field.message}`).join("；")}），这次没有保存，原有内容没有改动。请改正后再保存。`,
    { list, id, fields },
  );

/** A change asked of a folder that is open only to look. */
export const readOnlyError = (path: string): LedgerError =>
  new LedgerError("read-only", path, "数据文件夹是以只读方式打开的，这次没有保存。请等另一处退出后重新打开再改。");

/** A change asked of a folder that was closed. */
export const closedError = (path: string): LedgerError =>
  new LedgerError("read-only", path, "数据文件夹已经关闭，这次没有保存。请重新打开程序。");

/** The folder is in another's hands. */
export const inUseError = (path: string, holder: LockHolder, lost: boolean): LedgerError => {
  const who = `${holder.user || "未知用户"}（电脑 ${holder.host || "未知"}，自 ${localTime(Date.parse(holder.since))} 起）`;
  const message = lost
    ? `数据文件夹已被 ${who} 接手，这次没有保存，原有内容没有改动。请关闭程序，等对方退出后再打开。`
    : `数据文件夹正由 ${who} 使用，不能同时改动。请等对方退出，或以只读方式打开查看。`;
  return new LedgerError("folder-in-use", path, message, { holder });
};

/** The data folder is not there. */
export const folderMissingError = (path: string): LedgerError =>
  new LedgerError(
    "folder-missing",
    path,
    `找不到数据文件夹“${path}”。没有新建任何内容。请检查移动硬盘或网络盘是否已连接，或重新选择文件夹。`,
  );

/** The system's refusal to read, as the person should hear it. */
export const readError = (path: string, cause: unknown): LedgerError => {
  const system = systemCode(cause);
  // Also met by the first save of a quarter: its book is looked for before it is made.
  const message = `读不了“${path}”（${system || "未知原因"}）。这次没有打开也没有保存，文件没有改动。请检查文件夹的访问权限，或关闭正在占用它的程序后重试。`;
  return new LedgerError("no-access", path, message, { system }, cause);
};

/** The system's refusal to write, as the person should hear it. */
export const writeError = (path: string, cause: unknown): LedgerError => {
  const system = systemCode(cause);
  const kept = "这次没有保存，原有内容没有改动。";
  if (system === "ENOSPC" || system === "EDQUOT") {
    return new LedgerError(
      "disk-full",
      path,
      `磁盘已满，写不进“${path}”。${kept}请腾出空间后再保存。`,
      { system },
      cause,
    );
  }
  if (system === "EACCES" || system === "EPERM" || system === "EROFS" || system === "EBUSY") {
    const message = `没有写入“${path}”的权限，或文件正被别的程序占用。${kept}请检查文件夹权限、关闭占用它的程序后再保存。`;
    return new LedgerError("no-access", path, message, { system }, cause);
  }
  const message = `写入“${path}”失败（${system || "未知原因"}）。${kept}请检查磁盘后再保存；仍不行时请重新打开程序。`;
  return new LedgerError("write-failed", path, message, { system }, cause);
};
