import { Button, Checkbox, Col, Flex, Form, Input, Radio, Row, Skeleton, theme } from "antd";
import { useState } from "react";
import type { CounterpartRow } from "../../shared/contract/counterparts";
import {
  type Counterpart,
  type CounterpartFields,
  counterpartFields,
  counterpartKindNames,
  counterpartKinds,
} from "../../shared/model/counterpart";
import type { Draft } from "../../shared/model/draft";
import { checkCreditCode, normaliseCreditCode } from "../../shared/rules/credit-code";
import { checkIdentityNumber, normaliseIdentityNumber } from "../../shared/rules/identity-number";
import { call, CallError, useAnswer, useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { ActionButton } from "../components/ActionButton";
import { applyFieldErrors, Field } from "../components/fields";
import { Refused } from "../components/Refused";
import { DraftBanner } from "../matters/drafts/DraftBanner";
import { DraftMark } from "../matters/drafts/DraftMark";
import { useDraft } from "../matters/drafts/useDraft";
import { CodeField } from "./CodeField";
import { SimilarNotice } from "./SimilarNotice";
import { useFirstFocus } from "../components/useFirstFocus";
import { useSettled } from "../components/useSettled";

interface CounterpartFormProps {
  /** The record being edited, or undefined for a new one. */
  readonly stored?: Counterpart;
  readonly initialName: string;
  /** What the office calls a counterpart (行政相对人, 行政管理相对人). */
  readonly term: string;
  readonly onSaved: (counterpart: Counterpart) => void;
  readonly onCancel: () => void;
  /** Told whenever there is something that closing would lose, with the way to let it go; null once there is nothing. */
  readonly onUnsaved: (discard: (() => void) | null) => void;
}

const shape = counterpartFields.shape;
const CREDIT_CODE_GROUPS = [1, 1, 6, 9, 1];
const IDENTITY_NUMBER_GROUPS = [6, 8, 4];

const empty = (name: string): CounterpartFields => ({
  kind: "enterprise",
  name,
  creditCode: "",
  creditCodeConfirmed: false,
  identityNumber: "",
  representative: "",
  phone: "",
  address: "",
  industry: "",
  key: false,
  note: "",
});

/** A person has an identity number, everybody else a credit code: the field that is not shown is not saved. */
const pertinent = (fields: CounterpartFields): CounterpartFields =>
  fields.kind === "individual"
    ? { ...fields, creditCode: "", creditCodeConfirmed: false, representative: "" }
    : { ...fields, identityNumber: "" };

const isRows = (detail: unknown): detail is CounterpartRow[] => Array.isArray(detail) && detail.length > 0;

/** The form of one counterpart (行政相对人, R009): fields by kind, codes checked and like records offered as it is typed. */
export const CounterpartForm = ({ stored, initialName, term, onSaved, onCancel, onUnsaved }: CounterpartFormProps) => {
  const { token } = theme.useToken();
  const tight = { marginBottom: token.marginSM };
  const { saved: tellSaved } = useFeedback();
  const [form] = Form.useForm<CounterpartFields>();
  const save = useChange("counterparts.save");
  const [duplicates, setDuplicates] = useState<CounterpartRow[]>([]);
  const [duplicateConfirmed, setDuplicateConfirmed] = useState(false);
  const [refusal, setRefusal] = useState<CallError>();
  const first = useFirstFocus();
  const [draft, draftState] = useDraft("counterpart", stored?.id ?? null);

  /** Neither wanted nor needed any more: what was kept of the form goes. One that cannot be dropped is offered again. */
  const discard = async () => {
    const id = await draft.handOver().settle();
    if (id !== null) await call("drafts.drop", { id }).catch(() => undefined);
  };
  const resume = async (kept: Draft) => {
    await draft.settle();
    draft.detach();
    form.setFieldsValue({ ...empty(""), ...(kept.values as Partial<CounterpartFields>) });
    draft.resume(kept);
    onUnsaved(() => void discard());
  };

  const kind = Form.useWatch("kind", form) ?? stored?.kind ?? "enterprise";
  const individual = kind === "individual";
  const name = useSettled((Form.useWatch("name", form) ?? "").trim(), 250);
  const typed = normaliseCreditCode(Form.useWatch("creditCode", form) ?? "");
  const code = useSettled(individual ? "" : typed, 250);
  const similar = useAnswer(
    "counterparts.similar",
    { name, creditCode: code, except: stored?.id ?? null },
    { enabled: name.length >= 2 || code.length === 18, keepPrevious: true },
  );
  const alike = duplicates.length > 0 ? duplicates : (similar.data ?? []);

  const use = async (id: string) => {
    try {
      const chosen = await call("counterparts.get", { id });
      void discard();
      onSaved(chosen);
    } catch (error) {
      if (error instanceof CallError) setRefusal(error);
    }
  };

  const finish = (values: CounterpartFields) => {
    setRefusal(undefined);
    const fields = pertinent({ ...empty(""), ...values });
    save.mutate(
      { id: stored?.id ?? null, rev: stored?.rev ?? 0, fields, duplicateConfirmed },
      {
        onSuccess: (saved) => {
          onUnsaved(null);
          void discard();
          tellSaved(`已保存${term}“${saved.name}”`);
          onSaved(saved);
        },
        onError: (error) => {
          if (error.refusal.code === "duplicate" && isRows(error.refusal.detail)) {
            setDuplicates(error.refusal.detail);
            return;
          }
          applyFieldErrors(form, error);
          setRefusal(error);
        },
      },
    );
  };

  const changed = (part: Partial<CounterpartFields>) => {
    onUnsaved(() => void discard());
    draft.keep({ ...form.getFieldsValue(true) });
    if (part.creditCode !== undefined) form.setFieldValue("creditCodeConfirmed", false);
    if (part.name !== undefined || part.creditCode !== undefined || part.kind !== undefined) {
      setDuplicates([]);
      setDuplicateConfirmed(false);
    }
  };

  return (
    <Form<CounterpartFields>
      form={form}
      name="counterpart"
      layout="vertical"
      initialValues={stored ?? empty(initialName)}
      onFinish={finish}
      onValuesChange={changed}
      onBlur={() => void draft.settle()}
      scrollToFirstError={{ focus: true }}
    >
      <div style={{ maxHeight: "calc(100vh - 216px)", overflowY: "auto", overflowX: "hidden", paddingInline: 2 }}>
        <Flex vertical gap={token.marginSM}>
          <DraftBanner
            kind="counterpart"
            target={stored?.id ?? null}
            inUse={[draftState.id]}
            onResume={(kept) => void resume(kept)}
          />
          <Form.Item name="kind" label="类型" style={tight}>
            <Radio.Group
              optionType="button"
              buttonStyle="solid"
              options={counterpartKinds.map((value) => ({ value, label: counterpartKindNames[value] }))}
            />
          </Form.Item>
        </Flex>
        <Row gutter={16}>
          <Col span={12}>
            <Field name="name" label={individual ? "姓名" : "名称"} required schema={shape.name} style={tight}>
              <Input ref={first} autoComplete="off" />
            </Field>
          </Col>
          <Col span={12}>
            {individual ? (
              <CodeField
                key="identityNumber"
                name="identityNumber"
                label="公民身份号码（选填）"
                check={checkIdentityNumber}
                normalise={normaliseIdentityNumber}
                groups={IDENTITY_NUMBER_GROUPS}
                extra="可以不填；属敏感个人信息，列表中只显示首尾各 4 位"
              />
            ) : (
              <CodeField
                key="creditCode"
                name="creditCode"
                label="统一社会信用代码（选填）"
                check={checkCreditCode}
                normalise={normaliseCreditCode}
                groups={CREDIT_CODE_GROUPS}
                early
                confirmField="creditCodeConfirmed"
                extra="18 位，可直接粘贴，空格和全角会自动整理"
              />
            )}
          </Col>
          {alike.length > 0 && (
            <Col span={24} style={{ marginBlock: token.marginXS }}>
              <SimilarNotice
                rows={alike}
                term={term}
                refused={duplicates.length > 0}
                confirmed={duplicateConfirmed}
                onConfirm={setDuplicateConfirmed}
                {...(stored ? {} : { onUse: (id: string) => void use(id) })}
              />
            </Col>
          )}
          {!individual && (
            <Col span={12}>
              <Field
                name="representative"
                label={kind === "enterprise" ? "法定代表人" : "负责人"}
                schema={shape.representative}
                style={tight}
              >
                <Input autoComplete="off" />
              </Field>
            </Col>
          )}
          <Col span={12}>
            <Field name="phone" label="联系电话" schema={shape.phone} style={tight}>
              <Input autoComplete="off" inputMode="tel" />
            </Field>
          </Col>
          <Col span={individual ? 12 : 24}>
            <Field name="address" label="地址" schema={shape.address} style={tight}>
              <Input autoComplete="off" />
            </Field>
          </Col>
          <Col span={12}>
            <Field name="industry" label="行业" schema={shape.industry} style={tight}>
              <Input autoComplete="off" />
            </Field>
          </Col>
          <Col span={12}>
            <Form.Item name="key" label="重点对象" valuePropName="checked" style={tight}>
              <Checkbox>重点企业、重点在建项目等，列表中作标记</Checkbox>
            </Form.Item>
          </Col>
          <Col span={24}>
            <Field name="note" label="备注" schema={shape.note} style={tight}>
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
            </Field>
          </Col>
        </Row>
      </div>
      <Refused error={refusal} />
      <Flex justify="end" align="center" gap={8} style={{ marginTop: token.marginSM }}>
        <DraftMark draft={draftState} />
        <Button onClick={onCancel}>取消</Button>
        <ActionButton type="primary" htmlType="submit" loading={save.isPending} action={undefined}>
          保存
        </ActionButton>
      </Flex>
    </Form>
  );
};

/** What stands in the form's place until the record has been read. */
export const CounterpartFormSkeleton = () => (
  <div aria-busy aria-label="正在读取">
    <Skeleton active title={false} paragraph={{ rows: 8 }} />
  </div>
);
