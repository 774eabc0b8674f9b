import { useState } from "react";
import { useParams, useSearch } from "wouter";
import type { MatterView } from "../../shared/contract/matters";
import { kindOf } from "../../shared/documents";
import type { Draft } from "../../shared/model/draft";
import { useAnswer } from "../app/api";
import { Page, PageSkeleton } from "../components/Page";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { useFreshDrafts } from "../matters/drafts/useFreshDrafts";
import { draftsOf } from "./document-draft";
import { PaperDesk } from "./PaperDesk";

const list = { label: "指导事项", to: "/matters" };

/** One document of a matter (文书): filled in, looked at and issued, for all counterparts or for each. */
export default function DocumentPage() {
  const { id, type } = useParams<{ id: string; type: string }>();
  const named = new URLSearchParams(useSearch()).get("draft");
  const answer = useAnswer("matters.get", { id });
  const drafts = useFreshDrafts();
  // The form begins once: with the matter as it is now and what was typed, never with an older answer. Of several drafts it
  // is the one that the address names, or the newest.
  const [begun, setBegun] = useState<{ readonly kept: Draft | undefined } | null>(null);
  if (!begun && answer.data && !answer.isFetching && drafts) {
    const own = draftsOf(drafts, id, type);
    setBegun({ kept: own.find((draft) => draft.id === named) ?? own[0] });
  }
  if (answer.error && !answer.data) {
    return (
      <Page title="文书" crumbs={[list]}>
        <Refused error={answer.error} />
      </Page>
    );
  }
  const view: MatterView | undefined = answer.data;
  const kind = kindOf(type);
  const offer = view?.papers.find((paper) => paper.type === type);
  if (!view || !begun) return <PageSkeleton rows={14} />;
  if (!kind || !offer) {
    return (
      <Page title="文书" crumbs={[list]}>
        <Quiet title="这件事项没有这种文书">请回到事项页，从“制作其他文书”中选择。</Quiet>
      </Page>
    );
  }
  return <PaperDesk key={type} view={view} kind={kind} offer={offer} kept={begun.kept} />;
}
