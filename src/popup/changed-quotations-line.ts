import type { QuotationChanges } from '../messages/page-article.ts';
import { formatCount, formatNumber } from '../ui/format-number.ts';

/** "2 quotations in other words, 1 gone"; empty where no quotation has changed. */
export function changedQuotationsLine(changes: QuotationChanges | undefined): string {
  if (!changes) return '';
  const kinds: readonly [number, string][] = [
    [changes.words, 'in other words'],
    [changes.speaker, 'by another speaker'],
    [changes.gone, 'gone'],
    [changes.added, 'added'],
  ];
  return kinds
    .filter(([count]) => count > 0)
    .map(([count, what], n) => `${n === 0 ? formatCount(count, 'quotation') : formatNumber(count)} ${what}`)
    .join(', ');
}
