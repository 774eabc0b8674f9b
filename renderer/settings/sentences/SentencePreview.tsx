import { useMemo } from "react";
import type { WordedDocument } from "../../../shared/contract/sentences";
import { Refused } from "../../components/Refused";
import { bytesOfDrawing } from "../../documents/paper-bytes";
import { DocxPane } from "../../matters/preview/DocxPane";
import { useSheet } from "../../matters/preview/useSheet";

/** The document empty, in the wording that is saved. */
export const SentencePreview = ({ document: { type, name, rev } }: { readonly document: WordedDocument }) => {
  // A saved wording is another job of the same document: the sheet stays until the new one is drawn.
  const drawing = useMemo(
    () => ({ rev, asked: { subject: { kind: "office" as const }, type, values: {} } }),
    [type, rev],
  );
  const { drawn, error } = useSheet(type, drawing, bytesOf);
  return (
    <aside className="live-preview" aria-label={`${name}预览`}>
      <p className="quiet sentence-note">空白文书，按已保存的用语；保存后更新</p>
      <Refused error={error} />
      <DocxPane drawn={drawn} label={`${name}的预览`} />
    </aside>
  );
};

const bytesOf = ({ asked }: { readonly asked: Parameters<typeof bytesOfDrawing>[0] }) => bytesOfDrawing(asked);
