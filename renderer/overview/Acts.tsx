import { AuditOutlined, FileExcelOutlined, FormOutlined, ThunderboltOutlined } from "@ant-design/icons";
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
  // Who decides on others' matters and has none of their own begins there; two ways to register would be shut to them.
  const offered = decides && !register.allowed ? [approvals, ...all.filter(({ to }) => to !== "/matters/quick")] : all;
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
