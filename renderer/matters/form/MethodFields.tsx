import { Form, Input, Radio } from "antd";
import { z } from "zod";
import { writtenFields } from "../../../shared/model/matter";
import { LENIENCY } from "../../../shared/rules/workflow/elements";
import { anyCompulsory, methodsBring } from "../../../shared/rules/workflow/needs";
import { useOffice } from "../../app/office";
import { Field } from "../../components/fields";
import { LaterField } from "./LaterField";
import { MethodPicker } from "./MethodPicker";
import { VisitsThisYear } from "./VisitsThisYear";
import type { MatterValues } from "./values";

const { shape } = writtenFields;
const answered = z.custom<boolean>((value) => typeof value === "boolean", "请选择是否属于行政检查");

/** The methods (R067) and what each brings with it: 不予处罚依据 (R068), 普法内容 (R039), 行政检查, 执法案号 (R066). */
export const MethodFields = () => {
  const { profile } = useOffice();
  const form = Form.useFormInstance<MatterValues>();
  const methods = Form.useWatch("methods", { form, preserve: true }) ?? [];
  return (
    <>
      <LaterField name="methods" label="指导方式" schema={shape.methods} basis="R067" wide>
        <MethodPicker />
      </LaterField>
      {anyCompulsory(methods, profile) && (
        <Field
          name="caseNumber"
          label="执法案号"
          schema={shape.caseNumber}
          basis="R066"
          wide
          hint="并入执法案卷时须有案号，现在知道的请先填上。"
        >
          <Input />
        </Field>
      )}
      {methodsBring(methods, "leniency", profile) && (
        <LaterField
          name="leniency"
          label={LENIENCY}
          schema={shape.leniency}
          basis="R068"
          wide
          hint="写明法律、条款，或者不罚、免罚清单的名称和序号。"
        >
          <Input placeholder="《法律名称》第几条第几款" />
        </LaterField>
      )}
      {methodsBring(methods, "visit", profile) && (
        <Field
          name="inspection"
          label="这次上门是否属于行政检查"
          required
          schema={answered}
          basis="R063"
          wide
          hint={<VisitsThisYear />}
        >
          <Radio.Group
            optionType="button"
            aria-label="这次上门是否属于行政检查"
            options={[
              { value: false, label: "不属于，走访了解情况" },
              { value: true, label: "属于行政检查" },
            ]}
          />
        </Field>
      )}
      {methodsBring(methods, "publicity", profile) && (
        <Field name="publicity" label="普法内容" schema={shape.publicity} basis="R039" wide>
          <Input placeholder="讲了哪些法律法规" />
        </Field>
      )}
    </>
  );
};
