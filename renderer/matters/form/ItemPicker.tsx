import { Select } from "antd";
import type { Item } from "../../../shared/model/catalogue";
import { useAnswer } from "../../app/api";
import { Basis } from "../../components/Basis";
import { optionWithFact } from "./option";

interface Props {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  /** The item that was picked, so that its words fill the form. */
  readonly onPick: (item: Item) => void;
}

/** An item of the catalogue (目录事项), or none: then title and basis are typed freely. Says what goes first (R001). */
export const ItemPicker = ({ id, value, onChange, onPick }: Props) => {
  const answer = useAnswer("catalogue.list", {});
  const items = (answer.data ?? []).filter((item) => item.active || item.id === value);
  const override = items.find((item) => item.id === value)?.override ?? "";
  return (
    <>
      <Select
        {...(id ? { id } : {})}
        value={value ?? null}
        allowClear
        showSearch={{ optionFilterProp: ["label", "fact"] }}
        placeholder="从目录选择，带出事项和依据；也可不选，直接填写"
        notFoundContent={answer.isPending ? "正在载入……" : "目录中没有这样的事项"}
        options={items.map((item) => ({ value: item.id, label: item.name, fact: item.code }))}
        optionRender={optionWithFact}
        onChange={(next: string | undefined) => {
          onChange?.(next ?? null);
          const item = items.find((one) => one.id === next);
          if (item) onPick(item);
        }}
      />
      {override !== "" && (
        <div role="status">
          这一事项另有规定，从其规定：{override} <Basis rule="R001" />
        </div>
      )}
    </>
  );
};
