import { useMemo } from 'preact/hooks';
import { wordsOf } from '../../dataset/model/search/folded-words.ts';
import { narrowRows } from './narrow-rows.ts';
import { pageWithin } from './pager.tsx';
import { sortRows } from './sort-rows.ts';
import { type Column, type Paging, ROWS_PER_PAGE, type Sort } from './table.tsx';
import { isPageNumber, isText, useKeptState } from './use-kept-state.ts';

/** A list whose rows are all in memory: narrowed by words, sorted by a column, a page of it at a time. */
export interface SortedPage<Row> {
  /** All that the words leave, in order. */
  readonly all: readonly Row[];
  readonly rows: readonly Row[];
  readonly paging: Paging;
  readonly sort: Sort;
  readonly setSort: (sort: Sort) => void;
  /** The words, as they were typed. */
  readonly words: string;
  readonly setWords: (words: string) => void;
}

/**
 * Narrows, sorts and pages rows. How, is kept with the page's entry in the history.
 * @param columns all that there are: a table may be sorted by one that is not shown
 * @param first how it is sorted until the reader says otherwise
 * @param textsOf what of a row can have the words
 */
export function useSortedPage<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  first: Sort,
  textsOf: (row: Row) => readonly string[],
): SortedPage<Row> {
  const [asked, turn] = useKeptState('page', 0, isPageNumber);
  const [sort, setSort] = useKeptState('sort', first, isSort);
  const [words, setWords] = useKeptState('words', '', isText);
  const order = columns.find(({ label }) => label === sort.column)?.order;
  const sorted = useMemo(() => (order ? sortRows(rows, order, sort.direction) : rows), [rows, order, sort]);
  const wordsOfRow = useMemo(() => {
    const known = new Map<Row, readonly string[]>();
    return (row: Row): readonly string[] => {
      const own = known.get(row) ?? textsOf(row).flatMap(wordsOf);
      known.set(row, own);
      return own;
    };
  }, [rows]);
  const all = useMemo(() => narrowRows(sorted, wordsOf(words), wordsOfRow), [sorted, words, wordsOfRow]);
  const page = pageWithin(asked, all.length, ROWS_PER_PAGE);
  const shown = useMemo(() => all.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE), [all, page]);
  /** What is in another order, or is another list, begins at its first page. */
  const fromFirst =
    <Value>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      turn(0);
    };
  return {
    all,
    rows: shown,
    paging: { page, total: all.length, turn },
    sort,
    setSort: fromFirst(setSort),
    words,
    setWords: fromFirst(setWords),
  };
}

const isSort = (kept: unknown): kept is Sort =>
  typeof kept === 'object' &&
  kept !== null &&
  'column' in kept &&
  typeof kept.column === 'string' &&
  'direction' in kept &&
  (kept.direction === 'up' || kept.direction === 'down');
