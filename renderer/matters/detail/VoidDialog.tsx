import { useQueryClient } from "@tanstack/react-query";
import { Form } from "antd";
import type { IssuedDocument, Matter } from "../../../shared/model/matter";
import { requiredLine } from "../../../shared/model/basics";
import { useChange } from "../../app/api";
import { useFeedback } from "../../app/feedback";
import { Field } from "../../components/fields";
import { Prose } from "../form/Prose";
import { CancelFirst } from "../CancelFirst";
import { SaveRefused } from "../SaveRefused";

interface Props {
  readonly matter: Matter;
  /** The document to void; null while the dialog is shut. */
  readonly document: IssuedDocument | null;
  readonly onClose: () => void;
}

const VoidForm = ({ matter, document, onClose }: Props & { readonly document: IssuedDocument }) => {
  const { saved } = useFeedback();
  const client = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const cancel = useChange("documents.void");
  const called = document.number || `《${document.name}》`;

  const run = async ({ reason }: { reason: string }) => {
    try {
      await cancel.mutateAsync({ matterId: matter.id, rev: matter.rev, documentId: document.id, reason });
      await client.invalidateQueries({ queryKey: ["matters"] });
      saved(`已作废 ${called}`);
      onClose();
    } catch {
      // Stands in the dialog, below.
    }
  };

  return (
    <CancelFirst
      title={`作废 ${called}？`}
      okText="作废"
      danger
      confirmLoading={cancel.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        作废后不能恢复。{document.number === "" ? "原因保留备查" : "文号和原因保留备查，这个文号不再使用"}
        ；已送达的文书请另行收回。
      </p>
      <Form form={form} layout="vertical" onFinish={(values) => void run(values)}>
        <Field name="reason" label="作废原因" required schema={requiredLine("作废原因", 200)} basis="R050">
          <Prose rows={2} maxLength={200} />
        </Field>
      </Form>
      <SaveRefused
        error={cancel.error}
        onReload={() => {
          cancel.reset();
          void client.invalidateQueries({ queryKey: ["matters"] });
        }}
      />
    </CancelFirst>
  );
};

/** Asks for the reason and voids an issued document (作废, R050). 取消 has the focus. */
export const VoidDialog = ({ document, ...rest }: Props) =>
  document ? <VoidForm {...rest} document={document} /> : null;
