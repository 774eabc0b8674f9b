import { Button, Checkbox, Radio } from "antd";
import type { MatterView } from "../../shared/contract/matters";
import type { IssuedDocument } from "../../shared/model/matter";
import { useOffice } from "../app/office";
import { Section } from "../components/fields";
import type { Mode } from "./typed";

interface Props {
  readonly view: MatterView;
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
  readonly ticked: readonly string[];
  readonly onTick: (ids: readonly string[]) => void;
  /** The valid document each counterpart has by now. */
  readonly done: ReadonlyMap<string, IssuedDocument>;
  /** Another may be made while one stands. */
  readonly repeated: boolean;
  /** Letters are going out: nothing is chosen anew. */
  readonly busy: boolean;
}

/** For whom the document is made, and whether all get one or each a letter of their own (批量). */
export const Recipients = ({ view, mode, onMode, ticked, onTick, done, repeated, busy }: Props) => {
  const term = useOffice().profile.terms.counterpart;
  const open = view.counterparts.filter(({ id }) => repeated || !done.has(id));
  const change = (id: string, on: boolean) =>
    onTick(view.matter.counterpartIds.filter((one) => (one === id ? on : ticked.includes(one))));
  return (
    <Section
      title="制作对象"
      columns={1}
      extra={
        <>
          <span className="quiet" role="status">
            已勾选 {ticked.length} / {open.length} 户
          </span>
          <Button size="small" disabled={busy} onClick={() => onTick(open.map(({ id }) => id))}>
            全选
          </Button>
          <Button size="small" disabled={busy} onClick={() => onTick([])}>
            全不选
          </Button>
        </>
      }
    >
      <Radio.Group
        aria-label="合并还是逐户"
        value={mode}
        disabled={busy}
        onChange={(event) => onMode(event.target.value as Mode)}
        options={[
          { value: "together", label: `合并一份（勾选的${term}）` },
          { value: "each", label: "逐户各一份" },
        ]}
      />
      <ul className={done.size > 0 ? "paper-recipients has-numbers" : "paper-recipients"} aria-label="制作对象">
        {view.counterparts.map(({ id, name }) => {
          const document = done.get(id);
          const shut = busy || (document !== undefined && !repeated);
          return (
            <li key={id}>
              <Checkbox
                checked={ticked.includes(id) && (repeated || !document)}
                disabled={shut}
                onChange={(event) => change(id, event.target.checked)}
              >
                {name}
              </Checkbox>
              {document && <span className="paper-number">{document.number || `已制作 ${document.date}`}</span>}
            </li>
          );
        })}
      </ul>
      {mode === "each" && (
        <p className="quiet">各户自己的栏目（相对人等）逐户自动填写；在下面改写过的栏目，各户相同。</p>
      )}
    </Section>
  );
};
