import { PlusOutlined } from "@ant-design/icons";
import { useState } from "react";
import { Link } from "wouter";
import type { DemandView } from "../../shared/contract/demands";
import { useAnswer } from "../app/api";
import { useOffice } from "../app/office";
import { ActionButton } from "../components/ActionButton";
import { Section } from "../components/fields";
import { Refused } from "../components/Refused";
import { Status } from "../components/Status";
import { DemandDialog } from "./DemandDialog";
import type { Party } from "./LinkFields";
import { useKeeper } from "./useKeeper";
import "./ledger.css";

interface Props {
  readonly matterId: string;
  readonly counterparts: readonly Party[];
}

const stateOf = ({ settledOn, overdue, due }: DemandView) => {
  if (settledOn !== null) return <Status kind="closed">{settledOn} 办结</Status>;
  if (overdue) return <Status kind="overdue">{due} 逾期</Status>;
  return <Status kind="underway">{due === null ? "办理中" : `${due} 前`}</Status>;
};

/** The demands that came up in one matter (R038), on its page; nothing where the region keeps no such ledger. */
export const MatterDemands = ({ matterId, counterparts }: Props) => {
  const { profile } = useOffice();
  const kept = profile.procedure.demands && counterparts.length > 0;
  const answer = useAnswer("demands.list", { counterpartId: null, matterId, open: false }, { enabled: kept });
  const action = useKeeper();
  const [open, setOpen] = useState<DemandView | "new" | null>(null);
  if (!kept) return null;
  const only = counterparts.length === 1 ? counterparts[0] : undefined;
  return (
    <Section
      title="诉求"
      basis="R038"
      columns={1}
      extra={
        <ActionButton action={action} size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen("new")}>
          登记诉求
        </ActionButton>
      }
    >
      <Refused error={answer.error} />
      {answer.data?.length === 0 && <p className="quiet">办理中没有登记过诉求。</p>}
      <ul className="matter-demands">
        {(answer.data ?? []).map((demand) => (
          <li key={demand.id}>
            {demand.content}
            <small className="quiet">
              {demand.date}　<Link href={`/counterparts/${demand.counterpartId}`}>{demand.counterpart}</Link>
              {demand.section && `　${demand.section}`}
            </small>
            <div>
              {stateOf(demand)}
              {action.allowed && (
                <ActionButton
                  action={undefined}
                  type="link"
                  size="small"
                  aria-label={`${demand.settledOn === null ? "办理" : "修改"}诉求：${demand.content.slice(0, 20)}`}
                  onClick={() => setOpen(demand)}
                >
                  {demand.settledOn === null ? "办理" : "修改"}
                </ActionButton>
              )}
            </div>
          </li>
        ))}
      </ul>
      {open !== null && (
        <DemandDialog
          demand={open === "new" ? null : open}
          occasion={{ counterpartId: only?.id ?? "", matterId }}
          among={counterparts}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
};
