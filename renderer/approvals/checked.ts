import type { FormInstance } from "antd";
import type { z } from "zod";

/** The schema's sentences by path, the first of each. */
const faultsOf = (error: z.ZodError): Map<string, { name: (string | number)[]; errors: string[] }> => {
  const faults = new Map<string, { name: (string | number)[]; errors: string[] }>();
  for (const { path, message } of error.issues) {
    const name = path.filter((part) => typeof part !== "symbol");
    const key = name.join(".");
    if (!faults.has(key)) faults.set(key, { name, errors: [message] });
  }
  return faults;
};

/**
 * What stands in the form as the office will read it; null where the schema refuses it. Then its sentences stand under the
 * fields, and the first has the focus.
 */
export const checked = <S extends z.ZodType, V>(
  form: FormInstance<V>,
  schema: S,
  values: unknown,
): z.output<S> | null => {
  const set = (fields: readonly { name: (string | number)[]; errors: string[] }[]) =>
    form.setFields(fields as Parameters<typeof form.setFields>[0]);
  set(form.getFieldsError().map(({ name }) => ({ name, errors: [] })));
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const faults = [...faultsOf(parsed.error).values()];
  set(faults);
  const [first] = faults;
  if (first) {
    form.scrollToField(first.name as Parameters<typeof form.scrollToField>[0], { block: "nearest", focus: true });
  }
  return null;
};
