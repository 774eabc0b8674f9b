import { PlusOutlined } from "@ant-design/icons";
import { Skeleton } from "antd";
import { useState } from "react";
import type { MediationView } from "../../shared/contract/mediations";
import { useAnswer } from "../app/api";
import { useHolds, useOffice } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { ActionButton } from "../components/ActionButton";
import { Basis } from "../components/Basis";
import { Page } from "../components/Page";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { NotAsked } from "../demands/NotAsked";
import { useRecordPaper } from "../documents/useRecordPaper";
import { useNamedDraft } from "../matters/drafts/useNamedDraft";
import { MediationDialog } from "./MediationDialog";
import { MediationTable } from "./MediationTable";

const crumbs = [{ label: "指导事项", to: "/matters" }, { label: "行政调解登记" }];

const Register = () => {
  const answer = useAnswer("mediations.list", {});
  const [open, setOpen] = useState<MediationView | "new" | null>(null);
  const allowed = useHolds("handler");
  const { make, paper } = useRecordPaper();
  const draft = useNamedDraft("mediation");
  const [followed, setFollowed] = useState(false);
  if (draft && !followed && answer.data) {
    setFollowed(true);
    setOpen(answer.data.find(({ id }) => id === draft.target) ?? "new");
  }
  const action = { allowed, why: "登记行政调解需要经办人角色。", rule: "R053" };
  useShortcut({ keys: "Alt+A", label: "登记行政调解", run: () => setOpen("new"), enabled: allowed });
  return (
    <Page
      title="行政调解登记"
      crumbs={crumbs}
      intro={
        <>
          双方自愿、平等协商，达成协议或者终止；与指导事项分开登记。
          <Basis rule="R064" />
        </>
      }
      actions={
        <ActionButton type="primary" icon={<PlusOutlined aria-hidden />} action={action} onClick={() => setOpen("new")}>
          登记行政调解（Alt+A）
        </ActionButton>
      }
    >
      <section className="card" aria-label="行政调解登记">
        <Refused error={answer.error} />
        {answer.isPending ? (
          <Skeleton active title={false} paragraph={{ rows: 10 }} />
        ) : (
          <MediationTable
            whole
            rows={answer.data ?? []}
            empty={<Quiet title="还没有行政调解">收到调解申请后在这里登记，受理、协议或终止都记在同一条上。</Quiet>}
            onOpen={setOpen}
            onPaper={({ id }, type) => make({ subject: { kind: "mediation", id }, type })}
          />
        )}
      </section>
      {open !== null && (
        <MediationDialog mediation={open === "new" ? null : open} counterpartIds={[]} onClose={() => setOpen(null)} />
      )}
      {paper}
    </Page>
  );
};

/** 行政调解登记: a register of its own (R064, LZ 三(五)), where the regulation knows mediation. */
export default function MediationsPage() {
  const { profile } = useOffice();
  if (!profile.mediation) {
    return (
      <NotAsked
        title="行政调解登记"
        crumbs={crumbs}
        message="本地区的规范没有行政调解这一方式，不设调解登记。"
        rule="R064"
      />
    );
  }
  return <Register />;
}
