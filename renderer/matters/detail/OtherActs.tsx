import { DownOutlined, UpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ReactNode, useId, useState } from "react";
import type { MatterView } from "../../../shared/contract/matters";
import type { MatterAct } from "../../../shared/rules/workflow/acts";
import type { ActGroup } from "../../steps/drawn";
import { actionOf } from "./actions";

interface Props {
  readonly view: MatterView;
  readonly groups: readonly ActGroup[];
  /** The button of an act. */
  readonly button: (act: MatterAct) => ReactNode;
}

/** What cannot be done with the matter now, folded away; unfolded, each act stands beside the reason why not. */
export const OtherActs = ({ view, groups, button }: Props) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  const count = groups.reduce((sum, { acts }) => sum + acts.length, 0);
  if (count === 0) return null;
  return (
    <>
      <Button
        className="other-acts-fold"
        type="text"
        size="small"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        icon={open ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
        iconPlacement="end"
        onClick={() => setOpen(!open)}
      >
        其他办理（{count}）
      </Button>
      {open && (
        <div id={id} className="other-acts">
          {groups.map(({ title, acts }) => (
            <div key={title} className="other-acts-group" role="group" aria-label={`${title}：现在不能办理`}>
              <span className="act-group-title">{title}</span>
              <ul>
                {acts.map((act) => (
                  <li key={act}>
                    {button(act)}
                    <span className="quiet">{actionOf(view, act)?.why}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </>
  );
};
