import { Flex, Typography } from "antd";
import type { Profile } from "../../shared/model/profile";
import { Basis } from "../components/Basis";

/** When the register is due and to whom, as the profile has it (R083, R084). Nothing where the region sets no date. */
export const ReportingRule = ({ reporting }: { readonly reporting: Profile["reporting"] }) => {
  if (!reporting) return null;
  const { from, to, collectDays, upTo, upDays, channel, mode, note } = reporting;
  const unit = mode === "working" ? "个工作日" : "日";
  return (
    <Flex align="center" wrap gap={4}>
      <Typography.Text type="secondary">
        {`每季度开始 ${collectDays} ${unit}内，${from}将上季度登记簿交${to}`}
      </Typography.Text>
      <Basis rule="R083" />
      <Typography.Text type="secondary">{`；${to}汇总后 ${upDays} ${unit}内，通过${channel}报${upTo}`}</Typography.Text>
      <Basis rule="R084" />
      {note && <Typography.Text type="secondary">{note}</Typography.Text>}
    </Flex>
  );
};
