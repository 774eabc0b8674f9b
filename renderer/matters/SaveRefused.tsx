import { Button } from "antd";
import type { CallError } from "../app/api";
import { Refused } from "../components/Refused";
import "./save.css";

interface Props {
  readonly error: CallError | null;
  /** Fetches the record as it stands now. What was typed is kept by the page. */
  readonly onReload: () => void;
}

/** A refused save. When somebody else changed the record meanwhile, it says so and offers the newest state. */
export const SaveRefused = ({ error, onReload }: Props) => (
  <>
    <Refused
      error={error}
      action={
        error?.refusal.code === "conflict" ? (
          <Button size="small" onClick={onReload}>
            重新载入
          </Button>
        ) : undefined
      }
    />
    {error?.refusal.code === "conflict" && (
      <p className="quiet save-refused-note">您填写的内容仍在；重新载入会显示别人改动后的内容，您填写的留在草稿中。</p>
    )}
  </>
);
