/** Whether two logins are the same to a person: capitals and blanks around do not count. */
export const sameLogin = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** Wrong tries that cost nothing. */
const FREE_TRIES = 2;
const FIRST_DELAY = 5;
const LONGEST_DELAY = 15 * 60;

/** Seconds to wait after so many wrong tries in a row: none, none, 5, 10, 20 … up to a quarter of an hour. */
export const signInDelay = (failures: number): number =>
  failures <= FREE_TRIES ? 0 : Math.min(FIRST_DELAY * 2 ** (failures - FREE_TRIES - 1), LONGEST_DELAY);

/** Whole seconds still to wait, `sinceMs` milliseconds after the last of so many wrong tries in a row. */
export const signInWait = (failures: number, sinceMs: number): number =>
  Math.max(0, Math.ceil(signInDelay(failures) - sinceMs / 1000));
