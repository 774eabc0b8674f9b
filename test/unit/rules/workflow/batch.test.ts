import { expect, it } from "vitest";
import { named } from "../../../../shared/rules/workflow/guard";
import { waitsOf } from "../../../../shared/rules/workflow/waits";
import { blankMatter, letter } from "../../../fixtures/matters";

const ids = Array.from({ length: 12 }, (_, at) => `c${at + 1}`);
const letters = ids.map((id, at) =>
  letter({ id: `d${at + 1}`, type: "reminderLetter", name: "行政提示书", number: `${at + 1}号`, to: [id] }),
);
const matter = blankMatter({ counterpartIds: ids, documents: letters, phase: "underway" });

it("names a batch of letters once", () => {
  expect(named(matter)).toBe("《行政提示书》");
});

it("waits for the service of a day's letters in one line, and for those of another day in another", () => {
  const texts = (given: typeof matter) =>
    waitsOf(given).flatMap(({ for: what, since, text }) => (what === "service" ? [`${since} ${text}`] : []));
  const day = letters[0]?.date ?? "";
  expect(texts(matter)).toEqual([`${day} 1号等12份文书`]);
  const later = letters.map((one, at) => (at < 10 ? one : { ...one, date: "2026-11-30" }));
  expect(texts({ ...matter, documents: later })).toEqual([`${day} 1号等10份文书`, "2026-11-30 11号、12号"]);
});
