import { kindOf } from "../../shared/documents";
import type { CounterpartFacts, PersonFacts, Source } from "../../shared/documents/source";
import type { Matter } from "../../shared/model/matter";
import type { DocumentRule } from "../../shared/model/profile";
import { effective } from "../../shared/rules/workflow/progress";
import type { Call, Store } from "./context";
import { sectionName, theOffice, theProfile } from "./store";

const personFacts =
  (store: Store) =>
  (id: string): PersonFacts => {
    const account = store.accounts.get("accounts", id);
    if (!account) return { name: "（已删除人员）", duty: "", certificate: "", section: "" };
    const { name, duty, certificate, sectionId } = account;
    return { name, duty, certificate, section: sectionName(store)(sectionId) };
  };

/** The counterparts of these keys, as papers name them; one that is gone is left out. */
export const counterpartFacts = (store: Store, ids: readonly string[]): CounterpartFacts[] =>
  ids.flatMap((id) => store.counterparts.get("counterparts", id) ?? []);

/** What a document is made of beside the office itself; see `Source`. */
type Facts = Partial<Pick<Source, "matter" | "to" | "mediation" | "demand" | "listing">>;

/** Everything a document of this rule can be filled from (R043). */
export const sourceOf = (call: Pick<Call, "store" | "clock">, rule: DocumentRule, facts: Facts): Source => {
  const { store } = call;
  const { name, shortName, superior, address, phone } = theOffice(store);
  const matter: Matter | null = facts.matter ?? null;
  const counterparts = counterpartFacts(store, matter?.counterpartIds ?? []);
  return {
    office: { name, shortName, superior, address, phone },
    profile: theProfile(store),
    rule,
    today: call.clock.today(),
    // What was taken back stays on file and stands on no paper.
    matter: matter && { ...matter, steps: [...effective(matter.steps)] },
    to: facts.to ?? counterparts,
    counterparts,
    person: personFacts(store),
    section: sectionName(store),
    kindOf,
    mediation: facts.mediation ?? null,
    demand: facts.demand ?? null,
    listing: facts.listing ?? null,
  };
};
