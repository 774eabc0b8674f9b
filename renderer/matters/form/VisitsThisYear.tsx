import { useQueries } from "@tanstack/react-query";
import { Form } from "antd";
import { answerKey, call } from "../../app/api";
import { useOffice } from "../../app/office";
import type { MatterValues } from "./values";

/** How often the chosen counterparts were visited this year, so that nobody is called on more than need be (R063). */
export const VisitsThisYear = () => {
  const { counterpart } = useOffice().profile.terms;
  const form = Form.useFormInstance<MatterValues>();
  const ids = Form.useWatch("counterpartIds", { form, preserve: true }) ?? [];
  const stories = useQueries({
    queries: ids.map((id) => ({
      queryKey: answerKey("counterparts.story", { id }),
      queryFn: () => call("counterparts.story", { id }),
    })),
  }).flatMap(({ data }) => data ?? []);
  if (ids.length === 0) return <>选定{counterpart}后，这里显示今年已经上门几次。</>;
  return (
    <>
      {stories.map(({ counterpart: { id, name }, visits }) => (
        <span key={id} className="form-line">
          {name}：{visits.year} 年已登记上门 {visits.total} 次，其中行政检查 {visits.inspections} 次。
        </span>
      ))}
    </>
  );
};
