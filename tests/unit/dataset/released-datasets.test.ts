import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readPack } from '../../../src/dataset/model/read-pack.ts';
import { STORES, schemaVersion } from '../../../src/dataset/model/stores.ts';
import { datasetCounts } from '../../../src/dataset/read/dataset-state.ts';
import { exportPack } from '../../../src/dataset/read/export-pack.ts';
import { getFullArticle, listArticles } from '../../../src/dataset/read/read-articles.ts';
import { listEntities } from '../../../src/dataset/read/read-entities.ts';
import { unfinishedJobs } from '../../../src/dataset/read/read-jobs.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { rescuePack } from '../../../src/dataset/read/rescue-pack.ts';
import { search } from '../../../src/dataset/read/search-dataset.ts';
import { openForWriting } from '../../../src/dataset/write/open-for-writing.ts';
import { rereadOutdated } from '../../../src/dataset/write/reread-outdated.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { readArticle } from '../../../src/engine/article/read-article.ts';
import { ENGINE_VERSION } from '../../../src/engine/version.ts';
import { ALL_STORES, countIn, newDataset, rowsOf } from './dataset-helpers.ts';
import { putReleased, readReleased } from './released/load-released.ts';

const RELEASED = [1, 5];
const KEPT = ['Fleets to leave', 'The bridge'];

/** What the reader has of the bridge: the text kept last. */
const SHOWN = 'twelve thousand people a day';

test.each(RELEASED)('a dataset of schema %i opens with all it holds, and serves at once', async (schema) => {
  const released = readReleased(schema);
  expect(released.version).toBe(schema);
  await putReleased(`served ${schema}`, released);
  const db = await openForWriting(`served ${schema}`);
  expect(db.idb.version).toBe(schemaVersion(STORES));
  expect([...db.idb.objectStoreNames].length).toBeGreaterThanOrEqual(ALL_STORES.length);
  const articles = await listArticles(db);
  expect(
    articles
      .filter(({ origin }) => origin === 'reader')
      .map(({ title }) => title)
      .sort(),
  ).toEqual(KEPT);
  expect(articles).toHaveLength(3);
  expect(await datasetCounts(db)).toMatchObject({ articles: 3, kept: 2 });
  const bridge = articles.find(({ title }) => title === 'The bridge');
  const whole = bridge && (await getFullArticle(db, bridge.id));
  expect(whole?.text).toContain(SHOWN);
  expect(whole?.meta).toMatchObject({ source: 'Lima Post', url: 'https://lima.example/bridge', date: '2024-02' });
  expect((await listEntities(db, 'person')).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Ada Quill', 'Ilham Aliyev', 'Sergey Lavrov']),
  );
  // The log has what the reader did, in order.
  const { file, missing } = await exportPack(db);
  const pack = readPack(await file.text());
  expect(missing).toBe(0);
  expect(pack.log.map(({ kind }) => kind)).toEqual(['kept', 'kept', 'kept', 'kept', 'deleted']);
  expect(pack.articles.map(({ text }) => text).join('\n')).toContain(SHOWN);
});

test.each(RELEASED)('one of schema %i is read anew, as if it had been kept with today’s engine', async (schema) => {
  await putReleased(`read anew ${schema}`, readReleased(schema));
  const db = await openForWriting(`read anew ${schema}`);
  await rereadOutdated(db, readArticle, { engine: ENGINE_VERSION });
  expect(await rereadOutdated(db, readArticle, { engine: ENGINE_VERSION })).toBeNull();
  const { total } = await listQuotations(db, { offset: 0, limit: 100 });
  expect(total).toBeGreaterThan(10);
  expect((await datasetCounts(db)).quotations).toBe(total);
  const { quotations } = await search(db, 'fishing fleets');
  expect(quotations.map(({ quotation }) => quotation.speaker?.name)).toEqual(['Bo Tarn']);

  // The same articles kept by today's code, one by one, give the same derived rows.
  const fresh = await newDataset();
  for (const { id } of await listArticles(db)) {
    const article = await getFullArticle(db, id);
    if (article) await putArticles(fresh, [article], article.meta.keptAt ?? '2026-01-01T00:00:00.000Z');
  }
  const namesOf = async (of: typeof db) =>
    (await listEntities(of, 'person')).map(({ name, said, about }) => [name, said, about]);
  expect(await namesOf(db)).toEqual(await namesOf(fresh));
});

test.each(RELEASED)('a restoring that was cut off in schema %i leaves nothing half done', async (schema) => {
  await putReleased(`cut off ${schema}`, readReleased(schema));
  const db = await openForWriting(`cut off ${schema}`);
  const jobs = await unfinishedJobs(db);
  // Before schema 3 what was staged had another form: it is given up, and the file can be restored again.
  expect(jobs.map(({ source }) => source)).toEqual(schema < 3 ? [] : ['mine.json']);
  if (schema < 3) expect(await countIn(db, 'staged')).toBe(0);
  expect((await listArticles(db)).map(({ title }) => title)).not.toContain('Vera Muster');
});

test.each(RELEASED)('of one of schema %i that does not open all texts are saved', async (schema) => {
  await putReleased(`rescued ${schema}`, readReleased(schema));
  const { file, missing } = await rescuePack(`rescued ${schema}`);
  const { articles } = readPack(await file.text());
  expect(missing).toBe(0);
  expect(articles.map(({ title }) => title)).toEqual(expect.arrayContaining(KEPT));
  expect(articles.filter(({ title }) => title === 'The bridge').at(-1)?.text).toContain(SHOWN);
});

test('nothing of a released dataset is lost by opening it twice', async () => {
  await putReleased('twice', readReleased(1));
  const once = await openForWriting('twice');
  const rows = await rowsOf(once, ALL_STORES);
  once.idb.close();
  expect(await rowsOf(await openForWriting('twice'), ALL_STORES)).toEqual(rows);
});
