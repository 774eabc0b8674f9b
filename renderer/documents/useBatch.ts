import { useEffect, useRef, useState } from "react";
import type { IssuedDocument } from "../../shared/model/matter";
import { call } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useHold } from "../app/location";
import { holdRefresh } from "../app/queries";
import { type Ending, issueInChunks } from "./issue-each";
import type { Issuing } from "./useIssue";

/** How a batch stands: none yet, letters going out, or how the last run ended. */
export interface Batch {
  readonly state: "idle" | "running" | "stopping" | "done" | "stopped" | "refused";
  /** For whom, in order. */
  readonly ids: readonly string[];
  readonly issued: readonly IssuedDocument[];
}

const IDLE: Batch = { state: "idle", ids: [], issued: [] };

/** For whom none was issued in this run. */
export const leftOf = ({ ids, issued }: Pick<Batch, "ids" | "issued">): string[] =>
  ids.filter((id) => !issued.some(({ to }) => to.includes(id)));

/** 逐户签发: letters go out chunk by chunk; leaving the page meanwhile asks first and then stops. */
export const useBatch = () => {
  const { confirm } = useFeedback();
  const [batch, setBatch] = useState<Batch>(IDLE);
  const wanted = useRef(false);
  const running = batch.state === "running" || batch.state === "stopping";
  useEffect(
    () => () => {
      wanted.current = false;
    },
    [],
  );
  useHold(running, () =>
    confirm({
      title: "正在逐户签发，离开本页？",
      content: "离开后签发到当前这一批为止；已签发的都有效，没有签发的以后可以回到本页接着签发。",
      okText: "停止并离开",
    }),
  );

  /** Issues one letter to each; answers how that ended and for whom there is none. */
  const run = async (issuing: Issuing, ids: readonly string[]): Promise<Ending & { readonly left: string[] }> => {
    wanted.current = true;
    let { rev } = issuing;
    let left = [...ids];
    setBatch({ state: "running", ids, issued: [] });
    // The page tells by itself how far it has come; drawing everything anew after each chunk would double the time.
    const release = holdRefresh();
    const ending = await issueInChunks({
      ids,
      issue: async (chunk) => {
        const made = await call("documents.issueEach", { ...issuing, rev, to: [...chunk] });
        rev = made.rev;
        return made.documents;
      },
      wanted: () => wanted.current,
      told: (issued) => {
        left = leftOf({ ids, issued });
        setBatch((before) => ({ ...before, issued }));
      },
    });
    release();
    setBatch((before) => ({ ...before, state: ending.as }));
    return { ...ending, left };
  };
  const stop = () => {
    wanted.current = false;
    setBatch((before) => ({ ...before, state: "stopping" }));
  };
  return { batch, running, run, stop };
};
