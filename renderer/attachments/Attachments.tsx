import { DeleteOutlined, DownloadOutlined, ExportOutlined, PaperClipOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Select, Skeleton } from "antd";
import dayjs from "dayjs";
import { useRef, useState } from "react";
import type { Action } from "../../shared/contract/procedure";
import { type AttachmentKind, attachmentKindNames, attachmentKinds } from "../../shared/model/attachment";
import { useAnswer, useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { ActionButton } from "../components/ActionButton";
import { Section } from "../components/fields";
import { Refused } from "../components/Refused";

interface Props {
  readonly matterId: string;
  /** Only files of this kind are listed and added; without it all, each with its kind. */
  readonly kind?: AttachmentKind;
  /** Whether this person may add and remove (the matter's `attach`). */
  readonly allowed: Action | undefined;
  readonly title?: string;
}

const kindOptions = attachmentKinds.map((value) => ({ value, label: attachmentKindNames[value] }));

/** The files of a matter (附件): listed with what can be done with each, added to by those who may. */
export const Attachments = ({ matterId, kind, allowed, title = "附件" }: Props) => {
  const { tell, confirm } = useFeedback();
  const picker = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<AttachmentKind>(kind ?? "evidence");
  const list = useAnswer("attachments.list", { matterId });
  const add = useChange("attachments.add");
  const open = useChange("attachments.open");
  const save = useChange("attachments.save");
  const remove = useChange("attachments.remove");
  const files = list.data?.filter((file) => kind === undefined || file.kind === kind) ?? [];

  const addFiles = async (taken: readonly File[]) => {
    for (const file of taken) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await add
        .mutateAsync({ matterId, kind: kind ?? chosen, name: file.name, note: "", bytes })
        .catch(() => undefined);
    }
  };
  const askRemove = async (id: string, name: string) => {
    const content = "文件从这件事项上移除，移除的人和时间留在办理记录里。";
    if (await confirm({ title: `移除“${name}”？`, content, okText: "移除", danger: true })) {
      remove.mutate({ matterId, attachmentId: id });
    }
  };

  return (
    <Section title={title} columns={1}>
      <div>
        {kind === undefined && (
          <Select aria-label="新文件的类别" value={chosen} onChange={setChosen} options={kindOptions} />
        )}
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={`选择${title}文件`}
          onChange={(event) => {
            void addFiles([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
        <ActionButton
          action={allowed}
          icon={<PlusOutlined aria-hidden />}
          loading={add.isPending}
          onClick={() => picker.current?.click()}
        >
          添加文件
        </ActionButton>
      </div>
      {!list.data && !list.error && <Skeleton active title={false} />}
      {files.map((file) => (
        <div key={file.id}>
          <PaperClipOutlined aria-hidden /> {file.name}{" "}
          <span className="quiet">
            {kind === undefined && `${attachmentKindNames[file.kind]}　`}
            {file.byName} {dayjs(file.at).format("YYYY-MM-DD HH:mm")}
          </span>
          <Button
            size="small"
            type="text"
            icon={<ExportOutlined aria-hidden />}
            aria-label={`打开 ${file.name}`}
            onClick={() => open.mutate({ matterId, attachmentId: file.id })}
          >
            打开
          </Button>
          <Button
            size="small"
            type="text"
            icon={<DownloadOutlined aria-hidden />}
            aria-label={`另存为 ${file.name}`}
            onClick={() =>
              save.mutate(
                { matterId, attachmentId: file.id },
                { onSuccess: ({ path }) => void (path && tell(`已保存到 ${path}`)) },
              )
            }
          >
            另存为
          </Button>
          <ActionButton
            size="small"
            type="text"
            danger
            action={file.removal}
            icon={<DeleteOutlined aria-hidden />}
            aria-label={`移除 ${file.name}`}
            onClick={() => void askRemove(file.id, file.name)}
          >
            移除
          </ActionButton>
        </div>
      ))}
      <Refused error={list.error ?? add.error ?? open.error ?? save.error ?? remove.error} />
    </Section>
  );
};
