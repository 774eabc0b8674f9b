import { PlusOutlined } from "@ant-design/icons";
import { Button, Skeleton, Table } from "antd";
import { useState } from "react";
import { type AccountView, roleNames } from "../../shared/model/account";
import { useAnswer } from "../app/api";
import { useOffice } from "../app/office";
import { Refused } from "../components/Refused";
import { Status } from "../components/Status";
import { PasswordDialog } from "./PasswordDialog";
import { PersonDialog } from "./PersonDialog";
import { useMayChange } from "./useOfficeSave";

function AccountStatus({ account }: { readonly account: AccountView }) {
  if (!account.active) return <Status kind="void">停用</Status>;
  if (!account.canSignIn) return <Status kind="due">未设密码</Status>;
  return account.mustChange ? <Status kind="active">初始密码</Status> : <Status kind="closed">可登录</Status>;
}

/** 人员与账号: who works here, in which roles, and whether they can sign in (R053). */
export function PeopleTab() {
  const { data, error } = useAnswer("accounts.list", {});
  const { sections } = useOffice();
  const may = useMayChange();
  const [editing, setEditing] = useState<AccountView | "new" | null>(null);
  const [password, setPassword] = useState<AccountView | null>(null);
  if (error && !data) return <Refused error={error} />;
  if (!data) return <Skeleton active paragraph={{ rows: 6 }} />;
  const sectionName = (id: string | null) => sections.find((section) => section.id === id)?.name ?? "";
  return (
    <div className="card">
      <div className="table-head">
        <span className="quiet">共 {data.length} 人</span>
        {may && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing("new")}>
            添加人员
          </Button>
        )}
      </div>
      <Table<AccountView>
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={data}
        scroll={{ x: "max-content" }}
        columns={[
          { title: "姓名", dataIndex: "name", width: 120 },
          { title: "登录名", dataIndex: "login", width: 120 },
          { title: "科室", render: (_, { sectionId }) => sectionName(sectionId) },
          { title: "角色", render: (_, { roles }) => roles.map((role) => roleNames[role]).join("、") },
          { title: "职务", dataIndex: "duty" },
          { title: "执法证号", dataIndex: "certificate" },
          { title: "账号", width: 120, render: (_, account) => <AccountStatus account={account} /> },
          ...(may
            ? [
                {
                  title: "操作",
                  width: 160,
                  fixed: "right" as const,
                  render: (_: unknown, account: AccountView) => (
                    <>
                      <Button
                        type="link"
                        size="small"
                        aria-label={`修改${account.name}`}
                        onClick={() => setEditing(account)}
                      >
                        修改
                      </Button>
                      <Button
                        type="link"
                        size="small"
                        aria-label={`${account.name}：重设密码`}
                        onClick={() => setPassword(account)}
                      >
                        重设密码
                      </Button>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing && <PersonDialog person={editing === "new" ? null : editing} onClose={() => setEditing(null)} />}
      {password && <PasswordDialog person={password} onClose={() => setPassword(null)} />}
    </div>
  );
}
