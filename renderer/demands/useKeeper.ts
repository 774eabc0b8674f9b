import type { Action } from "../../shared/contract/procedure";
import { useHolds } from "../app/office";

/** Whether the person may register and follow up demands and promises, with why not. */
export const useKeeper = (): Pick<Action, "allowed" | "why" | "rule"> => ({
  allowed: useHolds("handler", "reviewer", "registrar"),
  why: "您的角色只能查看台账，登记和办理由经办人、法制审核员或办公室进行",
  rule: "R053",
});
