import type { Facet } from '../../dataset/read/record-facets.ts';

/** A year's quotations: all, and by month, January first. */
export interface YearOfMonths {
  readonly year: string;
  readonly count: number;
  readonly byMonth: readonly number[];
}

/** The years of some months ("2026-03", or "2026" where the month is not known), in order; what is neither is left out. */
export function yearsOf(months: readonly Facet<string>[]): readonly YearOfMonths[] {
  const years = new Map<string, { count: number; byMonth: number[] }>();
  for (const { value, count } of months) {
    const [, name, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(value) ?? [];
    if (!name) continue;
    const year = years.get(name) ?? { count: 0, byMonth: Array.from({ length: 12 }, () => 0) };
    year.count += count;
    if (month) year.byMonth[Number(month) - 1] = count;
    years.set(name, year);
  }
  return Array.from(years, ([year, all]) => ({ year, ...all })).sort((a, b) => (a.year < b.year ? -1 : 1));
}
