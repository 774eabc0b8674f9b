/** A refusal's field path as the form spells it: `people.2.login` → ["people", 2, "login"]; `prefix.` is cut off first. */
export const fieldPath = (path: string, prefix = ""): readonly (string | number)[] => {
  const inner = prefix && path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : path;
  return inner.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
};
