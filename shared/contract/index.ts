import type { z } from "zod";
import { accounts } from "./accounts";
import { approvals } from "./approvals";
import { attachments } from "./attachments";
import { catalogue } from "./catalogue";
import { counterparts } from "./counterparts";
import { demands } from "./demands";
import { documents } from "./documents";
import { drafts } from "./drafts";
import { folder } from "./folder";
import { followUps } from "./follow-ups";
import { matters } from "./matters";
import { mediations } from "./mediations";
import { numbers } from "./numbers";
import { office } from "./office";
import { overview } from "./overview";
import { printing } from "./printing";
import { register } from "./register";
import { reminders } from "./reminders";
import { sentences } from "./sentences";
import { session } from "./session";
import { setup } from "./setup";
import { snippets } from "./snippets";
import { steps } from "./steps";
import { wording } from "./wording";

/** Every procedure the window, the headless desk and the tests may call. */
export const contract = {
  ...folder,
  ...setup,
  ...session,
  ...office,
  ...numbers,
  ...sentences,
  ...accounts,
  ...counterparts,
  ...catalogue,
  ...matters,
  ...steps,
  ...approvals,
  ...followUps,
  ...attachments,
  ...drafts,
  ...documents,
  ...register,
  ...overview,
  ...printing,
  ...demands,
  ...mediations,
  ...wording,
  ...snippets,
  ...reminders,
} as const;

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
/** What a caller writes. */
export type Input<N extends ProcedureName> = z.input<Contract[N]["input"]>;
/** What a use case gets, parsed and cleaned. */
export type Parsed<N extends ProcedureName> = z.output<Contract[N]["input"]>;
export type Output<N extends ProcedureName> = z.output<Contract[N]["output"]>;

/** A name that the contract knows. */
export const isProcedure = (name: string): name is ProcedureName => Object.hasOwn(contract, name);

export type { Refusal, Result, ErrorCode } from "./errors";
