import { mediationFaults } from "../../shared/rules/mediations";
import type { Of, UseCases } from "./context";
import { misfit, notFound, Refused, requireSound } from "./refused";
import { entry, personName, theProfile } from "./store";

/** The register of mediation (行政调解登记, R064): only where the regulation knows mediation. */
export const mediations: UseCases<Of<"mediations">> = {
  "mediations.list": (call, { counterpartId }) =>
    call.store.mediations
      .all("mediations")
      .filter((one) => counterpartId === null || one.counterpartIds.includes(counterpartId))
      .map((one) => ({ ...one, mediators: one.mediatorIds.map(personName(call.store)).join("、") }))
      .toSorted((a, b) => b.date.localeCompare(a.date)),

  "mediations.save": (call, { id, rev, fields }) => {
    if (!theProfile(call.store).mediation) {
      throw new Refused("refused", "本地区的规范没有行政调解这一方式。", { rule: "R064" });
    }
    requireSound(mediationFaults(fields, call.clock.today()));
    if (fields.counterpartIds.some((one) => !call.store.counterparts.get("counterparts", one))) {
      throw misfit({ counterpartIds: "所选相对人已不存在，请重新选择" });
    }
    const act = `${id === null ? "登记" : "修改"}行政调解：${fields.applicant}与${fields.respondent}`;
    return call.store.mediations.commit(entry(call.me, call.clock, "mediations.save", act), (tx) => {
      const before = id === null ? undefined : tx.get("mediations", id);
      if (id !== null && !before) throw notFound("该调解登记");
      const createdBy = before?.createdBy ?? call.me.id;
      return tx.put("mediations", { id: id ?? call.ids(), ...fields, createdBy }, id === null ? 0 : rev);
    });
  },
};
