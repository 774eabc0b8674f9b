import { Form, Input } from "antd";
import { zodRule } from "../../components/fields";
import { distinctRule } from "../../components/row-rules";
import { RowList } from "../../components/rows";
import { nextCode, wordingForm, type WordingValues } from "./wording";

const shape = wordingForm.shape.simpleForms.element.shape;
type Situation = WordingValues["simpleForms"][number];

interface Props {
  readonly list: "simpleForms" | "occasions";
  readonly label: string;
  /** What is said where there are none. */
  readonly none: string;
  readonly may: boolean;
  /** Codes in force or shipped: matters may carry them, so that none is given a second meaning. */
  readonly known: readonly string[];
}

/**
 * Situations that a matter can name: those in which a simple form will do (R044, R045), or in which guidance fits (R004).
 * Each keeps its code, by which matters know it.
 */
export function SituationRows({ list, label, none, may, known }: Props) {
  const form = Form.useFormInstance<WordingValues>();
  const situations = () => (form.getFieldValue(list) as readonly (Situation | undefined)[] | undefined) ?? [];
  return (
    <RowList
      list={list}
      label={label}
      noun="情形"
      counter="种"
      className="row-situation"
      fresh={(): Situation => ({
        code: nextCode([...known, ...situations().flatMap((one) => one?.code ?? [])]),
        name: "",
      })}
      least={0}
      empty={<p className="quiet">{none}</p>}
      may={may}
    >
      {(place, index, who) => (
        <>
          <Form.Item name={[place, "code"]}>
            <Input aria-label={`${who} 编号`} variant="borderless" readOnly tabIndex={-1} />
          </Form.Item>
          <Form.Item
            name={[place, "name"]}
            validateFirst
            validateTrigger="onBlur"
            rules={[zodRule(shape.name), distinctRule(index, () => situations().map((one) => one?.name))]}
          >
            <Input aria-label={who} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </RowList>
  );
}
