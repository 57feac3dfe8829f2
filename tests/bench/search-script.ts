import { articleWords } from '../../src/dataset/model/search/article-words.ts';
import { type DatasetDb, read } from '../../src/dataset/read/dataset-transaction.ts';
import { getEntities } from '../../src/dataset/read/read-entities.ts';
import { search } from '../../src/dataset/read/search-dataset.ts';
import { changeArticleWords } from '../../src/dataset/write/change-search-words.ts';
import { openForWriting } from '../../src/dataset/write/open-for-writing.ts';
import { putArticles } from '../../src/dataset/write/write-articles.ts';
import { write } from '../../src/dataset/write/write-transaction.ts';
import { madeArticles } from './made-articles.ts';
import { spreadOf } from './spread.ts';

// Runs in a page of the extension, whose dataset is filled.

export interface SearchMeasures {
  /** By what is asked: the median, in ms, and how many quotations and articles were found. */
  readonly queries: Readonly<Record<string, { readonly ms: number; readonly found: number }>>;
  /** Of keeping one article, in ms: all of it, and the words of texts alone. */
  readonly keeping: { readonly all: number; readonly words: number };
  /** Of each store. */
  readonly bytes: Readonly<Record<(typeof STORES)[number], number>>;
}

Object.assign(globalThis, { measureSearch });

const STORES = ['texts', 'readings', 'quotations', 'postings', 'articleWords', 'nameWords', 'entities'] as const;
const TIMES = 15;
const KEPT = 7;

async function measureSearch(count: number, common: string, rarest: string): Promise<SearchMeasures> {
  const db = await openForWriting();
  const queries: Record<string, { ms: number; found: number }> = {};
  for (const [name, query] of Object.entries({
    'a word in half of all quotations': 'portugal',
    'a word in all articles': 'said',
    'two common words': 'said portugal',
    'a word beginning': 'ba*',
    'one letter': 'b*',
    'a rare name': rarest,
    'a mistyped name': `${rarest.slice(0, 1)}${rarest.slice(2)}`,
    'who speaks in half, and a word': `by:"${common}" portugal`,
    'a phrase of common words': '“was there”',
    'dates alone': 'after:2020',
    'a source alone': 'source:17',
    'dates and a source alone': 'after:2020 before:2026 source:17',
  })) {
    const times: number[] = [];
    let found = 0;
    for (let n = 0; n < TIMES; n++) {
      const begun = performance.now();
      // As the search page asks, which shows who said what it lists as well.
      const { counts, quotations } = await search(db, query);
      await getEntities(
        db,
        quotations.flatMap(({ quotation: { speaker } }) => speaker?.entity ?? []),
      );
      times.push(performance.now() - begun);
      found = counts.quotations.count + counts.articles.count + counts.people.count;
    }
    queries[name] = { ms: spreadOf(times).median, found };
  }
  const made = madeArticles(count + 2 * KEPT);
  const all: number[] = [];
  const words: number[] = [];
  for (let n = 0; n < KEPT; n++) {
    const article = await made.article(count + n);
    let begun = performance.now();
    await putArticles(db, [article]);
    all.push(performance.now() - begun);
    const { meta, text, reading } = await made.article(count + KEPT + n);
    begun = performance.now();
    const entering = [{ meta, days: [], repeated: [], words: articleWords(meta, text, reading, new Set<number>()) }];
    await write(db, ['articleWords'], (tx) =>
      changeArticleWords(tx, { out: { articles: [], references: new Map() }, words: entering }),
    );
    words.push(performance.now() - begun);
  }
  const bytes = { texts: 0, readings: 0, quotations: 0, postings: 0, articleWords: 0, nameWords: 0, entities: 0 };
  for (const store of STORES) bytes[store] = await bytesOf(db, store);
  db.idb.close();
  return { queries, keeping: { all: spreadOf(all).median, words: spreadOf(words).median }, bytes };
}

/** About what the rows of a store take: typed arrays by their length, everything else as JSON. */
async function bytesOf(db: DatasetDb, store: (typeof STORES)[number]): Promise<number> {
  const rows: readonly object[] = await read(db, [store], (tx) => tx.objectStore(store).getAll());
  let bytes = 0;
  for (const row of rows) {
    const json = JSON.stringify(row, (_, value: unknown) => {
      if (!ArrayBuffer.isView(value)) return value;
      bytes += value.byteLength;
      return undefined;
    });
    bytes += json.length;
  }
  return bytes;
}
