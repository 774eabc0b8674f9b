import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import dayjs from "dayjs";
import { Link } from "wouter";
import type { Draft } from "../../shared/model/draft";
import { useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { Refused } from "../components/Refused";

/** Where a draft is continued. */
const target = ({ id, kind, target: matter }: Draft): string => {
  if (matter !== null) return `/matters/${matter}/edit?draft=${id}`;
  return kind === "simple" ? `/matters/quick?draft=${id}` : `/matters/new?draft=${id}`;
};

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** What a person knows a draft by: the first words that were typed. */
const titleOf = ({ values }: Draft): string =>
  [values["title"], values["content"], values["problem"], values["place"]].map(text).find(Boolean)?.slice(0, 60) ??
  "（未填写事项）";

const kindOf = ({ kind, target: matter }: Draft): string => {
  if (matter !== null) return "修改中";
  return kind === "simple" ? "简易登记" : "书面指导";
};

/** 未完成的草稿: what was typed and not yet registered, each to be continued or thrown away. */
export const DraftList = ({ drafts }: { readonly drafts: readonly Draft[] }) => {
  const drop = useChange("drafts.drop");
  const { confirm } = useFeedback();
  const discard = async (draft: Draft) => {
    const agreed = await confirm({
      title: "丢弃这份草稿？",
      content: `“${titleOf(draft)}”还没有登记，丢弃后不能找回。`,
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
          <li key={draft.id}>
            <div className="lines-text">
              <Link href={target(draft)} title={titleOf(draft)}>
                {titleOf(draft)}
              </Link>
              <small className="quiet">
                {kindOf(draft)} · {dayjs(draft.savedAt).format("M月D日 HH:mm")} 保存
              </small>
            </div>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={`丢弃草稿：${titleOf(draft)}`}
              onClick={() => void discard(draft)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
