import type { ArticleId, QuotationId } from '../../../src/dataset/model/dataset-types.ts';
import { packOf } from '../../../src/dataset/model/pack-format.ts';
import { packArticle, writePack } from '../../../src/dataset/model/write-pack.ts';
import { datasetCounts, revision } from '../../../src/dataset/read/dataset-state.ts';
import { read } from '../../../src/dataset/read/dataset-transaction.ts';
import { exportPack } from '../../../src/dataset/read/export-pack.ts';
import { lazyConnection } from '../../../src/dataset/read/lazy-connection.ts';
import { getFullArticle, listArticles } from '../../../src/dataset/read/read-articles.ts';
import { getImport } from '../../../src/dataset/read/read-imports.ts';
import { unfinishedJobs } from '../../../src/dataset/read/read-jobs.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { writerClient } from '../../../src/messages/writer-client.ts';
import { findWriter } from '../../../src/messages/writer-lock.ts';
import type { WriterRequests } from '../../../src/messages/writer-requests.ts';
import { madeArticles } from '../../bench/made-articles.ts';

// Runs in a page of the extension. It sends requests to the writer with the extension's own client, and reads what is stored.

const askWriter = writerClient(() => chrome.runtime.sendMessage({ type: 'wakeWriter', ask: null }));
const dataset = lazyConnection(() => askWriter('prepare', null));
let pending: Promise<unknown> = Promise.resolve();

/** How often an import is looked at, in ms. */
const IMPORT_LOOK_INTERVAL_MS = 20;
/** More quotations than any test has. */
const MOST_LISTED = 10_000;

export interface Seen {
  readonly revision: number;
  readonly articles: number;
  readonly ids: readonly ArticleId[];
  readonly unfinished: number;
  /** The faults that were found, in words. */
  readonly wrong: readonly string[];
}

const asks = {
  /** Sends a request and does not wait for the reply. */
  begin<T extends keyof WriterRequests>(type: T, ask: WriterRequests[T]['ask']): void {
    pending = askWriter(type, ask);
    pending.catch(() => {});
  },
  async restore(count: number, at: string, from: number): Promise<void> {
    const file = await backupOf(count, from);
    asks.begin('restore', { file, name: 'made.json', at });
  },
  /** Imports two backups as files, and does not wait. The reply is how many articles were taken, held and so on. */
  async importFiles(count: number, act: string, at: string): Promise<void> {
    const half = Math.ceil(count / 2);
    const backups = await Promise.all([backupOf(half, 0), backupOf(count - half, half)]);
    const files = backups.map((file, n) => ({ path: `made/${n}.json`, file }));
    pending = imported(act, at, files);
    pending.catch(() => {});
  },
  /** The id of the running writer; null where none runs. */
  life: (): Promise<string | null> => findWriter(navigator.locks),
  /** How many items the first unfinished job has staged. */
  cursor: async (): Promise<number> => (await unfinishedJobs(await dataset()))[0]?.cursor ?? 0,
  answer: (): Promise<unknown> => pending,
  /** The id of a quotation of an article. */
  async quotationOf(article: ArticleId): Promise<QuotationId> {
    const { quotations } = await listQuotations(await dataset(), { offset: 0, limit: MOST_LISTED });
    const found = quotations.find((one) => one.article.id === article);
    if (!found) throw new Error(`${article} has no quotation.`);
    return found.id;
  },
  /** What `seen` gives while the text of one article is missing: shows that the check would find it. */
  async seenWithoutText(): Promise<Seen> {
    const { idb } = await dataset();
    const [shown] = await listArticles(await dataset());
    const text = shown && (await idb.get('texts', [shown.id, shown.version]));
    if (!text) throw new Error('There is no text to take away.');
    await idb.delete('texts', [text.article, text.version]);
    const seen = await asks.seen();
    await idb.put('texts', text);
    return seen;
  },
  /** The dataset as a backup, to the letter. */
  exported: async (): Promise<string> => (await exportPack(await dataset())).file.text(),
  /** The ids of the articles that are shown. */
  ids: async (): Promise<ArticleId[]> => (await listArticles(await dataset())).map(({ id }) => id).sort(),
  /** Checks all that is stored. Use it only while no request is pending. */
  async seen(): Promise<Seen> {
    const db = await dataset();
    const wrong: string[] = [];
    const [counts, metas] = [await datasetCounts(db), await listArticles(db)];
    if (counts.articles !== metas.length) wrong.push(`${counts.articles} counted, ${metas.length} listed`);
    for (const { id, quotations } of metas) {
      const full = await getFullArticle(db, id);
      if (!full) wrong.push(`${id} has no text or reading`);
      else if (full.reading.quotations.length !== quotations) wrong.push(`${id} has lost quotations`);
    }
    const said = metas.reduce((sum, { quotations }) => sum + quotations, 0);
    const { total } = await listQuotations(db, { offset: 0, limit: 1 });
    if (counts.quotations !== said || total !== said) wrong.push(`${counts.quotations}, ${total}, ${said} quotations`);
    const jobs = await unfinishedJobs(db);
    const staged = await read(db, ['staged'], (tx) => tx.objectStore('staged').count());
    if (jobs.length === 0 && staged > 0) wrong.push(`${staged} staged for nothing`);
    return {
      revision: await revision(db),
      articles: metas.length,
      ids: metas.map(({ id }) => id).sort(),
      unfinished: jobs.length,
      wrong,
    };
  },
};
Object.assign(globalThis, { onRecordAsks: asks });

export type Asks = typeof asks;

/** Gives the files of an import, has it started, and waits until it is done. */
async function imported(act: string, at: string, files: WriterRequests['giveFiles']['ask']['files']): Promise<unknown> {
  await askWriter('giveFiles', { act, at, from: 0, files });
  await askWriter('startImport', { act, columns: null });
  for (;;) {
    const row = await getImport(await dataset(), act);
    if (row?.state === 'done') return row.counts;
    if (!row || row.state === 'asking') throw new Error(`The import is ${row?.state}: ${row?.problem}`);
    // Nobody waits for an import: one whose writer was killed goes on when the next request, or the next start, starts another.
    if ((await findWriter(navigator.locks)) === null) await askWriter('upkeep', null);
    await new Promise((resolve) => setTimeout(resolve, IMPORT_LOOK_INTERVAL_MS));
  }
}

async function backupOf(count: number, from: number): Promise<File> {
  const made = madeArticles(from + count);
  const articles = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const { meta, text } = await made.article(from + n);
      return packArticle({ ...meta, origin: 'reader', keptAt: '2026-01-02T03:04:05.000Z' }, text);
    }),
  );
  return new File([writePack(packOf(articles))], 'made.json', { type: 'application/json' });
}
