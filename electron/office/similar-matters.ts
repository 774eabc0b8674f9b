import type { Output, Parsed } from "../../shared/contract";
import { isGuidance } from "../../shared/rules/workflow/phases";
import type { Call } from "./context";
import { type BookRow, findMatter, matterLine } from "./matter-lookup";

const SHOWN = 5;
/** How much each likeness counts; the same counterpart and item together come first. */
const WEIGHTS = { item: 4, counterpart: 3, method: 1 } as const;

type Wanted = Parsed<"matters.similar">;

const likenessOf = (row: BookRow, wanted: Wanted): { words: string[]; weight: number } => {
  const item = wanted.itemId !== null && row.itemId === wanted.itemId;
  const counterpart = row.counterpartIds.some((id) => wanted.counterpartIds.includes(id));
  const method = row.methods.some((one) => wanted.methods.includes(one));
  const words = [item ? "同一事项" : "", counterpart ? "同一对象" : "", item && method ? "同一方式" : ""];
  const weight = (item ? WEIGHTS.item : 0) + (counterpart ? WEIGHTS.counterpart : 0) + (method ? WEIGHTS.method : 0);
  return { words: words.filter(Boolean), weight: item || counterpart ? weight : 0 };
};

/** Earlier written matters with the same item or counterpart (R016), the likest and then the newest first. */
export const similarMatters = async (call: Call, wanted: Wanted): Promise<Output<"matters.similar">> => {
  const found = call.store.books
    .rows()
    .filter((row) => row.kind === "written" && row.id !== wanted.except && isGuidance(row))
    .map((row) => ({ row, ...likenessOf(row, wanted) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || b.row.date.localeCompare(a.row.date))
    .slice(0, SHOWN);
  return Promise.all(
    found.map(async ({ row, words }) => {
      const { matter } = await findMatter(call, row.id);
      const opinion = matter.kind === "written" ? matter.opinion : "";
      return { ...matterLine(call.store, row), likeness: words, opinion };
    }),
  );
};
