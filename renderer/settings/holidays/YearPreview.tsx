import { Alert } from "antd";
import dayjs from "dayjs";
import { dayRanges, type HolidayReading, workingDaysIn } from "../../../shared/rules/holiday-text";

const short = (day: string): string => dayjs(day).format("M月D日（ddd）");

interface Props {
  readonly year: number;
  readonly reading: HolidayReading;
}

/** What was read, before it is saved: days off by range, weekend days worked, and what is wrong. */
export const YearPreview = ({ year, reading }: Props) => {
  const { holidays, workdays, problems, remarks } = reading;
  const list = (all: readonly string[]) => (
    <ul>
      {all.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  return (
    <div className="year-preview" role="status" aria-label="读出的安排">
      {problems.length > 0 && (
        <Alert type="error" showIcon title="还不能保存" description={list([...new Set(problems)].slice(0, 10))} />
      )}
      {problems.length === 0 && (
        <>
          {remarks.length > 0 && <Alert type="warning" showIcon title={remarks.join("；")} />}
          <p>
            {year} 年放假 <strong>{holidays.length}</strong> 天，周末调休上班 <strong>{workdays.length}</strong>{" "}
            天，全年工作日 <strong>{workingDaysIn(year, { holidays, workdays, source: "" })}</strong> 天。
          </p>
          <dl className="facts">
            <dt>放假</dt>
            <dd>
              {dayRanges(holidays).map(({ from, to, count }) => (
                <div key={from}>{from === to ? short(from) : `${short(from)} 至 ${short(to)}，${count} 天`}</div>
              ))}
            </dd>
            <dt>上班</dt>
            <dd>{workdays.length === 0 ? "没有" : workdays.map(short).join("、")}</dd>
          </dl>
        </>
      )}
    </div>
  );
};
