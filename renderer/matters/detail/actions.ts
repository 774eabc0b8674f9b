import type { MatterView } from "../../../shared/contract/matters";
import type { Action } from "../../../shared/contract/procedure";

/** An act on this matter as the rules decide it. */
export const actionOf = (view: MatterView, name: string): Action | undefined =>
  view.actions.find((action) => action.name === name);
