import { lazy, Suspense, useState } from "react";
import { Refused } from "../components/Refused";
import { PageSkeleton } from "../components/Page";
import { useAnswer } from "./api";
import { type Handover, HandoverProvider } from "./handover";
import { SessionGate } from "./SessionGate";

const SetupWizard = lazy(() => import("../setup/SetupWizard"));
const FolderFailed = lazy(() => import("../folder/FolderFailed"));
const HandoverPage = lazy(() => import("../setup/HandoverPage"));

function Doors() {
  const { data, error } = useAnswer("folder.state", {});
  if (error && !data) return <Refused error={error} />;
  if (!data) return <PageSkeleton />;
  if (data.state === "none") return <SetupWizard suggested={data.suggested} />;
  if (data.state === "failed") return <FolderFailed folder={data} />;
  return <SessionGate folder={data} />;
}

/** The outer door: set-up, a folder that would not open, something to be handed over, or the office itself. */
export function FolderGate() {
  const [handover, setHandover] = useState<Handover | null>(null);
  return (
    <Suspense fallback={<PageSkeleton />}>
      {handover ? (
        <HandoverPage handover={handover} onDone={() => setHandover(null)} />
      ) : (
        <HandoverProvider value={setHandover}>
          <Doors />
        </HandoverProvider>
      )}
    </Suspense>
  );
}
