import { FolderOpenOutlined, InboxOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type Ref, useRef } from "react";
import { BATCH_LIMIT } from "../../shared/model/attachment";
import { chosenFiles, type Incoming } from "./incoming";

interface Props {
  /** What the files are called here: 附件. */
  readonly title: string;
  /** Files are held over the page. */
  readonly over: boolean;
  /** The button that comes first. */
  readonly first: Ref<HTMLButtonElement>;
  readonly onTake: (files: readonly Incoming[]) => void;
}

/** Where files come in: dropped, pasted, or chosen one by one or by the folder. */
export const AddArea = ({ title, over, first, onTake }: Props) => {
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
        {over ? "松开鼠标，放到这里" : "拖入文件或文件夹，或按 Ctrl+V 粘贴文件、截图"}
        <span className="quiet">{`每个不超过 50 MB，一次最多 ${BATCH_LIMIT} 个`}</span>
      </p>
      <div className="add-tools">
        <Button ref={first} icon={<PlusOutlined aria-hidden />} onClick={() => files.current?.click()}>
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
