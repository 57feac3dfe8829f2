import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { FullArticle } from '../../../../src/dataset/model/dataset-types.ts';
import { wordsOf } from '../../../../src/dataset/model/search/folded-words.ts';
import { foldQuotations } from '../../../../src/dataset/read/fold-quotations.ts';
import { search } from '../../../../src/dataset/read/search-dataset.ts';
import { putArticles } from '../../../../src/dataset/write/write-articles.ts';
import { articlesArbitrary, handMade, newDataset, person, type Said } from '../dataset-helpers.ts';

const ADA = person('Ada Quill', 'Mayor');
const BO = person('Bo Tarn');
const JAPAN = { id: 'country:JP', name: 'Japan' } as const;

async function world() {
  const db = await newDataset();
  const said: Said[] = [
    { by: ADA, words: 'Not one vote was lost in the harbour', about: [JAPAN.id] },
    { by: BO, words: 'One vote is not the harbour’s' },
  ];
  const words = said.map((one) => `“${one.words}.”`).join(' ');
  await putArticles(db, [
    await handMade(
      `Ada Quill and Bo Tarn met in Japan. ${words} A café opened beside the old lighthouse.`,
      { people: [ADA, BO], countries: [JAPAN], said },
      { title: 'The harbour', source: 'Daily Post', date: '2026-03-05' },
    ),
    await handMade(
      'Ada Quill is back. “Lighthouses are dear to us.” Nobody votes.',
      { people: [ADA], said: [{ by: ADA, words: 'Lighthouses are dear to us' }] },
      { title: 'A lamp', source: 'Evening Star', date: '2025' },
    ),
  ]);
  return db;
}

async function found(db: Awaited<ReturnType<typeof world>>, query: string): Promise<string[]> {
  const { people, countries, quotations, articles } = await search(db, query);
  return [
    ...[...people, ...countries].map(({ name }) => name),
    ...quotations.map(({ quotation }) => `“${quotation.text.split(' ', 2).join(' ')}`),
    ...articles.map(({ meta }) => meta.title ?? ''),
  ];
}

describe('a search finds', () => {
  test.each([
    ['lighthouse', ['“Lighthouses are', 'The harbour', 'A lamp']],
    ['CAFE', ['The harbour']],
    ['lightho*', ['“Lighthouses are', 'The harbour', 'A lamp']],
    ['lightho', ['“Lighthouses are', 'The harbour', 'A lamp']],
    ['“lighthouse”', ['The harbour']],
    ['“one vote”', ['“Not one', '“One vote', 'The harbour']],
    ['“not one vote”', ['“Not one', 'The harbour']],
    ['“vote one”', []],
    ['evening lamp', ['A lamp']],
    ['by:quill', ['“Not one', '“Lighthouses are']],
    ['by:quill vote', ['“Not one']],
    ['by:tarn about:japan', []],
    ['about:japan', ['“Not one']],
    ['lighthouse source:daily', ['The harbour']],
    ['lighthouse before:2026', ['“Lighthouses are', 'A lamp']],
    ['lighthouse after:2025', ['The harbour']],
    ['after:2026-03', []],
    ['after:2026-02 before:2026-03-06', ['“Not one', '“One vote', 'The harbour']],
    ['source:evening', ['“Lighthouses are', 'A lamp']],
    ['source:daily before:2026', []],
    ['quill', ['Ada Quill', 'The harbour', 'A lamp']],
    ['qiull', ['Ada Quill']],
    ['by:qiull lighthouse', ['“Lighthouses are']],
    ['source:', []],
  ])('%s', async (query, expected) => {
    expect(await found(await world(), query)).toEqual(expected);
  });

  test('text with its snippet, and what is to be marked', async () => {
    const { articles, searched } = await search(await world(), 'cafe');
    expect(articles[0]?.snippet?.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['café']);
    expect(searched.words).toEqual([{ word: 'cafe', isBeginning: false }]);
    // What no text has is taken for a beginning, and marked so.
    expect((await search(await world(), 'lightho')).searched.words).toEqual([{ word: 'lightho', isBeginning: true }]);
  });

  test('and says what it made of the query', async () => {
    const db = await world();
    expect((await search(db, 'by:nobody')).notes.join()).toContain('Nobody on record has the name “nobody”');
    expect((await search(db, 'by:qiull')).notes.join()).toContain('Ada Quill was taken');
    expect((await search(db, 'qiull')).notes.join()).toContain('nearly so');
    expect((await search(db, 'quill')).notes).toEqual([]);
  });
});

test('everything that is found can be reached, also by a phrase', async () => {
  const db = await newDataset();
  const many = Array.from({ length: 700 }, (_, n) => {
    const said: Said[] = [{ by: BO, words: n % 2 ? `Harbour gates open ${n}` : `Gates of the harbour open ${n}` }];
    return handMade(`Bo Tarn spoke. “${said[0]?.words}.”`, { people: [BO], said }, { title: `Article ${n}` });
  });
  await putArticles(db, await Promise.all(many));
  for (const [query, total] of [
    ['harbour', 700],
    ['“harbour gates”', 350],
  ] as const) {
    const ids = new Set<string>();
    for (let offset = 0; ; offset += 100) {
      const { quotations, counts } = await search(db, query, { quotations: { offset, limit: 100 } });
      for (const { id } of quotations) ids.add(id);
      if (quotations.length < 100) {
        expect(counts.quotations).toEqual({ count: total, isLeast: false });
        break;
      }
    }
    expect(ids.size).toBe(total);
    const all = await foldQuotations(
      db,
      { search: query },
      () => [] as string[],
      (list, some) => {
        list.push(...some.map(({ id }) => id));
      },
    );
    expect(new Set(all)).toEqual(ids);
  }
  expect((await search(db, '“harbour gates”')).counts.quotations.isLeast).toBe(true);
}, 60_000);

const WORDS = 'river treaty bridge harvest tariff glacier ballot border railway energy'.split(' ');

test('a search finds what looking through everything finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      articlesArbitrary(),
      fc.subarray(WORDS, { minLength: 1, maxLength: 2 }),
      async (articles, words) => {
        const db = await newDataset();
        for (const article of articles) await putArticles(db, [article]);
        const has = (text: string): boolean => words.every((word) => wordsOf(text).includes(word));
        const result = await search(db, words.map((word) => `“${word}”`).join(' '), {
          quotations: { offset: 0, limit: 100 },
        });
        const titles = (of: readonly FullArticle[]) => of.map(({ meta }) => meta.id).sort();
        expect(result.articles.map(({ meta }) => meta.id).sort()).toEqual(
          titles(articles.filter(({ text }) => has(text))),
        );
        // The same words of the same person in several articles are one quotation.
        const statements = new Set(
          articles.flatMap(({ reading }) =>
            reading.quotations.flatMap(({ text, speaker }) => (has(text) ? [`${speaker?.entity} ${text}`] : [])),
          ),
        );
        expect(new Set(result.quotations.map(({ quotation: { text } }) => text))).toEqual(
          new Set([...statements].map((one) => one.slice(one.indexOf(' ') + 1))),
        );
      },
    ),
    { numRuns: 40 },
  );
});

test('of an article with many quotations that may have a phrase, its row is read once to look', async () => {
  const db = await newDataset();
  const said = Array.from({ length: 40 }, (_, n): Said => ({ by: BO, words: `Gates of the harbour ${n} are open` }));
  const text = `Bo Tarn spoke. ${said.map(({ words }) => `“${words}.”`).join(' ')}`;
  await putArticles(db, [await handMade(text, { people: [BO], said }, { title: 'Gates' })]);
  const reads: string[] = [];
  const get = IDBObjectStore.prototype.get;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (/^articles[AB]?$/.test(this.name)) reads.push(this.name);
    return get.call(this, key);
  });
  const { quotations } = await search(db, '“harbour gates”');
  spy.mockRestore();
  expect(quotations).toEqual([]);
  expect(reads.length).toBeGreaterThan(0);
  expect(reads.length).toBeLessThan(4);
});
