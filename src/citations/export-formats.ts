import { bibtexEntries } from './bibtex.ts';
import type { CitedQuotation } from './cited-quotation.ts';
import { cslItems } from './csl-json.ts';
import { CSV_HEAD, csvRows } from './csv.ts';
import { HTML_FOOT, HTML_HEAD, htmlParagraphs, markdownParagraphs, textParagraphs } from './prose.ts';
import { factsOf } from './quotation-facts.ts';
import { risEntries } from './ris.ts';

/** A format in which quotations are exported. */
export interface ExportFormat {
  readonly name: string;
  /** What it is for, or what is in it, in a few words. */
  readonly hint: string;
  readonly extension: string;
  readonly mediaType: string;
  /** What the file begins with, has between two items, and ends with. */
  readonly head?: string;
  readonly between?: string;
  readonly foot?: string;
  /** An item for each quotation, or for each article of those quoted. */
  readonly items: (quotations: readonly CitedQuotation[]) => readonly string[];
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'Text',
    hint: 'Words, speaker, source, date, link',
    extension: 'txt',
    mediaType: 'text/plain',
    between: '\n',
    items: textParagraphs,
  },
  {
    name: 'Markdown',
    hint: 'The same, with links',
    extension: 'md',
    mediaType: 'text/markdown',
    between: '\n',
    items: markdownParagraphs,
  },
  {
    name: 'HTML',
    hint: 'The same, as a web page',
    extension: 'html',
    mediaType: 'text/html',
    head: HTML_HEAD,
    foot: HTML_FOOT,
    items: htmlParagraphs,
  },
  { name: 'CSV', hint: 'For a spreadsheet', extension: 'csv', mediaType: 'text/csv', head: CSV_HEAD, items: csvRows },
  {
    name: 'BibTeX',
    hint: 'An entry for each article',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    between: '\n',
    items: bibtexEntries,
  },
  {
    name: 'RIS',
    hint: 'For Zotero, EndNote, Mendeley',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    items: risEntries,
  },
  {
    name: 'CSL-JSON',
    hint: 'For citation styles',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    head: '[\n',
    between: ',\n',
    foot: '\n]\n',
    items: cslItems,
  },
  {
    name: 'JSON Lines',
    hint: 'A line for each quotation',
    extension: 'jsonl',
    mediaType: 'application/jsonl',
    items: (quotations) => quotations.map((one) => `${JSON.stringify(factsOf(one))}\n`),
  },
];
