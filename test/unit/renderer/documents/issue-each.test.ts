import * as fc from "fast-check";
import { expect, it } from "vitest";
import { CHUNK, issueInChunks, numberSpan } from "../../../../renderer/documents/issue-each";
import type { IssuedDocument } from "../../../../shared/model/matter";
import { letter } from "../../../fixtures/matters";

const ids = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);
/** An office that gives numbers in order and refuses the chunk that a call would be. */
const office = (refuseAt = Infinity) => {
  const issued: IssuedDocument[] = [];
  let calls = 0;
  return {
    issued,
    issue: async (chunk: readonly string[]) => {
      calls += 1;
      if (calls > refuseAt) throw new Error("refused");
      const made = chunk.map((to, index) => {
        const seq = issued.length + index + 1;
        return letter({ id: to, to: [to], seq, number: `${seq}号` });
      });
      issued.push(...made);
      return made;
    },
  };
};

it("issues one letter to each, in order, in chunks, with consecutive numbers", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 20 }), async (count, size) => {
      const { issued, issue } = office();
      const told: number[] = [];
      const ending = await issueInChunks({
        ids: ids(count),
        issue,
        wanted: () => true,
        told: (all) => told.push(all.length),
        size,
      });
      expect(ending).toEqual({ as: "done" });
      expect(issued.flatMap(({ to }) => to)).toEqual(ids(count));
      expect(issued.map(({ seq }) => seq)).toEqual(issued.map((_, index) => index + 1));
      expect(told).toHaveLength(Math.ceil(count / size));
    }),
  );
});

it("stops after the chunk that is under way, and keeps what was issued", async () => {
  const { issued, issue } = office();
  let wanted = true;
  const ending = await issueInChunks({
    ids: ids(35),
    issue,
    wanted: () => wanted,
    told: (all) => {
      wanted = all.length < 20;
    },
  });
  expect(ending).toEqual({ as: "stopped" });
  expect(issued).toHaveLength(2 * CHUNK);
});

it("a refusal in the middle ends the run with what was issued before it", async () => {
  const { issued, issue } = office(1);
  let last: readonly IssuedDocument[] = [];
  const ending = await issueInChunks({ ids: ids(25), issue, wanted: () => true, told: (all) => (last = all) });
  expect(ending).toMatchObject({ as: "refused", error: { message: "refused" } });
  expect(last).toEqual(issued);
  expect(issued).toHaveLength(CHUNK);
});

it("says from which number to which", () => {
  expect(numberSpan([])).toBe("");
  expect(numberSpan([{ number: "" }])).toBe("");
  expect(numberSpan([{ number: "1号" }])).toBe("1号");
  expect(numberSpan([{ number: "1号" }, { number: "2号" }, { number: "3号" }])).toBe("1号 至 3号");
});
