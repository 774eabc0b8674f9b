import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Input } from "../../../shared/contract";
import type { Draft } from "../../../shared/model/draft";
import { call } from "../../app/api";
import { Follower } from "../follower";

/** A keystroke is on disk half a second after typing rests, and at the latest a second after it was typed. */
const PACE = { idle: 350, most: 800 };

export type DraftValues = Input<"drafts.keep">["values"];

export interface DraftHandle {
  /** The draft's id once it was kept for the first time. */
  readonly id: string | null;
  /** When it was last kept, ISO; null before the first time. */
  readonly savedAt: string | null;
  /** The last keep failed; the next keystroke tries again. */
  readonly failed: boolean;
  /** What stands in the form now. */
  readonly keep: (values: DraftValues) => void;
  /** Keeps what is not kept yet, at once; answers with the draft's id. */
  readonly settle: () => Promise<string | null>;
  /** Goes on with an earlier draft. */
  readonly resume: (draft: Pick<Draft, "id" | "savedAt">) => void;
  /** Lets go of the draft, which stays as it is (or went with a registration); what follows makes a new one. */
  readonly detach: () => void;
}

/** Keeps a form as it is typed (草稿). One per form; `target` is the matter being edited, null for a new one. */
export const useDraft = (kind: Draft["kind"], target: string | null): DraftHandle => {
  const id = useRef<string | null>(null);
  const [shown, setShown] = useState<{ id: string | null; savedAt: string | null; failed: boolean }>({
    id: null,
    savedAt: null,
    failed: false,
  });

  const follower = useMemo(
    () =>
      new Follower<DraftValues>(PACE, async (values) => {
        try {
          const kept = await call("drafts.keep", { id: id.current, kind, target, values });
          id.current = kept.id;
          setShown({ ...kept, failed: false });
        } catch {
          setShown((before) => ({ ...before, failed: true }));
        }
      }),
    [kind, target],
  );

  useEffect(() => {
    const now = () => void follower.flush();
    window.addEventListener("beforeunload", now);
    document.addEventListener("visibilitychange", now);
    return () => {
      window.removeEventListener("beforeunload", now);
      document.removeEventListener("visibilitychange", now);
      now();
    };
  }, [follower]);

  const keep = useCallback((values: DraftValues) => follower.push(values), [follower]);
  const settle = useCallback(async () => {
    await follower.flush();
    return id.current;
  }, [follower]);
  const resume = useCallback((draft: Pick<Draft, "id" | "savedAt">) => {
    id.current = draft.id;
    setShown({ id: draft.id, savedAt: draft.savedAt, failed: false });
  }, []);
  const detach = useCallback(() => {
    follower.cancel();
    id.current = null;
    setShown({ id: null, savedAt: null, failed: false });
  }, [follower]);

  return useMemo(() => ({ ...shown, keep, settle, resume, detach }), [shown, keep, settle, resume, detach]);
};
