import { Button, Form, InputNumber, Skeleton } from "antd";
import { FURTHEST_SHIFT, type Shift, shiftSchema } from "../../../shared/model/printing";
import { answerKey, useAnswer, useChange } from "../../app/api";
import { queries } from "../../app/queries";
import { Field, Section } from "../../components/fields";
import { Refused } from "../../components/Refused";
import { SaveBar } from "../SaveBar";
import { useKept } from "../useKept";
import { movedWords } from "./words";

const StoredForm = ({ stored }: { readonly stored: Shift }) => {
  const [form] = Form.useForm<Shift>();
  const change = useChange("printing.save");
  const sheet = useChange("printing.calibrate");
  // Of this PC, so there is no revision that another could overtake.
  const kept = useKept({ form, name: "shift", rev: 0, stored, may: true });
  const save = (values: Shift) =>
    change.mutate(values, {
      onSuccess: (saved) => {
        queries.setQueryData(answerKey("printing.get", {}), saved);
        kept.settle(saved);
      },
    });
  const giveUp = async () => {
    await kept.giveUp();
    change.reset();
  };
  const length = <InputNumber min={-FURTHEST_SHIFT} max={FURTHEST_SHIFT} step={0.1} precision={1} suffix="毫米" />;
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={kept.initial}
      onValuesChange={kept.touch}
      onFinish={save}
      scrollToFirstError={{ focus: true }}
    >
      <Section
        title="打印偏移"
        intro={`这台电脑的打印机印得偏了，或要套打在预印的纸上时，把整页挪一挪。只影响在这台电脑上“打印”，另存的 PDF 和 Word 文书不变；谁在这里打印谁都可以改。现在：${movedWords(stored)}。`}
      >
        <Field
          name="x"
          label="向右（负数向左）"
          schema={shiftSchema.shape.x}
          hint={`−${FURTHEST_SHIFT} 至 ${FURTHEST_SHIFT} 毫米`}
        >
          {length}
        </Field>
        <Field
          name="y"
          label="向下（负数向上）"
          schema={shiftSchema.shape.y}
          hint={`−${FURTHEST_SHIFT} 至 ${FURTHEST_SHIFT} 毫米`}
        >
          {length}
        </Field>
        <div className="field-wide">
          <Refused error={sheet.error} />
          <Button loading={sheet.isPending} onClick={() => sheet.mutate({})}>
            打开校准页
          </Button>
          <p className="quiet">
            校准页上有毫米标尺和版心四角的十字。按“实际大小”打印出来，照上面的说明量一量，就知道该填多少；保存后再打开，多出的第二页用来核对。
          </p>
        </div>
      </Section>
      <SaveBar
        pending={change.isPending}
        savedAt={kept.savedAt}
        error={change.error}
        giveUp={kept.touched ? () => void giveUp() : null}
      />
    </Form>
  );
};

/** How far the printer beside this PC is to move what it prints, and the sheet to read it from. */
export function ShiftForm() {
  const { data, error } = useAnswer("printing.get", {});
  if (error && !data) return <Refused error={error} />;
  if (!data) return <Skeleton active paragraph={{ rows: 3 }} />;
  return <StoredForm stored={data} />;
}
