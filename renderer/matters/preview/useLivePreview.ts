import { useEffect, useMemo, useState } from "react";
import type { PreviewFields } from "../../../shared/contract/documents";
import type { PrincipalType } from "../../../shared/model/profile";
import { call, CallError } from "../../app/api";
import { Follower } from "../follower";
import { drawDocx } from "./docx";

/** The sheet follows within 300 ms: a short rest, and not much longer while somebody types on and on. */
const PACE = { idle: 100, most: 180 };

interface Job {
  readonly type: PrincipalType;
  readonly fields: Partial<PreviewFields>;
}

interface Sheet {
  readonly type: PrincipalType | null;
  readonly drawn: HTMLElement | null;
  readonly error: CallError | null;
}

/** The document as it would be issued, following what is typed. The last good sheet stays while a call fails. */
export const useLivePreview = (type: PrincipalType, fields: Partial<PreviewFields>): Sheet => {
  const [sheet, setSheet] = useState<Sheet>({ type: null, drawn: null, error: null });
  const follower = useMemo(
    () =>
      new Follower<Job>(PACE, async (job) => {
        try {
          const drawn = await drawDocx(await call("documents.preview", job));
          setSheet({ type: job.type, drawn, error: null });
        } catch (error) {
          if (!(error instanceof CallError)) throw error;
          setSheet((before) => ({ ...before, error }));
        }
      }),
    [],
  );
  useEffect(() => () => follower.cancel(), [follower]);
  useEffect(() => follower.push({ type, fields }), [follower, type, fields]);
  return sheet.type === type ? sheet : { type, drawn: null, error: sheet.error };
};
