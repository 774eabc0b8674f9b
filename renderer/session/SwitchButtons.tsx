import { SwapOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { type Successor, SwitchDialog } from "./SwitchDialog";

interface Props {
  readonly people: readonly (Successor & { readonly id: string })[];
  /** What the button says of each: 交 顾明澈 审核. */
  readonly label: (name: string) => string;
  /** Where they land. */
  readonly to: string;
  readonly primary?: boolean;
}

/** One button a person who could go on from here, on this same machine: one click and their password. */
export const SwitchButtons = ({ people, label, to, primary = false }: Props) => {
  const [chosen, setChosen] = useState<Successor | null>(null);
  if (people.length === 0) return null;
  return (
    <div className="switch-buttons">
      {people.map((person, index) => (
        <Button
          key={person.id}
          type={primary && index === 0 ? "primary" : "default"}
          icon={<SwapOutlined aria-hidden />}
          onClick={() => setChosen(person)}
        >
          {label(person.name)}
        </Button>
      ))}
      {chosen && <SwitchDialog person={chosen} to={to} onClose={() => setChosen(null)} />}
    </div>
  );
};
