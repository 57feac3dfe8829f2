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
 * A source's date at the precision it was written in: "6 March 2026", "November 2025", "2025"; "undated" for none. The day
 * is the source's own, whatever the reader's time zone; what is not a date of ours is shown as it stands.
 */
export function shownDate(date: string | null | undefined): string {
  if (!date) return 'undated';
  const [, year, month, day] = WRITTEN.exec(date) ?? [];
  if (!year) return date;
  if (!month) return year;
  const name = MONTHS[Number(month) - 1];
  if (!name) return date;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** A moment of the reader's own (kept, backed up) as a local day: "6 March", with the year when it is not this one. */
export function shownDay(moment: string, now: Date): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const day = `${at.getDate()} ${MONTHS[at.getMonth()]}`;
  return at.getFullYear() === now.getFullYear() ? day : `${day} ${at.getFullYear()}`;
}
