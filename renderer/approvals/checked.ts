import type { FormInstance } from "antd";
import type { z } from "zod";

interface Fault {
  readonly name: (string | number)[];
  readonly errors: string[];
}

/** The first sentence of a schema about each field, by the field's path. */
const faultsOf = (schema: z.ZodType, values: unknown): ReadonlyMap<string, Fault> => {
  const faults = new Map<string, Fault>();
  for (const { path, message } of schema.safeParse(values).error?.issues ?? []) {
    const name = path.filter((part) => typeof part !== "symbol");
    if (!faults.has(name.join("."))) faults.set(name.join("."), { name, errors: [message] });
  }
  return faults;
};

const show = <V>(form: FormInstance<V>, faults: readonly Fault[]): void =>
  form.setFields(faults as unknown as Parameters<typeof form.setFields>[0]);

/** The fields under which a sentence stands now. */
const accused = <V>(form: FormInstance<V>): Fault[] => form.getFieldsError().filter(({ errors }) => errors.length > 0);

/**
 * What stands in the form as the office will read it; null where the schema refuses it. Then its sentences stand under the
 * fields, and the first has the focus.
 */
export const checked = <S extends z.ZodType, V>(form: FormInstance<V>, schema: S): z.output<S> | null => {
  const values: unknown = form.getFieldsValue(true);
  const faults = [...faultsOf(schema, values).values()];
  show(form, [...accused(form).map(({ name }) => ({ name, errors: [] })), ...faults]);
  const [first] = faults;
  if (!first) return schema.parse(values);
  form.scrollToField(first.name as Parameters<typeof form.scrollToField>[0], { block: "nearest", focus: true });
  return null;
};

/** While the person mends a refused form: a sentence goes as soon as it no longer holds, and none comes. */
export const mend = <V>(form: FormInstance<V>, schema: z.ZodType): void => {
  const standing = accused(form);
  if (standing.length === 0) return;
  const faults = faultsOf(schema, form.getFieldsValue(true));
  show(
    form,
    standing.map(({ name }) => ({ name, errors: faults.get(name.join("."))?.errors ?? [] })),
  );
};
