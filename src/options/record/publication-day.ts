import type { ListedQuotation } from '../../dataset/model/dataset-types.ts';

/** The day on which a quotation was published, as precise as it is known; null where nothing is. */
export const publicationDay = ({ quotation, article }: ListedQuotation): string | null =>
  (quotation.date ?? article.date)?.slice(0, 10) ?? null;

/** Whether two quotations that follow each other stand under one heading: those of an undated article have one of their own. */
export function isUnderSameDay(one: ListedQuotation, next: ListedQuotation): boolean {
  const day = publicationDay(one);
  return day === publicationDay(next) && (day !== null || one.article.id === next.article.id);
}
