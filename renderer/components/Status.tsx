import { Tag } from "antd";
import {
  AuditOutlined,
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
  FileDoneOutlined,
  MinusCircleOutlined,
  RollbackOutlined,
  StopOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import { type Phase, phaseNames } from "../../shared/model/matter";

const waiting = (phase: Phase) =>
  ({ text: phaseNames[phase], className: "status-due", icon: <AuditOutlined aria-hidden /> }) as const;
const at = (phase: Phase, className: string, icon: ReactNode) =>
  ({ text: phaseNames[phase], className, icon }) as const;

const kinds = {
  planned: at("planned", "status-open", <EditOutlined aria-hidden />),
  applied: waiting("applied"),
  reviewing: waiting("reviewing"),
  approving: waiting("approving"),
  returned: at("returned", "status-due", <RollbackOutlined aria-hidden />),
  choosing: waiting("choosing"),
  underway: at("underway", "status-open", <ClockCircleOutlined aria-hidden />),
  active: { text: "在用", className: "status-open", icon: <CheckCircleOutlined aria-hidden /> },
  closed: at("closed", "status-done", <CheckCircleOutlined aria-hidden />),
  merged: at("merged", "status-done", <CheckCircleOutlined aria-hidden />),
  terminated: at("terminated", "status-off", <StopOutlined aria-hidden />),
  transferred: at("transferred", "status-off", <MinusCircleOutlined aria-hidden />),
  declined: at("declined", "status-off", <MinusCircleOutlined aria-hidden />),
  dropped: at("dropped", "status-off", <MinusCircleOutlined aria-hidden />),
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
