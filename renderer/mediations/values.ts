import type { Input } from "../../shared/contract";
import type { MediationView } from "../../shared/contract/mediations";
import type { MediationFields } from "../../shared/model/mediation";
import { dayOrNull } from "../demands/values";

/** What stands in the form of a mediation: a day that is not given is an empty text. */
export interface MediationValues extends Omit<MediationFields, "acceptedOn" | "endedOn"> {
  readonly acceptedOn: string;
  readonly endedOn: string;
}

export const blankMediation = (today: string, me: string, counterpartIds: readonly string[]): MediationValues => ({
  date: today,
  applicant: "",
  respondent: "",
  counterpartIds: [...counterpartIds],
  subject: "",
  mediatorIds: [me],
  acceptedOn: "",
  outcome: "open",
  endedOn: "",
  agreementNumber: "",
  agreement: "",
  performance: "",
  reason: "",
  guidance: "",
});

export const mediationValues = (mediation: MediationView): MediationValues => {
  const { id: _id, rev: _rev, createdBy: _createdBy, mediators: _mediators, ...fields } = mediation;
  return { ...fields, acceptedOn: mediation.acceptedOn ?? "", endedOn: mediation.endedOn ?? "" };
};

/** What is sent: a field that the outcome does not show is not kept. */
export const mediationInput = (values: MediationValues): Input<"mediations.save">["fields"] => {
  const { outcome } = values;
  const agreed = outcome === "agreed";
  return {
    ...values,
    acceptedOn: outcome === "declined" ? null : dayOrNull(values.acceptedOn),
    endedOn: outcome === "open" ? null : dayOrNull(values.endedOn),
    agreementNumber: agreed ? values.agreementNumber : "",
    agreement: agreed ? values.agreement : "",
    performance: agreed ? values.performance : "",
    reason: outcome === "declined" || outcome === "terminated" ? values.reason : "",
    guidance: outcome === "open" ? "" : values.guidance,
  };
};
