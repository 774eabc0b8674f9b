import { Status } from "../components/Status";

interface Props {
  readonly due: string | null;
  readonly overdue: boolean;
}

/** A day by which something is to be done; red once it has passed and nothing was. */
export const Due = ({ due, overdue }: Props) => (
  <>
    {due ?? "—"}
    {overdue && (
      <div>
        <Status kind="overdue" />
      </div>
    )}
  </>
);
