import { expect, it } from "vitest";
import { servedPapers } from "../../../../renderer/matters/detail/services";
import { contextOf } from "../steps/context";
import { letter } from "../../../fixtures/matters";
import { profileOf } from "../../../fixtures/profiles";
import { matterWith, stepWith } from "../steps/matters";

const LZ = profileOf("linzi-hrss");
const served = (id: string, documentIds: string[], counterpartIds: string[], way = "direct") =>
  stepWith("serve", { documentIds, counterpartIds, way }, id);

it("holds each letter against each counterpart, the later service counts, and one taken back does not", () => {
  const steps = [
    served("s1", ["d1"], ["c1"]),
    served("s2", ["d1"], ["c1"], "mail"),
    served("s3", ["d1"], ["c2"]),
    stepWith("undo", { target: "s3", reason: "填错" }),
  ];
  const documents = [letter({ id: "d0", state: "void" }), letter(), letter({ id: "d2", type: "guidanceRecord" })];
  const matter = matterWith(LZ, { methods: ["意见建议"], steps, documents });
  const papers = servedPapers(contextOf(matter, LZ, "2026-11-21").view);
  expect(papers.map(({ document }) => document.id)).toEqual(["d1"]);
  expect(papers[0]?.rows.map(({ counterpartId, service }) => [counterpartId, service?.way])).toEqual([
    ["c1", "mail"],
    ["c2", undefined],
  ]);
});

it("holds a letter of one's own against whom it is for alone", () => {
  const documents = [letter({ to: ["c2"] })];
  const papers = servedPapers(contextOf(matterWith(LZ, { documents }), LZ, "2026-11-21").view);
  expect(papers.map(({ rows }) => rows.map(({ counterpartId }) => counterpartId))).toEqual([["c2"]]);
});
