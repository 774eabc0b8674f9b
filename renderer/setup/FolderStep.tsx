import { FolderOpenOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select } from "antd";
import { useEffect } from "react";
import { useChange } from "../app/api";
import { refreshSession } from "../app/queries";
import { Field, Section, zodRuleIfFilled } from "../components/fields";
import { Refused } from "../components/Refused";
import { newPasswordSchema } from "../../shared/model/account";
import type { SetupValues } from "./draft";

/** Step 4: where the data lies, and the passwords. */
export function FolderStep({ suggested }: { readonly suggested: string }) {
  const form = Form.useFormInstance<SetupValues>();
  const choose = useChange("folder.choose");
  const people = (form.getFieldValue("people") as SetupValues["people"]) ?? [];
  const administrators = people.filter(({ roles }) => roles.includes("administrator"));
  const [first] = administrators;
  useEffect(() => {
    const chosen = form.getFieldValue(["administrator", "login"]) as string | undefined;
    const stands = administrators.some(({ login }) => login.trim() === chosen);
    if (!stands && first) form.setFieldValue(["administrator", "login"], first.login.trim());
  });
  return (
    <>
      <Section
        title="数据文件夹"
        columns={1}
        intro="单位的全部资料都存在这个文件夹里，定期复制它就是备份。请放在本机硬盘上，不要放在程序的安装目录。"
      >
        <div className="folder-line">
          <p className="path" aria-label="数据文件夹路径">
            {suggested}
          </p>
          <Button
            icon={<FolderOpenOutlined aria-hidden />}
            loading={choose.isPending}
            onClick={() => choose.mutate({}, { onSettled: () => void refreshSession() })}
          >
            更改…
          </Button>
        </div>
        <Refused error={choose.error} />
      </Section>
      <Section title="管理员密码" intro="管理员维护单位信息、人员和文号。忘记密码时用恢复码重设，完成后会显示一次。">
        <Form.Item
          className="field-wide half"
          name={["administrator", "login"]}
          label="由谁先登录"
          rules={[{ required: true, message: "请选择一名管理员" }]}
        >
          <Select
            options={administrators.map(({ name, login }) => ({
              value: login.trim(),
              label: `${name.trim()}（${login.trim()}）`,
            }))}
          />
        </Form.Item>
        <Field
          name={["administrator", "password"]}
          label="密码"
          required
          schema={newPasswordSchema}
          hint="至少 8 位；一句好记的长话比难记的符号更稳妥"
        >
          <Input.Password autoComplete="new-password" autoFocus />
        </Field>
        <Form.Item
          name={["administrator", "passwordAgain"]}
          label="再输一遍密码"
          required
          dependencies={[["administrator", "password"]]}
          validateTrigger="onBlur"
          rules={[
            {
              validator: async (_rule, value: string | undefined) => {
                if ((value ?? "") !== (form.getFieldValue(["administrator", "password"]) ?? "")) {
                  throw new Error("两次输入的密码不一样");
                }
              },
            },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Section>
      {people.length > 1 && (
        <Section
          title="其他人员的初始密码"
          intro="其他人第一次登录时用它，登录后必须换成自己的。留空也可以，以后由管理员在设置中逐个设定。"
        >
          <Form.Item
            name="initialPassword"
            label="初始密码（可不填）"
            validateTrigger="onBlur"
            rules={[zodRuleIfFilled(newPasswordSchema)]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        </Section>
      )}
    </>
  );
}
