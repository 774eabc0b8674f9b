import { Link } from "wouter";
import type { MatterView } from "../../shared/contract/matters";
import { documentTypes } from "../../shared/documents";
import { isPrincipal } from "../../shared/model/profile";
import { documentAddress } from "../app/addresses";
import { filingPlace } from "./filing";
import { IssuedList } from "./IssuedList";

type Issued = MatterView["documents"][number];

interface Props {
  readonly view: MatterView;
  readonly onShow: (document: Issued) => void;
  readonly onVoid: (document: Issued) => void;
}

/** Everything issued beside the two principal documents, by type in the order of filing, each with its count. */
export const OtherPapers = ({ view, onShow, onVoid }: Props) => {
  const issued = view.documents.filter(({ type }) => !isPrincipal(type));
  const known: readonly string[] = documentTypes;
  const types = [...new Set(issued.map(({ type }) => type))].toSorted(
    (a, b) => filingPlace(a) - filingPlace(b) || known.indexOf(a) - known.indexOf(b),
  );
  return types.map((type) => {
    const own = issued.filter((document) => document.type === type).toReversed();
    const name = own[0]?.name ?? "";
    const more = view.papers.some((offer) => offer.type === type && offer.allowed);
    const valid = own.filter(({ state }) => state === "issued").length;
    return (
      <section key={type} className="document" aria-label={name}>
        <div className="document-head">
          <h3>{name}</h3>
          <span className="quiet">
            {valid} 份{valid < own.length && `，另有作废 ${own.length - valid} 份`}
          </span>
          {more && (
            <Link href={documentAddress(view.matter.id, type)} className="paper-more" aria-label={`继续制作${name}`}>
              继续制作
            </Link>
          )}
        </div>
        <IssuedList view={view} documents={own} name={name} onShow={onShow} onVoid={onVoid} />
      </section>
    );
  });
};
