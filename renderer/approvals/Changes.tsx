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

interface ChangeProps {
  readonly change: RoundChange;
  readonly from: string;
  readonly to: string;
}

const Change = ({ change, from, to }: ChangeProps) => {
  const pieces = useMemo(() => diffText(change.from, change.to), [change.from, change.to]);
  return (
    <div className="change">
      <h4>{change.label}</h4>
      <div className="change-sides">
        <div role="group" aria-label={`${change.label}，${from}`}>
          <Side pieces={pieces} kind="gone" />
        </div>
        <div role="group" aria-label={`${change.label}，${to}`}>
          <Side pieces={pieces} kind="new" />
        </div>
      </div>
    </div>
  );
};

interface Props {
  readonly changes: readonly RoundChange[];
  /** How the older and the newer side are called. */
  readonly from: string;
  readonly to: string;
}

/** What was changed from one state to another: old beside new, the changed words marked. */
export const Changes = ({ changes, from, to }: Props) => (
  <div className="changes">
    <div className="change-sides change-titles" aria-hidden>
      <span>{from}</span>
      <span>{to}</span>
    </div>
    {changes.map((change) => (
      <Change key={change.path} change={change} from={from} to={to} />
    ))}
  </div>
);
