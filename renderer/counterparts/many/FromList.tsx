import { Button, Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { counterpartKindNames, type CounterpartKind, counterpartKinds } from "../../../shared/model/counterpart";
import { useAnswer } from "../../app/api";
import { Quiet } from "../../components/Quiet";
import { Refused } from "../../components/Refused";
import { useSettled } from "../../components/useSettled";

/** So many are listed; more are narrowed down by typing. */
const LISTED = 500;

interface Props {
  readonly chosen: readonly string[];
  readonly onAdd: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Known counterparts, filtered by kind, line of business, 重点 and text, ticked one by one or all. */
export const FromList = ({ chosen, onAdd, onClose }: Props) => {
  const [text, setText] = useState("");
  const [industry, setIndustry] = useState("");
  const [kind, setKind] = useState<CounterpartKind | null>(null);
  const [keyOnly, setKeyOnly] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const asked = useSettled(`${text.trim()}\n${industry.trim()}`, 120).split("\n");
  const answer = useAnswer(
    "counterparts.search",
    { text: asked[0] ?? "", industry: asked[1] ?? "", kind, keyOnly, limit: LISTED, offset: 0 },
    { keepPrevious: true },
  );
  const rows = (answer.data?.rows ?? []).filter(({ id }) => !chosen.includes(id));
  const total = answer.data?.total ?? 0;
  const narrowed = asked.join("") !== "" || kind !== null || keyOnly;
  const all = rows.length > 0 && rows.every(({ id }) => ticked.has(id));
  const tick = (ids: readonly string[], on: boolean) =>
    setTicked((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  return (
    <>
      <div className="many-filters">
        <Input
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value)}
          allowClear
          maxLength={100}
          placeholder="名称、拼音首字母、代码"
          aria-label="按名称查找"
        />
        <Select
          allowClear
          value={kind}
          onChange={(next: CounterpartKind | undefined) => setKind(next ?? null)}
          placeholder="类别"
          aria-label="类别"
          options={counterpartKinds.map((value) => ({ value, label: counterpartKindNames[value] }))}
        />
        <Input
          value={industry}
          onChange={(event) => setIndustry(event.target.value)}
          allowClear
          maxLength={60}
          placeholder="行业"
          aria-label="行业"
        />
        <Checkbox checked={keyOnly} onChange={(event) => setKeyOnly(event.target.checked)}>
          只看重点
        </Checkbox>
      </div>
      <Refused error={answer.error} />
      <div className="many-head">
        <Checkbox
          checked={all}
          indeterminate={!all && rows.some(({ id }) => ticked.has(id))}
          disabled={rows.length === 0}
          onChange={(event) =>
            tick(
              rows.map(({ id }) => id),
              event.target.checked,
            )
          }
        >
          全选这 {rows.length} 个
        </Checkbox>
        <span className="quiet" role="status">
          {total > LISTED ? `共 ${total} 个，先列出 ${LISTED} 个；请用上面的条件缩小范围` : `符合条件的有 ${total} 个`}
        </span>
      </div>
      <ul className="many-list" aria-label="可以添加的">
        {rows.map(({ id, name, creditCode }) => (
          <li key={id}>
            <Checkbox checked={ticked.has(id)} onChange={(event) => tick([id], event.target.checked)}>
              {name} <span className="quiet">{creditCode}</span>
            </Checkbox>
          </li>
        ))}
        {answer.data && rows.length === 0 && (
          <Quiet title="没有可以添加的">
            {narrowed ? "换个条件试试。" : "已登记的都在这件事项里了，或者还没有登记过；可以改用“粘贴或导入名单”。"}
          </Quiet>
        )}
      </ul>
      <div className="many-foot">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" disabled={ticked.size === 0} onClick={() => onAdd([...ticked])}>
          添加 {ticked.size} 个
        </Button>
      </div>
    </>
  );
};
