/**
 * A date as one number that orders like it: yyyymmdd, parts that its source leaves out as 0. 0 for an undated or malformed
 * one, so that undated ones are the oldest. At most 99991231, which fits in 27 bits.
 */
export function dateKey(date: string | null | undefined): number {
  const parts = date ? /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(date) : null;
  if (!parts) return 0;
  const [, year, month, day] = parts;
  return Number(year) * 10_000 + Number(month ?? 0) * 100 + Number(day ?? 0);
}

/** Orders dates as written, older first, undated before all; times within a day by their instants where both have one. */
export function compareDates(a: string | null | undefined, b: string | null | undefined): number {
  const days = dateKey(a) - dateKey(b);
  if (days !== 0) return days;
  const instants = instant(a) - instant(b);
  if (instants !== 0) return instants;
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

/** Whether a string is a date of one of the precisions the dataset keeps: "2023", "2023-02", "2023-02-27", with a time. */
export const isDate = (s: string): boolean =>
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.test(
    s,
  );

const instant = (date: string | null | undefined): number => (date?.includes('T') && Date.parse(date)) || 0;
