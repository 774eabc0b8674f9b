import dayjs from "dayjs";
import { parseQuarter, quarterLabel } from "../../shared/rules/quarters";
import { useAnswer } from "../app/api";
import { useHolds, useMe } from "../app/office";
import { Page, PageSkeleton } from "../components/Page";
import { Refused } from "../components/Refused";
import { pressingYears } from "../settings/holidays/missing";
import { Acts } from "./Acts";
import { Alerts } from "./Alerts";
import { DraftList } from "./DraftList";
import { DueList } from "./DueList";
import { Figures } from "./Figures";
import { MissingHolidays } from "./MissingHolidays";
import { MineTable } from "./MineTable";
import "./overview.css";

const greeting = (hour: number): string => {
  if (hour < 5 || hour >= 18) return "晚上好";
  if (hour < 12) return "上午好";
  return hour < 14 ? "中午好" : "下午好";
};

/** 工作台: where the day begins: the commonest acts, what is due, this quarter in figures, what is open. */
export default function OverviewPage() {
  const me = useMe();
  const works = useHolds("handler");
  const overview = useAnswer("overview.get", {});
  const drafts = useAnswer("drafts.list", {});
  const administers = useHolds("administrator");
  const holidays = useAnswer("reminders.holidays", {}, { enabled: administers });
  // All together, so that nothing moves once it stands.
  if (overview.isPending || drafts.isPending || holidays.isLoading) return <PageSkeleton rows={14} />;
  const { data } = overview;
  const shownDrafts = (drafts.data ?? []).filter(({ kind }) => kind !== "counterpart");
  const quarter = data && parseQuarter(data.quarter);
  return (
    <Page
      title="工作台"
      intro={
        data && quarter
          ? `${me.name}，${greeting(dayjs().hour())}。今天是${dayjs(data.today).format("YYYY年M月D日 dddd")}，${quarterLabel(quarter)}。`
          : me.name
      }
    >
      <Refused error={overview.error} />
      <Refused error={drafts.error} />
      {data && (
        <>
          {holidays.data && <MissingHolidays years={pressingYears(holidays.data, data.today)} />}
          <Alerts alerts={data.alerts} total={data.alertsTotal} />
          <Acts quarter={data.quarter} />
          <div className={shownDrafts.length > 0 ? "overview-pair" : "overview-pair is-single"}>
            <DueList due={data.due} counts={data.dueCounts} today={data.today} />
            {shownDrafts.length > 0 && <DraftList drafts={shownDrafts} />}
          </div>
          <Figures title="本季度" figures={data.figures} />
          {(works || data.mine.length > 0) && <MineTable rows={data.mine} total={data.mineTotal} />}
        </>
      )}
    </Page>
  );
}
