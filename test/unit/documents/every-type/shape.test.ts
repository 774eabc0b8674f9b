// What holds of every document type of every region: each field finds its place, and the file is of sound shape.
import { describe, expect, it } from "vitest";
import { drawPaper, FONT_SETS } from "../../../../electron/documents";
import { documentTypes, typesOf } from "../../../../shared/documents";
import { everyBlank, everySheet, type Sheet } from "../../../fixtures/documents/every-type";
import { missingFrom, printedPlaces, replaced, wordsOf } from "../../../fixtures/documents/leaves";
import { textOf } from "../../../fixtures/documents/letters";
import { shipped } from "../../../fixtures/profiles";
import { faultsOfShape } from "../faults";

/** Fields that are printed only where the region asks its letters to state them (R041), or where another field says so. */
const STATED = ["purpose", "basis", "time", "handlers"];
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  talkRecord: ["attendance.0.present"],
  terminationForm: ["other"],
  visitRecord: ["transferTo"],
};

const unprinted = (sheet: Sheet): string[] => {
  const printed = printedPlaces(sheet);
  const left: string[] = [];
  replaced(sheet, (place, text) => {
    if (!printed.has(place)) left.push(place);
    return text;
  });
  return left;
};

describe("every document type", () => {
  it("is there for each region that uses it", () => {
    const there = everySheet.flatMap(({ type, regions }) => regions.map((region) => `${region} ${type}`));
    const used = shipped.flatMap((profile) => typesOf(profile).map((type) => `${profile.id} ${type}`));
    expect(there.toSorted()).toEqual(used.toSorted());
    expect(new Set(everySheet.map(({ type }) => type))).toEqual(new Set(documentTypes));
  });

  it.each(everySheet.map((sheet) => [sheet.name, sheet] as const))("%s prints each of its fields", (_name, sheet) => {
    const optional = sheet.profile.documents.some(({ withPurpose }) => withPurpose) ? [] : STATED;
    const allowed = [...optional, ...(OTHERS[sheet.type] ?? [])];
    expect(unprinted(sheet).filter((place) => !allowed.includes(place))).toEqual([]);
    expect(missingFrom(textOf(sheet.paper), wordsOf(sheet))).toEqual([]);
  });

  it.each(Object.entries(FONT_SETS))(
    "is of sound shape in %s: a face on every run, grids and cells that add up, no theme face, no text box",
    async (_set, fonts) => {
      for (const { name, paper } of [...everySheet, ...everyBlank]) {
        expect(await faultsOfShape(await drawPaper(paper, fonts)), name).toEqual([]);
      }
    },
  );
});
