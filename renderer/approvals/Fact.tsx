import type { ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly children: ReactNode;
  /** Takes the whole line; its own line breaks stay. */
  readonly prose?: boolean;
  /** A word beside the label. */
  readonly mark?: ReactNode;
}

/** One line of a form as it is read: its label and what stands there; nothing written shows a dash. */
export const Fact = ({ label, children, prose = false, mark }: Props) => (
  <div className={prose ? "is-prose" : ""}>
    <dt>
      {label}
      {mark}
    </dt>
    <dd>{children === "" ? "—" : children}</dd>
  </div>
);
