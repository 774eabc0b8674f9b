import fs from "node:fs";
import fsp from "node:fs/promises";
import path from "node:path";
import { entry } from "../../electron/office/store";
import { interleave, judge, type Limit, type Measurement, timedSave } from "./measure";
import type { Seat } from "./office";
import { chanceOf } from "./random";

const PEER = "write + fsync + rename";
const BOOK = "2026Q4";

/** What anybody would write without a library: the same bytes into a new file, synced, moved into place. */
export const plainSave = async (folder: string, bytes: Uint8Array): Promise<void> => {
  const temp = path.join(folder, "plain.tmp");
  const file = await fsp.open(temp, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await fsp.rename(temp, path.join(folder, "plain.json"));
};

/** The bytes of the newest book, as they are now. */
export const bookBytes = (seat: Seat): Buffer =>
  fs.readFileSync(path.join(seat.store.ledger.folder, "books", `${BOOK}.json`));

/** Saves one matter of the newest book at a time, through the shelf and through the router. */
const savesOf = (seat: Seat, seed: number) => {
  const { store, desk, speak } = seat;
  const chance = chanceOf(seed);
  const ids = store.books.rows().flatMap((row) => (row.book === BOOK ? [row.id] : []));
  const [me] = store.accounts.all("accounts");
  if (!me) throw new Error("the office has nobody");
  const next = async () => {
    const matter = await store.books.get(chance.pick(ids));
    if (!matter) throw new Error("a matter is gone");
    return { matter, result: `第${chance.upTo(1000)}次回访：已按意见整改` };
  };
  return {
    shelf: async () => {
      const { matter, result } = await next();
      return timedSave(() =>
        store.books.commit(BOOK, entry(me, desk.surroundings.clock, "matters.recordResult", "记录指导结果"), (tx) =>
          tx.put("matters", { ...matter, result }, matter.rev),
        ),
      );
    },
    office: async () => {
      const { matter, result } = await next();
      const effect = matter.kind === "written" ? matter.effect : "";
      return timedSave(() => speak("matters.recordResult", { id: matter.id, rev: matter.rev, effect, result }));
    },
  };
};

/**
 * Durable save of one matter: into a large office and into one of a year, each through the ledger's shelf and through
 * the office, beside a plain write of the same bytes. All of them interleaved in one run.
 */
export const measureSaves = async (
  large: { seat: Seat; years: number },
  small: { seat: Seat; years: number },
  scratch: string,
  rounds: number,
): Promise<Measurement[]> => {
  const ours = savesOf(large.seat, 1);
  const few = savesOf(small.seat, 2);
  const values = await interleave(
    {
      shelf: ours.shelf,
      shelfSmall: few.shelf,
      office: ours.office,
      officeSmall: few.office,
      peer: async () => {
        const bytes = bookBytes(large.seat);
        return timedSave(() => plainSave(scratch, bytes));
      },
    },
    rounds,
    5,
  );
  const limits: Limit[] = [{ timesPeer: 1.5, peer: PEER }];
  const many = `${large.years} years`;
  const one = `${small.years} year`;
  const pairs = [
    { way: "ledger", ours: values.shelf, few: values.shelfSmall },
    { way: "office", ours: values.office, few: values.officeSmall },
  ];
  return pairs.flatMap(({ way, ours, few }) => [
    judge({ name: `save, ${way}, ${many}`, unit: "ms", ours, peers: { [PEER]: values.peer }, limits }),
    judge({ name: `save, ${way}, ${one}`, unit: "ms", ours: few, peers: { [PEER]: values.peer }, limits }),
    // "The same at 1 year and 10": within what two medians of one run differ by anyway.
    judge({
      name: `save, ${way}, ${many} beside ${one}`,
      unit: "ms",
      ours,
      peers: { [one]: few },
      limits: [{ timesPeer: 1.2, peer: one }],
    }),
  ]);
};
