import { counterpartKey } from "../../electron/office/counterparts";
import { interleave, judge, type Measurement, timed } from "./measure";
import { firstPage, type Seat } from "./office";

/** Queries as they grow while somebody types. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  words: ["工", "工资", "工资支", "工资支付", "工资支付 台账", "劳动合同"],
  initials: ["r", "rs", "gz", "gzzf", "gzzftz", "ldht", "qlyf"],
  number: ["云人社行指", "云人社行指〔2025〕", "云人社行指〔2025〕12", "云人社行指[2019]377号"],
  code: ["9137", "91379901MA0", "91379901ma1q"],
  "nothing found": ["不会有的词语", "zzzzzz"],
};

/**
 * Search as you type through the router, beside a plain `includes` over one joined text a matter, without filter, order
 * or page. Every query counts as one run.
 */
export const measureSearch = async (seat: Seat, matters: number, rounds: number): Promise<Measurement[]> => {
  const { store, speak } = seat;
  const texts = store.books
    .rows()
    .map((row) =>
      [row.key, ...row.counterpartIds.map((id) => store.counterparts.get("counterparts", id))]
        .map((part) => (typeof part === "object" ? counterpartKey(part) : (part ?? "")))
        .join("\n"),
    );
  const measured: Measurement[] = [];
  for (const [kind, queries] of Object.entries(TYPED)) {
    const ours: number[] = [];
    const peer: number[] = [];
    for (const query of queries) {
      const terms = query.toLowerCase().replace("[", "〔").replace("]", "〕").split(" ");
      const values = await interleave(
        {
          ours: () => timed(() => speak("matters.list", firstPage(query))),
          peer: () => timed(() => texts.filter((text) => terms.every((term) => text.includes(term)))),
        },
        rounds,
        2,
      );
      ours.push(...values.ours);
      peer.push(...values.peer);
    }
    measured.push(
      judge({
        name: `search, ${kind}, ${matters} matters`,
        unit: "ms",
        ours,
        peers: { "plain scan": peer },
        limits: [{ atMost: 50 }],
        by: "p95",
      }),
    );
  }
  return measured;
};
