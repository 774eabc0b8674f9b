import { ExportOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { AttachmentView } from "../../shared/contract/attachments";
import { attachmentKindNames } from "../../shared/model/attachment";
import { useAnswer, useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { FileSign } from "../attachments/icons";
import { Thumbnail } from "../attachments/Thumbnail";
import { Viewer } from "../attachments/Viewer";
import "../attachments/attachments.css";
import { Refused } from "../components/Refused";

const FAULTS = { missing: "文件不见了", altered: "文件在程序之外被改动过", unreadable: "现在读不了这个文件" } as const;

/** The files that go with a submission, those of the plan first: each opens, pictures are seen at once and enlarge. */
export const Files = ({ matterId }: { readonly matterId: string }) => {
  const { tell } = useFeedback();
  const { data, error } = useAnswer("attachments.list", { matterId });
  const open = useChange("attachments.open");
  const save = useChange("attachments.save");
  const [viewed, setViewed] = useState<{ readonly file: AttachmentView; readonly open: boolean } | null>(null);
  if (error) return <Refused error={error} />;
  if (!data) return null;
  if (data.length === 0) return <p className="quiet dossier-none">没有附件。</p>;
  const files = data.toSorted((a, b) => Number(b.kind === "plan") - Number(a.kind === "plan"));
  const images = files.filter((file) => file.image && file.state === "sound");
  return (
    <>
      <ul className="dossier-files">
        {files.map((file) => (
          <li key={file.id}>
            {images.includes(file) ? (
              <Thumbnail matterId={matterId} file={file} onEnlarge={() => setViewed({ file, open: true })} />
            ) : (
              <span className="file-face">
                <FileSign name={file.name} />
              </span>
            )}
            <span className="dossier-file">
              <span>{file.name}</span>
              <span className="quiet">
                {attachmentKindNames[file.kind]}
                {file.note !== "" && ` · ${file.note}`}
              </span>
              {file.state !== "sound" && <strong className="is-bad">{FAULTS[file.state]}</strong>}
            </span>
            {file.state === "sound" && (
              <Button
                size="small"
                type="text"
                icon={<ExportOutlined aria-hidden />}
                aria-label={`打开 ${file.name}`}
                onClick={() => open.mutate({ matterId, attachmentId: file.id })}
              >
                打开
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refused error={open.error ?? save.error} />
      {viewed && (
        <Viewer
          matterId={matterId}
          images={images}
          shown={viewed.file}
          open={viewed.open}
          onShow={(file) => setViewed({ file, open: true })}
          onSave={({ id }) =>
            save.mutate(
              { matterId, attachmentId: id },
              { onSuccess: ({ path }) => void (path && tell(`已保存到 ${path}`)) },
            )
          }
          onClose={() => setViewed({ ...viewed, open: false })}
          onClosed={() => setViewed(null)}
        />
      )}
    </>
  );
};
