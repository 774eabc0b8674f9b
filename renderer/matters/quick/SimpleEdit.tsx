import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import type { MatterView } from "../../../shared/contract/matters";
import type { Draft } from "../../../shared/model/draft";
import { type SimpleMatter, simpleFields } from "../../../shared/model/matter";
import { answerKey, call, CallError } from "../../app/api";
import { useFeedback } from "../../app/feedback";
import { useFolder, useOffice } from "../../app/office";
import { useShortcut } from "../../app/shortcuts";
import { ActionButton } from "../../components/ActionButton";
import { applyFieldErrors, Field, Section } from "../../components/fields";
import { Page } from "../../components/Page";
import { DateInput } from "../DateInput";
import { DraftBanner } from "../drafts/DraftBanner";
import { DraftMark } from "../drafts/DraftMark";
import { useDraft } from "../drafts/useDraft";
import { PeopleSelect } from "../form/PeopleSelect";
import { Prose } from "../form/Prose";
import { leaveByTab } from "../leaveByTab";
import { LookOnly } from "../LookOnly";
import { SaveRefused } from "../SaveRefused";
import { AudienceField } from "./AudienceField";
import { plainOptions, situationOptions } from "./choices";
import { fieldsOf, quickOf, type QuickValues, situationSchema } from "./values";

const { shape } = simpleFields;

/** Changes a simple matter that is on record. */
export const SimpleEdit = ({ view, matter }: { readonly view: MatterView; readonly matter: SimpleMatter }) => {
  const { profile } = useOffice();
  const { readOnly } = useFolder();
  const { saved } = useFeedback();
  const [form] = Form.useForm<QuickValues>();
  const [, go] = useLocation();
  const client = useQueryClient();
  const [draft, draftState] = useDraft("simple", matter.id);
  const [rev, setRev] = useState(matter.rev);
  const [error, setError] = useState<CallError | null>(null);
  const start = quickOf(matter, view);

  const resume = async (kept: Draft) => {
    await draft.settle();
    draft.detach();
    form.setFieldsValue({ ...start, ...(kept.values as Partial<QuickValues>) });
    draft.resume(kept);
  };
  const reload = async () => {
    await draft.settle();
    const fresh = await call("matters.get", { id: matter.id });
    if (fresh.matter.kind !== "simple") return;
    draft.detach();
    setRev(fresh.matter.rev);
    form.setFieldsValue(quickOf(fresh.matter, fresh));
    setError(null);
    await client.invalidateQueries({ queryKey: ["drafts"] });
  };
  const save = async () => {
    try {
      await form.validateFields();
    } catch {
      return;
    }
    setError(null);
    try {
      const fields = fieldsOf(form.getFieldsValue(true) as QuickValues);
      const after = await call("matters.update", { id: matter.id, rev, fields, draftId: await draft.settle() });
      draft.detach();
      client.setQueryData(answerKey("matters.get", { id: matter.id }), after);
      saved();
      go(`/matters/${matter.id}`);
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      if (!applyFieldErrors(form, refused)) setError(refused);
    }
  };
  useShortcut({ keys: "Ctrl+S", label: "保存简易登记", run: () => void save(), enabled: !readOnly });

  return (
    <Page
      title="编辑简易登记"
      crumbs={[
        { label: "指导事项", to: "/matters" },
        { label: "简易登记", to: `/matters/${matter.id}` },
        { label: "编辑" },
      ]}
    >
      {readOnly ? (
        <LookOnly />
      ) : (
        <DraftBanner kind="simple" target={matter.id} inUse={[draftState.id]} onResume={(kept) => void resume(kept)} />
      )}
      <Form
        form={form}
        disabled={readOnly}
        layout="vertical"
        initialValues={start}
        onValuesChange={() => draft.keep({ ...form.getFieldsValue(true) })}
        onBlur={() => void draft.settle()}
        onKeyDownCapture={leaveByTab}
        autoComplete="off"
      >
        <Section title="简易登记" basis="R046">
          <Field name="date" label="指导时间" required schema={shape.date}>
            <DateInput />
          </Field>
          <Field name="handlerIds" label="指导人员" required schema={shape.handlerIds}>
            <PeopleSelect />
          </Field>
          <Field name="form" label="方式" required schema={shape.form}>
            <Select options={plainOptions(profile.simpleMedia)} />
          </Field>
          {profile.simpleForms.length > 0 && (
            <Field
              name="situation"
              label="适用情形"
              // Registered before it was asked: such a matter may be changed without naming one.
              {...(matter.situation === "" ? {} : { required: true, schema: situationSchema })}
              getValueProps={(value: string) => ({ value: value || undefined })}
              normalize={(value?: string) => value ?? ""}
            >
              <Select
                allowClear={matter.situation === ""}
                placeholder="选择一种情形"
                options={situationOptions(profile.simpleForms)}
              />
            </Field>
          )}
          <Field name="audience" label="对象" wide>
            <AudienceField />
          </Field>
          <Field name="content" label="内容" required schema={shape.content} wide>
            <Prose rows={3} counted />
          </Field>
          <Field name="result" label="结果" required schema={shape.result} wide>
            <Input />
          </Field>
          <Field name="note" label="备注" schema={shape.note} wide>
            <Input />
          </Field>
        </Section>
        <div className="save-bar">
          <SaveRefused error={error} onReload={() => void reload()} />
          <div className="save-bar-row">
            <DraftMark draft={draftState} />
            <span className="save-bar-buttons">
              <Button disabled={false} onClick={() => go(`/matters/${matter.id}`)}>
                返回
              </Button>
              <ActionButton action={undefined} type="primary" onClick={() => void save()}>
                保存（Ctrl+S）
              </ActionButton>
            </span>
          </div>
        </div>
      </Form>
    </Page>
  );
};
