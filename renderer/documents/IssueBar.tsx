import { PrinterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { ActionButton } from "../components/ActionButton";
import { DraftMark } from "../matters/drafts/DraftMark";
import { SaveRefused } from "../matters/SaveRefused";
import type { Offer } from "./offers";
import type { PaperForm } from "./usePaperForm";
import type { useIssue } from "./useIssue";

interface Props {
  readonly paper: PaperForm;
  readonly issue: ReturnType<typeof useIssue>;
  /** 签发, or 存入案卷 of a document without a number. */
  readonly act: string;
  readonly action: Offer;
  /** The number it would get; empty where it bears none or it cannot be told. */
  readonly number: string;
  readonly onStart: () => void;
  readonly onBack: () => void;
  /** All letters that are out, in one file; absent where there are none. */
  readonly onPrintAll?: () => void;
}

/** The foot of a document's form: which number it gets, and what can be done with it. */
export const IssueBar = ({ paper, issue, act, action, number, onStart, onBack, onPrintAll }: Props) => {
  const { draft, each, ticked } = paper;
  const count = ticked.length;
  // Everybody has theirs: what is left to do is to print.
  const finished = onPrintAll !== undefined && count === 0 && !action.allowed;
  const coming = each ? `将取得 ${count} 个连续文号，自 ${number} 起` : `目前下一个文号是 ${number}`;
  return (
    <>
      <SaveRefused error={issue.error} onReload={issue.reload} />
      <div className="save-bar-row">
        <span className="paper-standing">
          {number !== "" && action.allowed && (!each || count > 0) && <span>{coming}</span>}
          <DraftMark draft={draft} />
        </span>
        <span className="save-bar-buttons">
          <Button disabled={false} onClick={onBack}>
            返回
          </Button>
          {onPrintAll && (
            <Button type={finished ? "primary" : "default"} icon={<PrinterOutlined aria-hidden />} onClick={onPrintAll}>
              合并打印
            </Button>
          )}
          {!finished && (
            <ActionButton type="primary" action={action} loading={issue.busy} onClick={onStart}>
              {each ? `逐户${act}（${count} 份）` : `${act}（Ctrl+S）`}
            </ActionButton>
          )}
        </span>
      </div>
    </>
  );
};
