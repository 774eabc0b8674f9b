import { Form, type FormInstance, type FormItemProps } from "antd";
import { type ReactNode, useId } from "react";
import type { z } from "zod";
import type { CallError } from "../app/api";
import { Basis } from "./Basis";
import { fieldPath } from "./field-path";

interface SectionProps {
  readonly title: ReactNode;
  /** The rule this section rests on, e.g. `R043`. */
  readonly basis?: string;
  readonly intro?: ReactNode;
  /** At the right of the title: a small button, a count. */
  readonly extra?: ReactNode;
  /** Columns of fields where the width allows. */
  readonly columns?: 1 | 2 | 3;
  readonly children: ReactNode;
}

/** A titled white card of a form; its `Field`s stand in columns. */
export function Section({ title, basis, intro, extra, columns = 2, children }: SectionProps) {
  const id = useId();
  return (
    <section className="card section" aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id}>{title}</h2>
        {basis && <Basis rule={basis} />}
        {extra && <div className="section-extra">{extra}</div>}
      </header>
      {intro && <p className="quiet section-intro">{intro}</p>}
      <div className={`fields fields-${columns}`}>{children}</div>
    </section>
  );
}

/** The first sentence of ours about a value; zod's own (of a wrong type) is not for people. */
const faultOf = (schema: z.ZodType, value: unknown): string | undefined => {
  // A control nobody touched holds undefined: judge it as empty text, or as an empty list.
  const readings = value === undefined || value === null ? [value, "", []] : [value];
  const verdicts = readings.map((reading) => schema.safeParse(reading));
  if (verdicts.some(({ success }) => success)) return undefined;
  const issues = verdicts.flatMap(({ error }) => error?.issues ?? []);
  return issues.find(({ code }) => code !== "invalid_type" && code !== "invalid_union")?.message ?? "请填写";
};

/** An antd rule out of a zod schema: the schema's own first sentence is shown under the field. */
export const zodRule = (schema: z.ZodType) => ({
  validator: async (_rule: unknown, value: unknown) => {
    const fault = faultOf(schema, value);
    if (fault !== undefined) throw new Error(fault);
  },
});

/** As `zodRule`, for a field that may stay empty though its schema wants something. */
export const zodRuleIfFilled = (schema: z.ZodType) => ({
  validator: async (rule: unknown, value: unknown) => {
    if (value) await zodRule(schema).validator(rule, value);
  },
});

interface FieldProps extends Omit<FormItemProps, "children" | "rules" | "layout"> {
  /** Checks the value when the field is left; its first sentence stands under the field. */
  readonly schema?: z.ZodType;
  /** The rule behind the field: draws the 依据 mark beside the label. */
  readonly basis?: string;
  /** Spans all columns of its section. */
  readonly wide?: boolean;
  /** A quiet line under the control. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** A form item with its label above, its hint and error below; the 依据 mark stands at the right end of the label's line. */
export function Field({ schema, basis, wide = false, hint, className, children, ...rest }: FieldProps) {
  return (
    <div className={wide ? "field field-wide" : "field"}>
      <Form.Item
        {...rest}
        extra={hint}
        className={className ?? ""}
        validateTrigger="onBlur"
        validateFirst
        rules={schema ? [zodRule(schema)] : []}
      >
        {children}
      </Form.Item>
      {basis && <Basis rule={basis} />}
    </div>
  );
}

/**
 * Puts a refusal's sentences under their fields and brings the first into view with the focus. `prefix` is where the
 * form's values sit in the procedure's input (`fields` for most saves). Answers whether any field was named.
 */
export const applyFieldErrors = <V,>(form: FormInstance<V>, error: CallError, prefix = "fields"): boolean => {
  const entries = Object.entries(error.refusal.fields ?? {});
  if (entries.length === 0) return false;
  const fields = entries.map(([path, sentence]) => ({ name: [...fieldPath(path, prefix)], errors: [sentence] }));
  form.setFields(fields as Parameters<FormInstance<V>["setFields"]>[0]);
  const first = fields[0];
  if (first) form.scrollToField(first.name, { block: "center", focus: true });
  return true;
};
