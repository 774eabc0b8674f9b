import { Button, Flex, Form, Input, Modal, Switch } from "antd";
import { useState } from "react";
import { type Item, itemFields } from "../../shared/model/catalogue";
import type { z } from "zod";
import { useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { ActionButton } from "../components/ActionButton";
import { Basis } from "../components/Basis";
import { applyFieldErrors, Field } from "../components/fields";
import { Refused } from "../components/Refused";
import { useFirstFocus } from "../components/useFirstFocus";
import { useDiscard } from "../components/useDiscard";
import { BasisList } from "./BasisList";

type Values = z.input<typeof itemFields>;

interface ItemFormProps {
  /** The item as it stood when the dialog opened; null makes a new one. */
  readonly item: Item | null;
  readonly laws: readonly string[];
  readonly onSaved: (item: Item) => void;
  readonly onCancel: () => void;
  readonly onDirty: () => void;
}

const shape = itemFields.shape;

const ItemForm = ({ item, laws, onSaved, onCancel, onDirty }: ItemFormProps) => {
  const [form] = Form.useForm<Values>();
  const { saved: tellSaved } = useFeedback();
  const save = useChange("catalogue.save");
  const first = useFirstFocus();
  const finish = (fields: Values) =>
    save.mutate(
      { id: item?.id ?? null, rev: item?.rev ?? 0, fields },
      {
        onSuccess: (saved) => {
          tellSaved(`已保存“${saved.name}”`);
          onSaved(saved);
        },
        onError: (error) => applyFieldErrors(form, error),
      },
    );
  return (
    <Form<Values>
      form={form}
      name="item"
      layout="vertical"
      initialValues={
        item ?? { code: "", name: "", bases: [{ law: "", article: "", point: "" }], override: "", active: true }
      }
      onFinish={finish}
      onValuesChange={onDirty}
      scrollToFirstError={{ focus: true }}
    >
      <div style={{ maxHeight: "calc(100vh - 216px)", overflowY: "auto", overflowX: "hidden", paddingInline: 2 }}>
        <div style={{ display: "grid", gridTemplateColumns: "180px 1fr", columnGap: 16 }}>
          <Field name="code" label="编号（选填）" schema={shape.code}>
            <Input ref={first} autoComplete="off" />
          </Field>
          <Field name="name" label="事项名称" required schema={shape.name}>
            <Input autoComplete="off" />
          </Field>
        </div>
        <Flex align="center" gap={4} style={{ marginBottom: 8 }}>
          <strong>指导依据</strong>
          <Basis rule="R002" />
          <span className="quiet">登记事项时自动带入“指导依据”</span>
        </Flex>
        <BasisList laws={laws} />
        <div style={{ marginTop: 16 }}>
          <Field
            name="override"
            label="另有规定（选填）"
            schema={shape.override}
            basis="R001"
            hint="法律、法规、规章对这件事另有规定的，写明规定和出处；登记时提示从其规定"
          >
            <Input autoComplete="off" />
          </Field>
        </div>
        <Form.Item
          name="active"
          label="状态"
          valuePropName="checked"
          extra="停用后不再出现在登记时的选项中，已登记的事项不受影响"
          style={{ marginTop: 16, marginBottom: 8 }}
          hidden={item === null}
        >
          <Switch checkedChildren="使用中" unCheckedChildren="已停用" />
        </Form.Item>
      </div>
      <Refused error={save.error} />
      <Flex justify="end" gap={8} style={{ marginTop: 12 }}>
        <Button onClick={onCancel}>取消</Button>
        <ActionButton type="primary" htmlType="submit" loading={save.isPending} action={undefined}>
          保存
        </ActionButton>
      </Flex>
    </Form>
  );
};

interface ItemDialogProps {
  readonly open: boolean;
  readonly item: Item | null;
  readonly laws: readonly string[];
  readonly onSaved: (item: Item) => void;
  readonly onClose: () => void;
}

/** Makes or edits an item of the catalogue (目录事项); asks before it throws typed text away. */
export const ItemDialog = ({ open, item, laws, onSaved, onClose }: ItemDialogProps) => {
  const discardTyped = useDiscard();
  const [dirty, setDirty] = useState(false);
  const close = async () => {
    const agreed = !dirty || (await discardTyped());
    if (agreed) onClose();
  };
  return (
    <Modal
      open={open}
      title={item ? "编辑目录事项" : "新增目录事项"}
      onCancel={() => void close()}
      footer={null}
      width={800}
      style={{ top: 48 }}
      destroyOnHidden
      mask={{ closable: false }}
      afterOpenChange={() => setDirty(false)}
    >
      <ItemForm
        item={item}
        laws={laws}
        onSaved={onSaved}
        onCancel={() => void close()}
        onDirty={() => setDirty(true)}
      />
    </Modal>
  );
};
