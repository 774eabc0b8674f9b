import { DeleteOutlined, DownloadOutlined, ExclamationCircleFilled, ExportOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import dayjs from "dayjs";
import { memo } from "react";
import type { AttachmentView, FileState } from "../../shared/contract/attachments";
import { attachmentKindNames } from "../../shared/model/attachment";
import { type CallError, useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { ActionButton } from "../components/ActionButton";
import { Refused } from "../components/Refused";
import { FileSign } from "./icons";
import { sizeText } from "./size";
import { Thumbnail } from "./Thumbnail";

/** What is wrong with a file, and what to do about it. */
const FAULTS: Readonly<Record<Exclude<FileState, "sound">, string>> = {
  altered: "文件在程序之外被改动过，与添加时不一致，不能打开。请从备份恢复，或重新添加原来的文件。",
  missing: "文件不见了。请从备份恢复，或重新添加原来的文件。",
  unreadable: "现在读不了这个文件。请检查数据文件夹的权限，或磁盘、网络盘是否已连接。",
};

interface Props {
  readonly matterId: string;
  readonly file: AttachmentView;
  readonly kindShown: boolean;
  readonly onEnlarge: (file: AttachmentView) => void;
}

const FileLine = ({ matterId, file, kindShown, onEnlarge }: Props) => {
  const { saved, tell, confirm } = useFeedback();
  const client = useQueryClient();
  const open = useChange("attachments.open");
  const save = useChange("attachments.save");
  const remove = useChange("attachments.remove");
  const which = { matterId, attachmentId: file.id };
  const sound = file.state === "sound";
  const named = (verb: string) => ({ "aria-label": `${verb} ${file.name}`, size: "small", type: "text" }) as const;

  // What opening found is told at the file from then on.
  const onError = ({ refusal }: CallError) => {
    if (refusal.code === "file-damaged") void client.invalidateQueries({ queryKey: ["attachments"] });
  };
  const askRemove = async () => {
    const content = "文件从这件事项上移除；谁在什么时候移除的，留在办理记录里。";
    if (!(await confirm({ title: `移除“${file.name}”？`, content, okText: "移除", danger: true }))) return;
    remove.mutate(which, { onSuccess: () => saved("已移除") });
  };

  return (
    <li className={sound ? "file" : "file is-unsound"}>
      {sound && file.image ? (
        <Thumbnail matterId={matterId} file={file} onEnlarge={() => onEnlarge(file)} />
      ) : (
        <span className="file-face">
          <FileSign name={file.name} />
        </span>
      )}
      <div className="file-words">
        <span className="file-name" title={file.name}>
          {file.name}
        </span>
        {file.note !== "" && <span className="file-note">{file.note}</span>}
        <span className="quiet file-facts">
          {kindShown && <span className="file-kind">{attachmentKindNames[file.kind]}</span>}
          <span>{sizeText(file.size)}</span>
          <span>
            {file.byName} {dayjs(file.at).format("YYYY-MM-DD HH:mm")}
          </span>
        </span>
        {file.state !== "sound" && (
          <span className="file-fault">
            <ExclamationCircleFilled aria-hidden /> {FAULTS[file.state]}
          </span>
        )}
      </div>
      <div className="file-tools">
        {sound && (
          <>
            <Button
              {...named("打开")}
              icon={<ExportOutlined aria-hidden />}
              loading={open.isPending}
              onClick={() => open.mutate(which, { onError })}
            >
              打开
            </Button>
            <Button
              {...named("另存为")}
              icon={<DownloadOutlined aria-hidden />}
              loading={save.isPending}
              onClick={() =>
                save.mutate(which, { onError, onSuccess: ({ path }) => void (path && tell(`已保存到 ${path}`)) })
              }
            >
              另存为
            </Button>
          </>
        )}
        <ActionButton
          {...named("移除")}
          danger
          action={file.removal}
          icon={<DeleteOutlined aria-hidden />}
          loading={remove.isPending}
          onClick={() => void askRemove()}
        >
          移除
        </ActionButton>
      </div>
      <Refused error={(sound ? (open.error ?? save.error) : null) ?? remove.error} />
    </li>
  );
};

/** One file of a matter: what it is, who brought it and when, how it stands, and what can be done with it. */
export const FileRow = memo(FileLine);
