import { PlusOutlined } from "@ant-design/icons";
import { Skeleton } from "antd";
import { useCallback, useMemo, useRef, useState } from "react";
import type { AttachmentView } from "../../shared/contract/attachments";
import type { Action } from "../../shared/contract/procedure";
import type { AttachmentKind } from "../../shared/model/attachment";
import { useAnswer, useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useFolder } from "../app/office";
import { ActionButton } from "../components/ActionButton";
import { Section } from "../components/fields";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { AddArea } from "./AddArea";
import { FileRow } from "./FileRow";
import type { Incoming } from "./incoming";
import { sizeText } from "./size";
import { TrayPanel } from "./TrayPanel";
import { useArrivals } from "./useArrivals";
import { useTray } from "./useTray";
import { Viewer } from "./Viewer";
import "./attachments.css";

interface Props {
  readonly matterId: string;
  /** Only files of this kind are listed and added; without it all, each with its kind. */
  readonly kind?: AttachmentKind;
  /** Whether this person may add (the matter's `attach`). */
  readonly allowed: Action | undefined;
  readonly title?: string;
}

const NONE: readonly AttachmentView[] = [];

/** The files of a matter (附件, R081): looked at, opened, saved and removed; added to by those who may. */
export const Attachments = ({ matterId, kind, allowed, title = "附件" }: Props) => {
  const { tell, saved } = useFeedback();
  const { readOnly } = useFolder();
  const area = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const [viewed, setViewed] = useState<{ readonly file: AttachmentView; readonly open: boolean } | null>(null);
  const [tray, state] = useTray(matterId, kind ?? "");
  const list = useAnswer("attachments.list", { matterId });
  const save = useChange("attachments.save");
  const adding = !readOnly && allowed?.allowed !== false;
  const all = list.data ?? NONE;
  const files = useMemo(() => all.filter((file) => kind === undefined || file.kind === kind), [all, kind]);
  const images = files.filter((file) => file.image && file.state === "sound");
  const enlarge = useCallback((file: AttachmentView) => setViewed({ file, open: true }), []);

  const take = (taken: readonly Incoming[]) => {
    if (taken.length === 0) {
      tell("里面没有文件");
      return;
    }
    tray.take(taken, kind ?? "evidence");
    // Enter then adds them; who was at something else on the page stays there.
    const at = document.activeElement;
    if (area.current?.contains(at) || at?.contains(area.current)) setTimeout(() => adder.current?.focus());
  };
  const add = async () => {
    await tray.run();
    const { items, outcome } = tray.state();
    if (items.length > 0) return;
    saved(outcome);
    if (document.activeElement === document.body) first.current?.focus();
  };
  const { over, handlers } = useArrivals({
    area,
    enabled: adding,
    taken: () => new Set([...all, ...tray.state().items].map(({ name }) => name)),
    onTake: take,
    onUnreadable: () => tell("没能读出拖入的文件夹，请改用“选择文件夹”"),
  });

  return (
    <div ref={area} className="attachments" {...handlers}>
      <Section
        title={title}
        columns={1}
        extra={
          <>
            {files.length > 0 && (
              <span className="quiet">
                {`${files.length} 个，共 ${sizeText(files.reduce((sum, { size }) => sum + size, 0))}`}
              </span>
            )}
            {!adding && (
              <ActionButton action={allowed} icon={<PlusOutlined aria-hidden />}>
                添加文件
              </ActionButton>
            )}
          </>
        }
      >
        {adding && <AddArea title={title} over={over} first={first} onTake={take} />}
        {adding && (
          <TrayPanel tray={tray} state={state} choosing={kind === undefined} adder={adder} onAdd={() => void add()} />
        )}
        {list.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
        <Refused error={list.error} />
        {files.length > 0 && (
          <ul className="files" aria-label={title}>
            {files.map((file) => (
              <FileRow
                key={file.id}
                matterId={matterId}
                file={file}
                kindShown={kind === undefined}
                onEnlarge={enlarge}
              />
            ))}
          </ul>
        )}
        {list.data && files.length === 0 && !adding && <Quiet title={`还没有${title}`} />}
      </Section>
      {viewed && (
        <Viewer
          matterId={matterId}
          images={images}
          shown={viewed.file}
          open={viewed.open}
          onShow={enlarge}
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
    </div>
  );
};
