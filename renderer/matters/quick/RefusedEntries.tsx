import { Button } from "antd";
import { CallError } from "../../app/api";
import { Refused } from "../../components/Refused";
import type { RefusedEntry } from "./queue";

interface Props {
  readonly entries: readonly RefusedEntry[];
  readonly onTakeBack: (entry: RefusedEntry) => void;
}

/** Entries that were refused while the next one was being typed: each with the reason, and the way back into the form. */
export const RefusedEntries = ({ entries, onTakeBack }: Props) =>
  entries.map((entry) => {
    const { refusal } = entry.error;
    const words = entry.values.content.trim().slice(0, 40);
    return (
      <Refused
        key={`${words}${entry.draft.state().id ?? ""}`}
        error={new CallError({ ...refusal, message: `“${words}”没有登记，填写的内容仍在。${refusal.message}` })}
        action={
          <Button size="small" disabled={false} onClick={() => onTakeBack(entry)}>
            放回表单修改
          </Button>
        }
      />
    );
  });
