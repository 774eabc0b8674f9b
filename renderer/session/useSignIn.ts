import { useEffect, useState } from "react";
import { CallError, useChange } from "../app/api";
import { refreshSession } from "../app/queries";

const waitOf = (detail: unknown): number => {
  const seconds = (detail as { seconds?: unknown } | undefined)?.seconds;
  return typeof seconds === "number" ? Math.ceil(seconds) : 0;
};

/**
 * Signing in, with the wait that follows several wrong passwords counted down. `onDone` is called once the new person sits
 * here, also where the page that asked has gone by then.
 */
export const useSignIn = () => {
  const change = useChange("session.signIn");
  const [wait, setWait] = useState(0);
  useEffect(() => {
    if (wait <= 0) return undefined;
    const timer = setTimeout(() => setWait(wait - 1), 1_000);
    return () => clearTimeout(timer);
  }, [wait]);
  const signIn = async (login: string, password: string, onRefused: () => void, onDone?: () => void): Promise<void> => {
    try {
      await change.mutateAsync({ login, password });
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      setWait(waitOf(refused.refusal.detail));
      onRefused();
      return;
    }
    onDone?.();
    await refreshSession();
  };
  return { signIn, wait, pending: change.isPending, error: change.error };
};
