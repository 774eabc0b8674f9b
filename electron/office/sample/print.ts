import type { Subject } from "../../../shared/contract/documents";
import type { SampleEvent } from "../../../shared/model/sample";
import { quarterLabel } from "../../../shared/rules/quarters";
import { Refused } from "../refused";
import type { Replay, Speak } from "./acts";
import type { Names } from "./names";

type Print = Extract<SampleEvent, { kind: "print" }>;

const subjectOf = (names: Names, subject: Print["subject"]): Subject =>
  "key" in subject ? { kind: subject.kind, id: names.find(subject.kind, subject.key) } : subject;

/** What a mediation or a demand is about, in its own words; the time that a listing is of. */
const aboutOf = async (speak: Speak, subject: Subject): Promise<string | null> => {
  switch (subject.kind) {
    case "mediation":
      return (await speak("mediations.list", {})).find(({ id }) => id === subject.id)?.subject ?? null;
    case "demand": {
      const demands = await speak("demands.list", { counterpartId: null, open: false });
      return demands.find(({ id }) => id === subject.id)?.content ?? null;
    }
    case "register":
      return quarterLabel(subject.quarter);
    case "statistics":
      return `${subject.from}至${subject.to}`;
    default:
      return null;
  }
};

/** Draws a document that is kept in no matter and hands it on. Throws Refused where it is not filled in. */
export const printPaper = async ({ speak, names, printed }: Replay, event: Print): Promise<void> => {
  const { type, number, values } = event;
  const subject = subjectOf(names, event.subject);
  const { name, missing } = await speak("documents.prepare", { subject, type, values });
  if (missing.length > 0) {
    throw new Refused("internal", `示例数据的《${name}》没有写明：${missing.map(({ label }) => label).join("、")}。`);
  }
  const bytes = await speak("documents.draw", { subject, type, values });
  await printed?.({ type, name, number, about: await aboutOf(speak, subject), bytes });
};
