import { readFileSync } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import path from "node:path";
import type { Settings } from "../office/context";

/** Where the window stood, in screen points. */
export interface Place {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** What this program remembers on this PC, beside the office's data. */
interface Remembered {
  folder?: string | null;
  place?: Place;
  maximized?: boolean;
  zoom?: number;
}

export interface PcSettings extends Settings {
  readonly remembered: Readonly<Remembered>;
  readonly remember: (more: Remembered) => Promise<void>;
}

const read = (file: string): Remembered => {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Remembered;
  } catch {
    // Losing a window's place is no reason not to start.
    return {};
  }
};

/** Keeps `settings.json` in the user's own folder. */
export const openSettings = (userData: string): PcSettings => {
  const file = path.join(userData, "settings.json");
  let remembered = read(file);
  let last: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    await mkdir(userData, { recursive: true });
    const beside = `${file}.new`;
    const handle = await open(beside, "w");
    try {
      await handle.writeFile(JSON.stringify(remembered));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  };
  const remember = (more: Remembered): Promise<void> => {
    remembered = { ...remembered, ...more };
    last = last.then(write, write);
    return last;
  };
  return {
    get remembered() {
      return remembered;
    },
    remember,
    suggested: path.join(userData, "数据"),
    folder: async () => remembered.folder ?? null,
    setFolder: (folder) => remember({ folder }),
  };
};
