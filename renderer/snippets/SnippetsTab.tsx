import { PlusOutlined, SearchOutlined } from "@ant-design/icons";
import { Flex, Input, type InputRef, Segmented, Skeleton } from "antd";
import { useMemo, useRef, useState } from "react";
import type { Snippet } from "../../shared/model/snippet";
import { snippetKeepers } from "../../shared/rules/snippets";
import { matchesTerms, searchKey, searchTerms } from "../../shared/rules/search-keys";
import { useAnswer, useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useFolder, useHolds } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { ActionButton } from "../components/ActionButton";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { SnippetDialog } from "./SnippetDialog";
import { SnippetTable } from "./SnippetTable";
import "./snippets.css";

type Whose = "all" | "shared" | "own";
const NONE: readonly Snippet[] = [];

const isOf = (whose: Whose, { ownerId }: Snippet): boolean =>
  whose === "all" || (whose === "shared") === (ownerId === null);

/** 用语库: snippets with slots, the office's and one's own, to search, add, change and remove. `shown`: the tab that is open. */
export function SnippetsTab({ shown }: { readonly shown: boolean }) {
  const answer = useAnswer("snippets.list", {});
  const { readOnly } = useFolder();
  const keeper = useHolds(...snippetKeepers);
  const { confirm, saved } = useFeedback();
  const remove = useChange("snippets.remove");
  const examples = useChange("snippets.addExamples");
  const [text, setText] = useState("");
  const [whose, setWhose] = useState<Whose>("all");
  const [opened, setOpened] = useState<Snippet | "new" | null>(null);
  const search = useRef<InputRef>(null);
  useShortcut({
    keys: "Ctrl+F",
    label: "查找用语",
    run: () => search.current?.focus({ cursor: "all" }),
    enabled: shown,
  });
  useShortcut({ keys: "Alt+A", label: "添加用语", run: () => setOpened("new"), enabled: shown && !readOnly });

  const all = answer.data?.snippets ?? NONE;
  const keyed = useMemo(
    () =>
      all
        .toSorted((a, b) => a.title.localeCompare(b.title, "zh-CN"))
        .map((one) => ({ one, key: searchKey([one.title, one.text, ...one.methods]) })),
    [all],
  );
  const terms = searchTerms(text);
  const listed = keyed.filter(({ one, key }) => isOf(whose, one) && matchesTerms(key, terms)).map(({ one }) => one);
  const may = ({ ownerId }: Snippet) => !readOnly && (ownerId !== null || keeper);
  const left = answer.data?.examples ?? 0;

  const ask = async ({ id, rev, title, ownerId }: Snippet) => {
    const content = ownerId === null ? "全单位都不能再用它；" : "";
    const agreed = await confirm({
      title: `删除用语“${title}”？`,
      content: `${content}已经写进事项和文书的文字不受影响。`,
      okText: "删除",
      danger: true,
    });
    if (agreed) remove.mutate({ id, rev }, { onSuccess: () => saved(`已删除用语“${title}”`) });
  };
  const addButton = (
    <ActionButton
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      action={undefined}
      onClick={() => setOpened("new")}
    >
      添加用语
    </ActionButton>
  );
  const exampleButton = keeper && left > 0 && (
    <ActionButton
      action={undefined}
      loading={examples.isPending}
      onClick={() => examples.mutate({}, { onSuccess: ({ added }) => saved(`已加入 ${added} 条示例`) })}
    >
      加入常用示例（{left} 条）
    </ActionButton>
  );

  return (
    <section className="card" aria-label="用语">
      <p className="quiet">
        常用的话存在这里，写事项和文书时按 Alt+Y 插入；花括号里的占位自动换成表单里的内容。不写相对人的名称和号码。
      </p>
      <Flex align="center" gap={16} wrap style={{ marginBottom: 12 }}>
        <Input
          ref={search}
          value={text}
          onChange={(event) => setText(event.target.value)}
          allowClear
          maxLength={100}
          prefix={<SearchOutlined aria-hidden />}
          placeholder="标题、内容或拼音首字母"
          aria-label="查找用语"
          style={{ maxWidth: 320 }}
        />
        <Segmented<Whose>
          aria-label="谁的用语"
          value={whose}
          onChange={setWhose}
          options={[
            { value: "all", label: "全部" },
            { value: "shared", label: "全单位" },
            { value: "own", label: "我的" },
          ]}
        />
        <span className="quiet" role="status">
          {answer.data ? `共 ${listed.length} 条` : ""}
        </span>
        <Flex gap={8} style={{ marginInlineStart: "auto" }}>
          {exampleButton}
          {addButton}
        </Flex>
      </Flex>
      <Refused error={answer.error ?? remove.error ?? examples.error} />
      {answer.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {listed.length > 0 && (
        <SnippetTable snippets={listed} may={may} onEdit={setOpened} onRemove={(snippet) => void ask(snippet)} />
      )}
      {answer.data && listed.length === 0 && (
        <Quiet title={all.length > 0 ? "没有这样的用语" : "还没有用语"}>
          {all.length > 0
            ? "可以只输入几个字或拼音首字母，或换一个范围。"
            : "常写的话添加一次，以后按 Alt+Y 插入；也可以在写文字时选中一段，存为用语。"}
        </Quiet>
      )}
      {opened && <SnippetDialog snippet={opened === "new" ? null : opened} onClose={() => setOpened(null)} />}
    </section>
  );
}
