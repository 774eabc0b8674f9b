import { Form, type FormInstance } from "antd";
import { useEffect, useState } from "react";
import type { Draft } from "../../shared/model/draft";
import { useChange } from "../app/api";
import { useFolder } from "../app/office";
import type { DraftKeeper, DraftState, DraftValues } from "../matters/drafts/keeper";
import { useDraft } from "../matters/drafts/useDraft";
import { useFreshDrafts } from "../matters/drafts/useFreshDrafts";

/** A form of a matter whose typing is kept: it goes on where its person left it. */
export interface KeptForm<V> {
  readonly form: FormInstance<V>;
  readonly keeper: DraftKeeper;
  readonly draft: DraftState;
  /** False until it is known whether there is something to go on with. */
  readonly ready: boolean;
  /** What the form begins with. */
  readonly initial: V;
  /** When what the form began with was typed; null where it began afresh. */
  readonly resumedAt: string | null;
  /** An earlier draft that was not taken up because something was done since; null where there is none. */
  readonly earlier: Draft | null;
  /** Keeps what stands in the form now. */
  readonly keep: () => void;
  readonly takeUp: (draft: Draft) => void;
  /** Throws the draft away and empties the form. */
  readonly startAfresh: () => void;
}

interface Asked<V> {
  readonly kind: Draft["kind"];
  readonly matterId: string;
  /** The form without a draft. */
  readonly start: V;
  /** A draft kept before this instant (ISO) is offered, not taken up by itself. */
  readonly since: string;
  /** How a draft fills the form; by default its values take the place of those of `start`. */
  readonly fill?: (start: V, kept: Readonly<Record<string, unknown>>) => V;
}

/** The arguments hold for the life of the form: key its component by matter and round. */
export const useKeptForm = <V extends object>({ kind, matterId, start, since, fill }: Asked<V>): KeptForm<V> => {
  const [form] = Form.useForm<V>();
  const { readOnly } = useFolder();
  const [keeper, draft] = useDraft(kind, matterId);
  const drafts = useFreshDrafts();
  const drop = useChange("drafts.drop");
  const [found, setFound] = useState<Draft | null | undefined>();
  const [left, setLeft] = useState(false);
  if (found === undefined && drafts) {
    const own = drafts.filter((one) => one.kind === kind && one.target === matterId);
    setFound(own.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))[0] ?? null);
  }
  const taken = found && !left && found.savedAt > since ? found : null;
  useEffect(() => {
    if (taken) keeper.resume(taken);
  }, [keeper, taken]);

  const withDraft = ({ values }: Draft): V => fill?.(start, values) ?? { ...start, ...values };
  const startAfresh = () => {
    const id = keeper.state().id ?? found?.id;
    keeper.detach();
    form.resetFields();
    form.setFieldsValue(start);
    setLeft(true);
    if (id) drop.mutate({ id });
  };
  return {
    form,
    keeper,
    draft,
    ready: found !== undefined,
    initial: taken ? withDraft(taken) : start,
    resumedAt: taken?.savedAt ?? null,
    earlier: found && !left && !taken ? found : null,
    keep: () => {
      if (!readOnly) keeper.keep(form.getFieldsValue(true) as DraftValues);
    },
    takeUp: (kept) => {
      keeper.detach();
      form.setFieldsValue(withDraft(kept));
      keeper.resume(kept);
      setLeft(true);
    },
    startAfresh,
  };
};
