import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import type { PreviewFields } from "../../../shared/contract/documents";
import type { PrincipalType } from "../../../shared/model/profile";
import { call, type CallError } from "../../app/api";
import { Refused } from "../../components/Refused";
import { drawDocx } from "../preview/docx";
import { DocxPane } from "../preview/DocxPane";

/** A paper to look at: one that was issued, or as it would be issued now. */
export type Paper =
  | { readonly kind: "issued"; readonly title: string; readonly matterId: string; readonly documentId: string }
  | {
      readonly kind: "planned";
      readonly title: string;
      readonly type: PrincipalType;
      readonly fields: Partial<PreviewFields>;
    };

const bytesOf = (paper: Paper): Promise<Uint8Array> =>
  paper.kind === "issued"
    ? call("documents.file", { matterId: paper.matterId, documentId: paper.documentId })
    : call("documents.preview", { type: paper.type, fields: paper.fields });

const Drawn = ({ paper }: { readonly paper: Paper }) => {
  const answer = useQuery<HTMLElement, CallError>({
    queryKey: ["documents", "drawn", paper],
    queryFn: async () => drawDocx(await bytesOf(paper)),
    gcTime: 0,
  });
  if (answer.error) return <Refused error={answer.error} />;
  return <DocxPane drawn={answer.data ?? null} label={paper.title} />;
};

/** Shows a paper at the right of the page, the very file that was or would be issued. */
export const PaperDrawer = ({ paper, onClose }: { readonly paper: Paper | null; readonly onClose: () => void }) => (
  <Drawer
    open={paper !== null}
    onClose={onClose}
    title={paper?.title}
    size={880}
    destroyOnHidden
    classNames={{ body: "paper-drawer" }}
    closable={{ "aria-label": "关闭预览" }}
  >
    {paper && <Drawn paper={paper} />}
  </Drawer>
);
