import fs from "node:fs/promises";
import path from "node:path";

/** The folder made inside a chosen one that already holds other things, or that cannot give way. */
const OWN_FOLDER = "行政指导工作台数据";

/** Whether an empty folder can be taken away and another moved to its name, as set-up does with the finished office. */
const canGiveWay = async (folder: string): Promise<boolean> => {
  const parent = path.dirname(folder);
  // The root of a drive or a share.
  if (parent === folder) return false;
  try {
    const [here, above] = await Promise.all([fs.lstat(folder), fs.stat(parent)]);
    // A link, or a point where another disk begins.
    if (!here.isDirectory() || here.dev !== above.dev) return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOENT";
  }
  try {
    // Tried out, for on Windows access rights are not told beforehand.
    await fs.rmdir(await fs.mkdtemp(`${folder}.`));
    return true;
  } catch {
    return false;
  }
};

/** Where in a chosen folder the office goes: there, or in a folder of its own inside. */
export const placeIn = async (folder: string, empty: boolean): Promise<string> =>
  empty && (await canGiveWay(folder)) ? folder : path.join(folder, OWN_FOLDER);
