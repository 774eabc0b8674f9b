import { Button, Flex, Form, Input, Modal, Radio, Select } from "antd";
import { useState } from "react";
import type { Input as In } from "../../shared/contract";
import { type Snippet, snippetFields, snippetSlots } from "../../shared/model/snippet";
import { snippetKeepers, unknownSlots } from "../../shared/rules/snippets";
import { type CallError, useAnswer, useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useHolds, useOffice } from "../app/office";
import { ActionButton } from "../components/ActionButton";
import { applyFieldErrors, Field } from "../components/fields";
import { Refused } from "../components/Refused";
import { useFirstFocus } from "../components/useFirstFocus";
import { useDiscard } from "../components/useDiscard";
import { textBox, typeInto } from "../matters/form/typeInto";
import "./snippets.css";

type Values = In<"snippets.save">["fields"] & { readonly shared: boolean };

interface FormProps {
  /** Null: a new one. */
  readonly snippet: Snippet | null;
  /** The words a new one begins with. */
  readonly text: string;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
  readonly onDirty: () => void;
}

const { shape } = snippetFields;
const TEXT_ID = "snippet_text";

/** The slots to put in where the caret stands, and a word on names in braces that are none. */
const Slots = () => {
  const text = Form.useWatch<string | undefined>("text") ?? "";
  const unknown = unknownSlots(text);
  const put = (slot: string) => {
    const box = textBox(TEXT_ID);
    if (box) typeInto(box, box.selectionStart, box.selectionEnd, `{${slot}}`);
  };
  return (
    <div className="snippet-slots">
      <div role="group" aria-label="插入占位">
        <span className="quiet">占位，插入时自动换成表单里的内容：</span>
        {snippetSlots.map((slot) => (
          <Button
            key={slot}
            size="small"
            aria-label={`插入占位 ${slot}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => put(slot)}
          >
            {slot}
          </Button>
        ))}
      </div>
      <div role="status">
        {unknown.length > 0 && (
          <p className="snippet-unknown">
            {unknown.map((name) => `{${name}}`).join("、")}
            不在可以自动填写的占位里，插入后要自己改写；如果是笔误，请换成上面的一种。
          </p>
        )}
      </div>
    </div>
  );
};

const SnippetForm = ({ snippet, text, onSaved, onCancel, onDirty }: FormProps) => {
  const [form] = Form.useForm<Values>();
  const { profile } = useOffice();
  const { saved } = useFeedback();
  const keeper = useHolds(...snippetKeepers);
  const items = useAnswer("catalogue.list", {}).data ?? [];
  const change = useChange("snippets.save");
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const first = useFirstFocus();
  const methods = [...new Set([...profile.methods.map(({ name }) => name), ...(snippet?.methods ?? [])])];
  const offered = items.filter(({ id, active }) => active || snippet?.itemIds.includes(id));
  const finish = ({ shared, ...fields }: Values) =>
    change.mutate(
      { id: snippet?.id ?? null, rev: snippet?.rev ?? 0, fields, shared },
      {
        onSuccess: ({ title }) => {
          saved(`已保存用语“${title}”`);
          onSaved();
        },
        // What is said under a field is not said twice.
        onError: (error) => setRefusal(applyFieldErrors(form, error) ? null : error),
      },
    );
  const start: Values = snippet
    ? { ...snippet, shared: snippet.ownerId === null }
    : { title: "", text, methods: [], itemIds: [], shared: false };
  return (
    <Form<Values>
      form={form}
      name="snippet"
      layout="vertical"
      initialValues={start}
      onFinish={finish}
      onValuesChange={onDirty}
      autoComplete="off"
      scrollToFirstError={{ focus: true }}
    >
      <Field name="title" label="标题" required schema={shape.title}>
        <Input ref={first} placeholder="几个字，便于查找" />
      </Field>
      <Field name="text" label="用语内容" required schema={shape.text} hint={<Slots />}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} />
      </Field>
      <div className="fields fields-2">
        <Field name="methods" label="适用的指导方式（选填）" hint="登记时选了这些方式，排在前面">
          <Select mode="multiple" options={methods.map((name) => ({ value: name, label: name }))} />
        </Field>
        <Field name="itemIds" label="适用的目录事项（选填）" hint="登记时选了这些事项，排在最前面">
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: "label" }}
            options={offered.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      </div>
      <Field
        name="shared"
        label="谁可以用"
        {...(keeper ? {} : { hint: "全单位的用语由法制审核员和管理员维护，可以请他们添加" })}
      >
        <Radio.Group aria-label="谁可以用">
          <Radio value={false}>我的（只有自己看得到）</Radio>
          <Radio value disabled={!keeper}>
            全单位
          </Radio>
        </Radio.Group>
      </Field>
      <Refused error={refusal} />
      <Flex justify="end" gap={8}>
        <Button onClick={onCancel}>取消</Button>
        <ActionButton type="primary" htmlType="submit" loading={change.isPending} action={undefined}>
          保存
        </ActionButton>
      </Flex>
    </Form>
  );
};

interface Props {
  readonly snippet: Snippet | null;
  readonly text?: string;
  readonly onClose: () => void;
}

/** Makes or changes a snippet (用语); asks before it throws typed text away. */
export function SnippetDialog({ snippet, text = "", onClose }: Props) {
  const discardTyped = useDiscard();
  const [dirty, setDirty] = useState(false);
  const close = async () => {
    const agreed = !dirty || (await discardTyped());
    if (agreed) onClose();
  };
  return (
    <Modal
      open
      title={snippet ? "编辑用语" : "添加用语"}
      onCancel={() => void close()}
      footer={null}
      width={760}
      style={{ top: 48 }}
      mask={{ closable: false }}
    >
      <SnippetForm
        snippet={snippet}
        text={text}
        onSaved={onClose}
        onCancel={() => void close()}
        onDirty={() => setDirty(true)}
      />
    </Modal>
  );
}
