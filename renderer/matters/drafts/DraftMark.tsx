import { Typography } from "antd";
import dayjs from "dayjs";
import type { DraftState } from "./keeper";

/** 草稿已保存 14:32:05, or that it could not be kept. Spoken politely by screen readers only when keeping fails. */
export const DraftMark = ({ draft }: { draft: DraftState }) => (
  <Typography.Text type={draft.failed ? "danger" : "secondary"} {...(draft.failed ? { role: "alert" } : {})}>
    {draft.failed
      ? "草稿未能保存，所填内容仍在本页；继续填写时会再次保存"
      : draft.savedAt
        ? `草稿已保存 ${dayjs(draft.savedAt).format("HH:mm:ss")}`
        : ""}
  </Typography.Text>
);
