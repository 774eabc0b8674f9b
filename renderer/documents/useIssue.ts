import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { MatterView } from "../../shared/contract/matters";
import { isAsked, isEmpty, isTaken } from "../../shared/documents/fill";
import type { DocumentKind } from "../../shared/documents/kind";
import { lateFault } from "../../shared/rules/step-dates";
import { call, CallError } from "../app/api";
import { useOffice } from "../app/office";
import { applyFieldErrors } from "../components/fields";
import { plainValue } from "./typed";
import type { PaperForm } from "./usePaperForm";

/** What a document is issued with, beside whom it is for. */
export interface Issuing {
  readonly matterId: string;
  readonly rev: number;
  readonly type: string;
  readonly date: string;
  readonly late: string;
  readonly values: PaperForm["drawing"]["values"];
}

interface Props {
  readonly view: MatterView;
  readonly type: string;
  readonly kind: DocumentKind;
  readonly paper: PaperForm;
}

/** Checks a document's form and issues it. What stands against it is said at its field, else below. */
export const useIssue = ({ view, type, kind, paper }: Props) => {
  const { form, several, ticked, drawing } = paper;
  const { profile, today } = useOffice();
  const client = useQueryClient();
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const [unticked, setUnticked] = useState(false);

  /** Says under the fields what is wrong with them; the first is brought into view. */
  const say = (faults: readonly { readonly name: string[]; readonly sentence: string }[]): boolean => {
    form.setFields(faults.map(({ name, sentence }) => ({ name, errors: [sentence] })));
    const first = faults[0];
    if (first) form.scrollToField(first.name, { block: "center", focus: true });
    return faults.length > 0;
  };

  /** What the document is issued with; null while something stands against it. */
  const ready = async (): Promise<Issuing | null> => {
    setError(null);
    setUnticked(several && ticked.length === 0);
    if (several && ticked.length === 0) return null;
    try {
      await form.validateFields();
    } catch {
      const wrong = form.getFieldsError().find(({ errors }) => errors.length > 0);
      if (wrong) form.scrollToField(wrong.name, { block: "center", focus: true });
      return null;
    }
    const { date, late }: { date: string; late?: string } = form.getFieldsValue(true);
    // Asked of the form itself: what the office last answered may be a keystroke old.
    const lacking = kind.fields.filter(
      (field) =>
        !isTaken(field) && isAsked(field, profile) && isEmpty(plainValue(form.getFieldValue(["values", field.key]))),
    );
    const tardy = lateFault(date, (late ?? "").trim(), today);
    const faults = [
      ...lacking.map(({ key, label }) => ({ name: ["values", key], sentence: `请填写${label}` })),
      ...(tardy === undefined ? [] : [{ name: ["late"], sentence: tardy }]),
    ];
    if (say(faults)) return null;
    await paper.keeper.settle();
    return {
      matterId: view.matter.id,
      rev: view.matter.rev,
      type,
      date,
      late: date < today ? (late ?? "") : "",
      values: drawing.values,
    };
  };

  const refused = (fault: unknown): void => {
    if (!(fault instanceof CallError)) throw fault;
    applyFieldErrors(form, fault, "");
    setError(fault);
  };

  /** Issues one document for all who are ticked; answers its number, null where it was refused. */
  const issue = async (): Promise<{ readonly number: string } | null> => {
    if (busy) return null;
    const issuing = await ready();
    if (!issuing) return null;
    setBusy(true);
    try {
      const to = several ? [...ticked] : null;
      const document = await call("documents.issue", { ...issuing, to });
      await paper.spend();
      await client.invalidateQueries({ queryKey: ["matters"] });
      return document;
    } catch (fault) {
      refused(fault);
      return null;
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    error,
    unticked,
    ready,
    issue,
    refused,
    reload: () => {
      setError(null);
      void client.invalidateQueries({ queryKey: ["matters"] });
    },
  };
};
