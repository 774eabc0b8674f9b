import {
  AuditOutlined,
  FileExcelOutlined,
  FileTextOutlined,
  FormOutlined,
  SettingOutlined,
  ThunderboltOutlined,
} from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { useHolds, useOffice } from "../app/office";
import { ActionButton } from "../components/ActionButton";

interface Act {
  readonly to: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly about: string;
  /** Absent where the button only leads to a page that everybody may see. */
  readonly action?: { allowed: boolean; why: string; rule: string };
}

/** The three commonest acts as big buttons; the first is the day's work of the person at the desk. */
export const Acts = ({ quarter }: { readonly quarter: string }) => {
  const [, navigate] = useLocation();
  const register = {
    allowed: useHolds("handler"),
    why: "登记指导事项由经办人办理，您的账号没有这种角色",
    rule: "R053",
  };
  const reviewed = useOffice().profile.major.scope !== "none";
  const decides = useHolds("reviewer", "leader") && reviewed;
  const administers = useHolds("administrator");
  const all: readonly Act[] = [
    {
      to: "/matters/new",
      icon: <FormOutlined aria-hidden />,
      title: "登记指导事项",
      about: "一次填写，生成意见书等文书和登记簿",
      action: register,
    },
    {
      to: "/matters/quick",
      icon: <ThunderboltOutlined aria-hidden />,
      title: "简易登记",
      about: "口头、电话等简易指导，一行记一件",
      action: register,
    },
    {
      to: `/register?quarter=${quarter}`,
      icon: <FileExcelOutlined aria-hidden />,
      title: "导出本季登记簿",
      about: "查看本季登记簿，导出 Excel",
    },
  ];
  const approvals: Act = {
    to: "/approvals",
    icon: <AuditOutlined aria-hidden />,
    title: "审批",
    about: "等待审核、审批和备案的事项",
  };
  const settings: Act = {
    to: "/settings",
    icon: <SettingOutlined aria-hidden />,
    title: "设置",
    about: "人员与账号、科室、文号和提醒",
  };
  const matters: Act = {
    to: "/matters",
    icon: <FileTextOutlined aria-hidden />,
    title: "指导事项",
    about: "查看全部事项的办理情况",
  };
  // Who has no matters of their own begins with what is theirs; two ways to register would be shut to them.
  const others = all.filter(({ to }) => to !== "/matters/quick");
  const duty = decides ? [approvals, ...others] : administers ? [settings, ...others] : [...others, matters];
  const offered = register.allowed ? all : duty;
  // What the person may do comes first.
  const acts = offered.toSorted((a, b) => Number(b.action?.allowed ?? true) - Number(a.action?.allowed ?? true));
  return (
    <nav className="acts" aria-label="常用操作">
      {acts.map(({ to, icon, title, about, action }, index) => {
        const look = {
          className: "act",
          type: index === 0 ? "primary" : "default",
          icon,
          onClick: () => navigate(to),
          children: (
            <span>
              <strong>{title}</strong>
              <small>{about}</small>
            </span>
          ),
        } as const;
        return action ? <ActionButton key={to} action={action} {...look} /> : <Button key={to} {...look} />;
      })}
    </nav>
  );
};
