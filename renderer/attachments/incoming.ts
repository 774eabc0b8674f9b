import { attachmentName } from "../../shared/rules/attachable";

/** A file on its way to a matter: its name as it will be kept, and the folder it came from within what was chosen. */
export interface Incoming {
  readonly file: File;
  readonly name: string;
  readonly folder: string;
}

/** More is no longer what one matter's folder holds; whoever dropped a whole disk is not kept waiting. */
const DEEPEST = 2_000;

const incoming = (file: File, folder = ""): Incoming => ({ file, name: attachmentName(file.name), folder });

/** The folders between what was chosen and a file: `回证/一组/1.jpg` → `一组`. */
const foldersOf = (path: string): string => path.split("/").slice(1, -1).join("/");

/** Files chosen in a dialog, one by one or as a folder. */
export const chosenFiles = (files: FileList | null): Incoming[] =>
  [...(files ?? [])].map((file) => incoming(file, foldersOf(file.webkitRelativePath)));

/** What an application gives a bitmap in the clipboard when it has no name of its own. */
const NAMELESS = /^image\.(png|jpe?g|bmp)$/i;

/**
 * Files in the clipboard. A screenshot gets a name of its own by the minute, 截图 2026-11-21 1030.png, unlike every name
 * in `taken`.
 */
export const pastedFiles = (data: DataTransfer, minute: string, taken: ReadonlySet<string>): Incoming[] => {
  const names = new Set(taken);
  return [...data.files].map((file) => {
    const ending = NAMELESS.exec(file.name)?.[1];
    if (ending === undefined) return incoming(file);
    const nameAt = (turn: number) => `截图 ${minute}${turn === 1 ? "" : ` (${turn})`}.${ending}`;
    let turn = 1;
    while (names.has(nameAt(turn))) turn += 1;
    names.add(nameAt(turn));
    return { file, name: nameAt(turn), folder: "" };
  });
};

const isFolder = (entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry => entry?.isDirectory === true;

const fileOf = (entry: FileSystemEntry): Promise<File> =>
  new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));

/** A reader hands out its entries by the hundred, until it has none. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
};

const below = async (folder: FileSystemDirectoryEntry, path: string, into: Incoming[]): Promise<void> => {
  for (const entry of await entriesOf(folder)) {
    if (into.length >= DEEPEST) return;
    if (isFolder(entry)) await below(entry, path === "" ? entry.name : `${path}/${entry.name}`, into);
    else into.push(incoming(await fileOf(entry), path));
  }
};

/** Dropped files, and all that dropped folders hold. Rejects where a folder cannot be read. */
export const droppedFiles = async (data: DataTransfer): Promise<Incoming[]> => {
  // All of it is asked for at once: after the drop the list is empty.
  const items = [...data.items].filter(({ kind }) => kind === "file");
  const parts = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: Incoming[] = [];
  for (const { entry, file } of parts) {
    if (isFolder(entry)) await below(entry, "", found);
    else if (file) found.push(incoming(file));
  }
  return found;
};
