import { Alert } from "antd";
import { Link } from "wouter";

/** Tells who can enter them that a year's holidays are not known, since all deadlines of that year rest on them. */
export const MissingHolidays = ({ years }: { readonly years: readonly number[] }) =>
  years.length === 0 ? null : (
    <Alert
      type="warning"
      showIcon
      className="alerts"
      title={
        <>
          {years.join("、")}年节假日安排未录入，到期日按周末推算。放假通知公布后请在
          <Link href="/settings?tab=holidays">设置 · 节假日</Link>录入。
        </>
      }
    />
  );
