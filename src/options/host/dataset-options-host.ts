import { OF_PEOPLE } from '../../dataset/model/corrections.ts';
import type { EntitySummary } from '../../dataset/model/dataset-types.ts';
import { articlesNaming } from '../../dataset/read/articles-naming.ts';
import { datasetCounts } from '../../dataset/read/dataset-state.ts';
import { exportPack } from '../../dataset/read/export-pack.ts';
import { findCopies } from '../../dataset/read/find-copies.ts';
import { foldQuotations } from '../../dataset/read/fold-quotations.ts';
import { lazyConnection } from '../../dataset/read/lazy-connection.ts';
import { lastLook, newArticles, newQuotations } from '../../dataset/read/new-quotations.ts';
import { getFullArticle, getReading, isAnyHeld, listArticles } from '../../dataset/read/read-articles.ts';
import { listCorrections } from '../../dataset/read/read-corrections.ts';
import { getEntities, listEntities, otherSpellings } from '../../dataset/read/read-entities.ts';
import { lastDeleted, unfinishedJobs } from '../../dataset/read/read-jobs.ts';
import { readParagraphs } from '../../dataset/read/read-paragraphs.ts';
import { listQuotations, quotationsOfArticle } from '../../dataset/read/read-quotations.ts';
import { articleVersions } from '../../dataset/read/read-versions.ts';
import { recordFacets } from '../../dataset/read/record-facets.ts';
import { rescuePack } from '../../dataset/read/rescue-pack.ts';
import { whatResetLoses } from '../../dataset/read/reset-losses.ts';
import { search } from '../../dataset/read/search-dataset.ts';
import { sinceBackup } from '../../dataset/read/since-backup.ts';
import { statementsOnTopic } from '../../dataset/read/statements-on-topic.ts';
import { CHANGES_CHANNEL } from '../../messages/own-page-requests.ts';
import type { AskWriter } from '../../messages/writer-client.ts';
import { importHost } from './import-host.ts';
import type { OptionsHost } from './options-host.ts';

// What the options page asks of the dataset.

type DatasetOptionsHost = Omit<
  OptionsHost,
  | 'turnedColumns'
  | 'turnColumns'
  | 'settings'
  | 'changeSettings'
  | 'onSettings'
  | 'keys'
  | 'openKeys'
  | 'save'
  | 'storage'
  | 'keepsStorage'
  | 'lost'
  | 'forgetLost'
  | 'onLost'
  | 'lastSeen'
  | 'backupPlace'
  | 'backupFolder'
  | 'chooseBackupFolder'
  | 'forgetBackupFolder'
>;

/** The last deletion can be undone for so many ms: a day. */
const MAX_UNDO_AGE_MS = 24 * 60 * 60 * 1000;

/** The part of the options page's host that is about the dataset. It reads IndexedDB itself, and asks the writer to write. */
export function datasetOptionsHost(askWriter: AskWriter): DatasetOptionsHost {
  const db = lazyConnection(() => askWriter('prepare', null));
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
    otherSpellings: async (of) => otherSpellings(await db(), of),
    async look(entity) {
      const at = await lastLook(await db(), entity);
      const fresh = (await newQuotations(await db(), [entity])).get(entity) ?? 0;
      await askWriter('looked', { entity, at: now() });
      return { at, fresh };
    },
    newArticles: async (articles, since) => newArticles(await db(), articles, since),
    quotations: async (asked) => listQuotations(await db(), asked),
    recordFacets: async (choice, side) => recordFacets(await db(), choice, side),
    paragraphs: async (quotations) => readParagraphs(await db(), quotations),
    statementsOnTopic: async (article, quotation) => statementsOnTopic(await db(), article, quotation),
    foldQuotations: async (of, start, add) => foldQuotations(await db(), of, start, add),
    isAnyHeld: async (ids) => isAnyHeld(await db(), ids),
    search: async (query, windows) => search(await db(), query, windows),
    async article(id) {
      const article = await getFullArticle(await db(), id);
      if (!article) return undefined;
      const { meta, text, reading } = article;
      const { readTo } = reading;
      const [quotations, versions, copies] = await Promise.all([
        quotationsOfArticle(await db(), id),
        articleVersions(await db(), id),
        findCopies(await db(), text, id),
      ]);
      return { meta, text, ...(readTo !== undefined && { readTo }), quotations, versions, copies };
    },
    versionChanges: (id, version, before) => askWriter('compareVersions', { id, version, before }),

    add: (text, facts) => askWriter('keepText', { text, facts, at: now() }),
    factsOf: (text) => askWriter('factsOfText', { text }),
    ...importHost(askWriter, db),

    async correct({ id: quotation, article }, change) {
      const id = crypto.randomUUID();
      const { found } = await askWriter('correct', { id, article: article.id, quotation, change, at: now() });
      return found ? id : null;
    },
    async correctPeople(changes) {
      const made = changes.map((change) => ({ id: `${OF_PEOPLE}${crypto.randomUUID()}`, change }));
      await askWriter('correctPeople', { made, at: now() });
      return made.map(({ id }) => id);
    },
    async part(person, parting) {
      const ids = { id: crypto.randomUUID(), two: `${OF_PEOPLE}${crypto.randomUUID()}` };
      return (await askWriter('part', { ...ids, person, ...parting, at: now() })).made;
    },
    async correctArticle(article, facts) {
      const id = crypto.randomUUID();
      return (await askWriter('correctArticle', { id, article, facts, at: now() })).found ? id : null;
    },
    articlesNaming: async (person) => articlesNaming(await db(), person),
    async setUndone(id, undone) {
      await askWriter('setUndone', { id, undone, at: now() });
    },
    corrections: async () => listCorrections(await db()),
    async namedIn(article) {
      const reading = await getReading(await db(), article);
      const ids = [...(reading?.people ?? []), ...(reading?.countries ?? [])].map(({ id }) => id);
      return bySaid([...(await getEntities(await db(), ids)).values()]);
    },

    async remove(ids) {
      const act = crypto.randomUUID();
      return { act, ...(await askWriter('remove', { ids, act, at: now() })) };
    },
    async lastDeleted() {
      const last = await lastDeleted(await db());
      if (!last || Date.now() - Date.parse(last.at) > MAX_UNDO_AGE_MS) return null;
      const quotations = last.articles.reduce((sum, { meta }) => sum + meta.quotations, 0);
      return { act: last.act, articles: last.articles.length, quotations };
    },
    bringBack: async (act) => (await askWriter('bringBack', { act, at: now() })).articles,

    backup: async () => exportPack(await db()),
    sinceBackup: async (backupAt) => sinceBackup(await db(), backupAt),
    rescue: () => rescuePack(),
    restore: (file, progress, stop) =>
      askWriter('restore', { file, name: file.name, at: now() }, { onProgress: progress, stop }),
    async unfinished() {
      const jobs = await unfinishedJobs(await db());
      // Only the writer knows which of them it is working on. Where there are none, it need not be started.
      return jobs.some(({ kind }) => kind === 'restore') ? askWriter('unfinished', null) : [];
    },
    async answerRestore({ id }, keep) {
      await askWriter('answerRestore', { job: id, keep, at: now() });
    },

    resetLoses: async () => whatResetLoses(await db()),
    async reset() {
      await askWriter('reset', { at: now() });
    },
    async startAnew() {
      await askWriter('startAnew', null);
    },
    onChange: (onChange, signal) => changes.addEventListener('message', onChange, { signal }),
  };
}

/** People and countries, those who said most first, each once: an article may spell one name in several ways. */
const bySaid = (summaries: readonly EntitySummary[]): EntitySummary[] =>
  [...new Map(summaries.map((one) => [one.id, one])).values()].sort(
    (a, b) => b.said - a.said || (a.id < b.id ? -1 : 1),
  );
