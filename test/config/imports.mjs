// Holds the import table: which room may import which. Prints every import that goes the wrong way and exits 1.
import fs from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** Room (longest prefix wins) → the rooms and packages it may import, besides itself. */
const table = {
  "shared/model": { ours: ["shared/rules"], packages: ["zod"] },
  "shared/rules": { ours: ["shared/model", "shared/documents"], packages: ["pinyin-pro"] },
  "shared/documents": { ours: ["shared/model", "shared/rules"], packages: [] },
  "shared/contract": { ours: ["shared/model", "shared/rules", "shared/documents"], packages: ["zod"] },
  renderer: {
    // The texts of the help page are read as data.
    ours: ["shared", "resources/help"],
    packages: [
      "react",
      "react-dom",
      "antd",
      "@ant-design/icons",
      "@tanstack/react-query",
      "dayjs",
      "docx-preview",
      "wouter",
      "zod",
    ],
  },
  "electron/ledger": { ours: ["shared"], packages: ["lowdb", "zod", "node:"] },
  "electron/archive": { ours: ["shared"], packages: ["node:"] },
  "electron/documents": { ours: ["shared"], packages: ["docx", "node:"] },
  "electron/sheets": { ours: ["shared"], packages: ["exceljs", "node:"] },
  "electron/office": {
    ours: ["shared", "electron/ledger", "electron/archive", "electron/documents", "electron/sheets"],
    packages: ["zod", "node:"],
  },
  "electron/desk.ts": { ours: ["shared", "electron/office", "package.json"], packages: ["node:"] },
  "electron/shell": { ours: ["shared", "electron/office"], packages: ["electron", "@cantoo/pdf-lib", "node:"] },
  "electron/main.ts": { ours: ["shared", "electron/office", "electron/shell"], packages: ["electron", "node:"] },
  "electron/preload.ts": { ours: ["shared/contract"], packages: ["electron"] },
};

const rooms = Object.keys(table).toSorted((a, b) => b.length - a.length);
const within = (file, room) => file === room || file.startsWith(`${room}/`);
const roomOf = (file) => rooms.find((room) => within(file, room));
const packageMatches = (wanted, allowed) =>
  allowed.endsWith(":") ? wanted.startsWith(allowed) : wanted === allowed || wanted.startsWith(`${allowed}/`);

/** The complaint about one import, or undefined where the table allows it. */
export const complaint = (file, wanted) => {
  const room = roomOf(file);
  if (!room) return `${file}: stands in no room of the import table`;
  const { ours, packages } = table[room];
  if (!wanted.startsWith(".")) {
    return packages.some((allowed) => packageMatches(wanted, allowed))
      ? undefined
      : `${file}: ${room} may not import '${wanted}'`;
  }
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), wanted));
  if (within(target, room) || ours.some((other) => within(target, other))) return undefined;
  return `${file}: ${room} may not import ${target}`;
};

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^"';]*?from\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;
// The pure rooms know no time of day and no chance: both come in as arguments.
const IMPURE = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/;

const sources = (folder) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.split(path.sep).join("/")}`);

/** Every complaint about the tree as it stands. */
export const complaints = () => {
  const found = [];
  for (const file of ["shared", "renderer", "electron"].flatMap(sources)) {
    const text = fs.readFileSync(path.join(root, file), "utf8");
    for (const match of text.matchAll(IMPORT)) {
      const problem = complaint(file, match[1] ?? match[2] ?? match[3]);
      if (problem) found.push(problem);
    }
    if (file.startsWith("shared/") && IMPURE.test(text)) found.push(`${file}: shared has no clock and no randomness`);
  }
  return found;
};

if (process.argv[1] === import.meta.filename) {
  const found = complaints();
  for (const line of found) console.error(line);
  process.exit(found.length ? 1 : 0);
}
