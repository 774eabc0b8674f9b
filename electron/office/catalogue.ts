import type { Of, UseCases } from "./context";
import { notFound, Refused } from "./refused";
import { entry } from "./store";

/** The catalogue (目录清单) as a plain list to type and pick from. */
export const catalogue: UseCases<Of<"catalogue">> = {
  "catalogue.list": (call) => [...call.store.catalogue.all("items")],

  "catalogue.save": (call, { id, rev, fields }) =>
    call.store.catalogue.commit(
      entry(call.me, call.clock, "catalogue.save", `${id === null ? "新增" : "修改"}目录事项${fields.name}`),
      (tx) => {
        if (id !== null && !tx.get("items", id)) throw notFound("该目录事项");
        const same = tx
          .all("items")
          .find(
            (item) =>
              item.id !== id && (item.name === fields.name || (fields.code !== "" && item.code === fields.code)),
          );
        if (same) {
          throw new Refused(
            "duplicate",
            `目录中已有名称或编号相同的事项“${`${same.code} ${same.name}`.trim()}”，没有重复保存。`,
          );
        }
        return tx.put("items", { id: id ?? call.ids(), ...fields }, id === null ? 0 : rev);
      },
    ),
};
