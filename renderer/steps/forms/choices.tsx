import { Checkbox, Radio } from "antd";
import type { ReactNode } from "react";

interface Props {
  readonly id?: string;
  readonly value?: boolean | null;
  readonly onChange?: (value: boolean) => void;
  readonly "aria-label": string;
  readonly yes?: string;
  readonly no?: string;
}

/** A question that wants an answer: neither 是 nor 否 is chosen beforehand. */
export const YesNo = ({ id, value = null, onChange, yes = "是", no = "否", ...rest }: Props) => (
  <Radio.Group
    {...(id ? { id } : {})}
    {...rest}
    value={value}
    onChange={(event) => onChange?.(event.target.value as boolean)}
    options={[
      { value: true, label: yes },
      { value: false, label: no },
    ]}
  />
);

interface TicksProps {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
  /** Hears what stands ticked after a tick; a form takes `onChange` for itself. */
  readonly onTick?: (value: readonly string[]) => void;
  readonly "aria-label": string;
  readonly options: readonly { readonly value: string; readonly label: ReactNode }[];
}

/** Several of a few, one below the other. A group takes no `aria-required`, which a form would hand on to it. */
export const Ticks = ({ id, value = [], onChange, onTick, options, ...rest }: TicksProps) => (
  <div {...(id ? { id } : {})} role="group" aria-label={rest["aria-label"]}>
    <Checkbox.Group
      className="ticks"
      role="presentation"
      value={value}
      onChange={(next) => {
        onChange?.(next);
        onTick?.(next);
      }}
      options={[...options]}
    />
  </div>
);

/** The entries of a record of names as options, in their order. */
export const optionsOf = <K extends string>(names: Readonly<Record<K, string>>) =>
  (Object.entries(names) as [K, string][]).map(([value, label]) => ({ value, label }));

/** Names that stand for themselves as options. */
export const plainOptions = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
