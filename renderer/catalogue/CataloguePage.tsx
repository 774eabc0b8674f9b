import { PlusOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Checkbox, Flex, Input, type InputRef, Skeleton } from "antd";
import { useMemo, useRef, useState } from "react";
import { basisText, type Item } from "../../shared/model/catalogue";
import { matchesTerms, searchKey, searchTerms } from "../../shared/rules/search-keys";
import { useAnswer } from "../app/api";
import { useHolds } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { ActionButton } from "../components/ActionButton";
import { Page } from "../components/Page";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { ItemDialog } from "./ItemDialog";
import { ItemTable } from "./ItemTable";

const NONE: readonly Item[] = [];

/** What the dialog is open for; `null` is a new item. */
interface Opened {
  readonly item: Item | null;
}

const byCode = (a: Item, b: Item): number =>
  Number(b.active) - Number(a.active) ||
  a.code.localeCompare(b.code, "zh-CN", { numeric: true }) ||
  a.name.localeCompare(b.name, "zh-CN");

/** 目录清单: the office's items with their bases (R002), to search, add and edit. */
export default function CataloguePage() {
  const list = useAnswer("catalogue.list", {});
  const allowed = useHolds("handler", "reviewer", "registrar", "administrator");
  const [text, setText] = useState("");
  const [withInactive, setWithInactive] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  const search = useRef<InputRef>(null);

  const all = list.data ?? NONE;
  const keyed = useMemo(
    () => all.toSorted(byCode).map((item) => ({ item, key: searchKey([item.code, item.name, basisText(item.bases)]) })),
    [all],
  );
  const terms = searchTerms(text);
  const shown = keyed
    .filter(({ item, key }) => (withInactive || item.active) && matchesTerms(key, terms))
    .map(({ item }) => item);
  const laws = useMemo(() => [...new Set(all.flatMap(({ bases }) => bases.map(({ law }) => law)))], [all]);
  const inactive = all.filter((item) => !item.active).length;

  const action = { allowed, why: "您的角色只能查看目录，新增和编辑由经办人、法制审核员、办公室或管理员办理", rule: "" };
  const add = () => allowed && setOpened({ item: null });
  useShortcut({ keys: "Ctrl+F", label: "查找", run: () => search.current?.focus({ cursor: "all" }) });
  useShortcut({ keys: "Alt+A", label: "新增目录事项", run: add, enabled: allowed });
  const addButton = (type: "primary" | "default") => (
    <ActionButton type={type} icon={<PlusOutlined aria-hidden />} action={action} onClick={add}>
      新增事项
    </ActionButton>
  );

  return (
    <Page title="目录清单" intro="本单位可以实施行政指导的事项及其依据" actions={addButton("primary")}>
      <section className="card" aria-label="目录事项" aria-busy={list.isPending}>
        <Flex align="center" gap={16} style={{ marginBottom: 12 }}>
          <Input
            ref={search}
            value={text}
            onChange={(event) => setText(event.target.value)}
            allowClear
            maxLength={100}
            prefix={<SearchOutlined aria-hidden />}
            placeholder="编号、名称、法规或拼音首字母"
            aria-label="查找目录事项"
            style={{ maxWidth: 420 }}
          />
          {inactive > 0 && (
            <Checkbox checked={withInactive} onChange={(event) => setWithInactive(event.target.checked)}>
              含已停用（{inactive}）
            </Checkbox>
          )}
          <span className="quiet" role="status" style={{ marginInlineStart: "auto", whiteSpace: "nowrap" }}>
            {list.data ? `${terms.length > 0 ? "找到" : "共"} ${shown.length} 项` : ""}
          </span>
        </Flex>
        <Refused error={list.error} />
        {list.isPending && <Skeleton active title={false} paragraph={{ rows: 12 }} />}
        {shown.length > 0 && <ItemTable items={shown} action={action} onEdit={(item) => setOpened({ item })} />}
        {list.data && shown.length === 0 && (
          <Quiet
            title={terms.length > 0 ? `没有找到“${text.trim()}”` : "目录里还没有事项"}
            action={terms.length > 0 ? <Button onClick={() => setText("")}>清除查找</Button> : addButton("default")}
          >
            {terms.length > 0
              ? "可以只输入名称中的几个字或拼音首字母。"
              : "把常用的指导事项和依据列在这里，登记时选一下就能带出事项名称和依据。"}
          </Quiet>
        )}
      </section>
      <ItemDialog
        open={opened !== undefined}
        item={opened?.item ?? null}
        laws={laws}
        onSaved={() => setOpened(undefined)}
        onClose={() => setOpened(undefined)}
      />
    </Page>
  );
}
