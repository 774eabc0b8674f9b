import {
  AuditOutlined,
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
import type { Profile } from "../../shared/model/profile";
import { useAnswer } from "./api";
import { useOffice } from "./office";
import { useShortcut } from "./shortcuts";

interface Entry {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Whether the region's profile knows this room; absent: every profile does. */
  readonly when?: (profile: Profile) => boolean;
}

/** Legal review is asked of some matters, or of all (R070, R076). */
const reviews = ({ major }: Profile): boolean => major.scope !== "none";

/** The navigation, in the order of a working day. */
export const entries: readonly Entry[] = [
  { to: "/", label: "工作台", icon: <HomeOutlined aria-hidden /> },
  { to: "/matters", label: "指导事项", icon: <FileTextOutlined aria-hidden /> },
  { to: "/approvals", label: "审批", icon: <AuditOutlined aria-hidden />, when: reviews },
  { to: "/register", label: "登记簿与季报", icon: <TableOutlined aria-hidden /> },
  { to: "/counterparts", label: "相对人", icon: <TeamOutlined aria-hidden /> },
  { to: "/catalogue", label: "目录清单", icon: <UnorderedListOutlined aria-hidden /> },
  { to: "/settings", label: "设置", icon: <SettingOutlined aria-hidden /> },
  { to: "/help", label: "帮助", icon: <QuestionCircleOutlined aria-hidden /> },
];

/** What waits for the person signed in, by entry. */
const useWaiting = (profile: Profile): Readonly<Record<string, number>> => {
  const queue = useAnswer("approvals.queue", {}, { enabled: reviews(profile) }).data ?? [];
  return { "/approvals": queue.filter(({ mine }) => mine.allowed).length };
};

function EntryLink({ entry, index, lit, folded, waiting, go }: EntryProps) {
  useShortcut({ keys: `Alt+${index + 1}`, label: `转到${entry.label}`, run: () => go(entry.to) });
  return (
    <Tooltip title={folded ? entry.label : ""} placement="right">
      <Link
        href={entry.to}
        className={lit ? "nav-link is-lit" : "nav-link"}
        aria-current={lit ? "page" : undefined}
        aria-label={waiting > 0 ? `${entry.label}，${waiting} 件等您办理` : entry.label}
      >
        {entry.icon}
        {!folded && <span>{entry.label}</span>}
        {waiting > 0 && <span className="nav-count">{waiting > 99 ? "99+" : waiting}</span>}
      </Link>
    </Tooltip>
  );
}

interface EntryProps {
  readonly entry: Entry;
  readonly index: number;
  readonly lit: boolean;
  readonly folded: boolean;
  /** How much waits here for the person signed in. */
  readonly waiting: number;
  readonly go: (to: string) => void;
}

interface Props {
  /** The entry of the page that is shown. */
  readonly under: string;
  readonly folded: boolean;
  readonly go: (to: string) => void;
}

/** The left navigation: what the region knows; folded it shows signs with their names as tooltips. */
export function Navigation({ under, folded, go }: Props) {
  const { profile } = useOffice();
  const waiting = useWaiting(profile);
  return (
    <ul className="nav-list">
      {entries
        .filter(({ when }) => when?.(profile) ?? true)
        .map((entry, index) => (
          <li key={entry.to}>
            <EntryLink
              entry={entry}
              index={index}
              lit={entry.to === under}
              folded={folded}
              waiting={waiting[entry.to] ?? 0}
              go={go}
            />
          </li>
        ))}
    </ul>
  );
}
