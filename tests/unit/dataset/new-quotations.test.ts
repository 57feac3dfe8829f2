import { beforeEach, describe, expect, test } from 'vitest';
import { STORES, schemaVersion } from '../../../src/dataset/model/stores.ts';
import { revision } from '../../../src/dataset/read/dataset-state.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { exportPack } from '../../../src/dataset/read/export-pack.ts';
import { lastLook, newArticles, newQuotations } from '../../../src/dataset/read/new-quotations.ts';
import { openForWriting } from '../../../src/dataset/write/open-for-writing.ts';
import { resetDataset } from '../../../src/dataset/write/reset-dataset.ts';
import { deleteArticles, putArticles } from '../../../src/dataset/write/write-articles.ts';
import { putLook } from '../../../src/dataset/write/write-looks.ts';
import { countIn, handMade, newDataset } from './dataset-helpers.ts';
import { ADA, BO, bridge, bundleOf, JAPAN, train } from './sample-articles.ts';

const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = [
  '2026-03-02T08:00:00.000Z',
  '2026-03-03T08:00:00.000Z',
  '2026-03-04T08:00:00.000Z',
  '2026-03-05T08:00:00.000Z',
] as const;
const URL = 'https://harbour-news.test/plans';

/** An article in which Ada says so many things of Japan, kept at a time. */
const plans = async (n: number, keptAt: string, url = URL) => {
  const said = Array.from({ length: n }, (_, i) => ({
    by: ADA,
    words: `Plan number ${i} goes on in Japan.`,
    about: [JAPAN.id],
  }));
  const text = said.map(({ words }) => `“${words}”`).join(' ');
  const article = await handMade(text, { people: [ADA], countries: [JAPAN], said }, { url });
  return { ...article, meta: { ...article.meta, keptAt } };
};

let db: DatasetDb;
const newOf = async (...ids: Parameters<typeof newQuotations>[1]) => Object.fromEntries(await newQuotations(db, ids));
beforeEach(async () => {
  db = await newDataset();
  await putArticles(db, [await train()], MONDAY);
  await putArticles(db, [await plans(2, MONDAY)], MONDAY);
});

describe('what is new in a record', () => {
  test('is what was kept since it was last opened; of one that never was, nothing', async () => {
    await putLook(db, ADA.id, TUESDAY);
    const more = await plans(40, WEDNESDAY, 'https://harbour-news.test/more');
    await putArticles(db, [more], WEDNESDAY);
    expect(await newOf(ADA.id, JAPAN.id, BO.id)).toEqual({ [ADA.id]: 40 });
    expect([...(await newArticles(db, [more.meta.id, (await plans(2, MONDAY)).meta.id], TUESDAY))]).toEqual([
      more.meta.id,
    ]);
    await putLook(db, JAPAN.id, TUESDAY);
    expect(await newOf(JAPAN.id)).toEqual({ [JAPAN.id]: 40 });
  });

  test('is new no more once it was opened again, and the revision tells', async () => {
    await putLook(db, ADA.id, TUESDAY);
    const before = await revision(db);
    await putArticles(db, [await plans(3, WEDNESDAY, 'https://harbour-news.test/more')], WEDNESDAY);
    await putLook(db, ADA.id, THURSDAY);
    expect(await newOf(ADA.id)).toEqual({});
    expect(await lastLook(db, ADA.id)).toBe(THURSDAY);
    expect(await revision(db)).toBe(before + 2);
    await putLook(db, ADA.id, '2026-03-06T08:00:00.000Z');
    expect(await revision(db), 'nothing that is shown has changed').toBe(before + 2);
  });

  test('is not what was deleted, nor a new version of what was kept before', async () => {
    await putLook(db, ADA.id, TUESDAY);
    const more = await plans(3, WEDNESDAY, 'https://harbour-news.test/more');
    await putArticles(db, [more], WEDNESDAY);
    await deleteArticles(db, [more.meta.id], 'act', THURSDAY);
    expect(await newOf(ADA.id)).toEqual({});
    await putArticles(db, [await plans(5, WEDNESDAY)], WEDNESDAY);
    expect(await newOf(ADA.id)).toEqual({});
  });

  test('is not what came with the extension', async () => {
    await putLook(db, ADA.id, TUESDAY);
    expect([...(await newArticles(db, [(await bridge('bundle')).meta.id], TUESDAY))]).toEqual([]);
  });
});

describe('when a record was last opened', () => {
  test('is remembered for those on record alone, never goes back, and goes with a reset', async () => {
    await putLook(db, 'person:nobody-at-all', TUESDAY);
    expect(await countIn(db, 'looks')).toBe(0);
    await putLook(db, ADA.id, WEDNESDAY);
    await putLook(db, ADA.id, TUESDAY);
    expect(await lastLook(db, ADA.id)).toBe(WEDNESDAY);
    await resetDataset(db, bundleOf(), THURSDAY);
    expect(await lastLook(db, ADA.id)).toBeNull();
  });

  test('is in no backup: it says what the reader has read', async () => {
    const exported = async () => (await exportPack(db)).file.text();
    const before = await exported();
    await putLook(db, ADA.id, TUESDAY);
    expect(await exported()).toBe(before);
  });

  test('is kept by datasets of the schema before from then on', async () => {
    const before = Object.fromEntries(Object.entries(STORES).filter(([, { since }]) => since < STORES.looks.since));
    expect(schemaVersion(before)).toBeLessThan(schemaVersion(STORES));
    const earlier = await openForWriting('before looks', { table: before });
    earlier.idb.close();
    const moved = await openForWriting('before looks');
    await putArticles(moved, [await plans(2, MONDAY)], MONDAY);
    await putLook(moved, ADA.id, TUESDAY);
    expect(await lastLook(moved, ADA.id)).toBe(TUESDAY);
  });
});
