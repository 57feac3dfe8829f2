import { csvTable } from '../../citations/csv-table.ts';
import type { ImportOutcome, ImportResult } from '../../dataset/model/dataset-types.ts';

const WORDS: Readonly<Record<ImportOutcome, string>> = {
  taken: 'added',
  held: 'there already',
  earlier: 'there is a newer text',
  failed: 'not read',
};

/** The outcome of each item of an import, as a table for spreadsheets. */
export const resultsAsTable = (results: readonly ImportResult[]): string =>
  csvTable([
    ['File', 'Result', 'Reason'],
    ...results.map(({ name, outcome, why }) => [name, WORDS[outcome], why ?? '']),
  ]);
