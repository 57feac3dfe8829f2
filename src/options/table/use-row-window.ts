import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { debounce } from 'throttle-debounce';
import { keepPlace, keptPlace, type ListPlace } from './kept-place.ts';
import { RowHeights } from './row-heights.ts';
import { positionOf, rowAt } from './row-keys.ts';
import type { RowSource } from './row-source.ts';
import { type BodyPart, bodyParts, type RowRange, rowsInSight, rowsToShow } from './row-window.ts';

// Which rows of a table are in the page, as the reader scrolls it.

interface Watched<Row> {
  source: RowSource<Row>;
  keyOf: (row: Row) => string;
  /** Changes with the order and the choice of rows: another list begins at its beginning. */
  list: string;
  /** Whether the reader's place in it is kept with the page's entry in the history. */
  keepsPlace: boolean;
  /** Rows that are in the page wherever they are. */
  others: () => readonly number[];
  /** Called whenever other rows may be in sight. */
  onLook: () => void;
}

/** A table's rows in the page, and what is in sight of them. */
export interface RowWindow {
  readonly section: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly parts: readonly BodyPart[];
  readonly heightOf: (position: number) => number;
  /** The rows that are wholly in sight, below the table's head, and perhaps one more at the end. */
  readonly inSight: () => RowRange;
  /** Puts in what is in sight now, before the browser tells of a scroll. */
  readonly look: () => void;
  readonly redraw: () => void;
}

/** What stays where it is while rows around it come, go and change their heights. */
interface Anchor extends ListPlace {
  /** Null where the row has not been read. */
  readonly key: string | null;
}

interface View {
  list: string;
  heights: RowHeights;
  /** Whether the heights of rows that were not measured are estimated by some that were. */
  isEstimated: boolean;
  /** The width in which they were measured, in px. */
  width: number;
  range: RowRange;
  anchor: Anchor | null;
  /** Whether the page that the list is on, or the list, is to be shown from its beginning. */
  isNew: 'page' | 'list' | null;
}

/** A row's height, in px, before any has been measured. */
const FIRST_ESTIMATE = 57;
/** So many px a page may have: Firefox takes 17.8 million; Chromium 33.5 million of the screen's own, of which a zoom makes fewer. */
const MOST_PX = 16_000_000;
const MOST_SCREEN_PX = 32_000_000;
/** The place is kept once the reader has stopped scrolling for so many ms: browsers take some hundred changes in half a minute. */
const KEEP_AFTER_MS = 150;
/** What a screen rounds, in px. */
const ROUNDED = 1;

/** Keeps the rows that are in sight, and some around them, in the page; what is in sight stays where it is. */
export function useRowWindow<Row>({ source, keyOf, list, keepsPlace, others, onLook }: Watched<Row>): RowWindow {
  const { total } = source;
  const section = useRef<HTMLElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [, redraw] = useReducer((n: number, _: null) => n + 1, 0);
  const held = useRef<View | null>(null);
  if (held.current?.list !== list) held.current = begun(list, total, keepsPlace, held.current);
  const view = held.current;
  if (view.heights.count !== total) {
    view.heights = estimated(total, view.heights.estimate);
    view.range = { from: Math.min(view.range.from, Math.max(0, total - 1)), to: Math.min(view.range.to, total) };
  }

  const inSight = (): RowRange => {
    if (!body.current) return { from: 0, to: 0 };
    const { top } = body.current.getBoundingClientRect();
    const covered = Math.max(0, body.current.previousElementSibling?.getBoundingClientRect().bottom ?? 0);
    return rowsInSight(view.heights, covered - top, innerHeight - covered);
  };

  const look = (): void => {
    if (!body.current) return;
    const { top } = body.current.getBoundingClientRect();
    const range = rowsToShow(view.heights, -top, innerHeight, view.range);
    view.anchor = top < 0 ? anchorIn(body.current, view.heights, source, keyOf) : null;
    if (range !== view.range) {
      view.range = range;
      redraw(null);
    }
    source.need(range.from, range.to);
    onLook();
  };

  /** Takes over the heights that rows have by now, and puts what was in sight where it was. */
  const settle = (): void => {
    if (!body.current || !section.current) return;
    const { clientWidth: width, scrollWidth } = section.current;
    section.current.classList.toggle('fits', scrollWidth <= width);
    if (width !== view.width) view.isEstimated = false;
    view.width = width;
    if (!measure(body.current, source, view)) {
      redraw(null);
      return;
    }
    if (view.isNew) toBeginning(section.current, view);
    else if (view.anchor) hold(body.current, view.heights, view.anchor, source);
    look();
  };

  useLayoutEffect(settle);
  useEffect(() => {
    const over = new AbortController();
    const { signal } = over;
    // Not where the reader has gone on meanwhile: that is another page's entry.
    const keep = debounce(KEEP_AFTER_MS, (at: string) => {
      if (at === location.href) live.current.keep();
    });
    const onScroll = (): void => {
      live.current.look();
      if (keepsPlace) keep(location.href);
    };
    addEventListener('scroll', onScroll, { signal, passive: true });
    addEventListener('resize', () => live.current.look(), { signal });
    // A press may lead to another page before the place is kept, and before the page has told of the last scrolling.
    const onClick = (): void => {
      if (!keepsPlace) return;
      live.current.look();
      live.current.keep();
    };
    addEventListener('click', onClick, { signal, capture: true });
    // The browser would scroll by pixels, after the row is back where it was: they are right only as long as no row is estimated.
    if (keepsPlace) history.scrollRestoration = 'manual';
    const sizes = new ResizeObserver(() => live.current.settle());
    if (section.current) sizes.observe(section.current);
    return () => {
      over.abort();
      keep.cancel();
      if (keepsPlace) history.scrollRestoration = 'auto';
      sizes.disconnect();
    };
  }, [keepsPlace]);
  /** What the listeners, which are there once, call: the functions of the last rendering. */
  const live = useRef({ look, settle, keep: (): void => {} });
  live.current = {
    look,
    settle,
    keep: () => keepPlace(list, view.anchor && { row: view.anchor.row, top: Math.round(view.anchor.top) }),
  };

  return {
    section,
    body,
    parts: bodyParts(view.heights, view.range, others()),
    heightOf: (position) => view.heights.heightOf(position),
    inSight,
    look,
    redraw: () => redraw(null),
  };
}

/** The view of a list that has not been shown yet: where the reader was when they left it, or at its beginning. */
function begun(list: string, total: number, keepsPlace: boolean, before: View | null): View {
  const place = keepsPlace ? keptPlace(list) : null;
  const heights = estimated(total, before?.heights.estimate ?? FIRST_ESTIMATE);
  const row = Math.min(place?.row ?? 0, Math.max(0, total - 1));
  return {
    list,
    heights,
    isEstimated: false,
    width: before?.width ?? 0,
    range: rowsToShow(heights, heights.top(row), innerHeight, { from: 0, to: 0 }),
    anchor: place && { row, top: place.top, key: null },
    isNew: place !== null ? null : before ? 'list' : keepsPlace ? 'page' : null,
  };
}

const estimated = (total: number, estimate: number): RowHeights => {
  const most = Math.min(MOST_PX, MOST_SCREEN_PX / devicePixelRatio);
  return new RowHeights(total, Math.max(1, Math.min(estimate, most / Math.max(1, total))));
};

/** Measures the rows in the page. False where all others are now estimated by them, so that the gaps have to be drawn anew. */
function measure<Row>(body: HTMLTableSectionElement, source: RowSource<Row>, view: View): boolean {
  const measured = [...body.rows].flatMap((row): (readonly [number, number])[] => {
    const position = positionOf(row);
    return position >= 0 && source.at(position) !== undefined ? [[position, row.getBoundingClientRect().height]] : [];
  });
  const sum = measured.reduce((all, [, height]) => all + height, 0);
  const isFirst = !view.isEstimated && sum > 0;
  if (isFirst) view.heights = estimated(source.total, sum / measured.length);
  view.isEstimated ||= isFirst;
  for (const [position, height] of measured) view.heights.measure(position, height);
  return !isFirst;
}

/** The first row in sight. */
function anchorIn<Row>(
  body: HTMLTableSectionElement,
  heights: RowHeights,
  source: RowSource<Row>,
  keyOf: (row: Row) => string,
): Anchor {
  const { top } = body.getBoundingClientRect();
  const first = [...body.rows].find((row) => positionOf(row) >= 0 && row.getBoundingClientRect().bottom > 0);
  const estimate = heights.rowAt(-top);
  const position = first ? positionOf(first) : estimate;
  // In a gap, before its rows are there.
  const row = first && Math.abs(position - estimate) <= 1 ? position : estimate;
  const known = source.at(row);
  return { row, top: top + heights.top(row), key: known === undefined ? null : keyOf(known) };
}

/** Scrolls so that a row is where it was. */
function hold<Row>(body: HTMLTableSectionElement, heights: RowHeights, anchor: Anchor, source: RowSource<Row>): void {
  const found = anchor.key === null ? -1 : source.find(anchor.key);
  const row = Math.min(found < 0 ? anchor.row : found, Math.max(0, source.total - 1));
  const top = rowAt(body, row)?.getBoundingClientRect().top ?? body.getBoundingClientRect().top + heights.top(row);
  const by = top - anchor.top;
  if (Math.abs(by) >= ROUNDED) scrollBy({ top: by, behavior: 'instant' });
}

/** Brings the beginning of a list, or of its page, into sight that was scrolled out of it. */
function toBeginning(section: HTMLElement, view: View): void {
  if (view.isNew === 'page') scrollTo({ top: 0, behavior: 'instant' });
  else if (section.getBoundingClientRect().top < 0) section.scrollIntoView({ block: 'start', behavior: 'instant' });
  view.isNew = null;
}
