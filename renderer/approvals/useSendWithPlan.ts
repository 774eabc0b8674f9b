import type { z } from "zod";
import type { KeptForm } from "./useKeptForm";
import type { PlanForm } from "./usePlan";
import { useSend } from "./useSend";

interface Where {
  readonly matterId: string;
  readonly rev: number;
  readonly draftId: string | null;
}

/**
 * Sends the handler's form beside a plan: the plan must be full, and what is typed in it is saved first (R072). Without a
 * plan (`null`, where only the content is reviewed) the matter is sent at its own `rev`.
 */
export const useSendWithPlan = <S extends z.ZodType, V>(
  kept: KeptForm<V>,
  schema: S,
  plan: PlanForm | null,
  matter: { readonly id: string; readonly rev: number },
  record: (where: Where, fields: z.output<S>) => Promise<void>,
) => {
  const send = useSend(kept, schema, async (fields, draftId) => {
    const rev = plan ? await plan.saveIfTyped() : matter.rev;
    if (rev === null) return false;
    await record({ matterId: matter.id, rev, draftId }, fields);
    return true;
  });
  const run = async (): Promise<void> => {
    if (plan && !plan.isFull()) return;
    await send.run();
  };
  return { ...send, run };
};
