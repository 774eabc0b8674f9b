import { FolderOpenOutlined, InboxOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef } from "react";
import { chosenFiles, type Incoming } from "./incoming";

interface Props {
  /** What the files are called here: 附件. */
  readonly title: string;
  /** Files are held over the page. */
  readonly over: boolean;
  readonly onTake: (files: readonly Incoming[]) => void;
}

/** Where files come in: dropped, pasted, or chosen one by one or by the folder. */
export const AddArea = ({ title, over, onTake }: Props) => {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chosen = (input: HTMLInputElement) => {
    const taken = chosenFiles(input.files);
    // So that the same file can be chosen again.
    input.value = "";
    if (taken.length > 0) onTake(taken);
  };
  return (
    <div className={over ? "add-area is-over" : "add-area"}>
      <InboxOutlined aria-hidden className="add-sign" />
      <p>
        {over ? "松开鼠标，放到这里" : "把文件或文件夹拖到这里，或按 Ctrl+V 粘贴文件、截图"}
        <span className="quiet">每个不超过 50 MB，一次最多 200 个</span>
      </p>
      <div className="add-tools">
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => files.current?.click()}>
          选择文件
        </Button>
        <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => folder.current?.click()}>
          选择文件夹
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={`${title}：选择文件`}
        onChange={(event) => chosen(event.target)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          if (input) input.webkitdirectory = true;
        }}
        type="file"
        hidden
        aria-label={`${title}：选择文件夹`}
        onChange={(event) => chosen(event.target)}
      />
    </div>
  );
};
