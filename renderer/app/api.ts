import {
  keepPreviousData,
  useMutation,
  type UseMutationResult,
  useQuery,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { Input, Output, ProcedureName, Refusal, Result } from "../../shared/contract";
import type { Bridge } from "../../shared/contract/events";
import { untilUnlocked } from "./lock";

declare global {
  interface Window {
    readonly desk: Bridge;
  }
}

/** A call that the office refused; `refusal.message` is the sentence for the person. */
export class CallError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = "CallError";
    this.refusal = refusal;
  }
}

/**
 * Calls one procedure of the contract. Throws CallError when it is refused. A call that finds the desk locked was not
 * carried out: it waits under the lock page and is made again when the person is back.
 */
export const call = async <N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> => {
  const result = (await window.desk.call(name, input)) as Result<Output<N>>;
  if (result.ok) return result.value;
  if (result.error.code !== "locked") throw new CallError(result.error);
  await untilUnlocked();
  return call(name, input);
};

/** The capability a procedure belongs to: `matters.list` → `matters`. Query keys start with it. */
export const capabilityOf = (name: ProcedureName): string => name.slice(0, name.indexOf("."));

/** The key under which an answer is cached. */
export const answerKey = <N extends ProcedureName>(name: N, input: Input<N>) =>
  [capabilityOf(name), name, input] as const;

/** A query's answer, cached and refreshed when the office says that its capability changed. */
export const useAnswer = <N extends ProcedureName>(
  name: N,
  input: Input<N>,
  options: { enabled?: boolean; keepPrevious?: boolean; everyMs?: number } = {},
): UseQueryResult<Output<N>, CallError> =>
  useQuery({
    queryKey: answerKey(name, input),
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs ?? false,
    refetchIntervalInBackground: true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<Output<N>, CallError>;

/** A change, with its own pending and error state. */
export const useChange = <N extends ProcedureName>(name: N): UseMutationResult<Output<N>, CallError, Input<N>> =>
  useMutation<Output<N>, CallError, Input<N>>({ mutationFn: (input) => call(name, input) });
