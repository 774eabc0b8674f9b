import { useState } from "react";
import { useSearch } from "wouter";
import { useAnswer } from "../app/api";
import { useFolder, useMe, useOffice } from "../app/office";
import { usePreference } from "../app/preferences";
import { Page, PageSkeleton } from "../components/Page";
import { Refused } from "../components/Refused";
import { everyMatter } from "../../shared/contract/matters";
import type { Said } from "./quick/choices";
import { QuickForm } from "./quick/QuickForm";
import { TodayList } from "./quick/TodayList";
import { blankQuick, LAST_SITUATION, quickOf } from "./quick/values";

/** The list cuts a simple matter's words here; what was cut is not offered for use again. */
const CUT = 80;
const HOW = "全程可用键盘：数字或首字母选择，Enter 到下一栏，末栏 Enter 登记并开始下一条。";

/** `copied`: the simple matter to begin with. */
const QuickEntry = ({ copied }: { readonly copied: string | null }) => {
  const desk = useOffice();
  const { readOnly } = useFolder();
  const me = useMe();
  const mine = { ...everyMatter, kind: "simple" as const, mine: true };
  const today = useAnswer(
    "matters.list",
    { ...mine, from: desk.today, to: desk.today, limit: 10 },
    { keepPrevious: true },
  );
  const recent = useAnswer("matters.list", { ...mine, limit: 100 }, { keepPrevious: true });
  const source = useAnswer("matters.get", { id: copied ?? "-" }, { enabled: copied !== null });
  const [situation] = usePreference<string>(LAST_SITUATION, "");
  const [before, setBefore] = useState<number | null>(null);
  if (before === null && today.data && !today.isPlaceholderData) setBefore(today.data.total);

  const error = today.error ?? source.error;
  if (error) {
    return (
      <Page title="简易登记" crumbs={[{ label: "指导事项", to: "/matters" }, { label: "简易登记" }]}>
        <Refused error={error} />
      </Page>
    );
  }
  if (before === null || (copied !== null && !source.data)) return <PageSkeleton rows={6} />;
  const pattern = source.data?.matter;
  const blank = blankQuick(desk, me, situation);
  const start =
    source.data && pattern?.kind === "simple" ? { ...quickOf(pattern, source.data), date: desk.today } : blank;
  const earlier: Said[] = (recent.data?.rows ?? [])
    .filter((row) => row.title.length < CUT)
    .map((row) => ({ content: row.title, result: row.result }));

  return (
    <Page
      title="简易登记"
      crumbs={[{ label: "指导事项", to: "/matters" }, { label: "简易登记" }]}
      intro={`口头、电话、短信等简便形式的指导。${readOnly ? "" : HOW}`}
    >
      <QuickForm start={start} before={before} earlier={earlier} />
      <TodayList rows={today.data?.rows ?? []} total={today.data?.total ?? 0} />
    </Page>
  );
};

/** Simple guidance entered by keyboard alone (简易登记, R044–R046). */
export default function QuickEntryPage() {
  const search = useSearch();
  return <QuickEntry key={search} copied={new URLSearchParams(search).get("copy")} />;
}
