import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { AttachmentView } from "../../shared/contract/attachments";
import { FileSign } from "./icons";
import { thumbnail } from "./thumbs";

interface Props {
  readonly matterId: string;
  readonly file: AttachmentView;
  readonly onEnlarge: () => void;
}

/** An image in small, drawn once it comes into view; a press enlarges it. Where it cannot be drawn, the sign of its kind. */
export const Thumbnail = ({ matterId, file, onEnlarge }: Props) => {
  const button = useRef<HTMLButtonElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    if (button.current) watcher.observe(button.current);
    return () => watcher.disconnect();
  }, []);
  const picture = useQuery({
    // By its content: it never changes, whatever else does.
    queryKey: ["thumbnails", file.hash],
    queryFn: () => thumbnail({ matterId, attachmentId: file.id }, file.name),
    enabled: seen,
    staleTime: Infinity,
  });
  return (
    <button ref={button} type="button" className="file-face" aria-label={`放大 ${file.name}`} onClick={onEnlarge}>
      {picture.data ? <img src={picture.data} alt="" /> : <FileSign name={file.name} />}
    </button>
  );
};
