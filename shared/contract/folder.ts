import { z } from "zod";
import { errorCodes } from "./errors";
import { change, chosenPath, done, nothing, query } from "./procedure";

/** Where the desk stands before anybody works: no folder yet, one that would not open, or one that is open. */
export const folderStateSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none"), suggested: z.string() }),
  z.object({
    state: z.literal("failed"),
    path: z.string(),
    code: z.enum(errorCodes),
    message: z.string(),
    detail: z.unknown().optional(),
    /** What the person may choose now. */
    choices: z.array(z.enum(["retry", "choose", "look", "recover", "setUp"])),
  }),
  z.object({
    state: z.literal("open"),
    path: z.string(),
    readOnly: z.boolean(),
    demo: z.boolean(),
    officeName: z.string(),
  }),
]);
export type FolderState = z.infer<typeof folderStateSchema>;

/** The data folder (数据文件夹): found, opened, looked at, recovered. */
export const folder = {
  "folder.state": query("anyone", nothing, folderStateSchema),
  /** Opens a system dialog; an office's folder is opened at once, an empty one becomes the place for set-up. */
  "folder.choose": change("anyone", nothing, chosenPath),
  "folder.retry": change("anyone", nothing, done),
  /** Open for looking only, beside the process that holds it. */
  "folder.look": change("anyone", nothing, done),
  /** The person agreed: the newest good generation takes the damaged file's place. */
  "folder.recover": change("anyone", nothing, done),
  /** Leave this folder (a demo, say) and go back to set-up. */
  "folder.leave": change("anyone", nothing, done),
} as const;
