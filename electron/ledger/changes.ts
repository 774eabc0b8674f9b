import type { FieldChange } from "./spec";

type Plain = Record<string, unknown>;

const isObject = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const idsOf = (value: unknown): Map<string, unknown> | undefined => {
  if (!Array.isArray(value)) return undefined;
  const byId = new Map<string, unknown>();
  for (const element of value as unknown[]) {
    if (!isObject(element) || typeof element["id"] !== "string" || byId.has(element["id"])) return undefined;
    byId.set(element["id"], element);
  }
  return byId;
};

const same = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);

const walk = (path: string, from: unknown, to: unknown, found: FieldChange[]): void => {
  if (same(from, to)) return;
  if (isObject(from) && isObject(to)) {
    for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
      walk(path ? `${path}.${key}` : key, from[key], to[key], found);
    }
    return;
  }
  const before = idsOf(from);
  const after = idsOf(to);
  if (before && after && before.size + after.size > 0) {
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      walk(`${path}[${id}]`, before.get(id), after.get(id), found);
    }
    const kept = [...before.keys()].filter((id) => after.has(id));
    const order = [...after.keys()].filter((id) => before.has(id));
    if (!same(kept, order)) found.push({ path: `${path}[]`, from: [...before.keys()], to: [...after.keys()] });
    return;
  }
  found.push({ path, ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
};

/** The changes without what secret fields held: that they changed is told, from what to what is not. */
export const withoutSecrets = (changes: readonly FieldChange[], secrets: readonly string[]): FieldChange[] => {
  const secretOf = ({ path }: FieldChange) => secrets.find((name) => path === name || path.startsWith(`${name}.`));
  const open = changes.filter((change) => secretOf(change) === undefined);
  const told = new Set(changes.map(secretOf).filter((name) => name !== undefined));
  return [...open, ...Array.from(told, (path) => ({ path }))];
};

/**
 * The fields in which two states of a record differ, `rev` aside. Elements of a list are matched by their `id` where
 * they have one (`documents[d1].status`; `documents[]` for a changed order); other lists are given whole.
 */
export const fieldChanges = (from: object, to: object): FieldChange[] => {
  const found: FieldChange[] = [];
  walk("", { ...from, rev: 0 }, { ...to, rev: 0 }, found);
  return found;
};
