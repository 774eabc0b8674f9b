import { Select } from "antd";
import type { DemandView } from "../../shared/contract/demands";
import { demandFields } from "../../shared/model/demand";
import { demandFaults } from "../../shared/rules/demands";
import { call, useChange } from "../app/api";
import { useOffice } from "../app/office";
import { Field } from "../components/fields";
import { DateInput } from "../matters/DateInput";
import { Prose } from "../matters/form/Prose";
import { Feedbacks } from "./Feedbacks";
import { LinkFields, type Party } from "./LinkFields";
import { RecordDialog } from "./RecordDialog";
import { blankDemand, demandInput, demandValues, type Occasion, optionalDay } from "./values";

const { shape } = demandFields;

/** The section that answers; one that is out of use stays where it was chosen. */
const SectionSelect = ({ value, ...rest }: { readonly id?: string; readonly value?: string | null }) => {
  const { sections } = useOffice();
  return (
    <Select
      {...rest}
      value={value ?? null}
      allowClear
      placeholder="选择科室"
      showSearch={{ optionFilterProp: "label" }}
      options={sections
        .filter((section) => section.active || section.id === value)
        .map((section) => ({ value: section.id, label: section.name }))}
    />
  );
};

interface Props {
  /** The demand to follow up; without it a new one is registered. */
  readonly demand: DemandView | null;
  readonly occasion: Occasion;
  readonly among?: readonly Party[];
  readonly onClose: () => void;
}

/** Registers a demand, or follows it up until it is settled (诉求台账, R038, LZ 三(一)). */
export const DemandDialog = ({ demand, occasion, among, onClose }: Props) => {
  const { today } = useOffice();
  const change = useChange("demands.save");
  const first = { "data-first": true };
  const named = occasion.counterpartId !== "";
  const begun = (one: DemandView) => ({ id: one.id, rev: one.rev, values: demandValues(one) });
  const reread = async (id: string) => {
    const all = await call("demands.list", { counterpartId: null, open: false });
    const now = all.find((one) => one.id === id);
    return now && begun(now);
  };
  return (
    <RecordDialog
      title={demand ? "诉求办理" : "登记诉求"}
      kind="demand"
      start={demand ? begun(demand) : { id: null, rev: 0, values: blankDemand(today, occasion) }}
      faultsOf={(values) => demandFaults(demandInput(values), today)}
      save={(values, { id, rev }) => change.mutateAsync({ id, rev, fields: demandInput(values) })}
      reread={reread}
      savedWords={demand ? "诉求已更新" : "诉求已登记"}
      onClose={onClose}
    >
      {() => (
        <>
          <div className="fields fields-2">
            <LinkFields {...(among ? { among } : {})} />
            <div className="field-wide" {...(named && !demand ? first : {})}>
              <Field name="content" label="诉求内容" required schema={shape.content} basis="R038">
                <Prose rows={2} />
              </Field>
            </div>
          </div>
          <div className="fields fields-3">
            <Field name="date" label="登记日期" required schema={shape.date}>
              <DateInput />
            </Field>
            <Field name="sectionId" label="责任科室">
              <SectionSelect />
            </Field>
            <Field name="due" label="办理期限" schema={optionalDay("办理期限")}>
              <DateInput />
            </Field>
          </div>
          <div className="record-part" {...(demand ? first : {})}>
            <h3>反馈与跟踪督办</h3>
            <Feedbacks />
          </div>
          <div className="record-part">
            <h3>办结</h3>
            <div className="record-settled">
              <Field name="result" label="办理结果" schema={shape.result}>
                <Prose rows={1} />
              </Field>
              <Field name="settledOn" label="办结日期" schema={optionalDay("办结日期")} hint="没有办结的，留空">
                <DateInput />
              </Field>
            </div>
          </div>
        </>
      )}
    </RecordDialog>
  );
};
