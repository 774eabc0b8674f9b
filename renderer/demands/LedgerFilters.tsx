import { SearchOutlined } from "@ant-design/icons";
import { Input, type InputRef, Radio, Select } from "antd";
import { useRef } from "react";
import { useOffice } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { type LedgerFilter, type ShownState, shownStates } from "./filter";

interface Props {
  readonly filter: LedgerFilter;
  readonly counts: Readonly<Record<ShownState, number>>;
  /** How the states are called: 未办结 or 未兑现. */
  readonly words: Readonly<Record<ShownState, string>>;
  /** Whether entries belong to sections. */
  readonly bySection?: boolean;
  readonly onChange: (change: Partial<LedgerFilter>) => void;
}

/** What the ledger is narrowed by; everything takes effect as it is chosen. */
export const LedgerFilters = ({ filter, counts, words, bySection = false, onChange }: Props) => {
  const { sections } = useOffice();
  const search = useRef<InputRef>(null);
  useShortcut({ keys: "Ctrl+F", label: "查找", run: () => search.current?.focus({ cursor: "all" }) });
  return (
    <div className="ledger-filters" role="search" aria-label="筛选台账">
      <Radio.Group
        optionType="button"
        aria-label="状态"
        value={filter.state}
        onChange={(event) => onChange({ state: event.target.value as ShownState })}
        options={shownStates.map((state) => ({ value: state, label: `${words[state]} ${counts[state]}` }))}
      />
      {bySection && (
        <Select
          aria-label="责任科室"
          placeholder="责任科室"
          allowClear
          style={{ width: "11em" }}
          value={filter.sectionId}
          onChange={(sectionId) => onChange({ sectionId: sectionId ?? null })}
          options={sections.map((section) => ({ value: section.id, label: section.name }))}
        />
      )}
      <Input
        ref={search}
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        aria-label="查找"
        placeholder="名称或内容"
        maxLength={100}
        style={{ width: "18em" }}
        value={filter.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
    </div>
  );
};
