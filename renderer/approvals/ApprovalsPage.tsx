import { Alert } from "antd";
import { type CSSProperties, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { Dossier as DossierView, QueueRow } from "../../shared/contract/approvals";
import type { MatterView } from "../../shared/contract/matters";
import { approvalAddress } from "../app/addresses";
import { useAnswer } from "../app/api";
import { useOffice } from "../app/office";
import { Page, PageSkeleton } from "../components/Page";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { useRoom } from "../components/useRoom";
import { MatterFacts } from "../snippets/matter-facts";
import { Decision } from "./Decision";
import { Dossier } from "./Dossier";
import { grouped, nextOf, type QueueFilter } from "./queue";
import { QueueList } from "./QueueList";
import { standOf } from "./stand";
import { SuccessorsOf } from "./Successors";
import "./queue.css";
import "./dossier.css";
import "./decision.css";
import "./approvals.css";

interface Decided {
  readonly said: string;
  readonly view: MatterView;
  readonly dossier: DossierView;
}

/** What was just decided, and who goes on with it. */
const DecidedNote = ({ decided, onClose }: { readonly decided: Decided; readonly onClose: () => void }) => {
  const { view, said, dossier } = decided;
  const title = view.matter.kind === "written" ? view.matter.title : "";
  const stand = standOf(view);
  return (
    <Alert
      type="success"
      showIcon
      closable={{ onClose, "aria-label": "关闭提示" }}
      title={`${said}　“${title}”`}
      action={stand === "review" || stand === "done" ? undefined : <SuccessorsOf dossier={dossier} stand={stand} />}
    />
  );
};

interface ChosenProps {
  readonly id: string;
  readonly onDone: (dossier: DossierView) => (view: MatterView, said: string) => void;
}

const Chosen = ({ id, onDone }: ChosenProps) => {
  const { data, error } = useAnswer("approvals.get", { matterId: id });
  if (error) return <Refused error={error} />;
  if (!data) return <PageSkeleton rows={10} />;
  const { matter } = data.view;
  if (matter.kind !== "written") return <Quiet title="简易登记不需要审批" />;
  return (
    <MatterFacts matter={matter}>
      <Dossier dossier={data} matter={matter} />
      <Decision dossier={data} onDone={onDone(data)} />
    </MatterFacts>
  );
};

const Desk = ({ rows }: { readonly rows: readonly QueueRow[] }) => {
  const asked = new URLSearchParams(useSearch()).get("matter");
  const [, go] = useLocation();
  const [wanted, setWanted] = useState<QueueFilter | null>(null);
  const [decided, setDecided] = useState<Decided | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame, 16, 420).height;
  const filter = wanted ?? (rows.some(({ mine }) => mine.allowed) ? "mine" : "all");
  const chosen = asked ?? grouped(rows, filter)[0]?.rows[0]?.id ?? null;

  const onDone = (dossier: DossierView) => (view: MatterView, said: string) => {
    setDecided({ dossier, view, said });
    go(approvalAddress(nextOf(rows, view.matter.id) ?? view.matter.id));
  };
  return (
    <>
      {decided && <DecidedNote decided={decided} onClose={() => setDecided(null)} />}
      <div ref={frame} className="approval-desk" style={{ "--room": `${room}px` } as CSSProperties}>
        <QueueList rows={rows} filter={filter} onFilter={setWanted} chosen={chosen} />
        {chosen === null ? (
          <div className="card approval-empty">
            <Quiet title="现在没有等待审核、审批的事项">承办人送审后，会按等待的时间列在左边。</Quiet>
          </div>
        ) : (
          <Chosen key={chosen} id={chosen} onDone={onDone} />
        )}
      </div>
    </>
  );
};

/** Legal review and approval (审批): the queue, the dossier of one matter, and the decision beside what it is about. */
export default function ApprovalsPage() {
  const { profile } = useOffice();
  const { data, error } = useAnswer("approvals.queue", {});
  const title = profile.major.scope === "all" ? "合法性审查和备案" : "审批";
  const none = profile.major.scope === "none";
  return (
    <Page title={title}>
      {none && <Quiet title="本地区的规范没有审核、审批这一步">需要时请管理员在“设置 · 地区配置”中调整。</Quiet>}
      {!none && error && <Refused error={error} />}
      {!none && !error && (data ? <Desk rows={data} /> : <PageSkeleton rows={12} />)}
    </Page>
  );
}
