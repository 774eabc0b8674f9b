import { Form, Input } from "antd";
import type { z } from "zod";
import { zodRule } from "../../components/fields";
import { distinctRule } from "../../components/row-rules";
import { RowList } from "../../components/rows";

interface Props {
  /** The form's list of plain texts. */
  readonly list:
    | "stages"
    | "startModes"
    | "simpleMedia"
    | "guidanceTypes"
    | ["procedure", "visitScopes" | "talkReasons" | "evaluationWays"];
  readonly label: string;
  readonly schema: z.ZodType;
  /** What one line is called: 阶段. */
  readonly noun: string;
  /** At least so many names stay. */
  readonly least?: number;
  /** What is said where there are none. */
  readonly none?: string;
  readonly may: boolean;
}

/** A list of plain names, one a line. */
export function NameRows({ list, label, schema, noun, least = 1, none = "", may }: Props) {
  const form = Form.useFormInstance();
  const texts = () => (form.getFieldValue(list) as readonly string[] | undefined) ?? [];
  return (
    <RowList
      list={list}
      label={label}
      noun={noun}
      className="row-name"
      fresh={() => ""}
      least={least}
      empty={<p className="quiet">{none}</p>}
      may={may}
    >
      {(place, index, name) => (
        <Form.Item
          name={place}
          validateFirst
          validateTrigger="onBlur"
          rules={[zodRule(schema), distinctRule(index, texts)]}
        >
          <Input aria-label={name} autoComplete="off" />
        </Form.Item>
      )}
    </RowList>
  );
}
