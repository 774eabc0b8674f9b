import { Alert } from "antd";
import { Link } from "wouter";
import type { MatterView } from "../../../shared/contract/matters";
import { Basis } from "../../components/Basis";

/** What everybody who opens the matter should see first: that nothing adverse follows its end, and alerts of the rules. */
export const Bands = ({ view }: { readonly view: MatterView }) => (
  <>
    {view.alerts.map(({ rule, text, matterId }) => (
      <Alert
        key={text}
        type="warning"
        showIcon
        title={text}
        action={<Basis rule={rule} />}
        description={
          matterId !== null && matterId !== view.matter.id ? (
            <Link href={`/matters/${matterId}`}>查看那件事项</Link>
          ) : undefined
        }
      />
    ))}
    {view.matter.phase === "terminated" && (
      <Alert
        type="info"
        showIcon
        title="行政指导已经终止。不因拒绝接受行政指导而采取不利措施：不得因此对相对人额外限制，不得加重行政处罚。"
        action={<Basis rule="R012" />}
      />
    )}
  </>
);
