import { Button, Form, Skeleton, Steps } from "antd";
import { useState } from "react";
import { useAnswer, useChange } from "../app/api";
import { useHandover } from "../app/handover";
import { applyFieldErrors } from "../components/fields";
import { Refused } from "../components/Refused";
import { dropSetup, keepSetup, keptSetup, setupInputOf, type SetupValues, stepOf } from "./draft";
import { FolderStep } from "./FolderStep";
import { OfficeStep } from "./OfficeStep";
import { PeopleStep } from "./PeopleStep";
import { ProfileStep } from "./ProfileStep";
import "./setup.css";

const steps = ["选择地区配置", "填写单位信息", "科室和人员", "数据文件夹和密码"] as const;
const LAST = steps.length - 1;

/** First start: four steps, one office, made whole or not at all (R053). */
export default function SetupWizard({ suggested }: { readonly suggested: string }) {
  const [kept] = useState(keptSetup);
  const [step, setStep] = useState(kept.step);
  const [form] = Form.useForm<SetupValues>();
  const profiles = useAnswer("setup.profiles", {});
  const create = useChange("setup.create");
  const { expect, give } = useHandover();
  // What stands in the form, all steps of it, whichever is mounted.
  const [typed, setTyped] = useState(kept.values);
  const values = (): SetupValues => form.getFieldsValue(true) as SetupValues;
  const profile = profiles.data?.find(({ id }) => id === typed.profileId);

  const keep = (at: number) => {
    setTyped(values());
    keepSetup(at, values());
  };
  const go = (to: number) => {
    setStep(to);
    keep(to);
    window.scrollTo(0, 0);
  };
  const finish = () => {
    const input = setupInputOf(values());
    expect(true);
    create.mutate(input, {
      onSuccess: ({ recoveryCode }) => {
        dropSetup();
        give({ kind: "code", code: recoveryCode, signIn: input.administrator });
      },
      onError: (error) => {
        expect(false);
        const [path] = Object.keys(error.refusal.fields ?? {});
        if (path === undefined) return;
        go(stepOf(path));
        // The step's fields must stand before sentences can be put under them.
        setTimeout(() => applyFieldErrors(form, error, ""), 0);
      },
    });
  };
  return (
    <div className="setup">
      <header className="setup-top">
        <strong>行政指导工作台</strong>
        <span>首次设置</span>
      </header>
      <main className="setup-main">
        <h1 className="visually-hidden">首次设置：{steps[step]}</h1>
        <Steps className="setup-steps" current={step} items={steps.map((title) => ({ title }))} />
        {profiles.error && <Refused error={profiles.error} />}
        {!profiles.data && !profiles.error && (
          <div className="card">
            <Skeleton active paragraph={{ rows: 10 }} />
          </div>
        )}
        {profiles.data && (
          <Form
            form={form}
            layout="vertical"
            initialValues={kept.values}
            scrollToFirstError={{ block: "center", focus: true }}
            onValuesChange={() => keep(step)}
            onFinish={() => (step === LAST ? finish() : go(step + 1))}
          >
            {step === 0 && <ProfileStep profiles={profiles.data} profile={profile} />}
            {step === 1 && profile && <OfficeStep profile={profile} values={typed} />}
            {step === 2 && <PeopleStep sections={typed.sections} />}
            {step === LAST && <FolderStep suggested={suggested} />}
            <Refused error={create.error} />
            <div className="setup-foot">
              {step > 0 && <Button onClick={() => go(step - 1)}>上一步</Button>}
              <Button type="primary" htmlType="submit" loading={create.isPending}>
                {step === LAST ? "完成设置" : "下一步"}
              </Button>
              <span className="quiet">填写的内容随时保留，可以前后翻看，密码除外。</span>
            </div>
          </Form>
        )}
      </main>
    </div>
  );
}
