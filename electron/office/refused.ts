import type { z } from "zod";
import { ArchiveError } from "../archive/archive";
import { LedgerError } from "../ledger/errors";
import type { ErrorCode, Refusal } from "../../shared/contract/errors";

/** A refusal on purpose: its sentence tells the person what happened, what was kept and what to do. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal;
  constructor(code: ErrorCode, message: string, more: Omit<Refusal, "code" | "message"> = {}) {
    super(message);
    this.refusal = { code, message, ...more };
  }
}

/** The refusal for something that is not there (any more). */
export const notFound = (what: string): Refused =>
  new Refused("not-found", `没有找到${what}，可能已被他人更改。请刷新后再试。`);

/** The refusal for a form in which some fields do not fit, each with its own sentence; `faults` is by the field's path. */
export const misfit = (faults: Readonly<Record<string, string>>): Refused => {
  const [first = "填写的内容有误"] = Object.values(faults);
  return new Refused("invalid-input", `${first}。没有保存，已填的内容都在。`, {
    fields: Object.fromEntries(Object.entries(faults).map(([path, sentence]) => [`fields.${path}`, sentence])),
  });
};

/** Refuses a form in which some fields do not fit; without faults it lets it pass. */
export const requireSound = (faults: Readonly<Record<string, string>>): void => {
  if (Object.keys(faults).length > 0) throw misfit(faults);
};

type Issue = z.core.$ZodIssue;

/** Where several shapes would do, what is wrong with the one that comes nearest. */
const nearest = (issue: Issue): readonly Issue[] => {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const [best = []] = issue.errors.toSorted((a, b) => a.length - b.length);
  return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
};

/** Field sentences from a schema's complaints: `fields.office.name` → the sentence. The first of each field counts. */
export const fieldSentences = (error: z.ZodError): Record<string, string> => {
  const fields = new Map<string, string>();
  for (const issue of error.issues.flatMap(nearest)) {
    const path = issue.path.join(".");
    if (!fields.has(path)) fields.set(path, issue.message);
  }
  return Object.fromEntries(fields);
};

/** The refusal for what the operating system would not do with a folder; anything else is handed back as it is. */
export const refusedBySystem = (place: string, error: unknown): unknown => {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new Refused("no-access", `不能使用文件夹“${place}”：没有访问权限。请换一个文件夹；已填的内容都在。`);
  }
  if (code === "ENOTEMPTY" || code === "EEXIST") {
    return new Refused("refused", `“${place}”里已有其他文件，请换一个空文件夹；已填的内容都在。`);
  }
  if (code === "EBUSY" || code === "EXDEV") {
    const why = "它是磁盘、共享或挂载点的根目录，或正被别的程序占用";
    return new Refused(
      "refused",
      `“${place}”不能直接用作数据文件夹：${why}。请在里面新建一个文件夹再选它，或换一个位置；已填的内容都在。`,
    );
  }
  if (code === "ENOENT") {
    return new Refused(
      "folder-missing",
      `找不到“${place}”所在的磁盘或文件夹。请检查移动硬盘或网络盘是否已连接，或换一个位置；已填的内容都在。`,
    );
  }
  if (code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "EINVAL") {
    return new Refused("refused", `“${place}”不能用作文件夹，请换一个位置；已填的内容都在。`);
  }
  if (code === "ENOSPC") {
    return new Refused("disk-full", `磁盘已满，没能建立“${place}”。请清理磁盘或换一个位置；已填的内容都在。`);
  }
  return error;
};

/** A ledger's error as the caller may see it: a record's place on disk is of no use to a person who saves a form. */
const ledgerRefusal = (error: LedgerError): Refusal => {
  const { code, message, detail } = error;
  if (code !== "conflict" && code !== "invalid-record") return { code, message, detail };
  const { path: _path, ...facts } = detail;
  return { code, message, detail: facts };
};

/** What crosses to the caller for whatever was thrown. The stack stays here; `log` gets what nobody expected. */
export const toRefusal = (error: unknown, log: (error: unknown) => void): Refusal => {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof LedgerError) return ledgerRefusal(error);
  if (error instanceof ArchiveError) {
    const lost = error.code === "missing" || error.code === "altered";
    return { code: lost ? "file-damaged" : error.code, message: error.message };
  }
  log(error);
  return {
    code: "internal",
    message: "程序内部出错，这一步没有完成；已保存的内容不受影响。请重试，仍不行请把日志交给管理员。",
  };
};
