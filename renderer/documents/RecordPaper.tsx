import { Button, Flex, Form, Modal, Skeleton } from "antd";
import { useMemo, useState } from "react";
import type { Input } from "../../shared/contract";
import { kindOf, ruleOf } from "../../shared/documents";
import { isTaken } from "../../shared/documents/fill";
import type { DocumentKind, Values } from "../../shared/documents/kind";
import type { Draft } from "../../shared/model/draft";
import { call, useAnswer } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useFolder, useOffice } from "../app/office";
import { Section } from "../components/fields";
import { Refused } from "../components/Refused";
import { DraftMark } from "../matters/drafts/DraftMark";
import type { DraftValues } from "../matters/drafts/keeper";
import { useDraft } from "../matters/drafts/useDraft";
import { useFreshDrafts } from "../matters/drafts/useFreshDrafts";
import { leaveByTab } from "../matters/leaveByTab";
import { DocxPane } from "../matters/preview/DocxPane";
import { useSheet } from "../matters/preview/useSheet";
import { draftsOf } from "./document-draft";
import { HandOver } from "./HandOver";
import { PaperField } from "./PaperField";
import { bytesOfDrawing } from "./paper-bytes";
import { type AskedPaper, targetOf } from "./record-draft";
import { valuesNow, typedIn } from "./typed";
import "./documents.css";

type Drawing = Input<"documents.draw">;

interface Props extends AskedPaper {
  readonly onClose: () => void;
}

interface DeskProps extends AskedPaper {
  readonly kind: DocumentKind;
  readonly name: string;
  /** The fields as the office filled them when the paper was opened. */
  readonly known: Values;
  readonly kept: Draft | undefined;
}

const Desk = ({ subject, type, kind, name, known, kept }: DeskProps) => {
  const { readOnly } = useFolder();
  const { confirm } = useFeedback();
  const [form] = Form.useForm<{ readonly values: Record<string, unknown> }>();
  const [keeper, draft] = useDraft("document", targetOf(subject));
  const [typed, setTyped] = useState<Values>(() => {
    if (kept) keeper.resume(kept);
    return kept ? typedIn(kept) : {};
  });
  const drawing = useMemo(
    (): Drawing => ({ subject, type, values: structuredClone(typed) as NonNullable<Drawing["values"]> }),
    [subject, type, typed],
  );
  const { drawn, error } = useSheet(type, drawing, bytesOfDrawing);
  const own = kind.fields.filter((field) => !isTaken(field));

  const change = (changed: { readonly values?: Record<string, unknown> }) => {
    const now = {
      ...typed,
      ...valuesNow(Object.keys(changed.values ?? {}), (key) => form.getFieldValue(["values", key])),
    };
    setTyped(now);
    if (!readOnly) keeper.keep(JSON.parse(JSON.stringify({ type, values: now })) as DraftValues);
  };
  const restart = async () => {
    const content = "这份文书上填写的内容不再保留，恢复成按已有记录自动填写的样子。";
    if (!(await confirm({ title: "清空，从头填写？", content, okText: "清空", danger: true }))) return;
    const id = await keeper.handOver().settle();
    if (id !== null) await call("drafts.drop", { id });
    setTyped({});
    form.setFieldsValue({ values: { ...known } });
  };

  return (
    <>
      <div className="record-paper">
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          disabled={readOnly}
          initialValues={{ values: { ...known, ...typed } }}
          onValuesChange={change}
          onBlur={() => void keeper.settle()}
          onKeyDownCapture={leaveByTab}
          autoComplete="off"
        >
          <Section title="本文书填写的内容" basis={kind.basis} columns={1}>
            {own.map((field) => (
              <PaperField key={field.key} field={field} served={kind.served} lacking="" />
            ))}
          </Section>
          <p className="quiet">其余内容取自登记，修改登记后在这里也会更新；填写的内容保留，下次打开时接着填写。</p>
        </Form>
        <aside className="live-preview" aria-label={`${name}预览`}>
          <Refused error={error} />
          <DocxPane drawn={drawn} label={`${name}的预览`} />
        </aside>
      </div>
      <Flex justify="end" align="center" gap={8} wrap>
        <DraftMark draft={draft} />
        {Object.keys(typed).length > 0 && !readOnly && <Button onClick={() => void restart()}>清空重填</Button>}
        <HandOver drawing={drawing} />
      </Flex>
    </>
  );
};

/**
 * A paper of what is not a matter (调解文书、诉求登记表、登记簿): its own fields beside the sheet as it will be, printed or saved
 * without a number. What is typed is kept as a draft of the record.
 */
export const RecordPaper = ({ subject, type, onClose }: Props) => {
  const { profile } = useOffice();
  const prepared = useAnswer("documents.prepare", { subject, type, values: {} });
  const drafts = useFreshDrafts();
  // The form begins once, with the record as it is now and what was typed before.
  const [begun, setBegun] = useState<{ readonly known: Values; readonly kept: Draft | undefined } | null>(null);
  if (!begun && prepared.data && !prepared.isFetching && drafts) {
    setBegun({ known: prepared.data.values, kept: draftsOf(drafts, targetOf(subject), type)[0] });
  }
  const kind = kindOf(type);
  const { name } = ruleOf(type, profile);
  return (
    <Modal open centered width={1180} title={name} footer={null} mask={{ closable: false }} onCancel={onClose}>
      <Refused error={prepared.error} />
      {begun && kind ? (
        <Desk subject={subject} type={type} kind={kind} name={name} {...begun} />
      ) : (
        !prepared.error && <Skeleton active title={false} paragraph={{ rows: 12 }} />
      )}
    </Modal>
  );
};
