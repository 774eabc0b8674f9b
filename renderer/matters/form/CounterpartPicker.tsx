import { useQueries } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { answerKey, call, useAnswer } from "../../app/api";
import { useOffice } from "../../app/office";
import { CounterpartDialog } from "../../counterparts/CounterpartDialog";
import { AddMany } from "../../counterparts/many/AddMany";
import { optionWithFact } from "./option";
import { useSettled } from "../../components/useSettled";

interface Props {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
  readonly onBlur?: () => void;
  readonly "aria-label"?: string;
  /** Many may be added at once, from the known ones or from a list. */
  readonly batch?: boolean;
}

const FOUND = 30;
/** So many stand in the field by name; the others are counted. */
const SHOWN = 30;
/** The last choice of the list, reached by key like the others: make a new record. */
const NEW = "new";

/** The counterparts of a matter (R009): found as one types, by name, pinyin initials or code; a new one is made in place. */
export const CounterpartPicker = ({ value = [], onChange, onBlur, batch = false, ...rest }: Props) => {
  const term = useOffice().profile.terms.counterpart;
  const [text, setText] = useState("");
  const [making, setMaking] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [many, setMany] = useState(false);
  const wanted = useSettled(text.trim(), 100);
  const found = useAnswer("counterparts.search", { text: wanted, limit: FOUND, offset: 0 }, { keepPrevious: true });
  // Until the answer to what stands there now has come, Enter must not choose from the answer before.
  const fresh = wanted === text.trim() && !found.isPlaceholderData;
  const rows = (found.data?.rows ?? []).filter((row) => fresh || row.name.includes(text.trim()));

  const missing = value.filter((id) => !rows.some((row) => row.id === id));
  const chosen = useQueries({
    queries: missing.map((id) => ({
      queryKey: answerKey("counterparts.get", { id }),
      queryFn: () => call("counterparts.get", { id }),
    })),
  });
  const names = new Map([...rows, ...chosen.flatMap(({ data }) => data ?? [])].map(({ id, name }) => [id, name]));
  const maker = { value: NEW, label: text.trim() ? `＋ 新建“${text.trim()}”` : `＋ 新建${term}`, fact: "" };
  const options = [
    ...rows.map((row) => ({
      value: row.id,
      label: row.name,
      fact: row.creditCode || row.identityNumber || row.phone,
    })),
    ...(fresh ? [maker] : []),
  ];

  return (
    <>
      <Select
        {...rest}
        mode="multiple"
        value={value}
        onChange={(next: string[]) => {
          // One choice at a time: in a list left open a second Enter would choose a stranger.
          setOpen(false);
          if (next.includes(NEW)) {
            setMaking(text.trim());
          } else {
            setText("");
            // Whoever types the name of one already chosen and takes it wants it there: only the tag's × removes.
            if (text.trim() === "" || next.length > value.length) onChange?.(next);
          }
        }}
        // Going into the dialog is not leaving the field: nothing is checked yet.
        onBlur={() => {
          if (making === null) onBlur?.();
        }}
        open={open}
        onOpenChange={setOpen}
        showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
        placeholder="输入名称、拼音首字母或代码查找"
        maxTagCount={SHOWN}
        maxTagPlaceholder={(hidden) => `另有 ${hidden.length} 个`}
        options={options}
        optionRender={optionWithFact}
        labelRender={({ value: id }) => names.get(String(id)) ?? "……"}
        notFoundContent="正在查找……"
      />
      {batch && (
        <Button type="link" size="small" onClick={() => setMany(true)}>
          批量添加
        </Button>
      )}
      {many && (
        <AddMany
          chosen={value}
          onAdd={(ids) => {
            onChange?.([...new Set([...value, ...ids])]);
            setMany(false);
          }}
          onClose={() => setMany(false)}
        />
      )}
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
