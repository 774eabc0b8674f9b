import { Tag } from "antd";
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
  FileDoneOutlined,
  StopOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";

const kinds = {
  open: { text: "办理中", className: "status-open", icon: <ClockCircleOutlined aria-hidden /> },
  closed: { text: "已办结", className: "status-done", icon: <CheckCircleOutlined aria-hidden /> },
  issued: { text: "已签发", className: "status-done", icon: <FileDoneOutlined aria-hidden /> },
  void: { text: "已作废", className: "status-off", icon: <StopOutlined aria-hidden /> },
  draft: { text: "草稿", className: "status-off", icon: <EditOutlined aria-hidden /> },
  due: { text: "将到期", className: "status-due", icon: <ClockCircleOutlined aria-hidden /> },
  overdue: { text: "已逾期", className: "status-late", icon: <ExclamationCircleOutlined aria-hidden /> },
} as const;
export type StatusKind = keyof typeof kinds;

/** A status: colour, sign and word together, each with one meaning everywhere. `children` replaces the usual word. */
export function Status({ kind, children }: { readonly kind: StatusKind; readonly children?: ReactNode }) {
  const { text, className, icon } = kinds[kind];
  return (
    <Tag icon={icon} className={`status ${className}`}>
      {children ?? text}
    </Tag>
  );
}
