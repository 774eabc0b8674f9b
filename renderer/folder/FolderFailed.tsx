import { Button, Modal } from "antd";
import { useState } from "react";
import type { FolderState } from "../../shared/contract/folder";
import { call, CallError } from "../app/api";
import { refreshSession } from "../app/queries";
import { Door } from "../components/Door";
import { Refused } from "../components/Refused";

type Failed = Extract<FolderState, { state: "failed" }>;
type Choice = Failed["choices"][number];

const words: Readonly<Record<Choice, { label: string; about: string }>> = {
  retry: { label: "重试", about: "原因排除后（例如插好移动硬盘、关闭另一台电脑上的程序）再打开一次。" },
  choose: { label: "选择其他文件夹", about: "资料搬到了别处时，指给程序看。" },
  look: { label: "只读查看", about: "只看不改，不影响正在使用它的人。" },
  recover: {
    label: "用上一份完好的数据恢复",
    about: "损坏的文件另存在 damaged 文件夹，不会删除；可能缺少最后一次保存的内容。",
  },
  setUp: { label: "另建新的单位资料", about: "不动这个文件夹，从头设置。" },
};

const acts: Readonly<Record<Choice, () => Promise<unknown>>> = {
  retry: () => call("folder.retry", {}),
  choose: () => call("folder.choose", {}),
  look: () => call("folder.look", {}),
  recover: () => call("folder.recover", {}),
  setUp: () => call("folder.leave", {}),
};

/** The data folder would not open: which one, why, and what may be done now. */
export default function FolderFailed({ folder }: { readonly folder: Failed }) {
  const [busy, setBusy] = useState<Choice | null>(null);
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const run = async (choice: Choice) => {
    setAsking(false);
    setBusy(choice);
    setError(null);
    try {
      await acts[choice]();
    } catch (problem) {
      if (problem instanceof CallError) setError(problem);
      else throw problem;
    } finally {
      setBusy(null);
      await refreshSession();
    }
  };
  return (
    <Door title="数据文件夹没有打开" intro={folder.message}>
      <p className="path" aria-label="数据文件夹路径">
        {folder.path}
      </p>
      <ul className="choices">
        {folder.choices.map((choice, index) => (
          <li key={choice}>
            <Button
              type={index === 0 ? "primary" : "default"}
              autoFocus={index === 0}
              loading={busy === choice}
              onClick={() => (choice === "recover" ? setAsking(true) : void run(choice))}
            >
              {words[choice].label}
            </Button>
            <span className="quiet">{words[choice].about}</span>
          </li>
        ))}
      </ul>
      <Refused error={error} />
      <p className="quiet">
        代码 <code>{folder.code}</code>
      </p>
      <Modal
        title="用上一份完好的数据恢复？"
        open={asking}
        onCancel={() => setAsking(false)}
        footer={
          <>
            <Button autoFocus onClick={() => setAsking(false)}>
              取消
            </Button>
            <Button danger type="primary" onClick={() => void run("recover")}>
              恢复
            </Button>
          </>
        }
      >
        <p>
          程序将取最近一份通过校验的数据代替损坏的文件。损坏的文件已另存在数据文件夹的 damaged 文件夹里，随时可以取证。
        </p>
        <p>损坏之前最后一次保存的内容可能不在其中，恢复后请核对。</p>
      </Modal>
    </Door>
  );
}
