import { ExportOutlined, FileImageOutlined, PaperClipOutlined } from "@ant-design/icons";
import { Button, Image } from "antd";
import { useEffect, useMemo } from "react";
import { useAnswer, useChange } from "../app/api";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { attachmentKindNames } from "../../shared/model/attachment";

const FAULTS = { missing: "文件找不到了", altered: "文件被改动过", unreadable: "文件暂时读不出" } as const;

/** A picture of the archive, small; larger when it is clicked. */
const Picture = ({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }) => {
  const source = useMemo(() => URL.createObjectURL(new Blob([new Uint8Array(bytes)])), [bytes]);
  useEffect(() => () => URL.revokeObjectURL(source), [source]);
  return <Image src={source} alt={name} width={112} height={84} classNames={{ image: "file-picture" }} />;
};

const Fetched = ({ matterId, attachmentId, name }: { matterId: string; attachmentId: string; name: string }) => {
  const { data } = useAnswer("attachments.file", { matterId, attachmentId });
  return data ? <Picture bytes={data} name={name} /> : <span className="file-wait" />;
};

/** The files that go with a submission: each opens, pictures are seen at once. */
export const Files = ({ matterId }: { readonly matterId: string }) => {
  const { data, error } = useAnswer("attachments.list", { matterId });
  const open = useChange("attachments.open");
  if (error) return <Refused error={error} />;
  if (!data) return null;
  if (data.length === 0) return <Quiet title="没有附件" />;
  const plans = data.toSorted((a, b) => Number(b.kind === "plan") - Number(a.kind === "plan"));
  return (
    <>
      <ul className="files">
        {plans.map((file) => (
          <li key={file.id}>
            <span className="file-name">
              {file.image ? <FileImageOutlined aria-hidden /> : <PaperClipOutlined aria-hidden />} {file.name}
              <span className="quiet">
                {attachmentKindNames[file.kind]}
                {file.note !== "" && ` · ${file.note}`}
              </span>
              {file.state !== "sound" && <strong className="file-fault">{FAULTS[file.state]}</strong>}
            </span>
            <Button
              size="small"
              type="link"
              icon={<ExportOutlined aria-hidden />}
              aria-label={`打开 ${file.name}`}
              onClick={() => open.mutate({ matterId, attachmentId: file.id })}
            >
              打开
            </Button>
          </li>
        ))}
      </ul>
      <Refused error={open.error} />
      <div className="file-pictures">
        {plans
          .filter(({ image, state }) => image && state === "sound")
          .map(({ id, name }) => (
            <Fetched key={id} matterId={matterId} attachmentId={id} name={name} />
          ))}
      </div>
    </>
  );
};
