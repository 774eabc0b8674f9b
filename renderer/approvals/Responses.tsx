import { Form } from "antd";
import type { MatterView } from "../../shared/contract/matters";
import { Prose } from "../matters/form/Prose";

interface Props {
  readonly suggestions: MatterView["progress"]["suggestions"];
}

/**
 * Each suggestion with a field for what was done about it, all of them wanted (R074). Field `responses` of the form around:
 * one entry for each suggestion, in their order.
 */
export const Responses = ({ suggestions }: Props) => (
  <ol className="responses">
    {suggestions.map(({ id, text }, index) => (
      <li key={id}>
        <p>{text}</p>
        <Form.Item name={["responses", index, "done"]} label={`第 ${index + 1} 条的处理情况`} required>
          <Prose rows={2} maxLength={2_000} />
        </Form.Item>
      </li>
    ))}
  </ol>
);

interface Answering {
  readonly responses: readonly { readonly suggestionId: string; readonly done: string }[];
}

/** Fills a form with its draft; of the responses only those to suggestions that still stand. */
export const fillResponses = <V extends Answering>(start: V, kept: Readonly<Record<string, unknown>>): V => {
  const before = (kept["responses"] ?? []) as Answering["responses"];
  const responses = start.responses.map(({ suggestionId, done }) => ({
    suggestionId,
    done: before.find((one) => one.suggestionId === suggestionId)?.done ?? done,
  }));
  return { ...start, ...kept, responses };
};

/** What the form holds for these suggestions before anything is typed. */
export const blankResponses = (suggestions: Props["suggestions"]) =>
  suggestions.map(({ id }) => ({ suggestionId: id, done: "" }));
