import { formatNumber } from '../../ui/format-number.ts';

// The line below a table that turns its pages.

interface PagerProps {
  page: number;
  size: number;
  total: number;
  turn: (page: number) => void;
  /** Whether there may be more rows than `total`. */
  isLeast?: boolean;
  /** What the pages are of, for the label that a screen reader reads out. */
  of: string;
}

/** From so many pages on, one can go to any of them by its number. */
const MANY_PAGES = 4;

/** The number, from 0, of the page to show of `total` rows: the one that is asked for, or the last one where there are fewer by now. */
export const pageWithin = (asked: number, total: number, size: number): number =>
  Math.max(0, Math.min(asked, Math.ceil(total / size) - 1));

/** "101–200 of 10,000", between a button to the previous page and one to the next. Nothing where there is only one page. */
export function Pager({ page, size, total, turn, isLeast = false, of }: PagerProps) {
  if (total <= size) return null;
  const last = pageWithin(Number.POSITIVE_INFINITY, total, size);
  const from = page * size + 1;
  const to = Math.min(total, from + size - 1);
  // Not `disabled`, so that a button that the reader presses until the last page keeps the focus.
  const button = (label: string, target: number) => (
    <button
      class="btn"
      type="button"
      aria-disabled={target < 0 || target > last}
      onClick={() => target >= 0 && target <= last && turn(target)}
    >
      {label}
    </button>
  );
  return (
    <nav class="pager" aria-label={`Pages of ${of}`}>
      {button('Previous', page - 1)}
      <span class="num muted" role="status">
        {formatNumber(from)}–{formatNumber(to)} of {isLeast && 'at least '}
        {formatNumber(total)}
      </span>
      {button('Next', page + 1)}
      {last >= MANY_PAGES && (
        <label class="small go-to">
          Page{' '}
          <input
            class="field num"
            type="number"
            min={1}
            max={last + 1}
            // Another page, another field: one that was left with a number that is no page is right again.
            key={page}
            defaultValue={page + 1}
            onChange={({ currentTarget: { value } }) =>
              value && turn(pageWithin(Math.floor(Number(value)) - 1, total, size))
            }
          />
        </label>
      )}
    </nav>
  );
}
