import { Alert } from "antd";
import { Link } from "wouter";
import type { DueAlert } from "../../shared/contract/overview";
import { Basis } from "../components/Basis";

interface AlertsProps {
  readonly alerts: readonly DueAlert[];
  /** How many there are altogether. */
  readonly total: number;
}

/** What nobody asked for but somebody should see: a penalty after a refusal (R012), a dispute (R102). */
export const Alerts = ({ alerts, total }: AlertsProps) =>
  alerts.length === 0 ? null : (
    <Alert
      type="warning"
      showIcon
      className="alerts"
      title="请核对"
      description={
        <>
          <ul>
            {alerts.map(({ rule, text, matterId, date }) => (
              <li key={`${rule}${matterId}${date}${text}`}>
                {text} <Link href={`/matters/${encodeURIComponent(matterId)}`}>查看事项</Link>
                <Basis rule={rule} />
              </li>
            ))}
          </ul>
          {total > alerts.length && <Link href="/due?show=alerts">全部 {total} 条提示</Link>}
        </>
      }
    />
  );
