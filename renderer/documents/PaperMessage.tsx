import { CheckOutlined, CopyOutlined } from "@ant-design/icons";
import { messageFault } from "../../shared/documents/message";
import { ActionButton } from "../components/ActionButton";
import { NOT_COPIED, useCopy } from "../components/useCopy";

interface Props {
  readonly text: string;
}

/** 短信文本: what the document says in short, to be copied into whatever sends messages (2.7 of the documents). */
export const PaperMessage = ({ text }: Props) => {
  const { state, copy } = useCopy(text);
  const fault = messageFault(text);
  return (
    <section className="paper-message" aria-label="短信文本">
      <details>
        <summary>短信文本（{text.length} 字）</summary>
        <p className="paper-message-text">{text}</p>
      </details>
      <ActionButton
        size="small"
        action={fault === undefined ? undefined : { allowed: false, why: fault, rule: "" }}
        icon={state === "copied" ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
        onClick={copy}
      >
        复制
      </ActionButton>
      {fault !== undefined && <p className="paper-message-fault">{fault}</p>}
      {state !== "none" && (
        <span className="quiet" role="status">
          {state === "copied" ? "已复制" : NOT_COPIED}
        </span>
      )}
    </section>
  );
};
