import type { ArticleId } from '../model/dataset-types.ts';
import { dateKey } from '../model/partial-date.ts';
import { repeatedIndexes } from '../model/shared-quotations.ts';
import type { ArticleRow } from '../model/stored-rows.ts';
import type { DatasetDb, ReadTx } from './dataset-transaction.ts';

// All quotations there are, as far as a list needs them before it shows some: how many each article has, of which day and source.

/** The quotations of one article and day that follow each other. */
export interface QuotationRun {
  readonly article: ArticleId;
  /** A `dateKey`. */
  readonly date: number;
  /** By name; '' for none. */
  readonly source: string;
  readonly count: number;
  /** In the order of the text. */
  readonly indexes: () => readonly number[];
}

interface KnownRuns {
  readonly revision: number;
  readonly runs: readonly QuotationRun[];
}

/** Of each connection, those of the latest revision: whoever turns the pages of a list need not wait for all articles each time. */
const known = new WeakMap<DatasetDb, KnownRuns>();

/** All quotations, by article in the order of the ids. Reads the rows of all articles, once for each revision. */
export async function allQuotations(db: DatasetDb, tx: ReadTx): Promise<readonly QuotationRun[]> {
  const state = await tx.objectStore('meta').get('dataset');
  const held = known.get(db);
  if (state && held?.revision === state.revision) return held.runs;
  const runs = (await tx.objectStore('articles').getAll()).flatMap(runsOfRow);
  // A transaction on a generation that is no longer in use is run again: what it read is not of that revision.
  if (state?.generation === db.generation) known.set(db, { revision: state.revision, runs });
  return runs;
}

function runsOfRow({ meta, shared, days = [] }: ArticleRow): QuotationRun[] {
  const repeated = shared && repeatedIndexes(shared);
  const begins = [{ from: 0, day: dateKey(meta.date) }, ...days];
  return begins.flatMap(({ from, day }, nth) => {
    const to = begins[nth + 1]?.from ?? meta.quotations;
    const indexes = (): number[] => {
      const all = Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
      return repeated ? all.filter((index) => !repeated.has(index)) : all;
    };
    const count = repeated ? indexes().length : to - from;
    return count > 0 ? [{ article: meta.id, date: day, source: meta.source ?? '', count, indexes }] : [];
  });
}
