import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { applicationFields } from "../../../shared/model/matter";
import { isAppliedFor } from "../../../shared/rules/start-mode";
import { answerKey, call } from "../../app/api";
import { useOffice } from "../../app/office";
import { Field, Section } from "../../components/fields";
import { DateInput } from "../DateInput";
import { Prose } from "./Prose";
import type { MatterValues } from "./values";

const { shape } = applicationFields;
const at = <N extends keyof typeof shape>(name: N): ["application", N] => ["application", name];

/** 行政指导申请 (R034): who asks for what; only where an application starts the matter. */
export const ApplicationFields = ({ onFilled }: { readonly onFilled: () => void }) => {
  const { counterpart } = useOffice().profile.terms;
  const client = useQueryClient();
  const form = Form.useFormInstance<MatterValues>();
  const startMode = Form.useWatch("startMode", { form, preserve: true });
  const chosen = Form.useWatch((values: MatterValues) => values.counterpartIds?.[0], { form, preserve: true });
  if (!isAppliedFor(startMode ?? "")) return null;

  const fill = async (id: string) => {
    const found = await client.fetchQuery({
      queryKey: answerKey("counterparts.get", { id }),
      queryFn: () => call("counterparts.get", { id }),
    });
    form.setFieldValue(at("applicant"), found.name);
    form.setFieldValue(at("phone"), found.phone);
    form.setFields([{ name: ["application", "applicant"], errors: [] }]);
    onFilled();
  };
  return (
    <Section
      title="申请"
      basis="R034"
      intro="登记以后先办理受理或者不予受理，再往下办。"
      extra={
        chosen && (
          <Button type="link" size="small" onClick={() => void fill(chosen)}>
            填入所选{counterpart}
          </Button>
        )
      }
    >
      <Field name={at("applicant")} label="申请人" required schema={shape.applicant}>
        <Input />
      </Field>
      <Field name={at("phone")} label="申请人电话" schema={shape.phone}>
        <Input inputMode="tel" />
      </Field>
      <Field name={at("date")} label="申请日期" required schema={shape.date}>
        <DateInput />
      </Field>
      <Field name={at("request")} label="申请事项" required schema={shape.request} wide>
        <Prose rows={1} placeholder="希望得到什么指导" />
      </Field>
      <Field name={at("needs")} label="需求与情况" schema={shape.needs} wide>
        <Prose rows={2} />
      </Field>
      <Field name={at("wish")} label="希望的方式与时间" schema={shape.wish} wide>
        <Prose rows={1} />
      </Field>
    </Section>
  );
};
