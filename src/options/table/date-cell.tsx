import { formatDate } from '../../ui/format-date.ts';

/** An article's date in a table; muted where it has none. */
export const DateCell = ({ date }: { date: string | null | undefined }) => (
  <span class={date ? undefined : 'muted'}>{formatDate(date)}</span>
);
