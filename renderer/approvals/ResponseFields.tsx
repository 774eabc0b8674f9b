import { Form } from "antd";
import type { MatterView } from "../../shared/contract/matters";
import { Prose } from "../matters/form/Prose";

interface Props {
  readonly suggestions: MatterView["progress"]["suggestions"];
}

/**
 * Each suggestion with a field for what was done about it, all of them wanted (R074). Field `responses` of the form around:
 * one entry for each suggestion, in their order. The first has the cursor: what was asked comes before the plan that stands.
 */
export const ResponseFields = ({ suggestions }: Props) => (
  <ol className="responses">
    {suggestions.map(({ id, text }, index) => (
      <li key={id}>
        <p>{text}</p>
        <Form.Item name={["responses", index, "done"]} label={`第 ${index + 1} 条的处理情况`} required>
          <Prose rows={2} maxLength={2_000} autoFocus={index === 0} />
        </Form.Item>
      </li>
    ))}
  </ol>
);
