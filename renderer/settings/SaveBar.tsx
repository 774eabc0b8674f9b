import { Button } from "antd";
import type { CallError } from "../app/api";
import { SavedAt } from "../app/feedback";
import { Refused } from "../components/Refused";

interface Props {
  readonly pending: boolean;
  readonly savedAt: string | null;
  readonly error: CallError | null;
}

/** The foot of a settings form: what went wrong, the button, and when it was last saved. */
export function SaveBar({ pending, savedAt, error }: Props) {
  return (
    <div className="settings-save">
      <Refused error={error} />
      <Button type="primary" htmlType="submit" loading={pending}>
        保存
      </Button>
      <SavedAt at={savedAt} />
    </div>
  );
}
