import type { MatterView } from "../../../shared/contract/matters";
import { isServed } from "../../../shared/documents";
import type { StepOf } from "../../../shared/model/steps";
import type { IssuedDocument } from "../../../shared/model/matter";
import { effective } from "../../../shared/rules/workflow/progress";

/** One document and one counterpart: the service that counts, or none yet. */
export interface Served {
  readonly counterpartId: string;
  readonly service: StepOf<"serve"> | undefined;
}

/** A document that is to be served or was, with each counterpart whom it is for. */
export interface ServedPaper {
  readonly document: IssuedDocument;
  readonly rows: readonly Served[];
}

/** How far the issued letters, and whatever else was handed over, have reached the counterparts (R042). */
export const servedPapers = ({ matter, documents }: Pick<MatterView, "matter" | "documents">): ServedPaper[] => {
  const services = effective(matter.steps).filter((step) => step.act === "serve");
  const wasServed = (id: string) => services.some((step) => step.documentIds.includes(id));
  return documents
    .filter(({ id, type, state }) => (isServed(type) && state === "issued") || wasServed(id))
    .map((document) => ({
      document,
      rows: document.to.map((counterpartId) => ({
        counterpartId,
        service: services.findLast(
          (step) => step.documentIds.includes(document.id) && step.counterpartIds.includes(counterpartId),
        ),
      })),
    }));
};
