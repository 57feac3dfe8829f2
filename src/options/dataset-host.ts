import { getFullArticle, listArticles } from '../dataset/read/articles.ts';
import { datasetCounts } from '../dataset/read/counts.ts';
import { getEntities, listEntities } from '../dataset/read/entities.ts';
import { lastDeleted, unfinishedJobs } from '../dataset/read/jobs.ts';
import { keptOpen } from '../dataset/read/kept-open.ts';
import { exportPack } from '../dataset/read/packs.ts';
import { listQuotations } from '../dataset/read/quotations.ts';
import { whatResetLoses } from '../dataset/read/reset-losses.ts';
import { search } from '../dataset/read/search.ts';
import type { AskWriter } from '../messages/ask-writer.ts';
import { CHANGES_CHANNEL } from '../messages/own.ts';
import type { OptionsHost } from './host.ts';

type DatasetHost = Omit<
  OptionsHost,
  'used' | 'settings' | 'changeSettings' | 'onSettings' | 'keys' | 'openKeys' | 'save'
>;

/** A deletion is offered to be undone for so long, in ms: a day. */
const UNDO_MS = 24 * 60 * 60 * 1000;

/** The host's part that is the dataset in IndexedDB. It is read here; whatever is written, the writer is asked for. */
export function datasetHost(askWriter: AskWriter): DatasetHost {
  const db = keptOpen(() => askWriter('prepare', null));
  const changes = new BroadcastChannel(CHANGES_CHANNEL);
  const now = (): string => new Date().toISOString();
  return {
    async open() {
      await db();
    },
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

    add: (text) => askWriter('keepText', { text, at: now() }),
    async remove(ids) {
      const act = crypto.randomUUID();
      return { act, ...(await askWriter('remove', { ids, act, at: now() })) };
    },
    async lastDeleted() {
      const last = await lastDeleted(await db());
      if (!last || Date.now() - Date.parse(last.at) > UNDO_MS) return null;
      const quotations = last.articles.reduce((sum, { meta }) => sum + meta.quotations, 0);
      return { act: last.act, articles: last.articles.length, quotations };
    },
    bringBack: async (act) => (await askWriter('bringBack', { act, at: now() })).articles,

    backup: async () => exportPack(await db()),
    restore: (file, progress, stop) => askWriter('restore', { file, name: file.name, at: now() }, { progress, stop }),
    async unfinished() {
      const jobs = await unfinishedJobs(await db());
      // The writer knows which of them it is at; it need not be started where there are none.
      return jobs.some(({ kind }) => kind === 'restore') ? askWriter('unfinished', null) : [];
    },
    async settle({ id }, keep) {
      await askWriter('settle', { job: id, keep, at: now() });
    },

    resetLoses: async () => whatResetLoses(await db()),
    async reset() {
      await askWriter('reset', { at: now() });
    },
    onChange: (told, signal) => changes.addEventListener('message', told, { signal }),
  };
}
