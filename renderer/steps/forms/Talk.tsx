import { Input, Radio } from "antd";
import type { MatterView } from "../../../shared/contract/matters";
import { talkFields, talkModeNames } from "../../../shared/model/steps/carrying";
import { useOffice } from "../../app/office";
import { Field } from "../../components/fields";
import { PlaceInput } from "../../matters/form/PlaceInput";
import { Prose } from "../../matters/form/Prose";
import { Suggest } from "../Suggest";
import { Attendance } from "./Attendance";
import { optionsOf } from "./choices";

const { shape } = talkFields;

/** 约谈 (R060, R107): one record, however many counterparts. */
export const TalkFields = ({ view }: { readonly view: MatterView }) => {
  const { talkReasons } = useOffice().profile.procedure;
  return (
    <>
      <Field name="mode" label="约谈形式" required schema={shape.mode} basis="R060">
        <Radio.Group optionType="button" aria-label="约谈形式" options={optionsOf(talkModeNames)} />
      </Field>
      <div className="times">
        <Field name="from" label="起始时间" schema={shape.from}>
          <Input placeholder="如 9:30" autoComplete="off" />
        </Field>
        <Field name="to" label="结束时间" schema={shape.to}>
          <Input placeholder="如 10:30" autoComplete="off" />
        </Field>
      </div>
      <Field name="place" label="约谈地点" required schema={shape.place}>
        <PlaceInput />
      </Field>
      <Field name="recorder" label="记录人" schema={shape.recorder}>
        <Input autoComplete="off" />
      </Field>
      <Field name="reason" label="约谈事由" required schema={shape.reason} basis="R107" wide>
        <Suggest choices={talkReasons} placeholder="选择或输入" />
      </Field>
      <div className="field-wide">
        <Attendance view={view} />
      </div>
      <Field name="points" label="指出的问题" required schema={shape.points} wide>
        <Prose rows={3} counted />
      </Field>
      <Field name="advice" label="建议" schema={shape.advice} wide>
        <Prose rows={3} />
      </Field>
      <Field name="statement" label="对方说明与承诺" required schema={shape.statement} wide>
        <Prose rows={3} />
      </Field>
      <Field name="unsigned" label="拒绝签名说明" schema={shape.unsigned} wide hint="对方在记录上签名的留空">
        <Input autoComplete="off" />
      </Field>
    </>
  );
};
