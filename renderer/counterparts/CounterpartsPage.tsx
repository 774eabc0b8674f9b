import { PlusOutlined, ProfileOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Flex, Input, type InputRef, Skeleton } from "antd";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { useHolds, useOffice } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { ActionButton } from "../components/ActionButton";
import { Page } from "../components/Page";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { CounterpartDialog } from "./CounterpartDialog";
import { CounterpartTable } from "./CounterpartTable";
import { useFound } from "./useFound";
import { useSettled } from "../components/useSettled";

/** The record the dialog is open for; `null` is a new one. */
interface Opened {
  readonly id: string | null;
}

/** 相对人 (R009): everybody the office has guided, found as one types. */
export default function CounterpartsPage() {
  const { profile } = useOffice();
  const term = profile.terms.counterpart;
  const [, go] = useLocation();
  const allowed = useHolds("handler", "reviewer", "registrar", "administrator");
  const [text, setText] = useState("");
  const [opened, setOpened] = useState<Opened>();
  const search = useRef<InputRef>(null);
  const settled = useSettled(text.trim(), 120);
  const found = useFound(settled);

  const action = {
    allowed,
    why: `您的角色只能查看${term}，新增和编辑由经办人、法制审核员、办公室或管理员办理`,
    rule: "",
  };
  const edit = (id: string | null) => allowed && setOpened({ id });
  useShortcut({ keys: "Ctrl+F", label: "查找", run: () => search.current?.focus({ cursor: "all" }) });
  useShortcut({ keys: "Alt+A", label: `新增${term}`, run: () => edit(null), enabled: allowed });

  const add = (type: "primary" | "default") => (
    <ActionButton type={type} icon={<PlusOutlined aria-hidden />} action={action} onClick={() => edit(null)}>
      新增{term}
    </ActionButton>
  );
  return (
    <Page
      title={term}
      actions={
        <>
          {profile.procedure.demands && (
            <Button icon={<ProfileOutlined aria-hidden />} onClick={() => go("/demands")}>
              诉求台账
            </Button>
          )}
          {add("primary")}
        </>
      }
    >
      <section className="card" aria-label={`${term}列表`} aria-busy={found.pending || found.stale}>
        <Flex align="center" justify="space-between" gap={16} style={{ marginBottom: 12 }}>
          <Input
            ref={search}
            value={text}
            onChange={(event) => setText(event.target.value)}
            allowClear
            maxLength={100}
            prefix={<SearchOutlined aria-hidden />}
            placeholder="名称、拼音首字母、信用代码、法定代表人"
            aria-label={`查找${term}`}
            style={{ maxWidth: 420 }}
          />
          <span className="quiet" role="status" style={{ whiteSpace: "nowrap" }}>
            {found.pending ? "" : settled ? `找到 ${found.total} 条` : `共 ${found.total} 条`}
          </span>
        </Flex>
        <Refused error={found.error} />
        {found.pending && <Skeleton active title={false} paragraph={{ rows: 12 }} />}
        {found.rows.length > 0 && (
          <CounterpartTable label={`${term}列表`} rows={found.rows} action={action} onEdit={edit} onEnd={found.more} />
        )}
        {!found.pending && !found.error && found.rows.length === 0 && (
          <Quiet
            title={settled ? `没有找到“${settled}”` : `还没有${term}`}
            action={
              settled ? (
                <Flex gap={8} justify="center">
                  <Button onClick={() => setText("")}>清除查找</Button>
                  {add("default")}
                </Flex>
              ) : (
                add("default")
              )
            }
          >
            {settled
              ? "可以只输入名称中的几个字、拼音首字母或代码中的几位。"
              : "登记指导事项时填写的也会自动列在这里，以后直接选用。"}
          </Quiet>
        )}
      </section>
      <CounterpartDialog
        open={opened !== undefined}
        {...(opened?.id ? { id: opened.id } : { initialName: found.total === 0 ? settled : "" })}
        onSaved={(saved) => {
          setOpened(undefined);
          if (opened?.id === null) setText(saved.name);
        }}
        onClose={() => setOpened(undefined)}
      />
    </Page>
  );
}
