import { Form, Input } from "antd";
import { zodRule } from "../../components/fields";
import { distinctRule } from "../../components/row-rules";
import { RowList } from "../../components/rows";
import { nextCode, wordingForm, type WordingValues } from "./wording";

const shape = wordingForm.shape.simpleForms.element.shape;
type Situation = WordingValues["simpleForms"][number];

interface Props {
  readonly may: boolean;
  /** Codes in force or shipped: matters may carry them, so that none is given a second meaning. */
  readonly known: readonly string[];
}

/** The situations in which a simple form will do (R044, R045); each keeps its code, by which matters know it. */
export function SituationRows({ may, known }: Props) {
  const form = Form.useFormInstance<WordingValues>();
  const situations = () => (form.getFieldValue("simpleForms") as readonly (Situation | undefined)[] | undefined) ?? [];
  return (
    <RowList
      list="simpleForms"
      label="可以简易登记的情形"
      noun="情形"
      counter="种"
      className="row-situation"
      fresh={(): Situation => ({
        code: nextCode([...known, ...situations().flatMap((one) => one?.code ?? [])]),
        name: "",
      })}
      least={0}
      empty={<p className="quiet">没有列出情形，简易登记时不必选择。</p>}
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
