/** When an entry of a live blog was written, and where it begins in the text. */
interface EntryTime {
  readonly start: number;
  /** "2026-03-06", or with a clock and an offset as far as given: "2026-03-06T11:20+01:00". */
  readonly date: string;
}

/** A line that is a day, or a day with a clock and the zone's distance from UTC. */
const LINE = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2})(?: (UTC|[+-]\d{2}:\d{2}))?)?$/gm;
/** One such line may be anything; a live blog has more. */
const MIN_ENTRIES = 2;

/** The times of a live blog's entries, which stand on lines of their own before them, in order; none in other texts. */
export function entryTimes(text: string): readonly EntryTime[] {
  const found = [...text.matchAll(LINE)].map(({ index, 1: day = '', 2: clock, 3: zone = '' }) => ({
    start: index,
    date: clock ? `${day}T${clock}${zone === 'UTC' ? 'Z' : zone}` : day,
  }));
  return found.length < MIN_ENTRIES ? [] : found;
}

/** The time of the entry that a place in the text is in; null before the first. */
export const entryTimeAt = (entries: readonly EntryTime[], at: number): string | null =>
  entries.findLast(({ start }) => start < at)?.date ?? null;
