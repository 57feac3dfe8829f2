import { shownNumber } from '../ui/counts.ts';

interface PagerProps {
  page: number;
  size: number;
  total: number;
  turn: (page: number) => void;
  /** What is paged, for its label. */
  of: string;
}

/** The page that is shown when `asked` is wanted of `total` rows. */
export const pageOf = (asked: number, total: number, size: number): number =>
  Math.max(0, Math.min(asked, Math.ceil(total / size) - 1));

/** "101–200 of 10,000" with the ways on; nothing where one page holds all. */
export function Pager({ page, size, total, turn, of }: PagerProps) {
  if (total <= size) return null;
  const last = pageOf(Number.POSITIVE_INFINITY, total, size);
  const from = page * size + 1;
  const to = Math.min(total, from + size - 1);
  // Not `disabled`: a button that is pressed until the end keeps the focus.
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
        {shownNumber(from)}–{shownNumber(to)} of {shownNumber(total)}
      </span>
      {button('Next', page + 1)}
    </nav>
  );
}
