import { lazy, Suspense, useState } from "react";
import type { FolderState } from "../../shared/contract/folder";
import { PageSkeleton } from "../components/Page";
import { Refused } from "../components/Refused";
import { useAnswer } from "./api";
import { Frame } from "./Frame";

const SignInPage = lazy(() => import("../session/SignInPage"));
const LockPage = lazy(() => import("../session/LockPage"));
const FirstPasswordPage = lazy(() => import("../session/FirstPasswordPage"));

// The desk locks itself after the idle time; asked this often, the page is covered at most so much later.
const LOCK_CHECK = 15_000;

interface Props {
  readonly folder: Extract<FolderState, { state: "open" }>;
}

/** The inner door: sign-in, a first password, the lock, or the frame. */
export function SessionGate({ folder }: Props) {
  const { data: session, error } = useAnswer("session.state", {}, { everyMs: LOCK_CHECK });
  // Whose frame stands: a locked desk keeps it, unseen and inert, so that nothing typed is lost.
  const [standing, setStanding] = useState<string | null>(null);
  const account = session && session.state !== "signedOut" ? session.account : null;
  const free = session?.state === "signedIn" && !session.account.mustChange;
  const wanted = free || (account && account.id === standing) ? (account?.id ?? null) : null;
  if (session && wanted !== standing) setStanding(wanted);

  if (error && !session) return <Refused error={error} />;
  if (!session) return <PageSkeleton />;
  if (session.state === "signedOut") return <SignInPage officeName={folder.officeName} demo={folder.demo} />;
  return (
    <>
      {wanted && account && <Frame key={account.id} folder={folder} me={account} awake={free} />}
      <Suspense fallback={<div className="cover" />}>
        {session.state === "locked" && <LockPage account={session.account} officeName={folder.officeName} />}
        {session.state === "signedIn" && session.account.mustChange && <FirstPasswordPage account={session.account} />}
      </Suspense>
    </>
  );
}
