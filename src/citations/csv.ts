import type { CitedQuotation } from './cited-quotation.ts';
import { csvRow, csvTable } from './csv-table.ts';
import { factsOf, type QuotationFacts } from './quotation-facts.ts';

// A row for each quotation.

const COLUMNS: readonly [head: string, cell: (of: QuotationFacts) => string | null][] = [
  ['Quotation', ({ text }) => text],
  ['Kind', ({ kind }) => kind],
  ['Speaker', ({ speaker }) => speaker ?? 'Speaker not clear'],
  ['Role', ({ role }) => role],
  ['Title', ({ title }) => title],
  ['Authors', ({ authors }) => authors.join('; ')],
  ['Source', ({ source }) => source],
  ['Published', ({ published }) => published],
  ['Also in', alsoIn],
  ['Kept', ({ kept }) => kept],
  ['Language', ({ language }) => language],
  ['Address', ({ address }) => address],
  ['Link to the sentence', ({ link }) => link],
];

/** The other sources: “Outlet 2026-03-06; Outlet 2026-03-07; 3 more”. */
function alsoIn({ alsoIn: others, alsoInCount }: QuotationFacts): string {
  const named = others.map(({ source, title, published }) =>
    [source ?? title ?? 'an untitled article', published].filter(Boolean).join(' '),
  );
  const more = alsoInCount - others.length;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

/** What the file begins with: the columns' names. */
export const CSV_HEAD = csvTable([COLUMNS.map(([head]) => head)]);

/** The rows of quotations, one each, in the order of `CSV_HEAD`. What is not known is an empty cell. */
export const csvRows = (quotations: readonly CitedQuotation[]): string[] =>
  quotations.map((quotation) => {
    const facts = factsOf(quotation);
    return csvRow(COLUMNS.map(([, cell]) => cell(facts) ?? ''));
  });
