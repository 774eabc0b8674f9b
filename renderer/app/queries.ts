import { QueryCache, QueryClient } from "@tanstack/react-query";
import type { DeskEvents } from "../../shared/contract/events";
import type { SessionState } from "../../shared/contract/session";
import { gather } from "./gather";
import { answerKey, CallError } from "./api";
import { navigate } from "./location";
import { forgetWaiting, onLockFound, releaseWaiting } from "./lock";

/** Answers that hold whoever sits at the desk. */
const DOORS: readonly unknown[] = ["folder", "session", "rules", "help"];

const isPage = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean => !DOORS.includes(queryKey[0]);

/** Whose answers the cache holds; null before anybody signed in. */
let holder: string | null = null;

/** The next person must not see what the last one looked at, nor do what their page was about to do. */
const forgetLast = (client: QueryClient, session: SessionState): void => {
  const now = session.state === "signedOut" ? null : session.account.id;
  if (holder !== null && now !== holder) {
    forgetWaiting();
    client.removeQueries({ predicate: isPage });
  }
  holder = now;
};

// The office is in the same machine: never wait for a network, never try again by oneself.
const makeClient = (): QueryClient => {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: "always", retry: false },
    },
    queryCache: new QueryCache({
      // Before the window draws anything for who sits there now.
      onSuccess: (data, { queryKey }) => {
        if (queryKey[1] === "session.state") forgetLast(client, data as SessionState);
      },
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
  // A locked desk keeps its page as it stands.
  if (session?.state === "signedIn") {
    releaseWaiting();
    await queries.invalidateQueries({ predicate: isPage });
  }
  if (session?.state === "signedOut") navigate("/", { replace: true });
};

/** Changes that come closer than this are shown together, in ms. */
const REFRESH_MS = 80;

const changes = gather(REFRESH_MS, (capabilities) => {
  if (capabilities.has("session") || capabilities.has("folder")) void refreshSession();
  for (const capability of capabilities) void queries.invalidateQueries({ queryKey: [capability] });
});

/** Lets pages stand as they are while many changes are made in a row; answers the way to refresh them again. */
export const holdRefresh = (): (() => void) => changes.hold();

/** Follows the office's events for as long as the window lives. Returns the way to stop. */
export const followEvents = (): (() => void) => {
  onLockFound(() => void queries.invalidateQueries({ queryKey: ["session"] }));
  const stops = [
    window.desk.on("changed", (value) => changes.add((value as DeskEvents["changed"]).capabilities)),
    window.desk.on("session", () => void refreshSession()),
    changes.stop,
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
