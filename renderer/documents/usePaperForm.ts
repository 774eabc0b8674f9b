import { Form } from "antd";
import { useEffect, useMemo, useState } from "react";
import type { Input } from "../../shared/contract";
import type { MatterView } from "../../shared/contract/matters";
import { isTaken, leftValues } from "../../shared/documents/fill";
import type { DocumentKind } from "../../shared/documents/kind";
import type { Draft } from "../../shared/model/draft";
import { openFor } from "../../shared/rules/workflow/elements";
import { call, useAnswer } from "../app/api";
import { useFolder, useOffice } from "../app/office";
import { useSettled } from "../components/useSettled";
import type { DraftValues } from "../matters/drafts/keeper";
import { useDraft } from "../matters/drafts/useDraft";
import { valuesNow, type Mode, resumedTyped, startTyped, type Typed } from "./typed";

/** What the form itself holds: the document's fields, and when it is issued. */
export interface PaperValues {
  readonly values?: Record<string, unknown>;
  readonly date: string;
  readonly late: string;
}

type Drawing = Input<"documents.draw"> & { readonly values: NonNullable<Input<"documents.draw">["values"]> };

interface Asked {
  readonly view: MatterView;
  readonly type: string;
  readonly kind: DocumentKind;
  /** What was typed before and not issued, as it was when the page was opened. */
  readonly kept: Draft | undefined;
}

/** How long typing rests before the office is asked what is still missing, ms. */
const REST = 200;

/**
 * The form of one document: begun from the record, following it where nothing was typed over, kept as a draft. The
 * arguments but `view` hold for the life of the form.
 */
export const usePaperForm = ({ view, type, kind, kept }: Asked) => {
  const { matter } = view;
  const { today } = useOffice();
  const { readOnly } = useFolder();
  const [form] = Form.useForm<PaperValues>();
  const [keeper, draft] = useDraft("document", matter.id);
  const [start] = useState(() => startTyped(matter, type, today));
  const [typed, setTyped] = useState<Typed>(() => (kept ? resumedTyped(kept, start) : start));
  const [resumed, setResumed] = useState(kept);
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (resumed) keeper.resume(resumed);
  }, [keeper, resumed]);

  const several = kind.each === true && matter.counterpartIds.length > 1;
  const each = several && typed.mode === "each";
  const ticked = openFor(matter, type).filter((id) => typed.to.includes(id));
  const current = each ? (ticked[shown] ?? ticked[0] ?? matter.counterpartIds[0]) : undefined;
  const all = ticked.length === matter.counterpartIds.length;
  const to = current !== undefined ? [current] : several && !all && ticked.length > 0 ? ticked : null;
  // As text, so that a fresh view of the same matter draws nothing anew.
  const asked = JSON.stringify({
    subject: { kind: "matter", id: matter.id, to },
    type,
    values: { ...leftValues(kind, type, matter), ...typed.values },
  });
  const drawing = useMemo<Drawing>(() => JSON.parse(asked), [asked]);
  const prepared = useAnswer("documents.prepare", useSettled(drawing, REST), { keepPrevious: true });
  const known = prepared.data?.values;

  // What nobody typed over follows the record, and the counterpart that is looked at.
  useEffect(() => {
    if (!known) return;
    const follow = kind.fields.filter((field) => !isTaken(field) && !Object.hasOwn(typed.values, field.key));
    form.setFieldsValue({ values: Object.fromEntries(follow.map(({ key }) => [key, known[key]])) });
  }, [form, kind, known, typed.values]);

  const change = (next: Partial<Typed>) => {
    const now = { ...typed, ...next };
    setTyped(now);
    if (!readOnly) keeper.keep(JSON.parse(JSON.stringify(now)) as DraftValues);
  };
  const onValuesChange = (changed: Partial<PaperValues>) => {
    const { date = typed.date, late = typed.late }: Partial<PaperValues> = form.getFieldsValue(true);
    const own = valuesNow(Object.keys(changed.values ?? {}), (key) => form.getFieldValue(["values", key]));
    change({ values: { ...typed.values, ...own }, date, late });
  };

  /** Lets go of the draft for good: what it held was issued, or is not wanted. */
  const spend = async () => {
    const id = await keeper.handOver().settle();
    setResumed(undefined);
    setTyped((now) => ({ ...now, to: [] }));
    if (id !== null) await call("drafts.drop", { id });
  };
  /** Throws away what was typed and begins with the record again. */
  const restart = async () => {
    await spend();
    setTyped(start);
    form.setFieldsValue({ date: start.date, late: "", values: { ...known } });
  };

  return {
    form,
    keeper,
    draft,
    resumed,
    typed,
    several,
    each,
    ticked,
    current,
    drawing,
    prepared,
    change,
    onValuesChange,
    spend,
    restart,
    setMode: (mode: Mode) => change({ mode }),
    setTicked: (ids: readonly string[]) => change({ to: ids }),
    /** Looks at the next or the last of the ticked. */
    look: (step: number) => setShown((at) => (at + step + ticked.length) % Math.max(1, ticked.length)),
    shown: Math.min(shown, Math.max(0, ticked.length - 1)),
  };
};
export type PaperForm = ReturnType<typeof usePaperForm>;
