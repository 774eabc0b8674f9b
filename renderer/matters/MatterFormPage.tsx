import { useState } from "react";
import { Redirect, useParams, useSearch } from "wouter";
import type { MatterView } from "../../shared/contract/matters";
import { useAnswer } from "../app/api";
import { useMe, useOffice } from "../app/office";
import { Page, PageSkeleton } from "../components/Page";
import { Refused } from "../components/Refused";
import { MatterForm } from "./form/MatterForm";
import { blankValues, copyValues, valuesOf } from "./form/values";
import { SimpleEdit } from "./quick/SimpleEdit";

const list = { label: "指导事项", to: "/matters" };

/** A form that begins with a matter; later answers must not disturb what is being typed, so the first one is held. */
const Loaded = ({ id, copy }: { readonly id: string; readonly copy: boolean }) => {
  const desk = useOffice();
  const answer = useAnswer("matters.get", { id });
  const [held, setHeld] = useState<MatterView | null>(null);
  // A cached view may be old: wait for the fresh one, or the save would meet a conflict.
  if (!held && answer.data && !answer.isFetching) setHeld(answer.data);

  if (answer.error && !held) {
    return (
      <Page title={copy ? "复制为新事项" : "编辑指导事项"} crumbs={[list]}>
        <Refused error={answer.error} />
      </Page>
    );
  }
  if (!held) return <PageSkeleton rows={14} />;
  const { matter } = held;
  if (matter.kind === "simple") {
    return copy ? <Redirect to={`/matters/quick?copy=${id}`} replace /> : <SimpleEdit view={held} matter={matter} />;
  }
  return copy ? (
    <MatterForm
      title="登记指导事项"
      crumbs={[list, { label: "登记指导事项（复制）" }]}
      start={copyValues(matter, desk)}
    />
  ) : (
    <MatterForm
      title="编辑指导事项"
      crumbs={[list, { label: matter.title, to: `/matters/${id}` }, { label: "编辑" }]}
      start={valuesOf(matter)}
      editing={matter}
    />
  );
};

/** Registers a matter (登记指导事项), copies one, or edits one. */
export default function MatterFormPage() {
  const { id } = useParams<{ id?: string }>();
  const search = useSearch();
  const copied = new URLSearchParams(search).get("copy");
  const desk = useOffice();
  const me = useMe();
  // Another address begins another form: Alt+N on a copy gives a blank one.
  if (id) return <Loaded key={search} id={id} copy={false} />;
  if (copied) return <Loaded key={search} id={copied} copy />;
  return (
    <MatterForm
      key={search}
      title="登记指导事项"
      crumbs={[list, { label: "登记指导事项" }]}
      start={blankValues(desk, me)}
    />
  );
}
