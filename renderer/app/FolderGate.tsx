import { lazy, Suspense, useMemo, useState } from "react";
import type { FolderState } from "../../shared/contract/folder";
import { PageSkeleton } from "../components/Page";
import { Refused } from "../components/Refused";
import { useAnswer } from "./api";
import { type Handover, HandoverProvider } from "./handover";
import { SessionGate } from "./SessionGate";

const SetupWizard = lazy(() => import("../setup/SetupWizard"));
const FolderFailed = lazy(() => import("../folder/FolderFailed"));
const HandoverPage = lazy(() => import("../setup/HandoverPage"));

function Doors({ expecting }: { readonly expecting: boolean }) {
  const { data: now, error } = useAnswer("folder.state", {});
  const [closed, setClosed] = useState<FolderState | null>(null);
  if (now?.state === "none" && now !== closed) setClosed(now);
  const folder = expecting && closed ? closed : now;
  if (!folder) return error ? <Refused error={error} /> : <PageSkeleton />;
  if (folder.state === "none") return <SetupWizard suggested={folder.suggested} />;
  if (folder.state === "failed") return <FolderFailed folder={folder} />;
  return <SessionGate folder={folder} />;
}

/** The outer door: set-up, a folder that would not open, something to be handed over, or the office itself. */
export function FolderGate() {
  const [handover, setHandover] = useState<Handover | null>(null);
  const [expecting, setExpecting] = useState(false);
  const giving = useMemo(
    () => ({
      expect: setExpecting,
      give: (given: Handover) => {
        setHandover(given);
        setExpecting(false);
      },
    }),
    [],
  );
  return (
    <Suspense fallback={<PageSkeleton />}>
      {handover ? (
        <HandoverPage handover={handover} onDone={() => setHandover(null)} />
      ) : (
        <HandoverProvider value={giving}>
          <Doors expecting={expecting} />
        </HandoverProvider>
      )}
    </Suspense>
  );
}
