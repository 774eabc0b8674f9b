import type { ReactNode } from "react";
import type { MatterView } from "../../../shared/contract/matters";
import { actNames, type MatterAct } from "../../../shared/rules/workflow/acts";
import { stagesOf } from "../../../shared/rules/workflow/stages";
import { useOffice } from "../../app/office";
import { ActionButton } from "../../components/ActionButton";
import { Section } from "../../components/fields";
import { drawnActs, partedActs } from "../../steps/drawn";
import { actionOf } from "./actions";
import { useNames } from "./names";
import { OtherActs } from "./OtherActs";
import { Stages } from "./Stages";

interface Props {
  readonly view: MatterView;
  readonly drafted: ReadonlySet<string>;
  readonly onAct: (act: MatterAct) => void;
}

// What leads to another page is called by what is done there.
const LABELS: Readonly<Partial<Record<MatterAct, string>>> = { plan: "工作方案", file: "备案" };

/** 办理进程: how far the matter has come, what is to be done next, and what else may be done with it. */
export const ProgressCard = ({ view, drafted, onAct }: Props) => {
  const { profile } = useOffice();
  const nameOf = useNames(view);
  const { matter } = view;
  const stages = stagesOf(matter, profile);
  const next = stages.find(({ state }) => state === "now");
  const nextAct = next?.act ?? null;
  const nextAction = nextAct === null ? undefined : actionOf(view, nextAct);
  const groups = drawnActs(view, profile).map(({ title, acts }) => ({
    title,
    acts: acts.filter((act) => act !== nextAct),
  }));
  const { plain, folded } = partedActs(groups, (act) => actionOf(view, act)?.allowed === true || drafted.has(act));
  const nameOfAct = (act: MatterAct): string => {
    if (act === "drop" && matter.kind === "simple") return "撤销登记";
    return LABELS[act] ?? actNames[act];
  };
  const draftMark = (act: MatterAct): ReactNode => drafted.has(act) && <span className="act-draft">草稿</span>;

  const button = (act: MatterAct): ReactNode => (
    <ActionButton key={act} size="small" action={actionOf(view, act)} onClick={() => onAct(act)}>
      {nameOfAct(act)}
      {draftMark(act)}
    </ActionButton>
  );

  return (
    <Section title={matter.kind === "written" ? "办理进程" : "办理"} columns={1}>
      {stages.length > 0 && <Stages view={view} stages={stages} nameOf={nameOf} drafted={drafted} />}
      {next && nextAct !== null && (
        <div className="next-act">
          <ActionButton type="primary" action={nextAction} onClick={() => onAct(nextAct)}>
            下一步：{nextAct === next.key || nextAct.startsWith("issue:") ? next.name : nameOfAct(nextAct)}
            {draftMark(nextAct)}
          </ActionButton>
          {nextAction && !nextAction.allowed && <p className="quiet">{nextAction.why}</p>}
        </div>
      )}
      <div className="act-groups">
        {plain.map(({ title, acts }) => (
          <div key={title} className="act-group" role="group" aria-label={title}>
            <span className="act-group-title">{title}</span>
            {acts.map(button)}
          </div>
        ))}
        <OtherActs view={view} groups={folded} button={button} />
      </div>
    </Section>
  );
};
