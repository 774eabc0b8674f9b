import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type Shift, shiftSchema } from "../../shared/model/printing";
import type { Settings } from "../office/context";
import { replaceFile } from "./replace-file";

/** Where the window stood, in screen points. */
export interface Place {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** What this program remembers on this PC, beside the office's data. */
interface Remembered {
  readonly folder?: string | null;
  readonly place?: Place;
  readonly maximized?: boolean;
  readonly zoom?: number;
  /** Where the person saved a file last. */
  readonly exports?: string;
  /** How far the printer here is to move what it prints. */
  readonly shift?: Shift;
}

export interface PcSettings extends Settings {
  readonly remembered: Remembered;
  /** Keeps more; a failure goes to the log, for nothing depends on it. */
  readonly remember: (more: Remembered) => void;
  /** Keeps more, and rejects when it could not be written. */
  readonly keep: (more: Remembered) => Promise<void>;
  /** When everything remembered so far is on disk, or could not be had there. */
  readonly settled: () => Promise<void>;
}

const isLength = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const fields = (value: unknown): Readonly<Record<string, unknown>> => Object(value) as Record<string, unknown>;

const readPlace = (found: unknown): Place | undefined => {
  const { x, y, width, height } = fields(found);
  if (!isLength(width) || !isLength(height)) return undefined;
  return isLength(x) && isLength(y) ? { x, y, width, height } : { width, height };
};

/** What a settings file says, as far as it makes sense: a file somebody edited must not keep the program from starting. */
const read = (file: string): Remembered => {
  try {
    const found = fields(JSON.parse(readFileSync(file, "utf8")));
    const place = readPlace(found.place);
    const shift = shiftSchema.safeParse(found.shift).data;
    return {
      ...(typeof found.folder === "string" ? { folder: found.folder } : {}),
      ...(place ? { place } : {}),
      ...(typeof found.maximized === "boolean" ? { maximized: found.maximized } : {}),
      ...(isLength(found.zoom) ? { zoom: found.zoom } : {}),
      ...(typeof found.exports === "string" ? { exports: found.exports } : {}),
      ...(shift ? { shift } : {}),
    };
  } catch {
    // Losing a window's place is no reason not to start.
    return {};
  }
};

/** Keeps `settings.json` in the user's own folder. */
export const openSettings = (userData: string, log: (error: unknown) => void): PcSettings => {
  const file = path.join(userData, "settings.json");
  let remembered = read(file);
  let last: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    await mkdir(userData, { recursive: true });
    await replaceFile(file, JSON.stringify(remembered));
  };
  const keep = (more: Remembered): Promise<void> => {
    remembered = { ...remembered, ...more };
    last = last.then(write, write);
    return last;
  };
  return {
    get remembered() {
      return remembered;
    },
    remember: (more) => {
      keep(more).catch(log);
    },
    keep,
    settled: () => last.catch(() => undefined),
    suggested: path.join(userData, "数据"),
    folder: async () => remembered.folder ?? null,
    setFolder: (folder) => keep({ folder }),
  };
};
