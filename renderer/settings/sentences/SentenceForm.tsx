import { Alert, Button, Form, Tag } from "antd";
import type { WordedDocument } from "../../../shared/contract/sentences";
import { useChange } from "../../app/api";
import { useFeedback } from "../../app/feedback";
import { useShortcut } from "../../app/shortcuts";
import { applyFieldErrors } from "../../components/fields";
import { SaveBar } from "../SaveBar";
import { useKept } from "../useKept";
import { useMayChange } from "../useOfficeSave";
import { SentenceField } from "./SentenceField";
import { originalOf, reworded, sentenceValues, type SentenceValues } from "./values";

interface Props {
  readonly document: WordedDocument;
  readonly shown: boolean;
}

/** The fixed sentences of one document, to be worded and to be put back. */
export const SentenceForm = ({ document, shown }: Props) => {
  const { type, name, exact, rev, sentences } = document;
  const may = useMayChange();
  const { confirm } = useFeedback();
  const [form] = Form.useForm<SentenceValues>();
  const change = useChange("sentences.save");
  const putBack = useChange("sentences.restore");
  const kept = useKept({ form, name: `sentences.${type}`, rev, stored: sentenceValues(document), may });
  const original = originalOf(document);
  const formName = `sentences-${type}`;
  useShortcut({ keys: "Ctrl+S", label: `保存《${name}》的用语`, run: form.submit, enabled: may && shown });

  const save = () => {
    const { texts } = form.getFieldsValue(true) as SentenceValues;
    putBack.reset();
    change.mutate(
      { type, rev, texts: { ...texts } },
      {
        onSuccess: (saved) => kept.settle(sentenceValues(saved)),
        onError: (error) => applyFieldErrors(form, error, ""),
      },
    );
  };
  const giveUp = async () => {
    await kept.giveUp();
    change.reset();
  };
  /** Shows the words as shipped; what else is typed stays typed. */
  const show = (now: WordedDocument, keys: readonly string[]) => {
    const { texts } = form.getFieldsValue(true) as SentenceValues;
    const shipped = sentences.filter(({ key }) => keys.includes(key)).map((one) => [one.key, one.shipped] as const);
    const next = { texts: { ...texts, ...Object.fromEntries(shipped) } };
    if (now.sentences.every(({ key, text }) => next.texts[key] === text)) return kept.settle(next);
    form.setFieldsValue(next);
    return kept.touch();
  };
  const restoreOne = ({ key, text, shipped }: WordedDocument["sentences"][number]) => {
    if (text === shipped) return show(document, [key]);
    return putBack.mutate({ type, rev, key }, { onSuccess: (now) => show(now, [key]) });
  };
  const restoreAll = async () => {
    const agreed = await confirm({
      title: `《${name}》全部恢复${original}？`,
      content: "本单位调整过的和正在填写的都换回去，以后制作的文书按原文印；已签发的文书不变。",
      okText: "全部恢复",
      danger: true,
    });
    if (!agreed) return;
    const keys = sentences.map(({ key }) => key);
    if (reworded(document) === 0) show(document, keys);
    else putBack.mutate({ type, rev, key: null }, { onSuccess: (now) => show(now, keys) });
  };

  return (
    <Form
      form={form}
      name={formName}
      className="sentence-form card"
      layout="vertical"
      disabled={!may}
      initialValues={kept.initial}
      onValuesChange={kept.touch}
      onFinish={save}
      scrollToFirstError={{ block: "center", focus: true }}
    >
      <header className="sentence-head">
        <h2>{name}</h2>
        {exact && <Tag className="sentence-exact">规范原文</Tag>}
        {may && (reworded(document) > 0 || kept.touched) && (
          <Button size="small" loading={putBack.isPending} onClick={() => void restoreAll()}>
            全部恢复{original}
          </Button>
        )}
      </header>
      {exact && (
        <Alert
          type="warning"
          showIcon
          title="这是规范附件印发的文书，以下文字是规范的原文。改动后印出的文书与规范不一致，请先确认可以调整。"
        />
      )}
      {/* Where nothing in it takes the focus, the keys must still be able to scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="sentence-list" role="group" aria-label="固定用语" tabIndex={may ? undefined : 0}>
        {sentences.map((sentence) => (
          <SentenceField
            key={sentence.key}
            sentence={sentence}
            original={original}
            box={`${formName}_texts_${sentence.key}`}
            may={may}
            onRestore={() => restoreOne(sentence)}
          />
        ))}
      </div>
      {may && (
        <div className="sentence-foot">
          <SaveBar
            pending={change.isPending}
            savedAt={kept.savedAt}
            error={change.error ?? putBack.error}
            giveUp={kept.touched ? () => void giveUp() : null}
          />
        </div>
      )}
    </Form>
  );
};
