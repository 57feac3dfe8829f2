import { packArticle, packOf, writePack } from '../../../src/dataset/model/pack.ts';
import type { ArticleId } from '../../../src/dataset/model/types.ts';
import { getFullArticle, listArticles } from '../../../src/dataset/read/articles.ts';
import { datasetCounts, revision } from '../../../src/dataset/read/counts.ts';
import { read } from '../../../src/dataset/read/dataset.ts';
import { unfinishedJobs } from '../../../src/dataset/read/jobs.ts';
import { keptOpen } from '../../../src/dataset/read/kept-open.ts';
import { listQuotations } from '../../../src/dataset/read/quotations.ts';
import { writerClient } from '../../../src/messages/ask-writer.ts';
import type { WriterRequests } from '../../../src/messages/writer.ts';
import { currentLife } from '../../../src/messages/writer-life.ts';
import { madeArticles } from '../../bench/made-articles.ts';

// Runs in a page of the extension: asks the writer with the extension's own code, and looks at what is stored.

const askWriter = writerClient(() => chrome.runtime.sendMessage({ type: 'wakeWriter', ask: null }));
const dataset = keptOpen(() => askWriter('prepare', null));
let pending: Promise<unknown> = Promise.resolve();

export interface Seen {
  readonly revision: number;
  readonly articles: number;
  readonly ids: readonly ArticleId[];
  readonly unfinished: number;
  /** What is not as it should be, in words. */
  readonly wrong: readonly string[];
}

const asks = {
  /** Asks, and goes on with the answer pending. */
  begin<T extends keyof WriterRequests>(type: T, ask: WriterRequests[T]['ask']): void {
    pending = askWriter(type, ask);
    pending.catch(() => {});
  },
  async restore(count: number, at: string): Promise<void> {
    const file = await backupOf(count);
    asks.begin('restore', { file, name: 'made.json', at });
  },
  /** Which writer there is; null: none. */
  life: (): Promise<string | null> => currentLife(navigator.locks),
  /** How far the first unfinished job is. */
  cursor: async (): Promise<number> => (await unfinishedJobs(await dataset()))[0]?.cursor ?? 0,
  answer: (): Promise<unknown> => pending,
  async idsOf(count: number): Promise<ArticleId[]> {
    const made = madeArticles(count);
    const articles = await Promise.all(Array.from({ length: count }, (_, n) => made.article(n)));
    return articles.map(({ meta }) => meta.id);
  },
  /** What is seen while an article's text is not there: a check that this is found. */
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
  /** What is shown. */
  ids: async (): Promise<ArticleId[]> => (await listArticles(await dataset())).map(({ id }) => id).sort(),
  /** What is stored, looked through: for when nothing is under way. */
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

async function backupOf(count: number): Promise<File> {
  const made = madeArticles(count);
  const articles = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const { meta, text } = await made.article(n);
      return packArticle({ ...meta, origin: 'reader', keptAt: '2026-01-02T03:04:05.000Z' }, text);
    }),
  );
  return new File([writePack(packOf(articles))], 'made.json', { type: 'application/json' });
}
