import { useQueryClient } from "@tanstack/react-query";
import { Form, Input } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import dayjs from "dayjs";
import type { Draft } from "../../../shared/model/draft";
import { simpleFields } from "../../../shared/model/matter";
import { call, CallError } from "../../app/api";
import { useFolder, useOffice } from "../../app/office";
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
import { SaidField } from "./SaidField";
import { type QuickValues, fieldsOf, nobody } from "./values";
import { WhenAndWho } from "./WhenAndWho";

interface Props {
  readonly start: QuickValues;
  /** Entries of today before this page was opened; what is registered here counts on from it. */
  readonly before: number;
  /** Words of earlier entries, newest first. */
  readonly earlier: readonly Said[];
}

const { shape } = simpleFields;

/** The five fields of a simple matter (简易登记, R046): Enter goes on, Enter on the last one registers and begins anew. */
export const QuickForm = ({ start, before, earlier }: Props) => {
  const { profile } = useOffice();
  const { readOnly } = useFolder();
  const client = useQueryClient();
  const [form] = Form.useForm<QuickValues>();
  const [draft, draftState] = useDraft("simple", null);
  const [own, setOwn] = useState<readonly Said[]>([]);
  const [told, setTold] = useState("");
  const [error, setError] = useState<CallError | null>(null);
  const busy = useRef(false);
  const media = useMemo(() => plainOptions(profile.simpleMedia), [profile]);
  const situations = useMemo(() => situationOptions(profile.simpleForms), [profile]);

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

  const save = async () => {
    if (busy.current) return;
    try {
      await form.validateFields();
    } catch {
      const first = form.getFieldsError().find((field) => field.errors.length > 0);
      if (first) form.focusField(first.name);
      return;
    }
    busy.current = true;
    setError(null);
    try {
      const values = form.getFieldsValue(true) as QuickValues;
      await call("matters.quick", { fields: fieldsOf(values), draftId: await draft.settle() });
      draft.detach();
      const entries = [{ content: values.content.trim(), result: values.result.trim() }, ...own];
      setOwn(entries);
      setTold(`已登记第 ${before + entries.length} 条　${dayjs().format("HH:mm:ss")}`);
      // The focus goes first: leaving the last field checks it, and it must still be filled then.
      form.focusField("audience");
      form.setFieldsValue({ ...values, audience: nobody, content: "", result: "", note: "" });
      await client.invalidateQueries({ queryKey: ["matters"] });
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      setTold("");
      if (!applyFieldErrors(form, refused)) setError(refused);
    } finally {
      busy.current = false;
    }
  };
  useShortcut({ keys: "Ctrl+S", label: "登记这一条", run: () => void save(), enabled: !readOnly });

  return (
    <>
      {readOnly ? (
        <LookOnly />
      ) : (
        <DraftBanner kind="simple" target={null} current={draftState.id} onResume={(kept) => void resume(kept)} />
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
            <Field name="situation" label="情形">
              <ChoiceField options={situations} onDone={to("audience")} />
            </Field>
          )}
          <Field name="audience" label="对象">
            <AudienceField onDone={to("content")} />
          </Field>
          <Field name="content" label="内容" required schema={shape.content}>
            <SaidField
              said={[...own, ...earlier]}
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
        <div className="quick-foot">
          <span role="status" className="quick-told">
            {told}
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
