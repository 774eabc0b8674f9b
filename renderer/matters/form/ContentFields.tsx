import { Form, Input } from "antd";
import type { ReactNode } from "react";
import { basisText } from "../../../shared/model/catalogue";
import { writtenFields } from "../../../shared/model/matter";
import { useOffice } from "../../app/office";
import { Field, Section } from "../../components/fields";
import { ItemPicker } from "./ItemPicker";
import { LaterField } from "./LaterField";
import { MethodFields } from "./MethodFields";
import { NatureFields } from "./NatureFields";
import { Prose } from "./Prose";
import type { MatterValues } from "./values";
import { WordedProse } from "./WordedProse";

const { shape } = writtenFields;

interface Props {
  readonly onFilled: () => void;
  /** What is to be said before the problem and the opinion are written. */
  readonly similar: ReactNode;
}

/** What is guided, on what basis and how: what the region's documents print (R002, R041, R048, R067). */
export const ContentFields = ({ onFilled, similar }: Props) => {
  const { profile } = useOffice();
  const form = Form.useFormInstance<MatterValues>();
  return (
    <Section title="指导内容" basis="R043">
      <Field name="itemId" label="目录事项" wide>
        <ItemPicker
          onPick={(item) => {
            form.setFieldsValue({ title: item.name, basis: basisText(item.bases) });
            form.setFields([
              { name: "title", errors: [] },
              { name: "basis", errors: [] },
            ]);
            onFilled();
          }}
        />
      </Field>
      <Field name="title" label="指导事项" required schema={shape.title} wide>
        <Input placeholder="事项名称" />
      </Field>
      <Field name="basis" label="指导依据" required schema={shape.basis} basis="R002" wide>
        <Prose rows={1} placeholder="《法规名称》第几条" />
      </Field>
      <NatureFields />
      <MethodFields />
      <LaterField
        name="subject"
        label="存在的问题（事由）"
        schema={shape.subject}
        basis="R048"
        wide
        hint="填入意见书首句的空白处，几个字即可"
      >
        <Input
          prefix={<span className="quiet">关于你（单位）存在的</span>}
          suffix={<span className="quiet">问题</span>}
        />
      </LaterField>
      {profile.documents.some((document) => document.withPurpose) && (
        <LaterField name="purpose" label="目的" schema={shape.purpose} basis="R041" wide>
          <Prose rows={2} />
        </LaterField>
      )}
      {similar}
      <LaterField name="problem" label="存在问题" schema={shape.problem} wide>
        <WordedProse label="存在问题" rows={4} counted />
      </LaterField>
      <LaterField name="opinion" label="指导意见" schema={shape.opinion} wide>
        <WordedProse label="指导意见" rows={5} counted />
      </LaterField>
      <LaterField name="contact" label="指导联系人" schema={shape.contact}>
        <Input />
      </LaterField>
      <LaterField name="phone" label="联系电话" schema={shape.phone}>
        <Input inputMode="tel" />
      </LaterField>
    </Section>
  );
};

/** What came of it; may be filled in later, before the matter is closed (R019). */
export const ResultFields = () => (
  <Section title="结果" basis="R019" intro="现在可以不填；办结之前在事项页补记。">
    <Field name="result" label="指导结果" schema={shape.result} wide hint="登记簿上的一句话">
      <Input />
    </Field>
    <Field name="effect" label="指导取得的效益、效果" schema={shape.effect} wide>
      <Prose rows={3} counted />
    </Field>
    <Field name="note" label="备注" schema={shape.note} wide>
      <Input />
    </Field>
  </Section>
);
