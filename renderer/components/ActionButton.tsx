import { Button, type ButtonProps, Tooltip } from "antd";
import { useId } from "react";
import type { Action } from "../../shared/contract/procedure";
import { useFolder, useProfileId } from "../app/office";
import { basisOf, useRules } from "./rules";

interface Props extends Omit<ButtonProps, "disabled"> {
  /** What the rules say of it; undefined while still loading, or where only the folder may forbid it. */
  readonly action: Pick<Action, "allowed" | "why" | "rule"> | undefined;
}

/** A button for an action of the rules: grey with the reason and its article when it is refused, yet still reachable by key. */
export function ActionButton({ action, onClick, children, className, ...rest }: Props) {
  const id = useId();
  const { readOnly } = useFolder();
  const profile = useProfileId();
  const refused = action && !action.allowed ? action : undefined;
  const rules = useRules(!readOnly && Boolean(refused?.rule)).data;
  const why = readOnly
    ? "数据文件夹以只读方式打开，只能查看"
    : [refused?.why, basisOf(rules, refused?.rule, profile)].filter(Boolean).join("　");
  if (!why) {
    return (
      <Button {...rest} className={className ?? ""} {...(onClick ? { onClick } : {})}>
        {children}
      </Button>
    );
  }
  return (
    <Tooltip title={why} trigger={["hover", "focus"]} placement="bottom">
      <Button
        {...rest}
        htmlType="button"
        className={`is-refused ${className ?? ""}`}
        // Or a form that is shut would take it out of reach of the keys.
        disabled={false}
        aria-disabled
        aria-describedby={id}
        onClick={(event) => event.preventDefault()}
      >
        {children}
        <span id={id} className="visually-hidden">
          {why}
        </span>
      </Button>
    </Tooltip>
  );
}
