import { DownloadOutlined, LeftOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Modal, Skeleton } from "antd";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { AttachmentView } from "../../shared/contract/attachments";
import { imageType } from "../../shared/rules/file-types";
import { call, type CallError } from "../app/api";
import { Refused } from "../components/Refused";

const Picture = ({ matterId, file, actual }: PictureProps) => {
  const image = useRef<HTMLImageElement>(null);
  const [broken, setBroken] = useState(false);
  const answer = useQuery<Uint8Array, CallError>({
    queryKey: ["pictures", matterId, file.id],
    queryFn: () => call("attachments.file", { matterId, attachmentId: file.id }),
    // Large, and at hand: not kept.
    gcTime: 0,
    staleTime: Infinity,
  });
  const bytes = answer.data;
  useLayoutEffect(() => {
    if (!bytes || !image.current) return undefined;
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: imageType(file.name) ?? "" }));
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [bytes, file.name]);

  if (answer.error) return <Refused error={answer.error} />;
  if (broken)
    return <p role="alert">这个文件不能作为图片显示，可能已损坏，或内容不是图片。可“另存为”后用其他程序查看。</p>;
  if (!bytes) return <Skeleton.Node active className="viewer-blank" />;
  return (
    <img
      ref={image}
      className={actual ? "is-actual" : ""}
      alt={file.note === "" ? file.name : `${file.name}（${file.note}）`}
      onError={() => setBroken(true)}
    />
  );
};

interface PictureProps {
  readonly matterId: string;
  readonly file: AttachmentView;
  /** In its own size, not made to fit. */
  readonly actual: boolean;
}

interface Props {
  readonly matterId: string;
  /** The matter's images. */
  readonly images: readonly AttachmentView[];
  /** The one that is shown; while the viewer closes, the last. */
  readonly shown: AttachmentView;
  readonly open: boolean;
  readonly onShow: (file: AttachmentView) => void;
  readonly onSave: (file: AttachmentView) => void;
  readonly onClose: () => void;
  readonly onClosed: () => void;
}

/** An image over the page, made to fit or in its own size. ← and → go through the matter's images, Esc closes. */
export const Viewer = ({ matterId, images, shown, open, onShow, onSave, onClose, onClosed }: Props) => {
  const [actual, setActual] = useState(false);
  const at = images.findIndex(({ id }) => id === shown.id);
  const before = images[at - 1];
  const after = images[at + 1];

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const next = event.key === "ArrowLeft" ? before : event.key === "ArrowRight" ? after : undefined;
      if (next && !actual) onShow(next);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [before, after, actual, onShow]);

  return (
    <Modal
      open={open}
      afterClose={onClosed}
      centered
      width="min(1280px, 94vw)"
      className="viewer"
      title={
        <>
          {shown.name}
          {images.length > 1 && <span className="quiet viewer-count">{`第 ${at + 1} 张，共 ${images.length} 张`}</span>}
        </>
      }
      onCancel={onClose}
      footer={
        <div className="viewer-tools">
          {images.length > 1 && (
            <>
              <Button icon={<LeftOutlined aria-hidden />} disabled={!before} onClick={() => before && onShow(before)}>
                上一张
              </Button>
              <Button icon={<RightOutlined aria-hidden />} disabled={!after} onClick={() => after && onShow(after)}>
                下一张
              </Button>
            </>
          )}
          <span className="viewer-gap" />
          <Button
            icon={actual ? <ZoomOutOutlined aria-hidden /> : <ZoomInOutlined aria-hidden />}
            onClick={() => setActual(!actual)}
          >
            {actual ? "适合窗口" : "原始大小"}
          </Button>
          <Button icon={<DownloadOutlined aria-hidden />} onClick={() => onSave(shown)}>
            另存为
          </Button>
          <Button type="primary" onClick={onClose}>
            关闭
          </Button>
        </div>
      }
    >
      {/* A scrolling region must be reachable by key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="viewer-pane" role="region" aria-label="图片" tabIndex={0}>
        <Picture key={shown.id} matterId={matterId} file={shown} actual={actual} />
      </div>
    </Modal>
  );
};
