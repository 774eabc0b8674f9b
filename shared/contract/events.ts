/** What the main process tells the window: which capability changed, so that its queries refresh. */
export interface DeskEvents {
  readonly changed: { readonly capabilities: readonly string[] };
  readonly session: { readonly state: string };
}
export type DeskEvent = keyof DeskEvents;

/** The bridge as the window sees it. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  on(event: DeskEvent, listener: (value: unknown) => void): () => void;
}
/** The one channel that carries every call, and the prefix of the channels that carry events. */
export const CALL_CHANNEL = "desk:call";
export const EVENT_CHANNEL = "desk:event";
