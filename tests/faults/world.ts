import type { ArticleId, QuotationId } from '../../src/dataset/model/dataset-types.ts';
import type { Pack } from '../../src/dataset/model/pack-format.ts';
import type { DatasetDb } from '../../src/dataset/read/dataset-transaction.ts';
import { listQuotations } from '../../src/dataset/read/read-quotations.ts';
import { loadBundle } from '../../src/dataset/write/load-bundle.ts';
import { openForWriting } from '../../src/dataset/write/open-for-writing.ts';
import { makeDictionary } from '../../src/dataset/write/write-dictionary.ts';
import { correct } from '../../src/worker/correct.ts';
import { removeArticles } from '../../src/worker/delete-articles.ts';
import { keepText } from '../../src/worker/keep-text.ts';
import { mutationQueue } from '../../src/worker/mutation-queue.ts';
import { bridge, bundleOf, fish } from '../unit/dataset/sample-articles.ts';
import { type RawRows, rawRows } from './dataset-copies.ts';

// The dataset that faults come to: of each kind that a backup holds there is something in it.

/** More articles than are changed in one transaction. */
export const MANY = 13;

const BEGIN = Date.now() - 60 * 60 * 1000;
/** A moment of this hour, ISO 8601: deletions of another day could not be undone any more. */
export const at = (second: number): string => new Date(BEGIN + second * 1000).toISOString();

/** The words that all papers have, so that a correction of them is one of many articles. */
const SHARED = 'Nobody in this town was asked about the price of the harbour';

/** A text of the reader's. @param heard another word makes another version of it */
export const story = (n: number, heard = 'waited'): string =>
  `The council of Lima met on Tuesday about pier ${n}. “We have ${heard} for ${n + 2} years,” said Ada Quill, the mayor of the city. Bo Tarn, the foreign minister of Japan, listened.

“${SHARED},” said Cleo Marsh, a fisher.`;

export const addressOf = (n: number): string => `https://harbour-news.test/2026/pier-${n}`;

/** The dataset, and what is in it. */
export interface World {
  readonly rows: RawRows;
  /** The reader's articles, of `story(0)` and so on. */
  readonly ids: readonly ArticleId[];
  /** What one article alone has, and what all have. */
  readonly own: { readonly article: ArticleId; readonly quotation: QuotationId };
  readonly shared: { readonly article: ArticleId; readonly quotation: QuotationId };
  /** The correction that is in force. */
  readonly correction: string;
  /** The deletion that can be undone, of one article. */
  readonly deletion: string;
}

/** The bundle that is loaded, and a later one. */
export const bundle = async (): Promise<Pack> => bundleOf(await bridge(), await fish());

export async function makeWorld(): Promise<World> {
  const db = await openForWriting('the world');
  const queue = mutationQueue();
  await loadBundle(db, await bundle());
  const ids: ArticleId[] = [];
  for (let n = 0; n < MANY; n++) {
    const facts = { url: addressOf(n), title: `Pier ${n}`, source: 'Harbour News' };
    ids.push((await keepText(db, { text: story(n), facts, at: at(n) })).id);
  }
  // The first two have an earlier version, and the second is corrected.
  for (const n of [0, 1]) {
    const facts = { url: addressOf(n), title: `Pier ${n}, again`, source: 'Harbour News' };
    await keepText(db, { text: story(n, 'hoped'), facts, at: at(100 + n) });
  }
  const gone = await keepText(db, { text: story(50), facts: { title: 'Pier 50' }, at: at(110) });
  await removeArticles(db, queue, { ids: [gone.id], act: 'a deletion', at: at(111) });
  const [own, shared, corrected] = [
    await quotationIn(db, 'for 5 years'),
    await quotationIn(db, SHARED),
    await quotationIn(db, 'for 3 years'),
  ];
  await correct(db, queue, { id: 'a correction', ...corrected, change: { kind: 'reported' }, at: at(112) });
  await makeDictionary(db, true);
  db.idb.close();
  return {
    rows: await rawRows('the world'),
    ids,
    own,
    shared,
    correction: 'a correction',
    deletion: 'a deletion',
  };
}

async function quotationIn(db: DatasetDb, words: string): Promise<World['own']> {
  const { quotations } = await listQuotations(db, { offset: 0, limit: 1000 });
  const found = quotations.find(({ quotation }) => quotation.text.includes(words));
  if (!found) throw new Error(`Nobody says “${words}”.`);
  return { article: found.article.id, quotation: found.id };
}
