import { EditOutlined, PlusOutlined, ProfileOutlined } from "@ant-design/icons";
import { Alert, Tag } from "antd";
import { useState } from "react";
import { Link, useLocation, useParams } from "wouter";
import type { CounterpartStory } from "../../shared/contract/counterparts";
import { useAnswer } from "../app/api";
import { useHolds, useOffice } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { ActionButton } from "../components/ActionButton";
import { Basis } from "../components/Basis";
import { Page, PageSkeleton } from "../components/Page";
import { Refused } from "../components/Refused";
import { DemandDialog } from "../demands/DemandDialog";
import { useKeeper } from "../demands/useKeeper";
import { CounterpartDialog } from "./CounterpartDialog";
import { Answers, Known, Visits } from "./story/Aside";
import { Figures } from "./story/Figures";
import { Demands, Mediations, Promises } from "./story/Ledgers";
import { Documents, Matters } from "./story/Work";
import "./story/story.css";

const Shown = ({ story }: { readonly story: CounterpartStory }) => {
  const { counterpart } = story;
  const { profile } = useOffice();
  const [, go] = useLocation();
  const term = profile.terms.counterpart;
  const mayEdit = useHolds("handler", "reviewer", "registrar", "administrator");
  const keeper = useKeeper();
  const [editing, setEditing] = useState(false);
  const [registering, setRegistering] = useState(false);
  const kept = profile.procedure.demands;
  useShortcut({ keys: "Alt+E", label: `编辑${term}`, run: () => setEditing(true), enabled: mayEdit });
  useShortcut({
    keys: "Alt+A",
    label: "登记诉求",
    run: () => setRegistering(true),
    enabled: kept && keeper.allowed,
  });

  return (
    <Page
      crumbs={[{ label: term, to: "/counterparts" }, { label: counterpart.name }]}
      title={
        <span className="story-title">
          {counterpart.name}
          {counterpart.key && <Tag color="warning">重点</Tag>}
        </span>
      }
      actions={
        <>
          {kept && (
            <ActionButton action={undefined} icon={<ProfileOutlined aria-hidden />} onClick={() => go("/demands")}>
              诉求台账
            </ActionButton>
          )}
          <ActionButton
            action={{
              allowed: mayEdit,
              why: `您的角色只能查看${term}，编辑由经办人、法制审核员、办公室或管理员办理`,
              rule: "",
            }}
            icon={<EditOutlined aria-hidden />}
            onClick={() => setEditing(true)}
          >
            编辑
          </ActionButton>
          {kept && (
            <ActionButton
              action={keeper}
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setRegistering(true)}
            >
              登记诉求（Alt+A）
            </ActionButton>
          )}
        </>
      }
    >
      {story.alerts.map((alert) => (
        <Alert
          key={alert.text}
          type="warning"
          showIcon
          title={alert.text}
          action={
            <span className="story story-alert">
              {alert.matterId !== null && <Link href={`/matters/${alert.matterId}`}>查看事项</Link>}
              <Basis rule={alert.rule} />
            </span>
          }
        />
      ))}
      <Figures story={story} />
      <div className="story story-columns">
        <div className="story-side">
          <Matters story={story} />
          <Documents story={story} />
          {kept && <Demands counterpart={counterpart} />}
          {kept && <Promises counterpart={counterpart} />}
          {profile.mediation && <Mediations counterpart={counterpart} />}
        </div>
        <div className="story-side">
          <Known counterpart={counterpart} />
          <Answers story={story} />
          <Visits story={story} />
        </div>
      </div>
      <CounterpartDialog
        open={editing}
        id={counterpart.id}
        onSaved={() => setEditing(false)}
        onClose={() => setEditing(false)}
      />
      {registering && (
        <DemandDialog
          demand={null}
          occasion={{ counterpartId: counterpart.id, matterId: null }}
          onClose={() => setRegistering(false)}
        />
      )}
    </Page>
  );
};

/** 相对人页: one counterpart's whole story (R009, R016): what was done for it, what it said, what it asked for. */
export default function CounterpartPage() {
  const { id } = useParams<{ id: string }>();
  const term = useOffice().profile.terms.counterpart;
  const answer = useAnswer("counterparts.story", { id });
  if (answer.data) return <Shown key={id} story={answer.data} />;
  if (answer.error) {
    return (
      <Page title={term} crumbs={[{ label: term, to: "/counterparts" }]}>
        <Refused error={answer.error} />
      </Page>
    );
  }
  return <PageSkeleton rows={14} />;
}
