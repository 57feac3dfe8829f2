// Dates and days, as the interface shows them.

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/;

/**
 * An article's date, as precise as its source wrote it: "6 March 2026", "November 2025", "2025"; "undated" for none. The day is
 * the source's, whatever the reader's time zone. A date of another form than "2026-03-06" is shown as it is.
 */
export function formatDate(date: string | null | undefined): string {
  if (!date) return 'undated';
  const [, year, month, day] = WRITTEN.exec(date) ?? [];
  if (!year) return date;
  if (!month) return year;
  const name = MONTHS[Number(month) - 1];
  if (!name) return date;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** A moment at which the reader did something, as a day of their own time zone: "6 March", or "6 March 2025" in another year. */
export function formatDay(moment: string, now: Date): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const day = `${at.getDate()} ${MONTHS[at.getMonth()]}`;
  return at.getFullYear() === now.getFullYear() ? day : `${day} ${at.getFullYear()}`;
}

/** A moment in the reader's own time zone, to the minute: "6 March 2026, 14:05". */
export function formatMoment(moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getDate()} ${MONTHS[at.getMonth()]} ${at.getFullYear()}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The day of a moment in the reader's own time zone, as ISO 8601 writes it: "2026-03-06". */
export function isoDay(at: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
