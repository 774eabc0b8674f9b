import { createContext, useContext } from "react";

/** What is shown once between two states of the desk: a recovery code to print, or the demo's password. */
export type Handover =
  | {
      readonly kind: "code";
      readonly code: string;
      readonly signIn: { login: string; password: string } | null;
      /** Somebody at work asked for it, and goes back to where they were. */
      readonly renewed?: true;
    }
  | { readonly kind: "sample"; readonly login: string; readonly password: string };

interface Giving {
  /** Something to hand over is on its way: the page stays although the desk has moved on. */
  readonly expect: (coming: boolean) => void;
  /** Puts it before the person; the desk goes on when they have seen it. */
  readonly give: (handover: Handover) => void;
}

const HandoverContext = createContext<Giving>({ expect: () => undefined, give: () => undefined });

export const HandoverProvider = HandoverContext.Provider;

/** Puts something before the person that they must have seen before the desk goes on. */
export const useHandover = (): Giving => useContext(HandoverContext);
