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

/** Field sentences from a schema's complaints: `fields.office.name` → the sentence. The first of each field counts. */
export const fieldSentences = (error: z.ZodError): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    fields[path] ??= issue.message;
  }
  return fields;
};

/** What crosses to the caller for whatever was thrown. The stack stays here; `log` gets what nobody expected. */
export const toRefusal = (error: unknown, log: (error: unknown) => void): Refusal => {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof LedgerError) return { code: error.code, message: error.message, detail: error.detail };
  if (error instanceof ArchiveError) return { code: "file-damaged", message: error.message };
  log(error);
  return {
    code: "internal",
    message: "程序内部出错，这一步没有完成；已保存的内容不受影响。请重试，仍不行请把日志交给管理员。",
  };
};
