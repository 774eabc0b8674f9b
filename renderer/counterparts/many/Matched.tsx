import { Alert, Button, Checkbox, Select } from "antd";
import { useState } from "react";
import type { Output } from "../../../shared/contract";
import { counterpartKindNames, type CounterpartKind, counterpartKinds } from "../../../shared/model/counterpart";
import { useChange } from "../../app/api";
import { useHolds } from "../../app/office";
import { Refused } from "../../components/Refused";

interface Props {
  readonly match: Output<"counterparts.match">;
  readonly term: string;
  readonly onAdd: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** What became of a list of names: known, known more than once, or new; the new ones are registered in one go. */
export const Matched = ({ match, term, onAdd, onClose }: Props) => {
  const { found, ambiguous, unknown } = match;
  const mayRegister = useHolds("handler", "reviewer", "registrar", "administrator");
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const [kind, setKind] = useState<CounterpartKind>("enterprise");
  const [register, setRegister] = useState(false);
  const add = useChange("counterparts.addMany");
  const known = [...found.map(({ id }) => id), ...Object.values(picked)];
  const count = known.length + (register ? unknown.length : 0);

  const run = () => {
    if (!register || unknown.length === 0) return onAdd(known);
    return add.mutate(
      { names: unknown, kind },
      { onSuccess: ({ counterparts }) => onAdd([...known, ...counterparts.map(({ id }) => id)]) },
    );
  };
  return (
    <>
      <Alert
        type={ambiguous.length + unknown.length > 0 ? "warning" : "success"}
        showIcon
        role="status"
        title={`已登记过的 ${found.length} 个，同名的 ${ambiguous.length} 个，没有登记过的 ${unknown.length} 个`}
      />
      {ambiguous.length > 0 && (
        <section aria-label="同名的" className="many-part">
          <h3>名称相同的有几家，请选一家；不选的不添加</h3>
          <ul className="many-list">
            {ambiguous.map(({ name, rows }) => (
              <li key={name} className="many-choice">
                <span>{name}</span>
                <Select
                  allowClear
                  aria-label={`${name}是哪一家`}
                  placeholder="请选择"
                  value={picked[name] ?? null}
                  onChange={(id: string | undefined) =>
                    setPicked((before) => {
                      const { [name]: _was, ...rest } = before;
                      return id === undefined ? rest : { ...rest, [name]: id };
                    })
                  }
                  options={rows.map(({ id, creditCode, identityNumber, address, phone }) => ({
                    value: id,
                    label:
                      [creditCode || identityNumber, address, phone].filter(Boolean).join("　") || "（没有更多信息）",
                  }))}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {unknown.length > 0 && (
        <section aria-label="没有登记过的" className="many-part">
          <h3>没有登记过的</h3>
          <ul className="many-list">
            {unknown.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <div className="many-register">
            <Checkbox
              checked={register}
              disabled={!mayRegister}
              onChange={(event) => setRegister(event.target.checked)}
            >
              把这 {unknown.length} 个登记为新的{term}，类别为
            </Checkbox>
            <Select
              value={kind}
              onChange={setKind}
              aria-label="新登记的类别"
              options={counterpartKinds.map((value) => ({ value, label: counterpartKindNames[value] }))}
            />
          </div>
        </section>
      )}
      <Refused error={add.error} />
      <div className="many-foot">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" loading={add.isPending} disabled={count === 0} onClick={run}>
          添加 {count} 个
        </Button>
      </div>
    </>
  );
};
