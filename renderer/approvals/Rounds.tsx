import type { Dossier, Round } from "../../shared/contract/approvals";
import {
  approvalConclusionNames,
  reviewConclusionNames,
  reviewPointNames,
  reviewPoints,
} from "../../shared/model/steps/approval";
import { HandledList } from "./Handled";
import { handledOf, personOf } from "./submitted";

interface StepProps {
  readonly title: string;
  readonly tone?: "good" | "bad" | undefined;
  readonly who: string;
  readonly on: string;
  readonly text?: string;
}

const Step = ({ title, tone, who, on, text = "" }: StepProps) => (
  <div className="round-step">
    <p>
      <b className={tone ? `is-${tone}` : ""}>{title}</b>
      <span className="quiet">
        {who} {on}
      </span>
    </p>
    {text !== "" && <p className="round-text">{text}</p>}
  </div>
);

const RoundCard = ({ dossier, round, following }: { dossier: Dossier; round: Round; following: Round | undefined }) => {
  const { submit, review, respond, approve } = round;
  const faults = review ? reviewPoints.filter((point) => !review.points[point]) : [];
  const handled = handledOf(round, following);
  const by = (step: { by: string; date: string }) => ({ who: personOf(dossier, step.by), on: step.date });
  return (
    <li className="round">
      <h4>第 {round.no} 次送审</h4>
      <Step title="送审" {...by(submit)} text={submit.note} />
      {review && (
        <Step
          title={`审核：${reviewConclusionNames[review.conclusion]}`}
          tone={review.conclusion === "pass" ? "good" : "bad"}
          {...by(review)}
          text={review.opinion}
        />
      )}
      {faults.length > 0 && (
        <p className="round-text">不符合：{faults.map((point) => reviewPointNames[point]).join("、")}</p>
      )}
      {handled.length > 0 && <HandledList handled={handled} />}
      {respond && <Step title="处理后送负责人" {...by(respond)} />}
      {approve && (
        <Step
          title={`审批：${approvalConclusionNames[approve.conclusion]}`}
          tone={approve.conclusion === "approve" ? "good" : "bad"}
          {...by(approve)}
          text={approve.opinion}
        />
      )}
      {!review && <p className="quiet">等待审核</p>}
    </li>
  );
};

/** Every round side by side, the latest first: what was said, and what was done about it. */
export const Rounds = ({ dossier }: { readonly dossier: Dossier }) => (
  <ol className="rounds" aria-label="历次送审">
    {dossier.rounds.map((round, index) => (
      <RoundCard key={round.no} dossier={dossier} round={round} following={dossier.rounds[index - 1]} />
    ))}
  </ol>
);
