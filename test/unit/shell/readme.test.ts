// The shell's page names lines and tests as evidence: each must still be there.
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const shell = path.join(root, "electron/shell");
const read = (file: string): string => fs.readFileSync(file, "utf8");
const page = read(path.join(shell, "README.md"));

test("every line the page points to says what its link says", () => {
  const links = [...page.matchAll(/\]\(([^)#\s]+)#L(\d+) (["'])(.*?)\3\)/g)];
  expect(links.length).toBeGreaterThan(25);
  expect(links).toHaveLength([...page.matchAll(/#L\d+/g)].length);
  for (const [, file = "", line = "", , words = ""] of links) {
    const lines = read(path.join(shell, file)).split("\n");
    const now = lines.findIndex((text) => text.includes(words)) + 1;
    expect(lines[Number(line) - 1], `README.md: ${file}:${line} “${words}” is line ${now} now`).toContain(words);
  }
});

test("every test the page names is there, for each of the twenty items", () => {
  const rows = page.split("\n").filter((line) => /^\| \d+ /.test(line));
  expect(rows).toHaveLength(20);
  const e2e = ["shell", "shell-life", "shell-files"].map((name) => `test/e2e/${name}.spec.ts`);
  const tests = [...e2e, "test/config/pack-check.mjs"].map((file) => read(path.join(root, file))).join("\n");
  const named = rows.flatMap((row) => [...row.matchAll(/“(.+?)”/g)].map(([, name = ""]) => name));
  expect(named.length).toBeGreaterThan(20);
  for (const name of named) expect(tests).toContain(name);
});
