import type { Reading } from '../../engine/types.ts';
import type { ArticleMeta } from './dataset-types.ts';
import { dateKey } from './partial-date.ts';

// The day of a quotation is its article's; in a live blog it is that of its entry.

/** From which quotation on, by index, quotations have which day (a `dateKey`). Empty where all have the article's. */
export type QuotationDays = readonly { readonly from: number; readonly day: number }[];

/** The day of one quotation of an article, as a `dateKey`. */
export const dayOfQuotation = (
  article: Pick<ArticleMeta, 'date'>,
  quotation: { readonly date?: string | null | undefined },
): number => dateKey(quotation.date) || dateKey(article.date);

/** The days of an article's quotations. */
export function quotationDays(article: ArticleMeta, { quotations }: Pick<Reading, 'quotations'>): QuotationDays {
  const days: { from: number; day: number }[] = [];
  let last = dateKey(article.date);
  for (const [from, quotation] of quotations.entries()) {
    const day = dayOfQuotation(article, quotation);
    if (day !== last) days.push({ from, day });
    last = day;
  }
  return days;
}
