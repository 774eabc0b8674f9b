import { useQueryClient } from "@tanstack/react-query";
import { Form, Input } from "antd";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import dayjs from "dayjs";
import type { Draft } from "../../../shared/model/draft";
import { simpleFields } from "../../../shared/model/matter";
import { call, type CallError } from "../../app/api";
import { useFolder, useOffice } from "../../app/office";
import { usePreference } from "../../app/preferences";
import { useShortcut } from "../../app/shortcuts";
import { ActionButton } from "../../components/ActionButton";
import { applyFieldErrors, Field } from "../../components/fields";
import { Refused } from "../../components/Refused";
import { DraftBanner } from "../drafts/DraftBanner";
import { DraftMark } from "../drafts/DraftMark";
import { useDraft } from "../drafts/useDraft";
import { leaveByTab } from "../leaveByTab";
import { LookOnly } from "../LookOnly";
import { AudienceField } from "./AudienceField";
import { ChoiceField } from "./ChoiceField";
import { plainOptions, type Said, situationOptions } from "./choices";
import { emptied, EntryQueue, isBlank, type RefusedEntry } from "./queue";
import { RefusedEntries } from "./RefusedEntries";
import { SaidField } from "./SaidField";
import { type QuickValues, fieldsOf, LAST_SITUATION, situationSchema } from "./values";
import { WhenAndWho } from "./WhenAndWho";
import "./quick.css";

interface Props {
  readonly start: QuickValues;
  /** Entries of today before this page was opened; what is registered here counts on from it. */
  readonly before: number;
  /** Words of earlier entries, newest first. */
  readonly earlier: readonly Said[];
}

const { shape } = simpleFields;

const saidOf = ({ content, result }: QuickValues): Said => ({ content: content.trim(), result: result.trim() });

/** What the foot says: which entry was registered last, and how many are on their way. */
const toldOf = (count: number, at: string, waiting: number): string =>
  [at && `已登记第 ${count} 条　${at}`, waiting > 0 && `正在登记 ${waiting} 条`].filter(Boolean).join("　");

/**
 * The five fields of a simple matter (简易登记, R046): Enter goes on, Enter on the last one registers and begins anew at
 * once, while the office is still writing.
 */
export const QuickForm = ({ start, before, earlier }: Props) => {
  const { profile } = useOffice();
  const { readOnly } = useFolder();
  const client = useQueryClient();
  const [form] = Form.useForm<QuickValues>();
  const [draft, draftState] = useDraft("simple", null);
  const [registeredAt, setRegisteredAt] = useState("");
  const [queue] = useState(
    () =>
      new EntryQueue(async (entered, draftId) => {
        await call("matters.quick", { fields: fieldsOf(entered), draftId });
        setRegisteredAt(dayjs().format("HH:mm:ss"));
        void client.invalidateQueries({ queryKey: ["matters"] });
      }),
  );
  const { waiting, refused, registered, drafts } = useSyncExternalStore(queue.subscribe, queue.state);
  const [error, setError] = useState<CallError | null>(null);
  const media = useMemo(() => plainOptions(profile.simpleMedia), [profile]);
  const situations = useMemo(() => situationOptions(profile.simpleForms), [profile]);
  const [, rememberSituation] = usePreference<string>(LAST_SITUATION, "");

  const to = (name: keyof QuickValues) => () => form.focusField(name);
  const keep = () => draft.keep({ ...form.getFieldsValue(true) });
  // Pages are put together after the frame has taken the focus.
  useEffect(() => {
    const timer = setTimeout(() => form.focusField(start.form === "" ? "form" : "content"), 0);
    return () => clearTimeout(timer);
  }, [form, start.form]);

  const resume = async (kept: Draft) => {
    await draft.settle();
    draft.detach();
    form.setFieldsValue({ ...start, ...(kept.values as Partial<QuickValues>) });
    draft.resume(kept);
    form.focusField("content");
  };

  /** A refused entry stands in the form again, as it was typed, with what is wrong with it. */
  const putBack = (entry: RefusedEntry) => {
    queue.takeBack(entry);
    draft.detach();
    form.setFieldsValue(entry.values);
    const { id, savedAt } = entry.draft.state();
    if (id !== null && savedAt !== null) draft.resume({ id, savedAt });
    keep();
    if (applyFieldErrors(form, entry.error)) return;
    setError(entry.error);
    form.focusField("result");
  };
  const takeBack = async (entry: RefusedEntry) => {
    await draft.settle();
    putBack(entry);
  };

  const isComplete = async (): Promise<boolean> => {
    try {
      await form.validateFields();
      return true;
    } catch {
      const first = form.getFieldsError().find((field) => field.errors.length > 0);
      if (first) form.focusField(first.name);
      return false;
    }
  };
  const values = () => ({ ...(form.getFieldsValue(true) as QuickValues) });
  const isWhole = (entry: QuickValues): boolean =>
    simpleFields.safeParse(fieldsOf(entry)).success && (situations.length === 0 || entry.situation !== "");
  const save = async () => {
    // The second half of a double click, with the first on its way.
    if (isBlank(values()) && waiting.length > 0) return;
    // Judged at once where all is well: the next keystroke belongs to the next entry.
    if (!isWhole(values()) && !(await isComplete())) return;
    const entry = values();
    rememberSituation(entry.situation);
    const handed = draft.handOver();
    setError(null);
    // The focus goes first: leaving the last field checks it, and it must still be filled then.
    form.focusField("audience");
    form.setFieldsValue(emptied);
    const refused = await queue.submit(entry, handed);
    if (refused && isBlank(values())) putBack(refused);
  };
  useShortcut({ keys: "Ctrl+S", label: "登记这一条", run: () => void save(), enabled: !readOnly });

  return (
    <>
      {readOnly ? (
        <LookOnly />
      ) : (
        <DraftBanner
          kind="simple"
          target={null}
          inUse={[draftState.id, ...drafts.map((handed) => handed.state().id)]}
          onResume={(kept) => void resume(kept)}
        />
      )}
      <Form
        form={form}
        disabled={readOnly}
        layout="vertical"
        initialValues={start}
        onValuesChange={keep}
        onBlur={() => void draft.settle()}
        onKeyDownCapture={leaveByTab}
        autoComplete="off"
        className="card quick-form"
      >
        <WhenAndWho />
        <div className={situations.length > 0 ? "quick-rows has-situation" : "quick-rows"}>
          <Field name="form" label="方式" required schema={shape.form}>
            <ChoiceField options={media} onDone={to(situations.length > 0 ? "situation" : "audience")} />
          </Field>
          {situations.length > 0 && (
            <Field name="situation" label="适用情形" required schema={situationSchema}>
              <ChoiceField options={situations} onDone={to("audience")} />
            </Field>
          )}
          <Field name="audience" label="对象">
            <AudienceField onDone={to("content")} />
          </Field>
          <Field name="content" label="内容" required schema={shape.content}>
            <SaidField
              said={[...registered.map(saidOf), ...earlier]}
              onRecall={(said) => {
                form.setFieldValue("content", said.content);
                if (!form.getFieldValue("result")) form.setFieldValue("result", said.result);
                keep();
              }}
              onDone={to("result")}
            />
          </Field>
          <Field name="result" label="结果" required schema={shape.result}>
            <Input
              placeholder="如：已知晓"
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                void save();
              }}
            />
          </Field>
        </div>
        <Refused error={error} />
        <RefusedEntries entries={refused} onTakeBack={(entry) => void takeBack(entry)} />
        <div className="quick-foot">
          <span role="status" className="quick-told">
            {error ? "" : toldOf(before + registered.length, registeredAt, waiting.length)}
          </span>
          <DraftMark draft={draftState} />
          <ActionButton action={undefined} type="primary" onClick={() => void save()}>
            登记（Enter）
          </ActionButton>
        </div>
      </Form>
    </>
  );
};
