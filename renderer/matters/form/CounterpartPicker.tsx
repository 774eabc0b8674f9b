import { PlusOutlined } from "@ant-design/icons";
import { useQueries } from "@tanstack/react-query";
import { Button, Divider, Select } from "antd";
import { type ReactElement, useState } from "react";
import { answerKey, call, useAnswer } from "../../app/api";
import { useOffice } from "../../app/office";
import { CounterpartDialog } from "../../counterparts/CounterpartDialog";
import { optionWithFact } from "./option";
import { useSettled } from "../useSettled";

interface Props {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
  readonly onBlur?: () => void;
  readonly "aria-label"?: string;
}

const FOUND = 30;

/** The counterparts of a matter (R009): found as one types, by name, pinyin initials or code; a new one is made in place. */
export const CounterpartPicker = ({ value = [], onChange, ...rest }: Props) => {
  const term = useOffice().profile.terms.counterpart;
  const [text, setText] = useState("");
  const [making, setMaking] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const wanted = useSettled(text.trim(), 150);
  const found = useAnswer("counterparts.search", { text: wanted, limit: FOUND, offset: 0 }, { keepPrevious: true });
  const rows = found.data?.rows ?? [];

  const missing = value.filter((id) => !rows.some((row) => row.id === id));
  const chosen = useQueries({
    queries: missing.map((id) => ({
      queryKey: answerKey("counterparts.get", { id }),
      queryFn: () => call("counterparts.get", { id }),
    })),
  });
  const options = [
    ...rows.map((row) => ({
      value: row.id,
      label: row.name,
      fact: row.creditCode || row.identityNumber || row.phone,
    })),
    ...chosen.flatMap(({ data }) => (data ? [{ value: data.id, label: data.name, fact: "" }] : [])),
  ];

  const make = () => {
    setOpen(false);
    setMaking(text.trim());
  };

  const withMaker = (menu: ReactElement) => (
    <>
      {menu}
      <Divider style={{ margin: "4px 0" }} />
      <Button
        type="text"
        block
        icon={<PlusOutlined aria-hidden />}
        style={{ justifyContent: "flex-start" }}
        onMouseDown={(event) => event.preventDefault()}
        onClick={make}
      >
        {text.trim() ? `新建“${text.trim()}”` : `新建${term}`}
      </Button>
    </>
  );

  return (
    <>
      <Select
        {...rest}
        mode="multiple"
        value={value}
        onChange={(next) => {
          setText("");
          onChange?.(next);
        }}
        open={open}
        onOpenChange={setOpen}
        showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
        placeholder="输入名称、拼音首字母或代码查找"
        notFoundContent={found.isPending ? "正在查找……" : `没有找到${term}`}
        options={options}
        optionRender={optionWithFact}
        popupRender={withMaker}
      />
      <CounterpartDialog
        open={making !== null}
        initialName={making ?? ""}
        onSaved={(made) => {
          onChange?.([...value.filter((id) => id !== made.id), made.id]);
          setText("");
          setMaking(null);
        }}
        onClose={() => setMaking(null)}
      />
    </>
  );
};
