import { Alert, Form, Radio, Select } from "antd";
import { z } from "zod";
import { requiredLine } from "../../../shared/model/basics";
import { useOffice } from "../../app/office";
import { Basis } from "../../components/Basis";
import { Field } from "../../components/fields";
import type { MatterValues } from "./values";

const noOrYes = [
  { value: false, label: "否" },
  { value: true, label: "是" },
];

const answered = z.custom<boolean>((value) => typeof value === "boolean", "请选择是否属于依法应当作出行政行为的事项");

/**
 * What kind of matter it is, by what the region distinguishes: 适用情形 (R004), 指导类型 (R003), 技术类 (R031); and, always,
 * whether the law wants an act instead of guidance (R013).
 */
export const NatureFields = () => {
  const { occasions, guidanceTypes, procedure } = useOffice().profile;
  const form = Form.useFormInstance<MatterValues>();
  const mandatoryAct = Form.useWatch("mandatoryAct", { form, preserve: true });
  return (
    <>
      {occasions.length > 0 && (
        <Field
          name="occasion"
          label="适用情形"
          required
          schema={requiredLine("适用情形", 40)}
          basis="R004"
          wide
          // Or the box would show an empty choice in the place of its hint.
          getValueProps={(value: string) => ({ value: value || undefined })}
        >
          <Select
            placeholder="选择一种情形"
            options={occasions.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Field>
      )}
      {guidanceTypes.length > 0 && (
        <Field name="guidanceType" label="指导类型" required schema={requiredLine("指导类型", 20)} basis="R003">
          <Radio.Group
            optionType="button"
            options={guidanceTypes.map((name) => ({ value: name, label: name }))}
            aria-label="指导类型"
          />
        </Field>
      )}
      <Field name="mandatoryAct" label="属依法应当作出行政行为的事项" required schema={answered} basis="R013">
        <Radio.Group optionType="button" options={noOrYes} aria-label="属依法应当作出行政行为的事项" />
      </Field>
      {procedure.consultation && (
        <Field name="technical" label="技术类（实施前须咨询专家）" basis="R031">
          <Radio.Group optionType="button" options={noOrYes} aria-label="技术类" />
        </Field>
      )}
      {mandatoryAct === true && (
        <Alert
          className="field-wide form-note"
          type="warning"
          showIcon
          title="不能以行政指导代替"
          description="登记以后在事项页办理“线索移送”，转给应当作出行政行为的机构；这件事项不制作行政指导文书。"
          action={<Basis rule="R013" />}
        />
      )}
    </>
  );
};
