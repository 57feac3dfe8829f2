/** A date as its source gives it: the year, and month and day where they are given. */
export type DateParts = readonly [year: number, month?: number, day?: number];

const WRITTEN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:[T ].*)?)?)?$/;

/** The parts of a date, as many as are known; null for one of another form. The day is the source's, whatever its time zone. */
export function datePartsOf(date: string): DateParts | null {
  const [, year, month, day] = WRITTEN.exec(date) ?? [];
  if (!year) return null;
  if (!month) return [Number(year)];
  return day ? [Number(year), Number(month), Number(day)] : [Number(year), Number(month)];
}

/** Figures of a date with the leading zeros that its format wants: "2026", "03", "06". */
export const padded = ([year, ...rest]: DateParts): string[] => [
  String(year).padStart(4, '0'),
  ...rest.flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])),
];
