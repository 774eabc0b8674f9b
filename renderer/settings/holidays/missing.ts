/** The month of the year before from which a year's holidays are looked out for: they are announced about November. */
const ANNOUNCED_FROM = 10;

interface Known {
  readonly year: number;
}

/** This year and the next, which deadlines rest on now, as far as their holidays are not known. `today`: YYYY-MM-DD. */
export const missingYears = (years: readonly Known[], today: string): number[] => {
  const now = Number(today.slice(0, 4));
  return [now, now + 1].filter((year) => !years.some((one) => one.year === year));
};

/** Those of them that somebody should see to today: this year's always, the next one's from October on. */
export const pressingYears = (years: readonly Known[], today: string): number[] =>
  missingYears(years, today).filter(
    (year) => year === Number(today.slice(0, 4)) || Number(today.slice(5, 7)) >= ANNOUNCED_FROM,
  );
