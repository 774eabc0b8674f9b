import { Tag } from "antd";
import type { RoundChange } from "../../shared/contract/approvals";
import { type Plan, type PlanPart, planParts } from "../../shared/model/plan";
import { Fact } from "./Fact";

interface Props {
  readonly plan: Plan;
  /** What changed since the round before: such parts are marked. */
  readonly changes: readonly RoundChange[];
}

/** The work plan as it is read (R072): the parts in which something is written. */
export const PlanText = ({ plan, changes }: Props) => {
  const written = (Object.keys(planParts) as PlanPart[]).filter((part) => plan[part] !== "");
  return (
    <dl className="form-facts">
      {written.map((part) => (
        <Fact
          key={part}
          label={planParts[part]}
          prose
          mark={changes.some(({ path }) => path === `plan.${part}`) && <Tag className="status status-due">有改动</Tag>}
        >
          {plan[part]}
        </Fact>
      ))}
    </dl>
  );
};
