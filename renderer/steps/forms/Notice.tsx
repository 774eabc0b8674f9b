import { Input, Radio } from "antd";
import { answerFields, answerNames, notifyFields } from "../../../shared/model/steps/before";
import { Field } from "../../components/fields";
import { Prose } from "../../matters/form/Prose";
import { Suggest } from "../Suggest";
import { optionsOf } from "./choices";

const notify = notifyFields.shape;
const answer = answerFields.shape;
const WAYS = ["当面口头告知", "电话告知", "书面告知", "短信告知", "电子邮件告知"];
const { accepted, refused } = answerNames;

/** 告知与选择 (R032, R033): what was told, what is to be prepared, and what the counterpart chose. */
export const NotifyFields = () => (
  <>
    <Field name="way" label="告知方式" required schema={notify.way} basis="R032">
      <Suggest choices={WAYS} placeholder="选择或输入" />
    </Field>
    <Field name="content" label="告知内容" schema={notify.content} wide hint="按本地区的规范提供，可以修改">
      <Prose rows={3} />
    </Field>
    <Field
      name="prepare"
      label="需要对方准备的事项"
      schema={notify.prepare}
      basis="R033"
      wide
      hint="需要对方事先准备的，应当提前告知；不需要的留空"
    >
      <Prose rows={2} />
    </Field>
    <Field name="answer" label="相对人的意愿" required schema={notify.answer} wide>
      <Radio.Group optionType="button" aria-label="相对人的意愿" options={optionsOf(answerNames)} />
    </Field>
    <Field name="note" label="说明" schema={notify.note} wide>
      <Input autoComplete="off" />
    </Field>
  </>
);

/** 相对人答复 (R032), where the choice had been left open or is changed. */
export const AnswerFields = () => (
  <>
    <Field name="answer" label="相对人的意愿" required schema={answer.answer} basis="R032" wide>
      <Radio.Group optionType="button" aria-label="相对人的意愿" options={optionsOf({ accepted, refused })} />
    </Field>
    <Field name="note" label="说明" schema={answer.note} wide>
      <Input autoComplete="off" />
    </Field>
  </>
);
