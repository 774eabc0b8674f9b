import { useState } from "react";
import type { MatterView } from "../../shared/contract/matters";
import type { WrittenMatter } from "../../shared/model/matter";
import { type Plan, planFields } from "../../shared/model/plan";
import { call, CallError } from "../app/api";
import { applyFieldErrors } from "../components/fields";
import { checked, mend } from "./checked";
import { fullPlan, planSavedAt, samePlan, startPlan } from "./plan-values";
import { useKeptForm } from "./useKeptForm";

/** The plan's form: kept as a draft, saved onto the matter, and checked whole before it is submitted. */
export const usePlan = (view: MatterView, matter: WrittenMatter) => {
  const [start] = useState(() => startPlan(view, matter));
  const [since] = useState(() => planSavedAt(view));
  const kept = useKeptForm<Plan>({ kind: "plan", matterId: matter.id, start, since });
  const [base, setBase] = useState({ rev: matter.rev, plan: matter.plan });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const typed = (): Plan => kept.form.getFieldsValue(true) as Plan;

  // Another act on the matter (a file attached) raises its rev but not the plan: go on from there. Where somebody else
  // saved the plan meanwhile, the old rev stays and the save meets a conflict.
  const untouched = JSON.stringify(matter.plan) === JSON.stringify(base.plan);
  if (matter.rev !== base.rev && untouched) setBase({ rev: matter.rev, plan: matter.plan });

  /** Saves what is typed. Answers the matter's rev from then on; null where it was refused. */
  const save = async (): Promise<number | null> => {
    setError(null);
    const fields = checked(kept.form, planFields);
    if (fields === null || busy) return null;
    setBusy(true);
    try {
      const draftId = await kept.keeper.settle();
      const after = await call("approvals.savePlan", { matterId: matter.id, rev: base.rev, fields, draftId });
      kept.keeper.detach();
      if (after.matter.kind === "written") setBase({ rev: after.matter.rev, plan: after.matter.plan });
      return after.matter.rev;
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      if (!applyFieldErrors(kept.form, refused)) setError(refused);
      return null;
    } finally {
      setBusy(false);
    }
  };
  /** Whether all is written that a submission asks; what is not, is said under its field. */
  const isFull = (): boolean => checked(kept.form, fullPlan) !== null;
  /** Saves where something is typed that is not saved yet; the draft goes with it. */
  const saveIfTyped = async (): Promise<number | null> =>
    samePlan(typed(), base.plan) && kept.keeper.state().id === null ? base.rev : save();
  /** Takes the plan as somebody else saved it; what was typed stays as a draft. */
  const reload = async (): Promise<void> => {
    await kept.keeper.settle();
    kept.keeper.detach();
    setBase({ rev: matter.rev, plan: matter.plan });
    kept.form.setFieldsValue(startPlan(view, matter));
    setError(null);
  };
  const onTyped = (): void => {
    kept.keep();
    mend(kept.form, fullPlan);
  };
  return { kept, busy, error, save, isFull, saveIfTyped, reload, onTyped };
};
export type PlanForm = ReturnType<typeof usePlan>;
