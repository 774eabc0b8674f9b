import { type ReactNode, useState } from "react";
import { useNamedDraft } from "../matters/drafts/useNamedDraft";
import { type AskedPaper, paperOfDraft } from "./record-draft";
import { RecordPaper } from "./RecordPaper";

/** The paper that a page makes of its records: `make` opens it, `paper` stands on the page while it is open. */
export const useRecordPaper = (): { readonly make: (asked: AskedPaper) => void; readonly paper: ReactNode } => {
  const [asked, setAsked] = useState<AskedPaper | null>(null);
  const draft = useNamedDraft("document");
  const [followed, setFollowed] = useState(false);
  if (draft && !followed) {
    setFollowed(true);
    setAsked(paperOfDraft(draft) ?? null);
  }
  return { make: setAsked, paper: asked && <RecordPaper {...asked} onClose={() => setAsked(null)} /> };
};
