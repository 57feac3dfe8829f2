import type { CardQuotation } from '../messages/card-data.ts';
import { shownDate } from './dates.ts';

/** A quotation's words as they are shown, for the clipboard. */
export const plainWords = (quotation: Pick<CardQuotation, 'words'>): string =>
  quotation.words
    .map((part) => part.text)
    .join('')
    .trim();

/**
 * The quotation with who said it and where, for the clipboard: “Words.” Speaker, role. “Title”, Outlet, date. URL.
 * What is not known is left out, except an unclear speaker and a missing date, which are said.
 */
export function citation(quotation: CardQuotation): string {
  const { speaker, title, source, date, link } = quotation;
  const who = speaker ? [speaker.name, speaker.role].filter(Boolean).join(', ') : 'Speaker not clear';
  const where = [title && `“${title}”`, source, shownDate(date)].filter(Boolean).join(', ');
  return [`${plainWords(quotation)} – ${who}.`, `${where}.`, link].filter(Boolean).join(' ');
}
