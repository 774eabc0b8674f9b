import { useState } from "react";
import type { z } from "zod";
import { CallError } from "../app/api";
import { applyFieldErrors } from "../components/fields";
import { checked, mend } from "./checked";
import type { KeptForm } from "./useKeptForm";

/**
 * Sends a kept form: checked by the schema that the office reads it with, its typing kept, then handed to `send` with the
 * draft it came from. A refusal stands under its field, or in `error`; what was typed stays, also where `send` answers that
 * the person thought better of it.
 */
export const useSend = <S extends z.ZodType, V>(
  kept: KeptForm<V>,
  schema: S,
  send: (fields: z.output<S>, draftId: string | null) => Promise<boolean>,
) => {
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    if (busy) return;
    setError(null);
    const fields = checked(kept.form, schema);
    if (fields === null) return;
    setBusy(true);
    try {
      const draftId = await kept.keeper.settle();
      if (await send(fields, draftId)) kept.keeper.detach();
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      if (!applyFieldErrors(kept.form, refused)) setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return {
    run,
    busy,
    error,
    clear: () => setError(null),
    /** For every change of the form: its typing is kept, and what no longer holds against it goes. */
    onTyped: () => {
      kept.keep();
      mend(kept.form, schema);
    },
  };
};
