import { Button, Progress, Select } from "antd";
import { type Ref, useId } from "react";
import { Refused } from "../components/Refused";
import { sizeText } from "./size";
import type { Tray, TrayState } from "./tray";
import { kindOptions, TrayRow } from "./TrayRow";

interface Props {
  readonly tray: Tray;
  readonly state: TrayState;
  /** Whether there is a kind to choose. */
  readonly choosing: boolean;
  /** The button that adds. */
  readonly adder: Ref<HTMLButtonElement>;
  readonly onAdd: () => void;
}

/** What was chosen and is not added yet: looked over, named by kind, then added in one go with one progress. */
export const TrayPanel = ({ tray, state, choosing, adder, onAdd }: Props) => {
  const id = useId();
  const { items, running, left, outcome, error } = state;
  const open = items.filter((item) => item.state === "ready" || item.state === "failed");
  // What asks for a decision must not lie below two hundred others.
  const shown = items.toSorted((a, b) => Number(b.why !== "") - Number(a.why !== ""));
  const size = open.reduce((sum, { file }) => sum + file.size, 0);
  if (items.length === 0) return null;
  return (
    <section className="tray" aria-labelledby={id}>
      <header className="tray-head">
        <h3 id={id}>{open.length > 0 ? `待添加 ${open.length} 个文件，共 ${sizeText(size)}` : "没有添加的文件"}</h3>
        {choosing && open.length > 1 && !running && (
          <Select
            aria-label="全部设为同一类别"
            placeholder="全部设为…"
            value={null}
            options={kindOptions}
            onChange={(kind) => kind && tray.change("all", { kind })}
          />
        )}
      </header>
      {left !== "" && <p className="tray-left">{left}。</p>}
      <ul className="tray-list">
        {shown.map((item) => (
          <TrayRow key={item.key} tray={tray} item={item} choosing={choosing} busy={running !== null} />
        ))}
      </ul>
      <Refused error={error} />
      <div className="tray-foot">
        {running ? (
          <>
            <Progress
              className="tray-progress"
              percent={Math.round((running.done / Math.max(1, running.total)) * 100)}
              size="small"
              showInfo={false}
              aria-label="添加进度"
            />
            <span role="status">{`正在添加第 ${Math.min(running.done + 1, running.total)} 个，共 ${running.total} 个`}</span>
            <Button disabled={running.stopping} onClick={() => tray.stop()}>
              {running.stopping ? "正在停下…" : "停止"}
            </Button>
          </>
        ) : (
          <>
            <span role="status" className="tray-outcome">
              {outcome !== "" && `${outcome}。`}
            </span>
            <Button onClick={() => tray.clear()}>{open.length > 0 ? "全部取消" : "知道了"}</Button>
            {open.length > 0 && (
              <Button ref={adder} type="primary" onClick={onAdd}>
                {`添加 ${open.length} 个文件`}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
};
