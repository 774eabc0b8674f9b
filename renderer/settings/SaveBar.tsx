import { Button } from "antd";
import type { ReactNode } from "react";
import type { CallError } from "../app/api";
import { SavedAt } from "../app/feedback";
import { Refused } from "../components/Refused";

interface Props {
  readonly pending: boolean;
  readonly savedAt: string | null;
  readonly error: CallError | null;
  /** Lets go of what was changed and not saved; null while there is nothing of it. */
  readonly giveUp?: (() => void) | null;
  /** Further buttons beside 保存. */
  readonly children?: ReactNode;
}

/** The foot of a settings form: what went wrong, the button, and when it was last saved. */
export function SaveBar({ pending, savedAt, error, giveUp = null, children }: Props) {
  return (
    <div className="settings-save">
      <Refused error={error} />
      <Button type="primary" htmlType="submit" loading={pending}>
        保存
      </Button>
      {children}
      {giveUp && (
        <>
          <span role="status">有改动还没有保存</span>
          <Button type="link" onClick={giveUp}>
            放弃改动
          </Button>
        </>
      )}
      <SavedAt at={savedAt} />
    </div>
  );
}
