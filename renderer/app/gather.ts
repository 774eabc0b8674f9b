/**
 * Passes names on as they come, the first at once; what follows within `ms` of it is gathered and passed on together, so
 * that two hundred changes in a row refresh the page a few times and not two hundred. Answers the way in, the way to hold
 * everything back until it is let go again, and the way to forget what is gathered.
 */
export const gather = (
  ms: number,
  pass: (names: ReadonlySet<string>) => void,
): {
  readonly add: (names: readonly string[]) => void;
  /** Holds names back; answers the way to let them go. */
  readonly hold: () => () => void;
  readonly stop: () => void;
} => {
  let waiting = new Set<string>();
  let held = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    if (waiting.size === 0 || held > 0) return;
    const names = waiting;
    waiting = new Set();
    timer = setTimeout(flush, ms);
    pass(names);
  };
  return {
    add: (names) => {
      for (const name of names) waiting.add(name);
      if (timer === undefined) flush();
    },
    hold: () => {
      held += 1;
      return () => {
        held -= 1;
        if (timer === undefined) flush();
      };
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      waiting.clear();
    },
  };
};
