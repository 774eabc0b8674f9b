// Files that leave the program: saved as a whole or not at all, printed, opened as a copy to read.
import { everyMatter } from "../../shared/contract/matters";
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Result } from "../../shared/contract/errors";
import { expect, stubDialogs, test } from "./fixture";
import { ready } from "./shell-tools";

const call = (page: Page, name: string, input: unknown): Promise<Result<unknown>> =>
  page.evaluate(([name, input]) => window.desk.call(name, input) as Promise<Result<unknown>>, [name, input] as const);
const value = async <T>(page: Page, name: string, input: unknown): Promise<T> => {
  const result = await call(page, name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
  return result.value as T;
};

/** The first issued document of the sample office, signed in as the sample says. */
const issuedInSample = async (page: Page): Promise<{ readonly matterId: string; readonly documentId: string }> => {
  const who = await value<{ login: string; password: string }>(page, "setup.sample", {});
  await value(page, "session.signIn", { login: who.login, password: who.password });
  const input = { ...everyMatter, kind: "written" };
  const { rows } = await value<{ rows: { id: string }[] }>(page, "matters.list", input);
  for (const { id } of rows) {
    const { documents } = await value<{ documents: { id: string }[] }>(page, "matters.get", { id });
    if (documents[0]) return { matterId: id, documentId: documents[0].id };
  }
  throw new Error("the sample holds no issued document");
};

test("a document is saved, printed, refused readably, and opened as a copy nobody can change", async ({
  app,
  launched,
}) => {
  const page = await ready(app);
  const which = await issuedInSample(page);
  const folder = path.join(launched.userData, "导出");
  const file = path.join(folder, "意见书.pdf");
  await stubDialogs(app, { save: file });
  const refused = await call(page, "documents.pdf", which);
  expect(refused).toMatchObject({ ok: false, error: { code: "write-failed" } });
  expect(JSON.stringify(refused)).toContain("原有的文件没有改动");
  fs.mkdirSync(folder);
  expect(await value(page, "documents.pdf", which)).toEqual({ path: file });
  expect(fs.readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
  expect(fs.readdirSync(folder)).toEqual(["意见书.pdf"]);
  const settings = path.join(launched.userData, "settings.json");
  await expect.poll(() => fs.readFileSync(settings, "utf8")).toContain(JSON.stringify(folder));

  await app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve("");
  });
  const first = await value<{ path: string }>(page, "documents.open", which);
  const second = await value<{ path: string }>(page, "documents.open", which);
  expect(path.dirname(first.path)).not.toBe(path.dirname(second.path));
  expect(path.relative(path.join(launched.userData, "opened"), first.path)).toMatch(/^copy-\w+[\\/][^\\/]+\.docx$/);
  expect(fs.statSync(first.path).mode & 0o222).toBe(0);
});
