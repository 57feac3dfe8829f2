// Dates of articles are strings as precise as their source: "2023", "2023-02", "2023-02-27", or with a time and an offset.

/**
 * A date as a number that sorts like the date: yyyymmdd, with 0 for a month or day that is not given. "2023-02" is 20230200.
 * An undated or malformed date is 0 and so sorts as the oldest. Only the form is checked. At most eight digits, which fit in 27 bits.
 */
export function dateKey(date: string | null | undefined): number {
  const parts = date ? /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(date) : null;
  if (!parts) return 0;
  const [, year, month, day] = parts;
  return Number(year) * 10_000 + Number(month ?? '0') * 100 + Number(day ?? '0');
}

/**
 * Compares dates for sorting: older first, undated before all others. Two dates of the same day compare by the moment in time;
 * one without a time comes first, and where that does not tell, the text decides.
 */
export function compareDates(a: string | null | undefined, b: string | null | undefined): number {
  const days = dateKey(a) - dateKey(b);
  if (days !== 0) return days;
  const instants = instant(a) - instant(b);
  if (instants !== 0) return instants;
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

/** Whether a string is a date in one of the forms that the dataset keeps. */
export const isDate = (s: string): boolean =>
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.test(
    s,
  );

const instant = (date: string | null | undefined): number => (date?.includes('T') && Date.parse(date)) || 0;
