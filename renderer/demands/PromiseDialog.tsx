import { Input } from "antd";
import type { PromiseView } from "../../shared/contract/demands";
import { promiseFields } from "../../shared/model/demand";
import { promiseFaults } from "../../shared/rules/demands";
import { call, useChange } from "../app/api";
import { useOffice } from "../app/office";
import { Field } from "../components/fields";
import { DateInput } from "../matters/DateInput";
import { Prose } from "../matters/form/Prose";
import { LinkFields } from "./LinkFields";
import { RecordDialog } from "./RecordDialog";
import { blankPromise, type Occasion, optionalDay, promiseInput, promiseValues } from "./values";

const { shape } = promiseFields;

interface Props {
  /** The promise to be marked as kept or corrected; without it a new one is registered. */
  readonly promise: PromiseView | null;
  readonly occasion: Occasion;
  readonly onClose: () => void;
}

/** Registers a policy promise, or records that it was kept (政策承诺, R021, LZ 三(一)). */
export const PromiseDialog = ({ promise, occasion, onClose }: Props) => {
  const { today } = useOffice();
  const change = useChange("demands.savePromise");
  const first = { "data-first": true };
  const named = occasion.counterpartId !== "";
  const begun = (one: PromiseView) => ({ id: one.id, rev: one.rev, values: promiseValues(one) });
  const reread = async (id: string) => {
    const all = await call("demands.promises", { counterpartId: null, open: false });
    const now = all.find((one) => one.id === id);
    return now && begun(now);
  };
  return (
    <RecordDialog
      title={promise ? "承诺兑现" : "登记承诺"}
      kind="promise"
      start={promise ? begun(promise) : { id: null, rev: 0, values: blankPromise(today, occasion) }}
      faultsOf={(values) => promiseFaults(promiseInput(values), today)}
      save={(values, { id, rev }) => change.mutateAsync({ id, rev, fields: promiseInput(values) })}
      reread={reread}
      savedWords={promise ? "承诺已更新" : "承诺已登记"}
      onClose={onClose}
    >
      {() => (
        <div className="fields fields-2">
          <LinkFields />
          <div className="field-wide" {...(named && !promise ? first : {})}>
            <Field name="content" label="承诺内容" required schema={shape.content} basis="R021">
              <Prose rows={2} />
            </Field>
          </div>
          <Field name="basis" label="政策依据" schema={shape.basis} wide>
            <Input />
          </Field>
          <Field name="date" label="承诺日期" required schema={shape.date}>
            <DateInput />
          </Field>
          <Field name="due" label="兑现期限" schema={optionalDay("兑现期限")} hint="过了这一天没有兑现，标红提醒">
            <DateInput />
          </Field>
          <div {...(promise ? first : {})}>
            <Field name="keptOn" label="兑现日期" schema={optionalDay("兑现日期")} hint="没有兑现的，留空">
              <DateInput />
            </Field>
          </div>
          <Field name="note" label="备注" schema={shape.note}>
            <Input />
          </Field>
        </div>
      )}
    </RecordDialog>
  );
};
