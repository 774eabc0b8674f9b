import { Alert, Button, Progress } from "antd";
import type { MatterView } from "../../shared/contract/matters";
import { numberSpan } from "./issue-each";
import type { Batch } from "./useBatch";

interface Props {
  readonly view: MatterView;
  readonly batch: Batch;
  /** For whom none was issued yet. */
  readonly pending: readonly string[];
  readonly onStop: () => void;
}

const TITLES: Readonly<Record<"done" | "stopped" | "refused", string>> = {
  done: "逐户签发完成",
  stopped: "已停止逐户签发",
  refused: "逐户签发中途没有通过",
};
/** Names told before the rest is only counted. */
const TOLD = 8;

/** How far a batch has come, and after its end which letters stand and for whom there is none. */
export const BatchStanding = ({ view, batch, pending, onStop }: Props) => {
  const { state, total, issued } = batch;
  if (state === "idle") return null;
  if (state === "running" || state === "stopping") {
    return (
      <div className="paper-batch" role="status" aria-live="polite">
        <Progress
          percent={Math.round((issued.length / Math.max(1, total)) * 100)}
          showInfo={false}
          aria-label="逐户签发进度"
        />
        <span>
          已签发 {issued.length}/{total}
          {issued.length > 0 && `，最后一个文号 ${issued.at(-1)?.number ?? ""}`}
        </span>
        <Button onClick={onStop} disabled={state === "stopping"}>
          {state === "stopping" ? "这一批签发完即停……" : "取消"}
        </Button>
      </div>
    );
  }
  const names = pending.map((id) => view.counterparts.find((one) => one.id === id)?.name ?? "");
  const left =
    names.length === 0
      ? "各户都已签发。"
      : `还有 ${names.length} 户没有签发：${names.slice(0, TOLD).join("、")}${names.length > TOLD ? "等" : ""}，仍然勾选着，可以接着签发。`;
  return (
    <Alert
      type={state === "done" ? "success" : "warning"}
      showIcon
      role="status"
      title={TITLES[state]}
      description={`本次签发 ${issued.length} 份，每份都完整有效${issued.length > 0 ? `，文号 ${numberSpan(issued)}` : ""}。${left}`}
    />
  );
};
