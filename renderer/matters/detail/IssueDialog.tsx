import { Alert, Form } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import type { Matter } from "../../../shared/model/matter";
import type { DocumentRule } from "../../../shared/model/profile";
import { dateSchema } from "../../../shared/model/basics";
import { isDate } from "../../../shared/rules/dates";
import { lateFault } from "../../../shared/rules/step-dates";
import { CallError, useAnswer, useChange } from "../../app/api";
import { useFeedback } from "../../app/feedback";
import { useOffice } from "../../app/office";
import { useShortcut } from "../../app/shortcuts";
import { applyFieldErrors, Field } from "../../components/fields";
import { LateField } from "../../steps/DayFields";
import { CancelFirst } from "../CancelFirst";
import { DateInput } from "../DateInput";
import { SaveRefused } from "../SaveRefused";

interface Props {
  readonly matter: Matter;
  /** The document to issue; null while the dialog is shut. */
  readonly rule: DocumentRule | null;
  readonly onClose: () => void;
  /** The person would rather fill in what came of it first. */
  readonly onFillResult: () => void;
}

/** The record states the effect (R049); one that is issued before the effect is known stays without it for good. */
const lacksEffect = (matter: Matter, rule: DocumentRule): boolean =>
  rule.type === "guidanceRecord" && matter.kind === "written" && matter.effect.trim() === "";

interface IssueValues {
  readonly date: string;
  readonly late?: string;
}

const IssueForm = ({ matter, rule, onClose, onFillResult }: Props & { readonly rule: DocumentRule }) => {
  const { today } = useOffice();
  const { saved } = useFeedback();
  const client = useQueryClient();
  const [form] = Form.useForm<IssueValues>();
  const issue = useChange("documents.issue");
  const date = Form.useWatch("date", form) ?? today;
  const series = useAnswer("office.series", {}).data?.find((one) => one.documents.includes(rule.type));
  // The next number is this year's; another year has its own count.
  const next = series && date.slice(0, 4) === today.slice(0, 4) ? series.nextNumber : null;

  const run = async ({ date: chosen, late = "" }: IssueValues) => {
    const lacking = lateFault(chosen, late.trim(), today);
    if (lacking !== undefined) {
      form.setFields([{ name: "late", errors: [lacking] }]);
      form.focusField("late");
      return;
    }
    const timely = chosen < today ? late : "";
    try {
      const which = { matterId: matter.id, rev: matter.rev, type: rule.type };
      const issued = await issue.mutateAsync({ ...which, date: chosen, late: timely });
      await client.invalidateQueries({ queryKey: ["matters"] });
      saved(`已签发 ${issued.number}`);
      onClose();
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      // Stands in the dialog, below and at its field.
      applyFieldErrors(form, refused, "");
    }
  };

  const warns = lacksEffect(matter, rule);
  useShortcut({
    keys: "Ctrl+S",
    label: `签发《${rule.name}》`,
    run: () => form.submit(),
    inDialogs: true,
    enabled: !warns && !issue.isPending,
  });
  const frame = {
    title: `签发《${rule.name}》`,
    confirmLoading: issue.isPending,
    onOk: () => form.submit(),
    onCancel: onClose,
  };
  const content = (
    <>
      <Form form={form} layout="vertical" initialValues={{ date: today }} onFinish={(values) => void run(values)}>
        <Field name="date" label="文书日期" required schema={dateSchema("文书日期")} hint="文号的年份随文书日期">
          <DateInput />
        </Field>
        <LateField day={isDate(date) ? date : ""} />
      </Form>
      <p>
        文号在签发时取得
        {next && (
          <>
            ，目前下一个是 <strong>{next}</strong>
          </>
        )}
        。
      </p>
      <p className="quiet">签发后文书和事项内容不能再改；有误时作废，文号保留不再使用，修改后重新签发。</p>
      <SaveRefused
        error={issue.error}
        onReload={() => {
          issue.reset();
          void client.invalidateQueries({ queryKey: ["matters"] });
        }}
      />
    </>
  );
  if (!warns) {
    return (
      <CancelFirst {...frame} okText="签发（Ctrl+S）">
        {content}
      </CancelFirst>
    );
  }
  return (
    <CancelFirst {...frame} okText="仍然签发" cancelText="先填写结果" onInstead={onFillResult}>
      <Alert
        type="warning"
        showIcon
        className="issue-warning"
        title="效益、效果尚未填写"
        description="现在签发，这份文书上该栏为空，只能打印后手写；建议先填写结果再签发。填了还没有保存的，请先保存结果。"
      />
      {content}
    </CancelFirst>
  );
};

/** Asks for the document's date and issues it (签发, R050). */
export const IssueDialog = ({ rule, ...rest }: Props) => (rule ? <IssueForm {...rest} rule={rule} /> : null);
