import { describe, expect, test } from 'vitest';
import { datasetCounts, revision } from '../../../src/dataset/read/dataset-state.ts';
import { getArticle, listArticles } from '../../../src/dataset/read/read-articles.ts';
import { getEntity } from '../../../src/dataset/read/read-entities.ts';
import { lastDeleted } from '../../../src/dataset/read/read-jobs.ts';
import { whatResetLoses } from '../../../src/dataset/read/reset-losses.ts';
import { loadBundle } from '../../../src/dataset/write/load-bundle.ts';
import { resetDataset } from '../../../src/dataset/write/reset-dataset.ts';
import { bringBack, deleteArticles, putArticles } from '../../../src/dataset/write/write-articles.ts';
import { ARTICLE_STORES, newDataset, openedAgain, rowsOf } from './dataset-helpers.ts';
import { ADA, bridge, bundleOf, fish, train } from './sample-articles.ts';

const AT = '2026-01-02T03:04:05.000Z';

describe('the bundle', () => {
  test('comes in once, in one revision', async () => {
    const db = await newDataset();
    const bundle = bundleOf(await bridge(), await fish());
    expect(await loadBundle(db, bundle)).toBe(true);
    expect(await revision(db)).toBe(1);
    expect(await datasetCounts(db)).toEqual({ articles: 2, people: 2, countries: 2, quotations: 3, kept: 0 });
    expect((await listArticles(db)).every((meta) => meta.origin === 'bundle' && meta.keptAt === undefined)).toBe(true);
    expect(await loadBundle(db, bundle)).toBe(false);
    expect(await revision(db)).toBe(1);
  });

  test('refuses an article without its reading and changes nothing', async () => {
    const db = await newDataset();
    const bundle = bundleOf(await bridge());
    const bare = { ...bundle, articles: bundle.articles.map(({ reading: _, ...article }) => article) };
    await expect(loadBundle(db, bare)).rejects.toThrow('has no reading');
    expect(await revision(db)).toBe(0);
  });

  test('a newer one brings what is new, and drops what it drops', async () => {
    const db = await newDataset();
    await loadBundle(db, bundleOf(await bridge()));
    await loadBundle(db, bundleOf(await fish()));
    const fresh = await newDataset();
    await loadBundle(fresh, bundleOf(await fish()));
    expect(await rowsOf(db, ARTICLE_STORES)).toEqual(await rowsOf(fresh, ARTICLE_STORES));
  });

  test('a newer one swaps readings of the same text', async () => {
    const db = await newDataset();
    const old = await bridge();
    const [first] = old.reading.quotations;
    await loadBundle(db, bundleOf({ ...old, reading: { ...old.reading, quotations: first ? [first] : [] } }));
    expect((await getEntity(db, ADA.id))?.said).toBe(1);
    await loadBundle(db, bundleOf(old));
    const fresh = await newDataset();
    await loadBundle(fresh, bundleOf(old));
    expect(await rowsOf(db, ARTICLE_STORES)).toEqual(await rowsOf(fresh, ARTICLE_STORES));
  });

  test('what the reader deleted stays deleted through updates, until reset', async () => {
    const db = await newDataset();
    const bundle = bundleOf(await bridge(), await fish());
    await loadBundle(db, bundle);
    const { id } = (await bridge()).meta;
    await deleteArticles(db, [id], 'act');
    expect(await loadBundle(db, bundle)).toBe(false);
    expect(await loadBundle(db, bundleOf(await bridge(), await fish(), await train()))).toBe(true);
    expect(await getArticle(db, id)).toBeUndefined();
    expect(await whatResetLoses(db)).toEqual({ articles: 0, deletions: 1, corrections: 0 });
    await resetDataset(db, bundle);
    expect(await getArticle(db, id)).toBeDefined();
    expect(await whatResetLoses(db)).toEqual({ articles: 0, deletions: 0, corrections: 0 });
  });

  test('what the reader kept is theirs and one with the bundled, whichever came first', async () => {
    const bundle = bundleOf(await bridge(), await fish());
    const first = await newDataset();
    await putArticles(first, [await bridge('reader')]);
    await loadBundle(first, bundle);
    const second = await newDataset();
    await loadBundle(second, bundle);
    await putArticles(second, [await bridge('reader')]);
    expect(await rowsOf(first, ARTICLE_STORES)).toEqual(await rowsOf(second, ARTICLE_STORES));
    expect(await datasetCounts(first)).toMatchObject({ articles: 2, kept: 1, quotations: 3 });
    // A newer bundle without it leaves it, with what it drops besides gone.
    await loadBundle(first, bundleOf(await train()));
    expect((await listArticles(first)).map(({ title }) => title).sort()).toEqual(['A railway', 'The bridge']);
  });

  test('a deletion undone is as if nothing had been, and the article is the reader’s to keep', async () => {
    const db = await newDataset();
    await loadBundle(db, bundleOf(await bridge(), await fish()));
    const before = await rowsOf(db, ARTICLE_STORES);
    const { id } = (await bridge()).meta;
    expect(await deleteArticles(db, [id], 'act', AT)).toMatchObject({ articles: 1, quotations: 2 });
    expect(await deleteArticles(db, [id], 'act', AT), 'asked again').toMatchObject({ articles: 1, quotations: 2 });
    expect(await getArticle(db, id)).toBeUndefined();
    const again = await openedAgain(db);
    expect(await lastDeleted(again)).toMatchObject({ act: 'act', at: AT });
    expect(await bringBack(again, 'act', AT)).toMatchObject({ articles: 1 });
    expect(await bringBack(again, 'act', AT), 'asked again').toMatchObject({ articles: 1 });
    expect(await rowsOf(again, [...ARTICLE_STORES, 'bin'])).toEqual(before);
    await loadBundle(again, bundleOf(await fish()));
    expect(await getArticle(again, id)).toBeDefined();
  });

  test('reset takes out what the reader added and brings the bundle back whole', async () => {
    const db = await newDataset();
    const bundle = bundleOf(await bridge(), await fish());
    await loadBundle(db, bundle);
    const fresh = await rowsOf(db, [...ARTICLE_STORES, 'log', 'bundle']);
    await putArticles(db, [await train(), await bridge('reader')]);
    await deleteArticles(db, [(await fish()).meta.id], 'act');
    expect(await whatResetLoses(db)).toEqual({ articles: 1, deletions: 1, corrections: 0 });
    const at = await revision(db);
    expect(await resetDataset(db, bundle)).toBeGreaterThan(at);
    expect(await rowsOf(db, [...ARTICLE_STORES, 'log', 'bundle'])).toEqual(fresh);
    expect(await datasetCounts(db)).toMatchObject({ articles: 2, kept: 0 });
  });
});
