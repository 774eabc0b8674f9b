import type { Role } from "../../../shared/model/account";

/** Who may call what. Written apart from the contract on purpose: both must say the same. */
export type Who = "anyone" | "signedIn" | readonly Role[];
export const workers = ["handler"] as const;
export const keepers = ["handler", "reviewer", "registrar", "administrator"] as const;
export const chief = ["administrator"] as const;
export interface Line {
  readonly who: Who;
  /** `query` and `handOver` work on a folder opened for looking; `change` does not. `own` works with a first password. */
  readonly kind: "query" | "change" | "handOver" | "own";
  readonly input: unknown;
}
export const visitors = ["handler", "reviewer"] as const;
export const line = (who: Who, kind: Line["kind"], input: unknown = {}): Line => ({ who, kind, input });
