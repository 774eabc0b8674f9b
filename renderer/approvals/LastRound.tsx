import type { Dossier } from "../../shared/contract/approvals";
import {
  approvalConclusionNames,
  reviewConclusionNames,
  reviewPointNames,
  reviewPoints,
} from "../../shared/model/steps/approval";
import { personOf } from "./submitted";

/** What the reviewer, and the leader where it went so far, said of the last submission. */
export const LastRound = ({ dossier }: { readonly dossier: Dossier }) => {
  const [round] = dossier.rounds;
  if (!round?.review) return null;
  const { review, approve } = round;
  const faults = reviewPoints.filter((point) => !review.points[point]).map((point) => reviewPointNames[point]);
  return (
    <div className="last-round">
      <p>
        <b className={review.conclusion === "pass" ? "is-good" : "is-bad"}>
          法制审核：{reviewConclusionNames[review.conclusion]}
        </b>
        <span className="quiet">
          {personOf(dossier, review.by)} {review.date}
        </span>
      </p>
      {review.opinion !== "" && <p className="round-text">{review.opinion}</p>}
      {faults.length > 0 && <p className="round-text">不符合：{faults.join("、")}</p>}
      {approve && (
        <>
          <p>
            <b className={approve.conclusion === "approve" ? "is-good" : "is-bad"}>
              负责人审批：{approvalConclusionNames[approve.conclusion]}
            </b>
            <span className="quiet">
              {personOf(dossier, approve.by)} {approve.date}
            </span>
          </p>
          {approve.opinion !== "" && <p className="round-text">{approve.opinion}</p>}
        </>
      )}
    </div>
  );
};
