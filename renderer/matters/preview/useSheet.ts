import { useEffect, useState } from "react";
import { CallError } from "../../app/api";
import { Follower } from "../follower";
import { drawDocx } from "./docx";

/** The sheet follows within 300 ms: a short rest, and not much longer while somebody types on and on. */
const PACE = { idle: 100, most: 180 };

export interface Sheet {
  readonly drawn: HTMLElement | null;
  readonly error: CallError | null;
}

interface Asked<J> {
  /** Another key begins with no sheet. */
  readonly key: string;
  readonly job: J;
  readonly bytesOf: (job: J) => Promise<Uint8Array>;
}

/**
 * A document drawn from what is typed, for the newest job only. The last good sheet of the same `key` stays while a call
 * fails. `job` and `bytesOf` must stay the same objects while nothing changes.
 */
export const useSheet = <J>(key: string, job: J, bytesOf: (job: J) => Promise<Uint8Array>): Sheet => {
  const [sheet, setSheet] = useState<Sheet & { readonly key: string }>({ key, drawn: null, error: null });
  const [follower] = useState(
    () =>
      new Follower<Asked<J>>(PACE, async (asked) => {
        try {
          const drawn = await drawDocx(await asked.bytesOf(asked.job));
          setSheet({ key: asked.key, drawn, error: null });
        } catch (error) {
          if (!(error instanceof CallError)) throw error;
          setSheet((before) => ({ ...before, error }));
        }
      }),
  );
  useEffect(() => () => follower.cancel(), [follower]);
  useEffect(() => follower.push({ key, job, bytesOf }), [follower, key, job, bytesOf]);
  return sheet.key === key ? sheet : { drawn: null, error: sheet.error };
};
