import { imageType } from "../../shared/rules/file-types";
import { call } from "../app/api";

/** Which file of which matter. */
export interface Which {
  readonly matterId: string;
  readonly attachmentId: string;
}

/** Twice what is shown, for fine screens, px. */
const HEIGHT = 112;

let last: Promise<unknown> = Promise.resolve();

const shrink = async (bytes: Uint8Array, type: string): Promise<string> => {
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type }), {
    resizeHeight: HEIGHT,
    resizeQuality: "medium",
  });
  const canvas = document.createElement("canvas");
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.toDataURL("image/jpeg", 0.8);
};

/**
 * A small picture of an image as a `data:` address, which needs no giving back. One at a time: photographs of many
 * megabytes are read and let go of again, never all held at once. Rejects where the file is no image.
 */
export const thumbnail = (which: Which, name: string): Promise<string> => {
  const next = last.then(async () => shrink(await call("attachments.file", which), imageType(name) ?? ""));
  last = next.catch(() => undefined);
  return next;
};
