import { Checkbox, Form, Input, Modal, Select } from "antd";
import type { Input as In } from "../../shared/contract";
import { type AccountView, personFields, roleNames, roles } from "../../shared/model/account";
import { useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useOffice } from "../app/office";
import { applyFieldErrors, Field } from "../components/fields";
import { Refused } from "../components/Refused";

type Fields = In<"accounts.save">["fields"];

const shape = personFields.shape;
const empty: Fields = { name: "", login: "", sectionId: null, roles: ["handler"], duty: "", certificate: "" };

interface Props {
  /** Null: a new colleague. */
  readonly person: AccountView | null;
  readonly onClose: () => void;
}

/** Adds a colleague or changes what is known of one. */
export function PersonDialog({ person, onClose }: Props) {
  const [form] = Form.useForm<Fields & { active: boolean }>();
  const { sections } = useOffice();
  const { saved } = useFeedback();
  const change = useChange("accounts.save");
  const save = ({ active, ...fields }: Fields & { active: boolean }) =>
    change.mutate(
      {
        id: person?.id ?? null,
        rev: person?.rev ?? 0,
        fields: { ...fields, sectionId: fields.sectionId ?? null },
        active,
      },
      {
        onSuccess: () => {
          saved();
          onClose();
        },
        onError: (error) => applyFieldErrors(form, error),
      },
    );
  const offered = sections.filter(({ id, active }) => active || id === person?.sectionId);
  return (
    <Modal
      open
      title={person ? `修改：${person.name}` : "添加人员"}
      okText="保存"
      cancelText="取消"
      confirmLoading={change.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width={640}
    >
      <Form form={form} layout="vertical" initialValues={{ ...empty, active: true, ...person }} onFinish={save}>
        <div className="fields fields-2">
          <Field name="name" label="姓名" required schema={shape.name}>
            <Input autoFocus />
          </Field>
          <Field name="login" label="登录名" required schema={shape.login} hint="如姓名的拼音首字母，全单位不重复">
            <Input autoComplete="off" />
          </Field>
          <Field name="sectionId" label="科室">
            <Select allowClear options={offered.map(({ id, name }) => ({ value: id, label: name }))} />
          </Field>
          <Field name="roles" label="角色" required schema={shape.roles} basis="R053">
            <Select mode="multiple" options={roles.map((role) => ({ value: role, label: roleNames[role] }))} />
          </Field>
          <Field name="duty" label="职务" schema={shape.duty}>
            <Input />
          </Field>
          <Field name="certificate" label="执法证号" schema={shape.certificate}>
            <Input />
          </Field>
          <Form.Item name="active" valuePropName="checked" className="field-wide">
            <Checkbox>在岗（调离后停用：不能登录、不能再选，旧记录不变）</Checkbox>
          </Form.Item>
        </div>
        <Refused error={change.error} />
      </Form>
    </Modal>
  );
}
