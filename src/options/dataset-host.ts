import browser from 'webextension-polyfill';
import { fullArticle } from '../dataset/model/full-article.ts';
import { articleId } from '../dataset/model/ids.ts';
import { readBundle } from '../dataset/model/read-pack.ts';
import type { FullArticle } from '../dataset/model/types.ts';
import {
  deleteArticle,
  getArticle,
  getFullArticle,
  listArticles,
  putArticles,
  restoreArticle,
} from '../dataset/store/articles.ts';
import { datasetCounts } from '../dataset/store/counts.ts';
import { getEntities, listEntities } from '../dataset/store/entities.ts';
import { openDataset } from '../dataset/store/open.ts';
import { exportPack } from '../dataset/store/packs.ts';
import { listQuotations } from '../dataset/store/quotations.ts';
import { resetDataset, whatResetLoses } from '../dataset/store/reset.ts';
import type { DatasetDb } from '../dataset/store/schema.ts';
import { search } from '../dataset/store/search.ts';
import type { Announcer } from './announcer.ts';
import type { OptionsHost } from './host.ts';
import type { ReaderClient } from './reader-client.ts';
import { restorePack, settleJob, untendedJobs } from './restoring.ts';

type DatasetHost = Omit<
  OptionsHost,
  'used' | 'settings' | 'changeSettings' | 'onSettings' | 'keys' | 'openKeys' | 'save'
>;

/** The host's part that is the dataset in IndexedDB. Every change is announced. */
export function datasetHost(reader: ReaderClient, { announce, listen }: Announcer): DatasetHost {
  let opening: Promise<DatasetDb> | null = null;
  const forget = (): void => {
    opening = null;
  };
  const db = (): Promise<DatasetDb> => {
    opening ??= openDataset(undefined, { closed: forget });
    opening.catch(forget);
    return opening;
  };
  return {
    counts: async () => datasetCounts(await db()),
    articles: async () => listArticles(await db()),
    entities: async (kind) => listEntities(await db(), kind),
    summaries: async (ids) => getEntities(await db(), ids),
    quotations: async (asked) => listQuotations(await db(), asked),
    search: async (words) => search(await db(), words),
    async kept(id) {
      const article = await getFullArticle(await db(), id);
      return article && { meta: article.meta, text: article.text, quotations: article.reading.quotations };
    },

    async add(text) {
      const id = await articleId({ text });
      if (await getArticle(await db(), id)) return { id, held: true };
      const article = await fullArticle(text, {}, await reader.read(text), 'reader', new Date().toISOString());
      announce(await putArticles(await db(), [article]));
      return { id, held: false };
    },
    async remove(ids) {
      const gone: FullArticle[] = [];
      for (const id of ids) {
        const article = await getFullArticle(await db(), id);
        if (!article) continue;
        announce(await deleteArticle(await db(), id));
        gone.push(article);
      }
      return gone;
    },
    async putBack(articles) {
      for (const article of articles) announce(await restoreArticle(await db(), article));
    },

    backup: async () => exportPack(await db()),
    async restore(file, progress, signal) {
      const { revision, ...restored } = await restorePack(await db(), file, { reader, progress, signal });
      if (revision !== null) announce(revision);
      return restored;
    },
    unfinished: async () => untendedJobs(await db()),
    async settle(job, keep) {
      const revision = await settleJob(await db(), job, keep);
      if (revision !== null) announce(revision);
    },

    resetLoses: async () => whatResetLoses(await db()),
    async reset() {
      const shipped = await fetch(browser.runtime.getURL('bundled.json'));
      announce(await resetDataset(await db(), readBundle(await shipped.text())));
    },
    onChange: listen,
  };
}
