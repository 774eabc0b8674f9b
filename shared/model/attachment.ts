import { z } from "zod";
import { idSchema, instantSchema, line, requiredLine } from "./basics";

/** What a file is to the matter it is attached to. */
export const attachmentKinds = ["evidence", "proofOfService", "application", "plan", "talk", "visit", "other"] as const;
export const attachmentKindSchema = z.enum(attachmentKinds);
export type AttachmentKind = z.infer<typeof attachmentKindSchema>;

export const attachmentKindNames: Readonly<Record<AttachmentKind, string>> = {
  evidence: "证据材料",
  proofOfService: "送达回证",
  application: "申请材料",
  plan: "方案附件",
  talk: "约谈材料",
  visit: "回访材料",
  other: "其他材料",
};

/** The largest file that can be attached, in bytes. */
export const ATTACHMENT_LIMIT = 50 * 1024 * 1024;

/** The longest name of a file, in characters: the longest that Windows takes. */
export const NAME_LIMIT = 255;

/** How many files are added in one go; who has more adds them in several. */
export const BATCH_LIMIT = 200;

/** A file attached to a matter; its bytes lie in the archive under `hash` (SHA-256), once however often attached. */
export const attachmentSchema = z.object({
  id: idSchema,
  kind: attachmentKindSchema,
  name: requiredLine("文件名", NAME_LIMIT),
  note: line("说明", 200),
  /** In bytes. */
  size: z.number().int().min(0),
  hash: z.string(),
  by: idSchema,
  at: instantSchema,
});
export type Attachment = z.infer<typeof attachmentSchema>;
