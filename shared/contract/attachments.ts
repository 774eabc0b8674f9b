import { z } from "zod";
import { ATTACHMENT_LIMIT, attachmentKindSchema, attachmentSchema } from "../model/attachment";
import { idSchema, line, requiredLine } from "../model/basics";
import { bytes, change, chosenPath, done, query } from "./procedure";

const one = z.object({ matterId: idSchema, attachmentId: idSchema });

/** An attachment with how its file stands in the archive. */
export const attachmentViewSchema = attachmentSchema.extend({
  byName: z.string(),
  state: z.enum(["sound", "missing", "altered"]),
  /** Shown as an image in the window. */
  image: z.boolean(),
  /** Why it cannot be removed; empty where it can. */
  fixed: z.string(),
});
export type AttachmentView = z.infer<typeof attachmentViewSchema>;

/** Files attached to a matter (附件): evidence, scanned proofs of service, whatever belongs to the case file. */
export const attachments = {
  /** All of a matter, each held against its hash. */
  "attachments.list": query("signedIn", z.object({ matterId: idSchema }), z.array(attachmentViewSchema)),
  /** Files the bytes once per content; the same content attached again is answered with what is there. */
  "attachments.add": change(
    ["handler", "reviewer"],
    z.object({
      matterId: idSchema,
      kind: attachmentKindSchema,
      name: requiredLine("文件名", 255),
      note: line("说明", 200),
      bytes: bytes
        .refine((value) => value.length > 0, "文件是空的，没有添加")
        .refine((value) => value.length <= ATTACHMENT_LIMIT, "文件超过 50 MB，没有添加；可压缩或分成几个文件"),
    }),
    attachmentSchema,
  ),
  /** Takes it off the matter, with a history entry; the content stays in the archive. */
  "attachments.remove": change(["handler", "reviewer"], one, done),
  /** The bytes, checked against their hash. */
  "attachments.file": query("signedIn", one, bytes),
  "attachments.save": change("signedIn", one, chosenPath),
  /** Opens a read-only copy in the program the system has for it. */
  "attachments.open": change("signedIn", one, chosenPath),
} as const;
