import type { Input, Output } from "../../shared/contract";
import type { MatterView } from "../../shared/contract/matters";
import type { HandlerAct, stepFields } from "../../shared/model/steps";
import type { AccountView } from "../../shared/model/account";
import type { z } from "zod";

/** The acts that have a form here; review and approval have a room of their own. */
export type FormAct = HandlerAct | "planVisit" | "visit" | "evaluate";

/** What stands in the form of a step, valid or not; null where nothing is chosen yet. */
export type StepValues = Input<"drafts.keep">["values"];

/** A step's fields as they are typed. */
export type Typed<A extends FormAct> = z.input<(typeof stepFields)[A]>;

/** What a form begins with: the matter, the office, and who sits at the desk. */
export interface StepContext {
  readonly view: MatterView;
  readonly office: Output<"office.get">;
  readonly me: AccountView;
}
