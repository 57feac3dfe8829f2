import { UNDATED } from '../../dataset/read/choose-quotations.ts';
import type { Facet } from '../../dataset/read/record-facets.ts';
import { formatDate } from '../../ui/format-date.ts';
import { formatCount, formatNumber } from '../../ui/format-number.ts';
import { type YearOfMonths, yearsOf } from './years.ts';

interface TimeBarsProps {
  months: readonly Facet<string>[];
  /** The year or month that the record is narrowed to. */
  during: string | null;
  narrow: (by: { during: string | undefined }) => void;
}

/** The height of the tallest bar, in px. */
const TALLEST = 36;

/**
 * A record's quotations by month, in years. A year is a button that narrows the record to it, and then shows its months as buttons;
 * what is pressed again no longer narrows. The same is there as a table. Nothing where no quotation has a date.
 */
export function TimeBars({ months, during, narrow }: TimeBarsProps) {
  const years = yearsOf(months);
  const undated = months.find(({ value }) => value === UNDATED)?.count ?? 0;
  if (years.length === 0) return null;
  const most = Math.max(...years.flatMap(({ byMonth }) => byMonth));
  const chosen = years.find(({ year }) => during?.startsWith(year));
  const toggle = (value: string) => () => narrow({ during: value === during ? undefined : value });
  return (
    <section class="time" aria-label="Quotations by month">
      <ul class="years">
        {years.map((year) => (
          <li key={year.year}>
            <button
              class="year"
              type="button"
              aria-pressed={during?.startsWith(year.year) ?? false}
              aria-label={`${year.year}, ${formatCount(year.count, 'quotation')}`}
              onClick={() => narrow({ during: during?.startsWith(year.year) ? undefined : year.year })}
            >
              <Bars of={year} most={most} during={during} />
              <span class="num" aria-hidden="true">
                <span class="strong">{year.year}</span> {formatNumber(year.count)}
              </span>
            </button>
          </li>
        ))}
        {undated > 0 && (
          <li>
            <button
              class="year"
              type="button"
              aria-pressed={during === UNDATED}
              aria-label={`Undated, ${formatCount(undated, 'quotation')}`}
              onClick={toggle(UNDATED)}
            >
              <span class="num" aria-hidden="true">
                <span class="strong">Undated</span> {formatNumber(undated)}
              </span>
            </button>
          </li>
        )}
      </ul>
      {chosen && (
        <ul class="months" aria-label={`Months of ${chosen.year}`}>
          {months
            .filter(({ value }) => value.startsWith(`${chosen.year}-`))
            .map(({ value, count }) => (
              <li key={value}>
                <button
                  class="act num"
                  type="button"
                  aria-pressed={value === during}
                  onClick={() => narrow({ during: value === during ? chosen.year : value })}
                >
                  {formatDate(value).replace(/ \d+$/, '')} <span class="muted">{formatNumber(count)}</span>
                </button>
              </li>
            ))}
        </ul>
      )}
      <details>
        <summary class="act quiet">As a table</summary>
        <table class="mini">
          <caption class="vh">Quotations by month</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">Quotations</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ value, count }) => (
              <tr key={value}>
                <th scope="row">{value === UNDATED ? 'Undated' : formatDate(value)}</th>
                <td class="num">{formatNumber(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

interface BarsProps {
  of: YearOfMonths;
  most: number;
  during: string | null;
}

/** Twelve bars, January first. What is dated by its year alone is in the year's number only. */
const Bars = ({ of: { year, byMonth }, most, during }: BarsProps) => (
  <svg class="bars" viewBox="0 0 72 40" preserveAspectRatio="none" aria-hidden="true">
    {byMonth.map((count, nth) => {
      if (count === 0) return null;
      const height = Math.max(2, Math.round((count / most) * TALLEST));
      const month = `${year}-${String(nth + 1).padStart(2, '0')}`;
      const isOut = during !== null && !month.startsWith(during);
      return (
        <rect key={month} class={isOut ? 'out' : undefined} x={nth * 6} y={40 - height} width={4} height={height} />
      );
    })}
  </svg>
);
