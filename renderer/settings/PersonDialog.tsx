import { Checkbox, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import type { Input as In } from "../../shared/contract";
import { type AccountView, newPasswordSchema, personFields, roleNames, roles } from "../../shared/model/account";
import { CallError, useAnswer, useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useOffice } from "../app/office";
import { applyFieldErrors, Field, zodRuleIfFilled } from "../components/fields";
import { Refused } from "../components/Refused";
import { useLoginProposal } from "../components/useLoginProposal";

type Fields = In<"accounts.save">["fields"];

interface Values extends Fields {
  readonly active: boolean;
  /** The first password of a new colleague; empty: none yet. */
  readonly password?: string;
}

const shape = personFields.shape;
const empty: Fields = { name: "", login: "", sectionId: null, roles: ["handler"], duty: "", certificate: "" };

interface Props {
  /** Null: a new colleague. */
  readonly person: AccountView | null;
  readonly onClose: () => void;
}

/** Adds a colleague, at once with a first password where one is typed, or changes what is known of one. */
export function PersonDialog({ person, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const { sections } = useOffice();
  const { saved } = useFeedback();
  const people = useAnswer("accounts.list", {}).data ?? [];
  const { propose, selectProposal } = useLoginProposal(form);
  const change = useChange("accounts.save");
  const secret = useChange("accounts.setPassword");
  // The account is there already when only its password was refused: what is saved next is a change of it.
  const [added, setAdded] = useState<AccountView | null>(null);
  const before = added ?? person;

  const save = async ({ active, password, ...fields }: Values) => {
    try {
      const account = await change.mutateAsync({
        id: before?.id ?? null,
        rev: before?.rev ?? 0,
        fields: { ...fields, sectionId: fields.sectionId ?? null },
        active,
      });
      if (!person) setAdded(account);
      if (password) await secret.mutateAsync({ id: account.id, password });
      saved(account.canSignIn || password || !active ? undefined : "已保存；还没有设密码，暂不能登录");
      onClose();
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      if (!applyFieldErrors(form, refused)) applyFieldErrors(form, refused, "");
    }
  };
  const proposeLogin = () => {
    if (!person) void propose(["name"], ["login"], () => people.map(({ login }) => login));
  };
  const offered = sections.filter(({ id, active }) => active || id === person?.sectionId);
  return (
    <Modal
      open
      title={person ? `修改：${person.name}` : "添加人员"}
      okText="保存"
      cancelText="取消"
      confirmLoading={change.isPending || secret.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width={640}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ...empty, active: true, ...person }}
        onFinish={(values) => void save(values)}
      >
        <div className="fields fields-2">
          <Field name="name" label="姓名" required schema={shape.name}>
            <Input
              autoFocus
              onChange={(event) => {
                // Half a syllable in an input method is no name yet.
                if (!(event.nativeEvent as InputEvent).isComposing) proposeLogin();
              }}
              onBlur={proposeLogin}
            />
          </Field>
          <Field name="login" label="登录名" required schema={shape.login} hint="如姓名的拼音首字母，全单位不重复">
            <Input autoComplete="off" onFocus={selectProposal} onBlur={proposeLogin} />
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
          {!person && (
            <Form.Item
              className="field-wide"
              name="password"
              label="初始密码（可不填）"
              extra="至少 8 位，当面告诉本人；本人登录后须换成自己的。不填的，以后在“重设密码”中设定。"
              validateTrigger="onBlur"
              rules={[zodRuleIfFilled(newPasswordSchema)]}
            >
              <Input.Password autoComplete="new-password" />
            </Form.Item>
          )}
          <Form.Item name="active" valuePropName="checked" className="field-wide">
            <Checkbox>在岗（调离后停用：不能登录、不能再选，旧记录不变）</Checkbox>
          </Form.Item>
        </div>
        <Refused error={change.error ?? secret.error} />
      </Form>
    </Modal>
  );
}
