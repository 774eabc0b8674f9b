import { Button, Form, Input, Skeleton } from "antd";
import type { Output } from "../../shared/contract";
import { compellingWordSchema } from "../../shared/model/wording";
import { useAnswer, useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useFolder, useHolds } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { applyFieldErrors, Section, zodRule } from "../components/fields";
import { Refused } from "../components/Refused";
import { distinctRule } from "../components/row-rules";
import { RowList } from "../components/rows";
import { SaveBar } from "./SaveBar";
import { useKept } from "./useKept";
import { softerSchema, wordsOf, type WordValue, wordValues, type WordValues } from "./wording-values";

interface Props {
  readonly stored: Output<"wording.get">;
  readonly shown: boolean;
}

/** Whether the person may change the list: reviewers and administrators, on a folder opened for writing. */
const useMayWord = (): boolean => {
  const holds = useHolds("reviewer", "administrator");
  const { readOnly } = useFolder();
  return holds && !readOnly;
};

const Words = ({ may }: { readonly may: boolean }) => {
  const form = Form.useFormInstance<WordValues>();
  const words = () => (form.getFieldValue("words") as readonly (WordValue | undefined)[] | undefined) ?? [];
  return (
    <RowList
      list="words"
      label="强制性用语"
      noun="用语"
      counter="个"
      className="row-word"
      titles={["强制性用语", "建议改用（可写几个，用顿号隔开）"]}
      fresh={(): WordValue => ({ word: "", softer: "" })}
      least={0}
      empty={<p className="quiet">名单是空的，填写指导意见时不作提示。</p>}
      may={may}
    >
      {(place, index, name) => (
        <>
          <Form.Item
            name={[place, "word"]}
            validateFirst
            validateTrigger="onBlur"
            rules={[
              zodRule(compellingWordSchema.shape.word),
              distinctRule(index, () => words().map((one) => one?.word), "这个词已经在名单里"),
            ]}
          >
            <Input aria-label={name} autoComplete="off" />
          </Form.Item>
          <Form.Item name={[place, "softer"]} validateTrigger="onBlur" rules={[zodRule(softerSchema)]}>
            <Input aria-label={`${name} 建议改用`} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </RowList>
  );
};

const WordingForm = ({ stored, shown }: Props) => {
  const may = useMayWord();
  const { confirm } = useFeedback();
  const [form] = Form.useForm<WordValues>();
  const change = useChange("wording.save");
  const kept = useKept({ form, name: "words", rev: stored.rev, stored: wordValues(stored.words), may });
  useShortcut({ keys: "Ctrl+S", label: "保存用语名单", run: form.submit, enabled: may && shown });

  const save = () =>
    change.mutate(
      { rev: stored.rev, words: wordsOf(form.getFieldsValue(true) as WordValues) },
      {
        onSuccess: ({ words }) => kept.settle(wordValues(words)),
        onError: (error) => applyFieldErrors(form, error, ""),
      },
    );
  const giveUp = async () => {
    await kept.giveUp();
    change.reset();
  };
  const restore = async () => {
    const agreed = await confirm({
      title: "恢复为随程序提供的名单？",
      content: `这一页的名单将换成随程序提供的 ${stored.shipped.length} 个用语，按“保存”后生效。`,
      okText: "恢复",
      danger: true,
    });
    if (!agreed) return;
    form.setFieldsValue(wordValues(stored.shipped));
    kept.touch();
  };
  return (
    <Form
      form={form}
      name="words"
      disabled={!may}
      initialValues={kept.initial}
      onValuesChange={kept.touch}
      onFinish={save}
      scrollToFirstError={{ block: "center", focus: true }}
    >
      <Section
        title="强制性用语"
        basis="R011"
        columns={1}
        intro={`填写存在问题和指导意见时，出现这些词会标出来并提示可以改用的说法；只作提醒，不影响保存和签发。${may ? "按 Alt+↑、Alt+↓ 移动所在的一行，按回车添加一行。" : ""}`}
      >
        <Words may={may} />
      </Section>
      {may && (
        <div className="settings-foot">
          <SaveBar
            pending={change.isPending}
            savedAt={kept.savedAt}
            error={change.error}
            giveUp={kept.touched ? () => void giveUp() : null}
          >
            <Button onClick={() => void restore()}>恢复为随程序提供的名单</Button>
          </SaveBar>
        </div>
      )}
    </Form>
  );
};

/** 用语: the words that sound like compulsion, and softer ones (R011). `shown`: the tab that is open. */
export function WordingTab({ shown }: { readonly shown: boolean }) {
  const { data, error } = useAnswer("wording.get", {});
  if (error && !data) return <Refused error={error} />;
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />;
  return <WordingForm stored={data} shown={shown} />;
}
