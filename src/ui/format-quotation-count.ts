import { formatCount, formatNumber } from './format-number.ts';

/** How many quotations there are, and of which kinds. */
export interface QuotationCounts {
  readonly all: number;
  /** Those that the articles only report. */
  readonly reported: number;
  /** Those that are from headlines and subheadings, whether quoted or reported: a headline's words are the headline's. */
  readonly headings: number;
}

/**
 * How many quotations there are, in words: "11 quotations" where all have the speaker's own words, "7 quoted, 4 reported",
 * "4 reported, 1 from a headline", "No quotations".
 */
export function formatQuotationCount({ all, reported, headings }: QuotationCounts): string {
  if (all === 0) return 'No quotations';
  if (reported === 0 && headings === 0) return formatCount(all, 'quotation');
  const quoted = all - reported - headings;
  return [
    quoted > 0 && `${formatNumber(quoted)} quoted`,
    reported > 0 && `${formatNumber(reported)} reported`,
    headings > 0 && `${formatNumber(headings)} from ${headings === 1 ? 'a headline' : 'headlines'}`,
  ]
    .filter(Boolean)
    .join(', ');
}
