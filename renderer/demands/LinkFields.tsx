import { Form, Select } from "antd";
import { everyMatter } from "../../shared/contract/matters";
import { idSchema } from "../../shared/model/basics";
import { useAnswer } from "../app/api";
import { useOffice } from "../app/office";
import { Field } from "../components/fields";
import { CounterpartPicker } from "../matters/form/CounterpartPicker";
import { optionWithFact } from "../matters/form/option";

/** Somebody a demand or a promise may be about. */
export interface Party {
  readonly id: string;
  readonly name: string;
}

interface PickerProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly onBlur?: () => void;
  readonly "aria-label"?: string;
}

/** One counterpart, found or made as for a matter; whoever is chosen last takes the other's place. */
const OneCounterpart = ({ value = "", onChange, ...rest }: PickerProps) => (
  <CounterpartPicker
    {...rest}
    value={value === "" ? [] : [value]}
    onChange={(chosen) => onChange?.(chosen.at(-1) ?? "")}
  />
);

interface MatterProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly counterpartId: string;
}

/** A matter of this counterpart, or none. */
const MatterSelect = ({ value, onChange, counterpartId, ...rest }: MatterProps) => {
  const answer = useAnswer(
    "matters.list",
    { ...everyMatter, counterpartId, limit: 200 },
    { enabled: counterpartId !== "" },
  );
  const rows = counterpartId === "" ? [] : (answer.data?.rows ?? []);
  return (
    <Select
      {...rest}
      value={value ?? null}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder="可不选"
      notFoundContent={counterpartId === "" ? "先选择相对人" : "没有它的指导事项"}
      options={rows.map((row) => ({ value: row.id, label: row.title, fact: row.date }))}
      optionRender={optionWithFact}
      onChange={(next: string | undefined) => onChange?.(next ?? null)}
    />
  );
};

interface Props {
  /** Offered instead of everybody: the counterparts of the matter in which it came up. */
  readonly among?: readonly Party[];
}

/** Whom a demand or a promise is about, and in which matter it came up. */
export const LinkFields = ({ among }: Props) => {
  const { counterpart } = useOffice().profile.terms;
  const form = Form.useFormInstance<{ counterpartId: string; matterId: string | null }>();
  const counterpartId = Form.useWatch("counterpartId", form) ?? "";
  // A draft that is resumed here may have begun elsewhere, about somebody else.
  const offered = counterpartId === "" || among?.some(({ id }) => id === counterpartId) ? among : undefined;
  return (
    <>
      <Field
        name="counterpartId"
        label={counterpart}
        required
        schema={idSchema.refine((id) => id !== "", { error: `请选择${counterpart}` })}
        // The matters of one counterpart are none of another's.
        getValueFromEvent={(chosen: string) => {
          if (!offered) form.setFieldValue("matterId", null);
          return chosen;
        }}
      >
        {offered ? (
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={offered.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <OneCounterpart />
        )}
      </Field>
      {!offered && (
        <Field name="matterId" label="相关指导事项">
          <MatterSelect counterpartId={counterpartId} />
        </Field>
      )}
    </>
  );
};
