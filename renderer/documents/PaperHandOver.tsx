import { useChange } from "../app/api";
import { Refused } from "../components/Refused";
import { HandOver } from "./HandOver";
import type { PaperForm } from "./usePaperForm";

interface Props {
  readonly paper: PaperForm;
  readonly matterId: string;
}

/** A document that bears no number handed over as it stands; printed for each household, all of them in one file. */
export const PaperHandOver = ({ paper, matterId }: Props) => {
  const { drawing, each, ticked } = paper;
  const print = useChange("documents.printSet");
  const papers = ticked.map((id) => ({ type: drawing.type, to: [id], values: drawing.values }));
  return (
    <>
      <HandOver
        drawing={drawing}
        printing={print.isPending}
        onPrint={each && papers.length > 0 ? () => print.mutate({ matterId, papers, as: "print" }) : undefined}
      />
      <Refused error={print.error} />
    </>
  );
};
