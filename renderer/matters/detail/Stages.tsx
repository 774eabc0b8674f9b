import { CheckOutlined, MinusOutlined } from "@ant-design/icons";
import dayjs from "dayjs";
import type { ReactNode } from "react";
import type { MatterView } from "../../../shared/contract/matters";
import type { Stage } from "../../../shared/rules/workflow/stages";
import { Status } from "../../components/Status";
import type { NameOf } from "./history-words";
import "./stages.css";

const WORDS: Readonly<Record<Stage["state"], string>> = {
  done: "已完成",
  now: "当前",
  todo: "未到",
  skipped: "没有进行",
};

const signOf = ({ state }: Stage, place: number): ReactNode => {
  if (state === "done") return <CheckOutlined aria-hidden />;
  if (state === "skipped") return <MinusOutlined aria-hidden />;
  return place;
};

interface Props {
  readonly view: MatterView;
  readonly stages: readonly Stage[];
  readonly nameOf: NameOf;
  /** Acts of which something is typed and not recorded. */
  readonly drafted: ReadonlySet<string>;
}

/** The way of a matter (办理进程): only the steps its region asks of it, each with its day and who recorded it. */
export const Stages = ({ view, stages, nameOf, drafted }: Props) => (
  <ol className="stages" aria-label="办理进程">
    {stages.map((stage, index) => {
      const { key, act, name, state, on, by, note } = stage;
      const day = key === "register" ? dayjs(view.matter.createdAt).format("YYYY-MM-DD") : on;
      return (
        <li key={key} className={`stage is-${state}`} aria-current={state === "now" ? "step" : undefined}>
          <span className="stage-sign" aria-hidden>
            {signOf(stage, index + 1)}
          </span>
          <span className="stage-name">
            {name}
            <span className="visually-hidden">（{WORDS[state]}）</span>
          </span>
          {note !== "" && <span className="stage-note">{note}</span>}
          {day !== "" && <span className="stage-when">{day}</span>}
          {by !== "" && <span className="stage-when">{nameOf(by)}</span>}
          {act !== null && drafted.has(act) && <Status kind="draft" />}
        </li>
      );
    })}
  </ol>
);
