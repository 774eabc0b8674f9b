import { Checkbox, Input, Radio } from "antd";
import type { MatterView } from "../../../shared/contract/matters";
import {
  closeFields,
  dropFields,
  mergeFields,
  terminateFields,
  transferFields,
} from "../../../shared/model/steps/carrying";
import { useOffice } from "../../app/office";
import { Field } from "../../components/fields";
import { Prose } from "../../matters/form/Prose";
import { plainOptions } from "./choices";

const terminate = terminateFields.shape;
const transfer = transferFields.shape;

/** 办结 (R019). */
export const CloseFields = () => (
  <Field name="note" label="说明" schema={closeFields.shape.note} wide>
    <Input autoComplete="off" />
  </Field>
);

/** 终止 (R080), with the assurance that nothing adverse follows (R012). 撤回申请 fits only what was applied for. */
export const TerminateFields = ({ view }: { readonly view: MatterView }) => {
  const { matter } = view;
  const applied = matter.kind === "written" && matter.application !== null;
  const { endReasons } = useOffice().profile;
  const reasons = endReasons.filter(({ kind }) => kind !== "withdrawn" || applied).map(({ name }) => name);
  return (
    <>
      <Field name="reason" label="终止情形" required schema={terminate.reason} basis="R080" wide>
        <Radio.Group className="ticks" aria-label="终止情形" options={plainOptions(reasons)} />
      </Field>
      <Field name="account" label="事实与证据" required schema={terminate.account} wide>
        <Prose rows={3} />
      </Field>
      <Field name="assured" label="确认" required schema={terminate.assured} valuePropName="checked" basis="R012" wide>
        <Checkbox>不因拒绝接受行政指导而采取不利措施：不对相对人额外限制，不加重行政处罚，并已经告知相对人</Checkbox>
      </Field>
    </>
  );
};

/** 并入执法案卷 (R047). */
export const MergeFields = () => (
  <>
    <Field name="caseNumber" label="执法案号" required schema={mergeFields.shape.caseNumber} basis="R047" wide>
      <Input autoComplete="off" />
    </Field>
    <Field name="note" label="说明" schema={mergeFields.shape.note} wide>
      <Input autoComplete="off" />
    </Field>
  </>
);

/** 线索移送 (R013). */
export const TransferFields = () => (
  <>
    <Field name="to" label="移送给" required schema={transfer.to} basis="R013" wide hint="接收线索的机构或科室">
      <Input autoComplete="off" />
    </Field>
    <Field name="clue" label="线索内容" required schema={transfer.clue} wide>
      <Prose rows={4} />
    </Field>
    <Field name="reference" label="移送编号或案号" schema={transfer.reference} wide>
      <Input autoComplete="off" />
    </Field>
  </>
);

/** 不予实施, or a registration made by mistake withdrawn. */
export const DropFields = () => (
  <Field name="reason" label="理由" required schema={dropFields.shape.reason} basis="R030" wide>
    <Prose rows={3} />
  </Field>
);
