import { useMemo } from "react";
import type { RoundChange } from "../../shared/contract/approvals";
import { diffText, type Piece } from "../../shared/rules/text-diff";

const Side = ({ pieces, kind }: { readonly pieces: readonly Piece[]; readonly kind: "gone" | "new" }) => {
  const shown = pieces.filter((piece) => piece.kind === "same" || piece.kind === kind);
  if (shown.length === 0) return <span className="quiet">（没有内容）</span>;
  return shown.map((piece, index) => {
    if (piece.kind === "same") return <span key={index}>{piece.text}</span>;
    return kind === "gone" ? <del key={index}>{piece.text}</del> : <ins key={index}>{piece.text}</ins>;
  });
};

const Change = ({ change }: { readonly change: RoundChange }) => {
  const pieces = useMemo(() => diffText(change.from, change.to), [change.from, change.to]);
  return (
    <div className="change">
      <h4>{change.label}</h4>
      <div className="change-sides">
        <div aria-label={`${change.label}，上次`}>
          <Side pieces={pieces} kind="gone" />
        </div>
        <div aria-label={`${change.label}，本次`}>
          <Side pieces={pieces} kind="new" />
        </div>
      </div>
    </div>
  );
};

/** What was changed since the round before: old beside new, the changed words marked. */
export const Changes = ({ changes }: { readonly changes: readonly RoundChange[] }) => (
  <div className="changes">
    <div className="change-sides change-titles" aria-hidden>
      <span>上次送审</span>
      <span>本次送审</span>
    </div>
    {changes.map((change) => (
      <Change key={change.path} change={change} />
    ))}
  </div>
);
