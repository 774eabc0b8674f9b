import {
  FontSizeOutlined,
  KeyOutlined,
  LockOutlined,
  LogoutOutlined,
  SwapOutlined,
  UserOutlined,
} from "@ant-design/icons";
import { Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";
import { quarterLabel, quarterOf } from "../../shared/rules/quarters";
import { roleNames } from "../../shared/model/account";
import { settleDrafts } from "../matters/drafts/standing";
import { ChangePasswordDialog } from "../session/ChangePasswordDialog";
import { type Successor, SwitchDialog } from "../session/SwitchDialog";
import { call, useAnswer } from "./api";
import { useMe, useOffice } from "./office";
import { useShortcut } from "./shortcuts";
import { useTypeSize } from "./typeSize";

const lock = () => void call("session.lock", {}).catch(() => undefined);
// What is typed is kept while it can still be kept in this person's name.
const leave = () =>
  void settleDrafts()
    .then(() => call("session.signOut", {}))
    .catch(() => undefined);

/** Everybody else who can sign in here, for the menu: one click and their password. */
const useOthers = (onPick: (person: Successor) => void): NonNullable<MenuProps["items"]> => {
  const me = useMe();
  // Asked before the menu opens, which must not grow under the pointer.
  const people = useAnswer("session.people", {}).data ?? [];
  const others = people.filter(({ id, canSignIn }) => canSignIn && id !== me.id);
  if (others.length === 0) return [];
  const children = others.map((person) => ({
    key: person.id,
    icon: <SwapOutlined aria-hidden />,
    label: person.name,
    extra: person.duty,
    onClick: () => onPick(person),
  }));
  return [{ type: "divider" }, { type: "group", key: "others", label: "换人登录", children }];
};

/** The band at the top: which office, which quarter, who sits here, and how large the type is. */
export function Header() {
  const { office, today } = useOffice();
  const me = useMe();
  const [size, setSize] = useTypeSize();
  const [changing, setChanging] = useState(false);
  const [successor, setSuccessor] = useState<Successor | null>(null);
  const others = useOthers(setSuccessor);
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
            className: "top-menu",
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
              ...others,
            ],
          }}
        >
          <Button type="text" icon={<UserOutlined aria-hidden />} aria-haspopup="menu">
            {me.name}
          </Button>
        </Dropdown>
      </div>
      {successor && <SwitchDialog person={successor} onClose={() => setSuccessor(null)} />}
      <ChangePasswordDialog open={changing} onClose={() => setChanging(false)} />
    </header>
  );
}
