interface KeptRecord {
  readonly base: string;
  readonly values: unknown;
}

/** What was typed in a settings form, kept under this key over the same `base`; null where there is nothing of the kind. */
export const keptRecord = (key: string, base: string): unknown => {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as KeptRecord | null;
    return kept?.base === base ? kept.values : null;
  } catch {
    return null;
  }
};

/** Keeps what is typed through a change of page or a reload. `base`: what it is typed over, in a folder. */
export const keepRecord = (key: string, base: string, values: unknown): void =>
  localStorage.setItem(key, JSON.stringify({ base, values } satisfies KeptRecord));

/** Saved or given up: nothing is kept. */
export const dropRecord = (key: string): void => localStorage.removeItem(key);
