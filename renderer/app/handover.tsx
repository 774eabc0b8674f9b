import { createContext, useContext } from "react";

/** What is shown once between two states of the desk: a recovery code to print, or the demo's password. */
export type Handover =
  | { readonly kind: "code"; readonly code: string; readonly signIn: { login: string; password: string } | null }
  | { readonly kind: "sample"; readonly login: string; readonly password: string };

const HandoverContext = createContext<(handover: Handover) => void>(() => undefined);

export const HandoverProvider = HandoverContext.Provider;

/** Puts something before the person that they must have seen before the desk goes on. */
export const useHandover = (): ((handover: Handover) => void) => useContext(HandoverContext);
