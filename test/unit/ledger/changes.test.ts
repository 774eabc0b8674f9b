import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldChanges } from "../../../electron/ledger/changes";

describe("the changes between two states of a record", () => {
  it("name each field, with what stood there before", () => {
    const from = { id: "m", rev: 1, title: "甲", counterpart: { name: "某公司", phone: "1" }, tags: ["a"], gone: 1 };
    const to = { id: "m", rev: 2, title: "乙", counterpart: { name: "某公司", phone: "2" }, tags: ["a", "b"], come: 2 };
    expect(fieldChanges(from, to)).toEqual([
      { path: "title", from: "甲", to: "乙" },
      { path: "counterpart.phone", from: "1", to: "2" },
      { path: "tags", from: ["a"], to: ["a", "b"] },
      { path: "gone", from: 1 },
      { path: "come", to: 2 },
    ]);
  });

  it("name a list's elements by their ids", () => {
    const documents = [
      { id: "d1", status: "草稿" },
      { id: "d2", status: "草稿" },
    ];
    expect(fieldChanges({ documents }, { documents: [{ id: "d1", status: "已签发" }, documents[1]] })).toEqual([
      { path: "documents[d1].status", from: "草稿", to: "已签发" },
    ]);
    expect(fieldChanges({ documents }, { documents: [...documents, { id: "d3" }] })).toEqual([
      { path: "documents[d3]", to: { id: "d3" } },
    ]);
    expect(fieldChanges({ documents }, { documents: documents.toReversed() })).toEqual([
      { path: "documents[]", from: ["d1", "d2"], to: ["d2", "d1"] },
    ]);
    expect(fieldChanges({ documents }, { documents: [] })).toHaveLength(2);
  });

  it("are there exactly when the states differ", () => {
    const named = fc.array(fc.record({ id: fc.constantFrom("x", "y", "z"), value: fc.nat(2) }), { maxLength: 3 });
    const plain = fc.oneof(fc.nat(2), fc.array(fc.nat(2), { maxLength: 2 }), named, fc.record({ inner: named }));
    const record = fc.dictionary(fc.constantFrom("title", "documents", "tags"), plain);
    fc.assert(
      fc.property(record, record, (one, other) => {
        expect(fieldChanges(one, structuredClone(one))).toEqual([]);
        // As plain records: what a generated object descends from is no difference between states.
        const equal = isDeepStrictEqual(structuredClone(one), structuredClone(other));
        expect(fieldChanges(one, other).length === 0).toBe(equal);
      }),
      { numRuns: 2_000 },
    );
  });
});
