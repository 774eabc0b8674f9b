// Text and table shape of every document type of every region, kept in golden files: one a type, what is the same once.
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { drawPaper } from "../../../../electron/documents";
import { documentTypes } from "../../../../shared/documents";
import { everySheet, type Shared } from "../../../fixtures/documents/every-type";
import { paragraphs, parts, shape } from "../shape";

const GOLDEN = path.resolve(import.meta.dirname, "../../../fixtures/documents/golden");

const written = async ({ paper, regions }: Shared): Promise<string> => {
  const found = await parts(await drawPaper(paper));
  const foot = paragraphs(found["word/footer1.xml"] ?? "");
  return `# ${regions.join(", ")}\n${shape(found["word/document.xml"] ?? "")}foot | ${foot.join(" | ")}\n`;
};

describe("text and shape", () => {
  it.each(documentTypes)("of %s are those kept", async (type) => {
    const all = await Promise.all(everySheet.filter((sheet) => sheet.type === type).map(written));
    await expect(all.join("\n")).toMatchFileSnapshot(path.join(GOLDEN, `${type}.txt`));
  });

  it("are kept for every type, and for none that is gone", () => {
    expect(fs.readdirSync(GOLDEN).toSorted()).toEqual(documentTypes.map((type) => `${type}.txt`).toSorted());
  });
});
