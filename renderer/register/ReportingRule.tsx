import { Button, Popover } from "antd";
import type { Profile } from "../../shared/model/profile";
import { Basis } from "../components/Basis";

/** When the register is due and to whom, as the profile has it (R083, R084). Nothing where the region sets no date. */
export const ReportingRule = ({ reporting }: { readonly reporting: Profile["reporting"] }) => {
  if (!reporting) return null;
  const { from, to, collectDays, upTo, upDays, channel, mode, note } = reporting;
  const unit = mode === "working" ? "个工作日" : "日";
  return (
    <p className="quiet" style={{ margin: 0 }}>
      {`每季度开始 ${collectDays} ${unit}内，${from}将上季度登记簿交${to}。`}
      <Basis rule="R083" />
      {`${to}汇总后 ${upDays} ${unit}内，通过${channel}报${upTo}。`}
      <Basis rule="R084" />
      {note && (
        <Popover trigger="click" placement="bottomLeft" content={note} classNames={{ root: "basis-popover" }}>
          <Button className="basis" type="text" size="small">
            期限说明
          </Button>
        </Popover>
      )}
    </p>
  );
};
