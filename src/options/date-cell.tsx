import { shownDate } from '../ui/dates.ts';

export const DateCell = ({ date }: { date: string | null | undefined }) => (
  <span class={date ? undefined : 'muted'}>{shownDate(date)}</span>
);
