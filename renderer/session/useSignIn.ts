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
  const signIn = (login: string, password: string, onRefused: () => void, onDone?: () => void): void => {
    const refused = (error: unknown) => {
      if (!(error instanceof CallError)) throw error;
      setWait(waitOf(error.refusal.detail));
      onRefused();
    };
    const done = () => {
      onDone?.();
      return refreshSession();
    };
    void change.mutateAsync({ login, password }).then(done, refused);
  };
  return { signIn, wait, pending: change.isPending, error: change.error };
};
