import { CopyOutlined, PrinterOutlined } from "@ant-design/icons";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { call } from "../app/api";
import type { Handover } from "../app/handover";
import { refreshSession } from "../app/queries";
import { Door } from "../components/Door";
import { NOT_COPIED, useCopy } from "../components/useCopy";

interface Props {
  readonly handover: Handover;
  readonly onDone: () => void;
}

const enter = async (signIn: { login: string; password: string } | null, onDone: () => void) => {
  try {
    if (signIn) await call("session.signIn", signIn);
  } finally {
    // Where that failed the sign-in page says how to go on.
    await refreshSession();
    onDone();
  }
};

function RecoveryCode({ handover, onDone }: Props & { readonly handover: Extract<Handover, { kind: "code" }> }) {
  const [kept, setKept] = useState(false);
  const { state, copy } = useCopy(handover.code);
  const old = handover.renewed ? "原来的恢复码已经作废，请取出销毁。" : "";
  return (
    <Door
      title={handover.renewed ? "新的恢复码" : "恢复码"}
      intro={`${old}管理员忘记密码时，凭它重设。只显示这一次：请打印或抄写下来，装入信封，锁进保险柜；不要存在这台电脑里。`}
    >
      <p className="recovery-code">{handover.code}</p>
      <p className="print-only">行政指导工作台 恢复码。凭此码可重设管理员密码，请密封保管。</p>
      <div className="door-actions no-print">
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          打印
        </Button>
        <Button icon={<CopyOutlined aria-hidden />} onClick={copy}>
          {state === "copied" ? "已复制" : "复制"}
        </Button>
      </div>
      {state === "failed" && (
        <p role="alert" className="no-print">
          {NOT_COPIED}
        </p>
      )}
      <div className="door-foot no-print">
        <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
          我已妥善保存
        </Checkbox>
        <Button type="primary" disabled={!kept} onClick={() => void enter(handover.signIn, onDone)}>
          {handover.renewed ? "回到设置" : "进入工作台"}
        </Button>
      </div>
    </Door>
  );
}

function SamplePassword({ handover, onDone }: Props & { readonly handover: Extract<Handover, { kind: "sample" }> }) {
  return (
    <Door title="示例已载入" intro="示例单位的人员都用同一个密码，可以换不同的人登录，看各自能做什么。">
      <dl className="facts">
        <dt>登录名</dt>
        <dd>{handover.login}</dd>
        <dt>密码</dt>
        <dd>{handover.password}</dd>
      </dl>
      <div className="door-actions">
        <Button
          type="primary"
          autoFocus
          onClick={() => void enter({ login: handover.login, password: handover.password }, onDone)}
        >
          进入示例
        </Button>
      </div>
    </Door>
  );
}

/** What must have been seen before the desk goes on: the recovery code, or the demo's password. */
export default function HandoverPage({ handover, onDone }: Props) {
  return handover.kind === "code" ? (
    <RecoveryCode handover={handover} onDone={onDone} />
  ) : (
    <SamplePassword handover={handover} onDone={onDone} />
  );
}
