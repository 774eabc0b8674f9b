import { PlusOutlined } from "@ant-design/icons";
import { useState } from "react";
import { Link } from "wouter";
import type { DemandView, PromiseView } from "../../../shared/contract/demands";
import type { MediationView } from "../../../shared/contract/mediations";
import type { Counterpart } from "../../../shared/model/counterpart";
import { useAnswer } from "../../app/api";
import { useHolds } from "../../app/office";
import { ActionButton } from "../../components/ActionButton";
import { Section } from "../../components/fields";
import { Refused } from "../../components/Refused";
import { DemandDialog } from "../../demands/DemandDialog";
import { DemandTable } from "../../demands/DemandTable";
import { PromiseDialog } from "../../demands/PromiseDialog";
import { PromiseTable } from "../../demands/PromiseTable";
import { useKeeper } from "../../demands/useKeeper";
import { MediationDialog } from "../../mediations/MediationDialog";
import { MediationTable } from "../../mediations/MediationTable";

interface Props {
  readonly counterpart: Pick<Counterpart, "id" | "name">;
}

const plus = <PlusOutlined aria-hidden />;

/** What it asked for (诉求台账, R038). */
export const Demands = ({ counterpart: { id } }: Props) => {
  const answer = useAnswer("demands.list", { counterpartId: id, open: false });
  const keeper = useKeeper();
  const [open, setOpen] = useState<DemandView | "new" | null>(null);
  const rows = answer.data ?? [];
  return (
    <Section
      title="诉求"
      basis="R038"
      columns={1}
      extra={
        <ActionButton action={keeper} size="small" icon={plus} onClick={() => setOpen("new")}>
          登记诉求
        </ActionButton>
      }
    >
      <Refused error={answer.error} />
      {rows.length === 0 ? (
        <p className="quiet">没有登记过诉求。</p>
      ) : (
        <DemandTable oneCounterpart rows={rows} empty={null} onOpen={setOpen} />
      )}
      {open !== null && (
        <DemandDialog
          demand={open === "new" ? null : open}
          occasion={{ counterpartId: id, matterId: null }}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
};

/** What it was promised (政策承诺, R021). */
export const Promises = ({ counterpart: { id } }: Props) => {
  const answer = useAnswer("demands.promises", { counterpartId: id, open: false });
  const keeper = useKeeper();
  const [open, setOpen] = useState<PromiseView | "new" | null>(null);
  const rows = answer.data ?? [];
  return (
    <Section
      title="政策承诺"
      basis="R021"
      columns={1}
      extra={
        <ActionButton action={keeper} size="small" icon={plus} onClick={() => setOpen("new")}>
          登记承诺
        </ActionButton>
      }
    >
      <Refused error={answer.error} />
      {rows.length === 0 ? (
        <p className="quiet">没有登记过承诺。</p>
      ) : (
        <PromiseTable oneCounterpart rows={rows} empty={null} onOpen={setOpen} />
      )}
      {open !== null && (
        <PromiseDialog
          promise={open === "new" ? null : open}
          occasion={{ counterpartId: id, matterId: null }}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
};

/** The mediations in which it takes part (R064). */
export const Mediations = ({ counterpart: { id } }: Props) => {
  const answer = useAnswer("mediations.list", { counterpartId: id });
  const allowed = useHolds("handler");
  const [open, setOpen] = useState<MediationView | "new" | null>(null);
  const rows = answer.data ?? [];
  return (
    <Section
      title="行政调解"
      basis="R064"
      columns={1}
      extra={
        <>
          <Link href="/mediations">调解登记</Link>
          <ActionButton
            action={{ allowed, why: "登记行政调解需要经办人角色。", rule: "R053" }}
            size="small"
            icon={plus}
            onClick={() => setOpen("new")}
          >
            登记调解
          </ActionButton>
        </>
      }
    >
      <Refused error={answer.error} />
      {rows.length === 0 ? (
        <p className="quiet">没有参加过行政调解。</p>
      ) : (
        <MediationTable rows={rows} empty={null} onOpen={setOpen} />
      )}
      {open !== null && (
        <MediationDialog mediation={open === "new" ? null : open} counterpartIds={[id]} onClose={() => setOpen(null)} />
      )}
    </Section>
  );
};
