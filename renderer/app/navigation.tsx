import {
  FileTextOutlined,
  HomeOutlined,
  QuestionCircleOutlined,
  SettingOutlined,
  TableOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from "@ant-design/icons";
import { Tooltip } from "antd";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useShortcut } from "./shortcuts";

interface Entry {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
}

/** The navigation, in the order of a working day. */
export const entries: readonly Entry[] = [
  { to: "/", label: "工作台", icon: <HomeOutlined aria-hidden /> },
  { to: "/matters", label: "指导事项", icon: <FileTextOutlined aria-hidden /> },
  { to: "/register", label: "登记簿与季报", icon: <TableOutlined aria-hidden /> },
  { to: "/counterparts", label: "相对人", icon: <TeamOutlined aria-hidden /> },
  { to: "/catalogue", label: "目录清单", icon: <UnorderedListOutlined aria-hidden /> },
  { to: "/settings", label: "设置", icon: <SettingOutlined aria-hidden /> },
  { to: "/help", label: "帮助", icon: <QuestionCircleOutlined aria-hidden /> },
];

function EntryLink({ entry, index, lit, folded, go }: EntryProps) {
  useShortcut({ keys: `Alt+${index + 1}`, label: `转到${entry.label}`, run: () => go(entry.to) });
  return (
    <Tooltip title={folded ? entry.label : ""} placement="right">
      <Link
        href={entry.to}
        className={lit ? "nav-link is-lit" : "nav-link"}
        aria-current={lit ? "page" : undefined}
        aria-label={entry.label}
      >
        {entry.icon}
        {!folded && <span>{entry.label}</span>}
      </Link>
    </Tooltip>
  );
}

interface EntryProps {
  readonly entry: Entry;
  readonly index: number;
  readonly lit: boolean;
  readonly folded: boolean;
  readonly go: (to: string) => void;
}

interface Props {
  /** The entry of the page that is shown. */
  readonly under: string;
  readonly folded: boolean;
  readonly go: (to: string) => void;
}

/** The left navigation; folded it shows signs with their names as tooltips. */
export function Navigation({ under, folded, go }: Props) {
  return (
    <ul className="nav-list">
      {entries.map((entry, index) => (
        <li key={entry.to}>
          <EntryLink entry={entry} index={index} lit={entry.to === under} folded={folded} go={go} />
        </li>
      ))}
    </ul>
  );
}
