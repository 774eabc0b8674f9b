import { CheckCircleOutlined } from "@ant-design/icons";
import { Checkbox, Flex, Form, Input, theme } from "antd";
import { useState } from "react";
import type { CodeCheck } from "../../shared/rules/codes";

const LENGTH = 18;

interface CodeFieldProps {
  /** The form field that holds the code. */
  readonly name: string;
  readonly label: string;
  readonly check: (code: string) => CodeCheck;
  readonly normalise: (text: string) => string;
  /** How many characters stand together when the code is shown back, as on the licence. */
  readonly groups: readonly number[];
  /** Name a character that can never be right before all 18 are typed. */
  readonly early?: boolean;
  /** The form field that says the person keeps a code whose check digit is wrong; absent where that is not offered. */
  readonly confirmField?: string;
  readonly extra?: string;
}

/** What there is to say about the code as typed so far. A short code is at fault only once the field was left. */
const judge = (props: Pick<CodeFieldProps, "check" | "early">, code: string, left: boolean): CodeCheck | undefined => {
  const { length } = Array.from(code);
  if (length === 0) return undefined;
  if (length >= LENGTH || left) return props.check(code);
  if (!props.early) return undefined;
  const verdict = props.check(code.padEnd(LENGTH, "0"));
  return verdict.ok || verdict.overridable || verdict.position > length ? undefined : verdict;
};

/** The code in the groups of the licence with the character at fault marked by shape and colour. */
const Marked = ({ code, position, groups }: { code: string; position: number; groups: readonly number[] }) => {
  const { token } = theme.useToken();
  const characters = Array.from(code);
  const ends = groups.map((_, i) => groups.slice(0, i + 1).reduce((sum, size) => sum + size, 0));
  return (
    <span aria-hidden style={{ fontFamily: token.fontFamilyCode, fontSize: token.fontSizeLG, color: token.colorText }}>
      {characters.map((character, i) => {
        const bad = i + 1 === position;
        return (
          <span
            // A character is its place in the code: nothing else tells two of them apart.
            // oxlint-disable-next-line react/no-array-index-key
            key={i}
            style={{
              marginInlineEnd: ends.includes(i + 1) ? token.marginXS : 0,
              ...(bad && {
                color: token.colorError,
                fontWeight: token.fontWeightStrong,
                background: token.colorErrorBg,
                borderBottom: `2px solid ${token.colorError}`,
              }),
            }}
          >
            {character}
          </span>
        );
      })}
    </span>
  );
};

/** One code of 18 characters, checked as it is typed: the character at fault is named and marked where it stands. */
export const CodeField = ({ name, label, check, normalise, groups, early, confirmField, extra }: CodeFieldProps) => {
  const { token } = theme.useToken();
  const form = Form.useFormInstance<Record<string, string | boolean | undefined>>();
  const [left, setLeft] = useState(false);
  const code = normalise(String(Form.useWatch(name, form) ?? ""));
  const ticked = Form.useWatch(confirmField ?? "", form);
  const confirmed = confirmField !== undefined && Boolean(ticked);
  const verdict = judge({ check, early: early ?? false }, code, left);
  const fault = verdict?.ok === false ? verdict : undefined;
  const accepted = fault !== undefined && fault.overridable && confirmed;
  const warning = verdict?.ok === true ? verdict.warnings[0] : undefined;

  const help = fault ? (
    <Flex vertical gap={2}>
      {fault.position > 0 && <Marked code={code} position={fault.position} groups={groups} />}
      <span>{fault.message}</span>
    </Flex>
  ) : (
    warning
  );
  const status = fault && !accepted ? "error" : fault || warning ? "warning" : "";
  const passed = verdict?.ok === true;
  const progress = passed ? (
    <span style={{ color: token.colorSuccessText }}>
      <CheckCircleOutlined aria-hidden /> 校验位正确
    </span>
  ) : code && !fault ? (
    `已输入 ${Array.from(code).length} / ${LENGTH} 位`
  ) : (
    extra
  );

  return (
    <>
      <Form.Item
        name={name}
        label={label}
        validateStatus={status}
        {...(help === undefined ? {} : { help })}
        extra={help === undefined ? progress : undefined}
        rules={[
          {
            validator: async () => {
              const last = code ? check(code) : undefined;
              if (last?.ok === false && !(last.overridable && confirmed)) throw new Error(last.message);
            },
          },
        ]}
        style={{ marginBottom: fault?.overridable && confirmField ? token.marginXS : token.marginSM }}
      >
        <Input
          autoComplete="off"
          spellCheck={false}
          style={{ fontFamily: token.fontFamilyCode }}
          onFocus={() => setLeft(false)}
          onBlur={() => {
            setLeft(true);
            // What stands in the field now: the watched text may lag behind a quick hand.
            form.setFieldValue(name, normalise(String(form.getFieldValue(name) ?? "")));
          }}
        />
      </Form.Item>
      {confirmField && (
        <Form.Item
          name={confirmField}
          valuePropName="checked"
          hidden={!fault?.overridable}
          style={{ marginBottom: token.marginSM }}
        >
          <Checkbox>已与证照逐位核对，仍按此登记</Checkbox>
        </Form.Item>
      )}
    </>
  );
};
