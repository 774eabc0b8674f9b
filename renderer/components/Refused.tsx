import { Alert, Button } from "antd";
import { CheckOutlined, CopyOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { CallError } from "../app/api";
import { useProfileId } from "../app/office";
import { Basis } from "./Basis";
import { basisOf, useRules } from "./rules";
import { NOT_COPIED, useCopy } from "./useCopy";

interface Props {
  readonly error: CallError | null | undefined;
  /** A way out, where there is one: a button. */
  readonly action?: ReactNode;
}

function CopyCode({ text }: { readonly text: string }) {
  const { state, copy } = useCopy(text);
  const copied = state === "copied";
  return (
    <>
      <Button
        size="small"
        type="text"
        aria-label={copied ? "错误代码已复制" : "复制错误代码"}
        icon={copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
        onClick={copy}
      />
      {state === "failed" && <span role="alert">{NOT_COPIED}</span>}
    </>
  );
}

/** A refusal, where it arose: the sentence, the rule behind it, and the code to copy. Draws nothing without an error. */
export function Refused({ error, action }: Props) {
  const named = error?.refusal.rule;
  const rules = useRules(Boolean(named)).data;
  const profile = useProfileId();
  // What a person cancelled themselves is no error to them.
  if (!error || error.refusal.code === "cancelled") return null;
  const { message, code, rule, fields } = error.refusal;
  // A general sentence needs its particulars; a particular one already stands under its field.
  const details = code === "invalid-input" ? [...new Set(Object.values(fields ?? {}))] : [];
  return (
    <Alert
      className="refused"
      type="error"
      showIcon
      title={message}
      action={action}
      description={
        <>
          {details.length > 0 && (
            <ul>
              {details.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          <div className="refused-foot">
            {rule && <Basis rule={rule} label={basisOf(rules, rule, profile) || "依据"} />}
            <span>
              代码 <code>{code}</code>
              <CopyCode text={`${code}${rule ? ` ${rule}` : ""} ${message}`} />
            </span>
          </div>
        </>
      }
    />
  );
}
