import { Radio, Select } from "antd";
import { writtenFields } from "../../../shared/model/matter";
import { useOffice } from "../../app/office";
import { Field, Section } from "../../components/fields";
import { DateInput } from "../DateInput";
import { CounterpartPicker } from "./CounterpartPicker";
import { LaterField } from "./LaterField";
import { PeopleSelect } from "./PeopleSelect";
import { PlaceInput } from "./PlaceInput";
import type { MatterValues } from "./values";

const { shape } = writtenFields;
/** The region's names, and the one a matter holds already where the office has dropped it since. */
const choices = (names: readonly string[], held: string) =>
  [...new Set([...names, held])].filter(Boolean).map((name) => ({ value: name, label: name }));

/**
 * When, where, by whom and at which stage (R005, R006). A start mode is asked only where there are several. `start` is
 * what the form began with.
 */
export const BasicFields = ({ start }: { readonly start: MatterValues }) => {
  const { profile, sections } = useOffice();
  const startModes = choices(profile.startModes, start.startMode);
  return (
    <Section title="基本情况">
      <Field name="date" label="指导时间" required schema={shape.date}>
        <DateInput />
      </Field>
      <LaterField name="place" label="指导地点" schema={shape.place}>
        <PlaceInput />
      </LaterField>
      <Field name="handlerIds" label="指导人员" required schema={shape.handlerIds}>
        <PeopleSelect />
      </Field>
      <Field name="sectionId" label="承办科室">
        <Select
          allowClear
          placeholder="选择科室"
          showSearch={{ optionFilterProp: "label" }}
          options={sections
            .filter((section) => section.active || section.id === start.sectionId)
            .map((section) => ({ value: section.id, label: section.name }))}
        />
      </Field>
      <Field name="stage" label="阶段" required schema={shape.stage} basis="R006">
        <Radio.Group optionType="button" options={choices(profile.stages, start.stage)} aria-label="阶段" />
      </Field>
      {startModes.length > 1 && (
        <Field name="startMode" label="启动方式" required schema={shape.startMode} basis="R005">
          <Radio.Group optionType="button" options={startModes} aria-label="启动方式" />
        </Field>
      )}
    </Section>
  );
};

/** Whom the guidance is for (R009). */
export const CounterpartFields = () => {
  const { counterpart } = useOffice().profile.terms;
  return (
    <Section title={counterpart} columns={1}>
      <Field
        name="counterpartIds"
        label={`${counterpart}（可选多个）`}
        required
        schema={shape.counterpartIds}
        basis="R009"
      >
        <CounterpartPicker batch />
      </Field>
    </Section>
  );
};
