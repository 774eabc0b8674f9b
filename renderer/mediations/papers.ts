/** The papers of a mediation, and when each can be made (R064). */
import type { MediationView } from "../../shared/contract/mediations";
import type { DocumentType } from "../../shared/documents";

/** A paper of a mediation. */
export interface MediationPaper {
  readonly type: DocumentType;
  /** Why it cannot be made yet; empty where it can. */
  readonly why: string;
}

/** In the order in which they come up. */
export const papersOf = ({ acceptedOn, outcome }: Pick<MediationView, "acceptedOn" | "outcome">): MediationPaper[] => [
  { type: "mediationApplication", why: "" },
  { type: "mediationMinutes", why: acceptedOn === null ? "受理后制作" : "" },
  { type: "mediationAgreement", why: outcome === "agreed" ? "" : "达成协议后制作" },
  { type: "mediationTermination", why: outcome === "terminated" ? "" : "终止调解后制作" },
];
