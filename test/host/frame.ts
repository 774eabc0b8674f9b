// `webFrameMain`: the page's main frame, the only one that speaks to the main process.
import type * as E from "electron";
import { guard } from "./guard";

interface Owner {
  readonly id: number;
  getURL(): string;
  isDestroyed(): boolean;
  send(channel: string, ...args: unknown[]): void;
}

/** The page's main frame: the same object for every message, so that a sender can be compared. */
export const makeFrame = (contents: Owner) =>
  guard("webFrameMain", {
    get url(): string {
      return contents.getURL();
    },
    get origin(): string {
      return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(contents.getURL())?.[0] ?? "null";
    },
    parent: null,
    processId: 1,
    routingId: contents.id,
    detached: false,
    isDestroyed: (): boolean => contents.isDestroyed(),
    send: (channel: string, ...args: unknown[]): void => contents.send(channel, ...args),
  } satisfies Partial<E.WebFrameMain>);

export type Frame = ReturnType<typeof makeFrame>;
