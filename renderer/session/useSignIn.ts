import { useEffect, useState } from "react";
import { useChange } from "../app/api";
import { refreshSession } from "../app/queries";

const waitOf = (detail: unknown): number => {
  const seconds = (detail as { seconds?: unknown } | undefined)?.seconds;
  return typeof seconds === "number" ? Math.ceil(seconds) : 0;
};

/** Signing in, with the wait that follows several wrong passwords counted down. */
export const useSignIn = () => {
  const change = useChange("session.signIn");
  const [wait, setWait] = useState(0);
  useEffect(() => {
    if (wait <= 0) return undefined;
    const timer = setTimeout(() => setWait(wait - 1), 1_000);
    return () => clearTimeout(timer);
  }, [wait]);
  const signIn = (login: string, password: string, onRefused: () => void): void =>
    change.mutate(
      { login, password },
      {
        onSuccess: () => void refreshSession(),
        onError: ({ refusal }) => {
          setWait(waitOf(refusal.detail));
          onRefused();
        },
      },
    );
  return { signIn, wait, pending: change.isPending, error: change.error };
};
