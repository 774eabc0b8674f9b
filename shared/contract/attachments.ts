import { z } from "zod";
import { attachmentKindSchema, attachmentSchema } from "../model/attachment";
import { idSchema, line } from "../model/basics";
import { attachmentName, nameFault, sizeFault } from "../rules/attachable";
import { actionSchema, bytes, change, chosenPath, done, query } from "./procedure";

const one = z.object({ matterId: idSchema, attachmentId: idSchema });

/** What a value is refused for, as a rule says it. */
const refusing =
  <T>(faultOf: (value: T) => string | undefined) =>
  (value: T, context: z.RefinementCtx<T>) => {
    const fault = faultOf(value);
    if (fault !== undefined) context.addIssue({ code: "custom", message: fault });
  };

/** How an attached file stands: as it was added; gone; changed outside the program; not to be read just now. */
export const fileStates = ["sound", "missing", "altered", "unreadable"] as const;
export type FileState = (typeof fileStates)[number];

/** An attachment with how its file stands in the archive. */
export const attachmentViewSchema = attachmentSchema.extend({
  byName: z.string(),
  state: z.enum(fileStates),
  /** Shown as an image in the window. */
  image: z.boolean(),
  /** Whether this person may take it off the matter. */
  removal: actionSchema,
});
export type AttachmentView = z.infer<typeof attachmentViewSchema>;

/** Files attached to a matter (附件): evidence, scanned proofs of service, whatever belongs to the case file. */
export const attachments = {
  /** All of a matter, each held against its hash. */
  "attachments.list": query("signedIn", z.object({ matterId: idSchema }), z.array(attachmentViewSchema)),
  /**
   * Files the bytes once per content. The same content on the same matter again is answered with what is there: `there`,
   * or `restored` where its file had been lost or altered and is now put right.
   */
  "attachments.add": change(
    ["handler", "reviewer"],
    z.object({
      matterId: idSchema,
      kind: attachmentKindSchema,
      name: z.string().superRefine(refusing(nameFault)).transform(attachmentName),
      note: line("说明", 200),
      bytes: bytes.superRefine(
        refusing((value) => (value instanceof Uint8Array ? sizeFault(value.length) : undefined)),
      ),
    }),
    z.object({ attachment: attachmentSchema, outcome: z.enum(["added", "there", "restored"]) }),
  ),
  /** Takes it off the matter, with a history entry; the content stays in the archive. */
  "attachments.remove": change(["handler", "reviewer"], one, done),
  /** The bytes, checked against their hash. */
  "attachments.file": query("signedIn", one, bytes),
  "attachments.save": change("signedIn", one, chosenPath),
  /** Opens a read-only copy in the program the system has for it. */
  "attachments.open": change("signedIn", one, chosenPath),
} as const;
