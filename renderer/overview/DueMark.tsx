import type { DueView } from "../../shared/contract/overview";
import { Status } from "../components/Status";
import { distance, isPast } from "./due-words";

/** Red where a day has passed, yellow where it is near, each in words too; nothing where there is time. */
export const DueMark = ({ due }: { readonly due: DueView }) => {
  if (isPast(due)) return <Status kind="due">期限已过</Status>;
  if (due.overdue) return <Status kind="overdue" />;
  return due.near ? <Status kind="due" /> : null;
};

interface DueDateProps {
  readonly due: DueView;
  readonly today: string;
}

/** The day with how far off it is. */
export const DueDate = ({ due, today }: DueDateProps) => (
  <div className={due.overdue && !isPast(due) ? "due-date is-late" : "due-date"}>
    {due.date ?? <span className="quiet">未设期限</span>}
    {due.date && <small>{distance(due, today)}</small>}
  </div>
);
