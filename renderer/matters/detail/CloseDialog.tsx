import { useQueryClient } from "@tanstack/react-query";
import { Form } from "antd";
import type { Matter } from "../../../shared/model/matter";
import { dateSchema } from "../../../shared/model/basics";
import { answerKey, CallError, useChange } from "../../app/api";
import { useFeedback } from "../../app/feedback";
import { useOffice } from "../../app/office";
import { applyFieldErrors, Field } from "../../components/fields";
import { DateInput } from "../DateInput";
import { CancelFirst } from "../CancelFirst";
import { SaveRefused } from "../SaveRefused";

interface Props {
  readonly matter: Matter;
  readonly onClose: () => void;
}

/** Asks for the day and closes the matter (办结, R019). */
export const CloseDialog = ({ matter, onClose }: Props) => {
  const { today } = useOffice();
  const { saved } = useFeedback();
  const client = useQueryClient();
  const [form] = Form.useForm<{ date: string }>();
  const close = useChange("steps.record");

  const run = async ({ date }: { date: string }) => {
    try {
      const after = await close.mutateAsync({
        matterId: matter.id,
        rev: matter.rev,
        step: { act: "close", fields: { date } },
        draftId: null,
      });
      client.setQueryData(answerKey("matters.get", { id: matter.id }), after);
      saved("已办结");
      onClose();
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      applyFieldErrors(form, refused, "");
    }
  };

  return (
    <CancelFirst
      title="办结这件事项？"
      okText="办结"
      confirmLoading={close.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>办结后，内容和结果不能再改，也不能再签发文书。</p>
      <Form form={form} layout="vertical" initialValues={{ date: today }} onFinish={(values) => void run(values)}>
        <Field name="date" label="办结日期" required schema={dateSchema("办结日期")}>
          <DateInput />
        </Field>
      </Form>
      <SaveRefused
        error={close.error?.refusal.fields ? null : close.error}
        onReload={() => {
          close.reset();
          void client.invalidateQueries({ queryKey: ["matters"] });
        }}
      />
    </CancelFirst>
  );
};
