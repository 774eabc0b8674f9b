import { Button, Table, Tag } from "antd";
import type { Snippet } from "../../shared/model/snippet";
import { useAnswer } from "../app/api";
import { SlotText } from "./SlotText";

interface Props {
  readonly snippets: readonly Snippet[];
  /** Whether the person may change it. */
  readonly may: (snippet: Snippet) => boolean;
  readonly onEdit: (snippet: Snippet) => void;
  readonly onRemove: (snippet: Snippet) => void;
}

/** The snippets as a table: title, words with their slots, what for, whose. */
export function SnippetTable({ snippets, may, onEdit, onRemove }: Props) {
  const items = useAnswer("catalogue.list", {}).data ?? [];
  const itemNames = new Map(items.map(({ id, name }) => [id, name]));
  const uses = ({ methods, itemIds }: Snippet) => [...itemIds.flatMap((id) => itemNames.get(id) ?? []), ...methods];
  return (
    <Table<Snippet>
      aria-label="用语库"
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={[...snippets]}
      columns={[
        { title: "标题", dataIndex: "title", width: "16%" },
        {
          title: "用语",
          render: (_, { text }) => (
            <span className="snippet-text">
              <SlotText text={text} />
            </span>
          ),
        },
        { title: "适用", width: "18%", render: (_, snippet) => uses(snippet).join("、") || "不限" },
        {
          title: "谁可以用",
          width: 96,
          render: (_, { ownerId }) => (ownerId === null ? "全单位" : <Tag>我的</Tag>),
        },
        {
          title: "操作",
          width: 128,
          render: (_, snippet) =>
            may(snippet) && (
              <>
                <Button type="link" size="small" aria-label={`编辑${snippet.title}`} onClick={() => onEdit(snippet)}>
                  编辑
                </Button>
                <Button type="link" size="small" aria-label={`删除${snippet.title}`} onClick={() => onRemove(snippet)}>
                  删除
                </Button>
              </>
            ),
        },
      ]}
    />
  );
}
