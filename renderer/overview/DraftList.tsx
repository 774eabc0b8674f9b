import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "wouter";
import type { Draft } from "../../shared/model/draft";
import { useAnswer, useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { Refused } from "../components/Refused";
import { keptAt } from "../matters/drafts/kept-at";
import { draftKind, draftTarget, firstWords, isOfMatter } from "./draft-words";

/** What a person knows a draft by: the matter that it is about, or else the first words that were typed. */
const useTitle = (draft: Draft): string => {
  const about = isOfMatter(draft) ? draft.target : null;
  const view = useAnswer("matters.get", { id: about ?? "" }, { enabled: about !== null }).data;
  if (!view) return firstWords(draft);
  return view.matter.kind === "written" ? view.matter.title : firstWords(draft);
};

interface DraftLineProps {
  readonly draft: Draft;
  readonly onDrop: (draft: Draft, title: string) => void;
}

const DraftLine = ({ draft, onDrop }: DraftLineProps) => {
  const title = useTitle(draft);
  return (
    <li>
      <div className="lines-text">
        <Link href={draftTarget(draft)} title={title}>
          {title}
        </Link>
        <small className="quiet">
          {draftKind(draft)} · {keptAt(draft.savedAt)} 保存
        </small>
      </div>
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={`丢弃草稿：${title}`}
        onClick={() => onDrop(draft, title)}
      />
    </li>
  );
};

/** 未完成的草稿: what was typed and not yet registered or recorded, each to be continued or thrown away. */
export const DraftList = ({ drafts }: { readonly drafts: readonly Draft[] }) => {
  const drop = useChange("drafts.drop");
  const { confirm } = useFeedback();
  const discard = async (draft: Draft, title: string) => {
    const agreed = await confirm({
      title: "丢弃这份草稿？",
      content: `“${title}”的${draftKind(draft)}还没有保存，丢弃后不能找回。`,
      okText: "丢弃",
      danger: true,
    });
    if (agreed) drop.mutate({ id: draft.id });
  };
  return (
    <section className="card" aria-labelledby="drafts-title">
      <header className="section-head">
        <h2 id="drafts-title">未完成的草稿</h2>
      </header>
      <Refused error={drop.error} />
      <ul className="lines">
        {drafts.map((draft) => (
          <DraftLine key={draft.id} draft={draft} onDrop={(one, title) => void discard(one, title)} />
        ))}
      </ul>
    </section>
  );
};
