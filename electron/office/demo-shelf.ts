import fs from "node:fs/promises";
import path from "node:path";
import { fileName } from "../../shared/rules/text";

/** One file of the demo, as the manifest lists it; `number` and `matter` where it has them. */
interface Listed {
  readonly path: string;
  readonly type: string;
  readonly number: string | null;
  readonly matter: string | null;
}

/** A file to be put on the shelf: its folders from the outermost in, its name without the extension. */
export interface Piece extends Omit<Listed, "path"> {
  readonly folder: readonly string[];
  readonly name: string;
  readonly extension: "docx" | "xlsx";
  readonly bytes: Uint8Array;
}

/** Where the demo's files go. */
export interface Shelf {
  readonly put: (piece: Piece) => Promise<void>;
  /** The types of documents that are there, by their Chinese names. */
  readonly types: () => ReadonlySet<string>;
  /** Writes `manifest.json` and answers how many files it lists. */
  readonly close: () => Promise<number>;
}

/** An empty shelf in `out`. No two files get the same name: a later one is numbered （2）, （3） … */
export const makeShelf = (out: string): Shelf => {
  const files: Listed[] = [];
  const taken = new Map<string, number>();
  const free = (wanted: string): string => {
    const times = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, times);
    return times === 1 ? wanted : `${wanted}（${times}）`;
  };
  return {
    put: async ({ folder, name, extension, bytes, ...listed }) => {
      const place = `${free([...folder, name].map(fileName).join("/"))}.${extension}`;
      await fs.mkdir(path.join(out, path.dirname(place)), { recursive: true });
      await fs.writeFile(path.join(out, place), bytes);
      files.push({ path: place, ...listed });
    },
    types: () => new Set(files.map(({ type }) => type)),
    close: async () => {
      await fs.writeFile(path.join(out, "manifest.json"), `${JSON.stringify({ files }, null, 1)}\n`);
      return files.length;
    },
  };
};
