import { Alert, Button, Progress } from "antd";
import type { MatterView } from "../../shared/contract/matters";
import { numberSpan } from "./issue-each";
import { type Batch, leftOf } from "./useBatch";

interface Props {
  readonly view: MatterView;
  readonly batch: Batch;
  /** 签发, or 存入案卷 of a document without a number. */
  readonly act: string;
  readonly onStop: () => void;
}

const endings = (act: string): Readonly<Record<"done" | "stopped" | "refused", string>> => ({
  done: `逐户${act}完成`,
  stopped: `已停止逐户${act}`,
  refused: `逐户${act}中途没有通过`,
});
/** Names told before the rest is only counted. */
const TOLD = 8;

/** How far a batch has come, and after its end which letters stand and for whom there is none. */
export const BatchStanding = ({ view, batch, act, onStop }: Props) => {
  const { state, ids, issued } = batch;
  // A run refused at its first letter has nothing to tell; the refusal itself says why.
  if (state === "idle" || (state === "refused" && issued.length === 0)) return null;
  const last = issued.at(-1)?.number ?? "";
  if (state === "running" || state === "stopping") {
    return (
      <div className="paper-batch" role="status" aria-live="polite">
        <Progress
          percent={Math.round((issued.length / Math.max(1, ids.length)) * 100)}
          showInfo={false}
          aria-label={`逐户${act}进度`}
        />
        <span>
          已{act} {issued.length}/{ids.length}
          {last !== "" && `，最后一个文号 ${last}`}
        </span>
        <Button onClick={onStop} disabled={state === "stopping"}>
          {state === "stopping" ? "这一批完成即停……" : "取消"}
        </Button>
      </div>
    );
  }
  const names = leftOf(batch).map((id) => view.counterparts.find((one) => one.id === id)?.name ?? "");
  const left =
    names.length === 0
      ? `勾选的各户都已${act}。`
      : `还有 ${names.length} 户没有${act}：${names.slice(0, TOLD).join("、")}${names.length > TOLD ? "等" : ""}，仍然勾选着，可以接着办。`;
  const span = numberSpan(issued);
  const made =
    issued.length === 0
      ? `这一次一份也没有${act}。`
      : `本次${act} ${issued.length} 份，每份都完整有效${span === "" ? "" : `，文号 ${span}`}。`;
  return (
    <Alert
      type={state === "done" ? "success" : "warning"}
      showIcon
      role="status"
      title={endings(act)[state]}
      description={made + left}
    />
  );
};
