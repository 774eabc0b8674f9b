import { Button } from "antd";
import { DraftMark } from "../matters/drafts/DraftMark";
import { keptAt } from "../matters/drafts/kept-at";
import type { KeptForm } from "./useKeptForm";

/** One quiet line: what the form goes on with, an earlier draft to choose, or when the typing was last kept. */
export const KeptNote = <V,>({ kept }: { readonly kept: KeptForm<V> }) => {
  const { draft, resumedAt, earlier } = kept;
  if (earlier) {
    return (
      <p className="kept-note">
        <span>有一份较早的草稿（{keptAt(earlier.savedAt)}），之后这里有过变动。</span>
        <Button type="link" size="small" onClick={() => kept.takeUp(earlier)}>
          用这份草稿
        </Button>
        <Button type="link" size="small" onClick={kept.startAfresh}>
          丢弃
        </Button>
      </p>
    );
  }
  if (resumedAt !== null && draft.savedAt === resumedAt && !draft.failed) {
    return (
      <p className="kept-note">
        <span>接着 {keptAt(resumedAt)} 的草稿填写。</span>
        <Button type="link" size="small" onClick={kept.startAfresh}>
          丢弃草稿，重新填写
        </Button>
      </p>
    );
  }
  return (
    <p className="kept-note">
      <DraftMark draft={draft} />
    </p>
  );
};
