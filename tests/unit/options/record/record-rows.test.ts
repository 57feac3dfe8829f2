import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleId, ListedQuotation } from '../../../../src/dataset/model/dataset-types.ts';
import { readRecordRows } from '../../../../src/options/record/record-rows.ts';
import { QUOTATIONS } from '../../../pages/options-samples.ts';

type Host = Parameters<typeof readRecordRows>[0];

/** A list of quotations of these articles, each with its day; null where it has none. */
function listOf(articles: readonly (readonly [id: ArticleId, day: string | null])[]): ListedQuotation[] {
  const [sample] = QUOTATIONS;
  if (!sample) throw new Error('There is no sample.');
  const { date: _, ...undated } = sample.article;
  return articles.map(([id, day], n) => ({
    ...sample,
    id: `${id}~${n}`,
    article: { ...undated, id, ...(day && { date: day }) },
  }));
}

const hostOf = (all: readonly ListedQuotation[], fresh: readonly ArticleId[] = []): Host => ({
  quotations: async ({ offset, limit }) => ({ total: all.length, quotations: all.slice(offset, offset + limit) }),
  paragraphs: async () => new Map(),
  summaries: async () => new Map(),
  newArticles: async (ids) => new Set(fresh.filter((id) => ids.includes(id))),
});
const LATEST = { order: 'latest', since: null } as const;

test('a day has one heading, an undated article one of its own', async () => {
  const all = listOf([
    ['article:a', '2026-03-06'],
    ['article:b', '2026-03-06T20:00:00Z'],
    ['article:b', '2026-03'],
    ['article:c', null],
    ['article:c', null],
    ['article:d', null],
  ]);
  const { rows, total } = await readRecordRows(hostOf(all), LATEST, 0, 100);
  expect(total).toBe(6);
  expect(rows.map(({ beginsDay }) => beginsDay)).toEqual([true, false, true, true, false, true]);
});

test('read in parts, whatever their size, a list has the same rows under the same headings as read at once', async () => {
  const articles = fc.array(
    fc.tuple(
      fc.constantFrom<ArticleId>('article:a', 'article:b'),
      fc.constantFrom('2026-03-06', '2026-03', '2025-01-01', null),
    ),
    { maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(articles, fc.integer({ min: 1, max: 12 }), async (list, size) => {
      const host = hostOf(listOf(list));
      const { rows } = await readRecordRows(host, LATEST, 0, list.length);
      const parts = [];
      for (let offset = 0; offset < list.length; offset += size)
        parts.push(...(await readRecordRows(host, LATEST, offset, size)).rows);
      expect(parts).toEqual(rows);
    }),
  );
});

test('new are the rows of articles kept since the last look, and none where there was no look', async () => {
  const host = hostOf(
    listOf([
      ['article:a', '2026-03-06'],
      ['article:b', '2026-03-05'],
    ]),
    ['article:b'],
  );
  const news = async (since: string | null) =>
    (await readRecordRows(host, { order: 'latest', since }, 0, 100)).rows.map(({ isNew }) => isNew);
  expect(await news('2026-03-01')).toEqual([false, true]);
  expect(await news(null)).toEqual([false, false]);
});
