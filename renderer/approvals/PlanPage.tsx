import { SaveOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import { type CSSProperties, type ReactNode, useEffect, useRef } from "react";
import { Link, useLocation, useParams } from "wouter";
import type { Dossier } from "../../shared/contract/approvals";
import type { WrittenMatter } from "../../shared/model/matter";
import { useAnswer } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useFolder, useOffice } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { Attachments } from "../attachments/Attachments";
import { ActionButton } from "../components/ActionButton";
import { Section } from "../components/fields";
import { Page, PageSkeleton } from "../components/Page";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { Status } from "../components/Status";
import { useRoom } from "../components/useRoom";
import { actionOf } from "../matters/detail/actions";
import { LookOnly } from "../matters/LookOnly";
import { SaveRefused } from "../matters/SaveRefused";
import { MatterFacts } from "../snippets/matter-facts";
import { Fact } from "./Fact";
import { FormFacts } from "./FormFacts";
import { KeptNote } from "./KeptNote";
import { PlanFields } from "./PlanFields";
import { PlanText } from "./PlanText";
import { StandPanel } from "./StandPanel";
import { type PlanForm, usePlan } from "./usePlan";
import "./queue.css";
import "./dossier.css";
import "./decision.css";
import "./approvals.css";
import "./plan.css";

interface Props {
  readonly dossier: Dossier;
  readonly matter: WrittenMatter;
}

/** The approval form's own lines, and for the law section that reviews all the text it reviews. */
const Facts = ({ dossier, matter }: Props) => {
  const { profile } = useOffice();
  const [, go] = useLocation();
  const all = profile.major.scope === "all";
  const edit = actionOf(dossier.view, "edit");
  return (
    <Section
      title={all ? "审查事项" : "审批表"}
      basis={all ? "R076" : "R071"}
      columns={1}
      extra={
        <ActionButton size="small" action={edit} onClick={() => go(`/matters/${matter.id}/edit`)}>
          修改事项内容
        </ActionButton>
      }
    >
      <FormFacts view={dossier.view} matter={matter} content={matter} />
      {all && (
        <dl className="form-facts">
          <Fact label="存在问题" prose>
            {matter.problem}
          </Fact>
          <Fact label="指导意见" prose>
            {matter.opinion}
          </Fact>
        </dl>
      )}
    </Section>
  );
};

const Frame = ({
  dossier,
  matter,
  children,
  side,
}: Props & { readonly children: ReactNode; readonly side: ReactNode }) => {
  const { profile } = useOffice();
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame, 16, 420).height;
  return (
    <div ref={frame} className="plan-desk" style={{ "--room": `${room}px` } as CSSProperties}>
      <div className="plan-main">
        <Facts dossier={dossier} matter={matter} />
        {children}
        <Attachments
          matterId={matter.id}
          allowed={actionOf(dossier.view, "attach")}
          {...(profile.major.scope === "all" ? {} : { kind: "plan", title: "方案附件" })}
        />
      </div>
      {side}
    </div>
  );
};

const PlanSection = ({ plan }: { readonly plan: PlanForm }) => {
  const { saved } = useFeedback();
  const { readOnly } = useFolder();
  const save = async () => {
    if ((await plan.save()) !== null) saved("方案已保存");
  };
  useShortcut({ keys: "Ctrl+S", label: "保存工作方案", run: () => void save(), enabled: !readOnly });
  const { kept } = plan;
  const { form } = kept;
  useEffect(() => {
    if (readOnly) return undefined;
    // Pages are put together after the frame has taken the focus; whoever is in a field by then stays there.
    const timer = setTimeout(() => {
      if (document.activeElement?.closest("form") === null) form.focusField("goal");
    }, 0);
    return () => clearTimeout(timer);
  }, [form, readOnly]);
  return (
    <Form
      form={form}
      disabled={readOnly}
      layout="vertical"
      initialValues={kept.initial}
      onValuesChange={plan.onTyped}
      onBlur={() => void kept.keeper.settle()}
      autoComplete="off"
    >
      <Section
        title="工作方案"
        basis="R072"
        extra={
          <>
            <KeptNote kept={kept} />
            <ActionButton
              size="small"
              action={undefined}
              icon={<SaveOutlined aria-hidden />}
              loading={plan.busy}
              onClick={() => void save()}
            >
              保存方案（Ctrl+S）
            </ActionButton>
          </>
        }
      >
        <PlanFields />
      </Section>
      <SaveRefused error={plan.error} onReload={() => void plan.reload()} />
    </Form>
  );
};

/** The plan as it is written: its form beside the submission. */
const Writing = ({ dossier, matter }: Props) => {
  const plan = usePlan(dossier.view, matter);
  const { readOnly } = useFolder();
  if (!plan.kept.ready) return <PageSkeleton rows={14} />;
  return (
    <Frame dossier={dossier} matter={matter} side={<StandPanel dossier={dossier} plan={plan} />}>
      {readOnly && <LookOnly />}
      <PlanSection plan={plan} />
    </Frame>
  );
};

/** The plan as it is read: by who may not change it, or while it is with the reviewer or the leader. */
const Reading = ({ dossier, matter }: Props) => {
  const { profile } = useOffice();
  const why = actionOf(dossier.view, "plan")?.why;
  return (
    <Frame dossier={dossier} matter={matter} side={<StandPanel dossier={dossier} plan={null} />}>
      {profile.major.scope === "defined" && (
        <Section title="工作方案" basis="R072" columns={1}>
          {matter.plan ? <PlanText plan={matter.plan} changes={[]} /> : <Quiet title="还没有填写工作方案" />}
          {why && <p className="quiet">{why}</p>}
        </Section>
      )}
    </Frame>
  );
};

const Shown = ({ dossier, matter }: Props) => {
  const { profile } = useOffice();
  const [, go] = useLocation();
  const { view } = dossier;
  const plan = actionOf(view, "plan");
  const title = profile.major.scope === "all" ? "合法性审查" : "重大行政指导审批表";
  return (
    <Page
      crumbs={[
        { label: "指导事项", to: "/matters" },
        { label: matter.title, to: `/matters/${matter.id}` },
        { label: title },
      ]}
      title={
        <span className="plan-title">
          {title}
          <Status kind={matter.phase} />
        </span>
      }
      intro={<Link href={`/matters/${matter.id}`}>{matter.title}</Link>}
    >
      {view.needs.chain === null ? (
        <div className="card">
          <Quiet
            title="这件事项不需要审批"
            action={<Button onClick={() => go(`/matters/${matter.id}`)}>返回事项</Button>}
          >
            {plan?.why}
          </Quiet>
        </div>
      ) : plan?.allowed ? (
        <Writing dossier={dossier} matter={matter} />
      ) : (
        <Reading dossier={dossier} matter={matter} />
      )}
    </Page>
  );
};

/** The approval form and the work plan of a matter (审批表、工作方案; XX §16), or its review for legality (R076). */
export default function PlanPage() {
  const { id } = useParams<{ id: string }>();
  const { data, error } = useAnswer("approvals.get", { matterId: id });
  if (data?.view.matter.kind === "written") {
    const { matter } = data.view;
    return (
      <MatterFacts matter={matter}>
        <Shown key={id} dossier={data} matter={matter} />
      </MatterFacts>
    );
  }
  if (!error && !data) return <PageSkeleton rows={14} />;
  return (
    <Page title="审批表" crumbs={[{ label: "指导事项", to: "/matters" }]}>
      {error ? <Refused error={error} /> : <Quiet title="简易登记不需要审批" />}
    </Page>
  );
}
