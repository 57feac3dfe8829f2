import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleId, FullArticle } from '../../../src/dataset/model/dataset-types.ts';
import { quotationsFingerprint } from '../../../src/dataset/model/fingerprint.ts';
import { nearestQuotations } from '../../../src/dataset/model/nearest-quotations.ts';
import { dateKey } from '../../../src/dataset/model/partial-date.ts';
import { addGroups, articleIdHalves, countQuotations, packReference } from '../../../src/dataset/model/posting-list.ts';
import { bucketOf, saidByTerm } from '../../../src/dataset/model/postings.ts';
import { sharedQuotations } from '../../../src/dataset/model/shared-quotations.ts';
import { cardRecord } from '../../../src/dataset/read/card-record.ts';
import { read } from '../../../src/dataset/read/dataset-transaction.ts';
import { type PassageRead, passageClues } from '../../../src/dataset/read/passage-clues.ts';
import { deleteArticles, putArticles } from '../../../src/dataset/write/write-articles.ts';
import { clueWeight, contentTerms, Extent, extentOf, lengthCheck } from '../../../src/engine/relevance.ts';
import type { EntityId, Quotation } from '../../../src/engine/types.ts';
import { articlesArbitrary, handMade, newDataset, person } from './dataset-helpers.ts';

/** A quotation as ranking sees it. */
interface Rankable {
  /** Sum of the weights of what it shares with the passage. */
  readonly shared: number;
  readonly extent: Extent;
  /** Content words in it. */
  readonly words: number;
  /** As `dateKey` has it; 0 for undated. */
  readonly date: number;
}

/**
 * The order itself, all sorted: fragments after all others; then by what is shared, long ones a little less for the same;
 * then whole before part, newer before older, undated last; then in the order given.
 */
function rankedSlowly<Q extends Rankable>(quotations: readonly Q[]): Q[] {
  const score = ({ shared, words }: Rankable) =>
    shared / lengthCheck(1.5 * 2 ** Math.min(7, Math.floor(Math.log2(words))));
  const fragment = ({ extent }: Rankable) => Number(extent === Extent.fragment);
  return [...quotations].sort(
    (a, b) => fragment(a) - fragment(b) || score(b) - score(a) || b.extent - a.extent || b.date - a.date,
  );
}

const article = (n: number): ArticleId => `article:${n.toString(16).padStart(16, '0')}`;

/** Ranks quotations that stand in a list one an article: their places in what was given. */
function ranked(given: readonly Rankable[], limit: number, exclude: ArticleId | null = null): number[] {
  const list: number[] = [];
  for (const [n, { extent, words, date }] of given.entries())
    addGroups(list, articleIdHalves(article(n)), date, [packReference(0, extent, words)]);
  const shared = Float64Array.from(given, (one) => one.shared);
  const places = nearestQuotations(Uint32Array.from(list), shared, exclude, limit);
  return places.map(({ article: id }) => Number.parseInt(id.slice(8), 16));
}

describe('ranking', () => {
  const best = (...all: Partial<Rankable>[]): number[] =>
    ranked(
      all.map((change) => ({ shared: 1, extent: Extent.whole, words: 8, date: 0, ...change })),
      9,
    );

  test('goes by what is shared, then whole before part, then newer, undated last', () => {
    expect(best({ shared: 1 }, { shared: 3 }, { shared: 2 })).toEqual([1, 2, 0]);
    expect(best({ extent: Extent.part }, { extent: Extent.whole })).toEqual([1, 0]);
    expect(best({ date: 0 }, { date: 20200101 }, { date: 20230000 })).toEqual([2, 1, 0]);
    expect(best({ extent: Extent.part, shared: 2, date: 0 }, { date: 20230000 })).toEqual([0, 1]);
    expect(best({ extent: Extent.part, date: 99991231 }, { date: 0 })).toEqual([1, 0]);
    expect(best({}, {}, {})).toEqual([0, 1, 2]);
  });

  test('puts fragments last, whatever they share', () => {
    expect(best({ extent: Extent.fragment, shared: 99, date: 20240101 }, { shared: 0 })).toEqual([1, 0]);
  });

  test('takes a little off the long ones', () => {
    expect(best({ words: 90 }, { words: 10 })).toEqual([1, 0]);
  });

  test('gives the best few of all, in order, as sorting all of them would', () => {
    const rankable = fc.record({
      shared: fc.nat(3),
      extent: fc.constantFrom(Extent.fragment, Extent.part, Extent.whole),
      words: fc.constantFrom(1, 4, 40, 500),
      date: fc.constantFrom(0, 20200000, 20230227),
    });
    fc.assert(
      fc.property(fc.array(rankable), fc.nat(5), fc.nat(9), (all, limit, gone) => {
        const order = rankedSlowly(all).map((one) => all.indexOf(one));
        expect(ranked(all, limit)).toEqual(order.slice(0, limit));
        const left = order.filter((n) => n !== gone);
        expect(ranked(all, limit, article(gone))).toEqual(left.slice(0, limit));
      }),
    );
  });
});

/** What a card's quotations are, from the articles themselves: by going through all of them. */
function nearestSlowly(
  articles: readonly FullArticle[],
  ask: PassageRead & { entity: EntityId; names: readonly string[]; limit: number },
): string[] {
  const shared = sharedQuotations(
    articles.map((one) => ({ id: one.meta.id, date: one.meta.date, fingerprint: quotationsFingerprint(one) })),
  );
  const all = [...articles]
    .sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1))
    .flatMap(({ meta, reading }) =>
      reading.quotations
        .filter((_, index) => !shared.get(meta.id)?.repeats.some((one) => one.index === index))
        .map((quotation) => ({ quotation, key: `${meta.id} ${quotation.start}`, date: quotation.date ?? meta.date })),
    );
  const terms = (quotation: Quotation) =>
    new Set([
      ...contentTerms(quotation.text),
      ...quotation.about.map((id) => `about ${id}`),
      `by ${quotation.speaker?.entity}`,
    ]);
  const { entities, words } = passageClues(ask, { id: ask.entity, name: '', aliases: ask.names });
  const clues = [
    ...entities.flatMap(({ id, share }) => [`about ${id}`, `by ${id}`].map((clue) => ({ clue, share }))),
    ...words.map(({ word, share }) => ({ clue: word, share })),
  ];
  const having = new Map(
    clues.map(({ clue }) => [clue, all.filter(({ quotation }) => terms(quotation).has(clue)).length]),
  );
  const record = ask.entity.startsWith('person:') ? `by ${ask.entity}` : `about ${ask.entity}`;
  const rankables = all
    .filter(({ quotation }) => terms(quotation).has(record))
    .map(({ quotation, key, date }) => ({
      key,
      extent: extentOf(quotation),
      words: Math.max(1, contentTerms(quotation.text).length),
      date: dateKey(date),
      shared: clues
        .filter(({ clue }) => terms(quotation).has(clue))
        .reduce((sum, { clue, share }) => sum + share * clueWeight(having.get(clue) ?? 0, all.length), 0),
    }));
  return rankedSlowly(rankables)
    .slice(0, ask.limit)
    .map(({ key }) => key);
}

const keys = (found: Awaited<ReturnType<typeof cardRecord>>): string[] =>
  found.nearest.map(({ article: meta, quotation }) => `${meta.id} ${quotation.start}`);

test('a card has the quotations that going through all articles would find', async () => {
  const words = fc
    .array(fc.constantFrom('river', 'treaty', 'harvest', 'tariff', 'railway', 'Ada', 'number'))
    .map((all) => all.join(' '));
  const others = fc.subarray<EntityId>(['country:FR', 'country:JP', 'person:bo-tarn', 'person:cyr-vale']);
  const around = fc.record({ text: words, others });
  const passage = fc.record({ sentence: words, others, title: words, around: fc.option(around, { nil: undefined }) });
  const entity = fc.constantFrom<EntityId>('person:ada-quill', 'person:bo-tarn', 'country:FR', 'country:JP');
  await fc.assert(
    fc.asyncProperty(articlesArbitrary(12), entity, passage, async (articles, of, read) => {
      const db = await newDataset();
      await putArticles(db, articles);
      const ask = { entity: of, ...read, limit: 3 };
      const found = await cardRecord(db, { ...ask, exclude: null });
      const { name = '', aliases = [] } = found.summary ?? {};
      expect(keys(found)).toEqual(nearestSlowly(articles, { ...ask, names: [name, ...aliases] }));
    }),
    { numRuns: 60 },
  );
});

test('an article with more quotations than a group holds is found to its last one', async () => {
  const ada = person('Ada Quill');
  const said = Array.from({ length: 75 }, (_, n) => ({
    by: ada,
    words: `The plan for harbour${n} goes on as it was made${n % 2 ? ' in spring' : ''}.`,
  }));
  const book = await handMade(said.map(({ words }) => `“${words}”`).join(' '), { people: [ada], said });
  const other = await handMade('Ada Quill. “The spring will come late to the harbours.”', {
    people: [ada],
    said: [{ by: ada, words: 'The spring will come late to the harbours.' }],
  });
  const db = await newDataset();
  await putArticles(db, [book, other]);
  for (const n of [0, 31, 32, 33, 63, 64, 74]) {
    const sentence = `Nobody asked about harbour${n}, in spring or otherwise.`;
    const ask = { entity: ada.id, sentence, others: [], limit: 3 };
    const found = await cardRecord(db, { ...ask, exclude: null });
    expect(found.nearest[0]?.quotation.text).toContain(`harbour${n} `);
    expect(keys(found)).toEqual(nearestSlowly([book, other], { ...ask, names: ['Ada Quill', 'Quill'] }));
  }
});

test('a name of very many articles has several rows, as few as it takes, and is found in all of them', async () => {
  const ada = person('Ada Quill');
  // Much said in each, so that a row of 2,000 numbers is full with 58: 31 and what a group begins with. Of ids all over, halves of
  // 120 articles would be too large for a row, and quarters are not.
  const [each, group, articles, left] = [31, 34, 120, 58];
  const many = await Promise.all(
    Array.from({ length: articles }, async (_, n) => {
      const said = Array.from({ length: each }, (_other, i) => ({
        by: ada,
        words: `The plan for ${i === each - 1 ? `harbour${n}` : `bridge${i}`} goes on as it was made in ${n}.`,
      }));
      const text = `${said.map(({ words }) => `“${words}”`).join(' ')} Ada Quill.`;
      const { meta, ...rest } = await handMade(text, { people: [ada], said });
      const half = Math.floor((n * 2 ** 32) / articles);
      return { ...rest, meta: { ...meta, id: `article:${half.toString(16).padStart(8, '0')}00000000` as const } };
    }),
  );
  const db = await newDataset();
  const rows = async (): Promise<number[]> =>
    (await read(db, ['postings'], (tx) => tx.objectStore('postings').getAll()))
      .filter(({ bucket }) => Math.floor(bucket / 4_096) === bucketOf(saidByTerm(ada.id)))
      .map(({ refs }) => refs.length);
  const first = async (n: number): Promise<string | undefined> => {
    const ask = { entity: ada.id, sentence: `Who spoke of harbour${n}?`, others: [], exclude: null, limit: 1 };
    return (await cardRecord(db, ask)).nearest[0]?.quotation.text;
  };
  await putArticles(db, many);
  expect(await rows()).toEqual([30, 30, 30, 30].map((n) => n * group));
  for (const n of [0, 29, 30, 60, 119]) expect(await first(n)).toContain(`harbour${n} `);
  const gone = many.slice(0, articles - left).map(({ meta }) => meta.id);
  await deleteArticles(db, gone, 'gone');
  expect(await rows()).toEqual([left * group]);
  expect(await first(100)).toContain('harbour100 ');
});

test('a list counts its quotations', () => {
  const list: number[] = [];
  addGroups(
    list,
    articleIdHalves(article(1)),
    0,
    Array.from({ length: 70 }, (_, n) => packReference(n, Extent.whole, 3)),
  );
  addGroups(list, articleIdHalves(article(2)), 20200101, [packReference(5, Extent.part, 9)]);
  expect(countQuotations(Uint32Array.from(list))).toBe(71);
});
