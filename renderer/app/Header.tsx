import { FontSizeOutlined, KeyOutlined, LockOutlined, LogoutOutlined, UserOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { quarterLabel, quarterOf } from "../../shared/rules/quarters";
import { roleNames } from "../../shared/model/account";
import { ChangePasswordDialog } from "../session/ChangePasswordDialog";
import { call } from "./api";
import { useMe, useOffice } from "./office";
import { useShortcut } from "./shortcuts";
import { useTypeSize } from "./typeSize";

const lock = () => void call("session.lock", {}).catch(() => undefined);
const leave = () => void call("session.signOut", {}).catch(() => undefined);

/** The band at the top: which office, which quarter, who sits here, and how large the type is. */
export function Header() {
  const { office, today } = useOffice();
  const me = useMe();
  const [size, setSize] = useTypeSize();
  const [changing, setChanging] = useState(false);
  useShortcut({ keys: "Alt+L", label: "锁定", run: lock });
  const large = size === "large";
  return (
    <header className="top">
      <div className="top-brand">
        <strong>{office.shortName}</strong>
        <span>行政指导工作台</span>
      </div>
      <span className="top-quarter">
        {today}　{quarterLabel(quarterOf(today))}
      </span>
      <div className="top-tools">
        <Button
          type="text"
          aria-pressed={large}
          icon={<FontSizeOutlined aria-hidden />}
          onClick={() => setSize(large ? "normal" : "large")}
        >
          {large ? "常规字号" : "大字"}
        </Button>
        <Dropdown
          trigger={["click"]}
          placement="bottomRight"
          getPopupContainer={(button) => button.parentElement ?? document.body}
          menu={{
            items: [
              {
                type: "group",
                label: `${me.name}：${me.roles.map((role) => roleNames[role]).join("、")}`,
                children: [],
              },
              { type: "divider" },
              { key: "lock", icon: <LockOutlined aria-hidden />, label: "锁定", extra: "Alt+L", onClick: lock },
              {
                key: "password",
                icon: <KeyOutlined aria-hidden />,
                label: "修改密码",
                onClick: () => setChanging(true),
              },
              { key: "leave", icon: <LogoutOutlined aria-hidden />, label: "退出或换人登录", onClick: leave },
            ],
          }}
        >
          <Button type="text" icon={<UserOutlined aria-hidden />} aria-haspopup="menu">
            {me.name}
          </Button>
        </Dropdown>
      </div>
      <ChangePasswordDialog open={changing} onClose={() => setChanging(false)} />
    </header>
  );
}
