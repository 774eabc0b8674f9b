import { type PlanPart, planParts } from "../../shared/model/plan";
import { Field } from "../components/fields";
import { Prose } from "../matters/form/Prose";
import { furtherParts } from "./plan-values";

interface PartProps {
  readonly part: PlanPart;
  readonly rows?: number;
  readonly required?: boolean;
  readonly wide?: boolean;
  readonly hint?: string;
}

const Part = ({ part, rows = 2, required = false, wide = false, hint }: PartProps) => (
  <Field name={part} label={planParts[part]} required={required} wide={wide} hint={hint}>
    <Prose rows={rows} />
  </Field>
);

/** The work plan (R072, XX §16): five parts that must be there, and five that may be. */
export const PlanFields = () => (
  <>
    <Part part="goal" required />
    <Part part="target" required />
    <Part part="content" rows={4} required wide />
    <Part part="way" required />
    <Part part="steps" rows={2} required hint="按先后写，写明时间" />
    <p className="plan-further">以下可以不填</p>
    {furtherParts.map((part) => (
      <Part key={part} part={part} rows={1} />
    ))}
  </>
);
