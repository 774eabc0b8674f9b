import type { MatterView } from "../../shared/contract/matters";

/** Whose word a matter waits for: the reviewer's, the leader's, the handler's, the law section's number; `done`: nobody's. */
export type Stand = "review" | "approve" | "handle" | "file" | "done";

/** Whose word a matter waits for now. An ended matter waits to be filed where the law section reviews all (R076). */
export const standOf = ({ progress, needs }: Pick<MatterView, "progress" | "needs">): Stand => {
  if (progress.end) {
    const carried = ["closed", "merged", "terminated"].includes(progress.end.as);
    return carried && needs.chain === "reviewOnly" && !progress.filed ? "file" : "done";
  }
  switch (progress.approval) {
    case "reviewing":
      return "review";
    case "approving":
      return "approve";
    case "returned":
    case "responding":
      return "handle";
    default:
      return "done";
  }
};
