import { useMemo } from 'preact/hooks';
import { wordsOf } from '../../dataset/model/search/folded-words.ts';
import { type ListNarrowing, type ListPage, listPlace, narrowList } from './list-narrowing.ts';
import { narrowRows } from './narrow-rows.ts';
import { allRows, type RowSource } from './row-source.ts';
import { sortRows } from './sort-rows.ts';
import type { Column, Sort } from './table.tsx';
import { useKeptState } from './use-kept-state.ts';

/** A list whose rows are all in memory: narrowed by words, sorted by a column. */
export interface SortedRows<Row> {
  /** All that the words leave, in order. */
  readonly all: readonly Row[];
  readonly source: RowSource<Row>;
  /** Changes with the order and the words. */
  readonly list: string;
  readonly sort: Sort;
  readonly setSort: (sort: Sort) => void;
  readonly narrowing: ListNarrowing;
  readonly narrow: (by: ListNarrowing) => void;
}

/**
 * Narrows and sorts rows. How they are sorted is kept with the page's entry in the history, and how they are narrowed in its address.
 * @param columns all that there are: a table may be sorted by one that is not shown
 * @param first how it is sorted until the reader says otherwise
 * @param textsOf what of a row can have the words
 */
export function useSortedRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  first: Sort,
  textsOf: (row: Row) => readonly string[],
  page: ListPage,
  narrowing: ListNarrowing,
): SortedRows<Row> {
  const place = listPlace(page, narrowing);
  const [sort, setSort] = useKeptState('sort', first, isSort, place);
  const { words = '' } = narrowing;
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
  const source = useMemo(() => allRows(all, ({ id }) => id), [all]);
  return {
    all,
    source,
    list: `${sort.column} ${sort.direction} ${place}`,
    sort,
    setSort,
    narrowing,
    narrow: (by) => narrowList(page, { ...narrowing, ...by }),
  };
}

const isSort = (kept: unknown): kept is Sort =>
  typeof kept === 'object' &&
  kept !== null &&
  'column' in kept &&
  typeof kept.column === 'string' &&
  'direction' in kept &&
  (kept.direction === 'up' || kept.direction === 'down');
