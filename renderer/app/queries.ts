import { QueryCache, QueryClient } from "@tanstack/react-query";
import type { DeskEvents } from "../../shared/contract/events";
import type { SessionState } from "../../shared/contract/session";
import { answerKey, CallError } from "./api";
import { navigate } from "./location";
import { forgetWaiting, onLockFound, releaseWaiting } from "./lock";

/** Answers that hold whoever sits at the desk. */
const DOORS: readonly unknown[] = ["folder", "session", "rules", "help"];

// The office is in the same machine: never wait for a network, never try again by oneself.
const makeClient = (): QueryClient => {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: "always", retry: false },
    },
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof CallError && error.refusal.code === "not-signed-in") {
          void client.invalidateQueries({ queryKey: ["session"] });
        }
      },
    }),
  });
  return client;
};

/** The one cache of answers. */
export const queries = makeClient();

/** Asks anew who sits at the desk and what folder is open, then refreshes or forgets what pages have shown. */
export const refreshSession = async (): Promise<void> => {
  await Promise.all(
    [["folder"], ["session"]].map((queryKey) => queries.refetchQueries({ queryKey }, { cancelRefetch: true })),
  );
  const session = queries.getQueryData<SessionState>(answerKey("session.state", {}));
  const isPage = ({ queryKey }: { queryKey: readonly unknown[] }) => !DOORS.includes(queryKey[0]);
  // A locked desk keeps its page as it stands.
  if (session?.state === "signedIn") {
    releaseWaiting();
    await queries.invalidateQueries({ predicate: isPage });
  }
  // The next person must not see what the last one looked at.
  if (session?.state === "signedOut") {
    forgetWaiting();
    queries.removeQueries({ predicate: isPage });
    navigate("/", { replace: true });
  }
};

/** Follows the office's events for as long as the window lives. Returns the way to stop. */
export const followEvents = (): (() => void) => {
  onLockFound(() => void queries.invalidateQueries({ queryKey: ["session"] }));
  const stops = [
    window.desk.on("changed", (value) => {
      const { capabilities } = value as DeskEvents["changed"];
      if (capabilities.includes("session") || capabilities.includes("folder")) void refreshSession();
      for (const capability of capabilities) void queries.invalidateQueries({ queryKey: [capability] });
    }),
    window.desk.on("session", () => void refreshSession()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
