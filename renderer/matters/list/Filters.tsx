import { CloseOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Checkbox, DatePicker, Input, type InputRef, Select, Tag } from "antd";
import dayjs from "dayjs";
import { useRef } from "react";
import type { MatterFilter } from "../../../shared/contract/matters";
import { useAnswer } from "../../app/api";
import { useOffice } from "../../app/office";
import { useShortcut } from "../../app/shortcuts";
import { periods } from "./filter";
import { choiceOf, standingChoices, standingOf } from "./phases";

interface Props {
  readonly filter: MatterFilter;
  readonly onChange: (change: Partial<MatterFilter>) => void;
}

const day = (text: string | null) => (text ? dayjs(text, "YYYY-MM-DD") : null);

/** What the list is narrowed by. Everything takes effect as it is chosen; the office does the looking. */
export const Filters = ({ filter, onChange }: Props) => {
  const { profile, sections, today } = useOffice();
  const search = useRef<InputRef>(null);
  const counterpart = useAnswer(
    "counterparts.get",
    { id: filter.counterpartId ?? "-" },
    { enabled: filter.counterpartId !== null },
  );
  useShortcut({ keys: "Ctrl+F", label: "查找指导事项", run: () => search.current?.focus({ cursor: "all" }) });

  return (
    <div className="filters" role="search" aria-label="筛选指导事项">
      <Input
        ref={search}
        className="filters-text"
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        aria-label="查找指导事项"
        placeholder="名称、拼音首字母、文号、代码"
        maxLength={100}
        value={filter.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <Select
        aria-label="类别"
        placeholder="类别"
        allowClear
        style={{ width: "5.6em" }}
        value={filter.kind}
        onChange={(kind) => onChange({ kind: kind ?? null })}
        options={[
          { value: "written", label: "书面" },
          { value: "simple", label: "简易" },
        ]}
      />
      <Select
        aria-label="状态"
        placeholder="状态"
        allowClear
        listHeight={420}
        popupMatchSelectWidth={false}
        style={{ width: "8.2em" }}
        value={choiceOf(filter) ?? null}
        onChange={(choice?: string | null) => onChange(standingOf(choice ?? undefined))}
        options={standingChoices(profile, filter.phase)}
      />
      <DatePicker.RangePicker
        aria-label="指导时间范围"
        placeholder={["开始日期", "结束日期"]}
        style={{ width: "14.6em" }}
        allowEmpty={[true, true]}
        value={[day(filter.from), day(filter.to)]}
        presets={periods(today).map(({ label, from, to }) => ({ label, value: [dayjs(from), dayjs(to)] }))}
        onChange={(range) =>
          onChange({
            from: range?.[0]?.format("YYYY-MM-DD") ?? null,
            to: range?.[1]?.format("YYYY-MM-DD") ?? null,
          })
        }
      />
      <Select
        aria-label="承办科室"
        placeholder="承办科室"
        allowClear
        style={{ width: "7.5em" }}
        value={filter.sectionId}
        onChange={(sectionId) => onChange({ sectionId: sectionId ?? null })}
        options={sections.map((section) => ({ value: section.id, label: section.name }))}
      />
      <Select
        aria-label="指导方式"
        placeholder="指导方式"
        allowClear
        style={{ width: "7.5em" }}
        value={filter.method}
        onChange={(method) => onChange({ method: method ?? null })}
        options={profile.methods.map((method) => ({ value: method.name, label: method.name }))}
      />
      <Checkbox checked={filter.mine} onChange={(event) => onChange({ mine: event.target.checked })}>
        只看我的
      </Checkbox>
      {filter.counterpartId && (
        <Tag>
          {counterpart.data?.name ?? "所选相对人"}
          <Button
            type="text"
            size="small"
            aria-label="不再只看这一家"
            icon={<CloseOutlined aria-hidden />}
            onClick={() => onChange({ counterpartId: null })}
          />
        </Tag>
      )}
    </div>
  );
};
