import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../../../src/dataset/model/dataset-types.ts';
import { dateKey } from '../../../../src/dataset/model/partial-date.ts';
import type { QuotationDays } from '../../../../src/dataset/model/quotation-days.ts';
import { groupOfHead, type WordGroupRow, WordIndexBuilder } from '../../../../src/dataset/model/search/word-index.ts';
import { articlesInOrder, quotationsInOrder } from '../../../../src/dataset/read/hit-list.ts';
import { numberedQuotations } from '../../../../src/dataset/read/named-quotations.ts';
import { quotationsWithin } from '../../../../src/dataset/read/quotations-within.ts';

interface Sample {
  readonly id: ArticleId;
  readonly date: string | undefined;
  readonly days: QuotationDays;
  readonly indexes: readonly number[];
}

const EVERYTHING = { source: () => true, date: () => true };

function groupsOf(samples: readonly Sample[]): ReadonlyMap<number, WordGroupRow> {
  const builder = new WordIndexBuilder();
  for (const { id, date, days, indexes } of samples)
    builder.add({
      meta: { id, ...(date && { date }), source: 'Daily Post', quotations: 26 },
      days,
      repeated: repeatedOf(indexes),
      words: new Map(),
    });
  return new Map(builder.groups().map(({ head }) => [groupOfHead(head), head]));
}

/** Of the 26 quotations of a sample, those that it does not have. */
const repeatedOf = (indexes: readonly number[]): number[] =>
  Array.from({ length: 26 }, (_, index) => index).filter((index) => !indexes.includes(index));

const found = (samples: readonly Sample[]) =>
  samples.flatMap(({ id, indexes }) => indexes.map((index) => ({ article: id, index })));

const DATES = ['2026-03-05', '2026-03', '2025', undefined];
const day = fc.constantFrom(20260304, 20260305, 20250000);
const sampleArbitrary: fc.Arbitrary<Sample> = fc
  .record({
    // The first letters decide of the group: few groups, so that some have several articles.
    hex: fc
      .tuple(fc.constantFrom('00', '01', '7f', 'ff'), fc.nat(999))
      .map(([first, n]) => `${first}${String(n).padStart(14, '0')}`),
    date: fc.constantFrom(...DATES),
    from: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 2 }),
    days: fc.array(day, { minLength: 2, maxLength: 2 }),
    indexes: fc.uniqueArray(fc.nat(25), { maxLength: 8 }),
  })
  .map(({ hex, date, from, days, indexes }) => ({
    id: `article:${hex}`,
    date,
    days: from.sort((a, b) => a - b).map((one, n) => ({ from: one, day: days[n] ?? 0 })),
    indexes: indexes.sort((a, b) => a - b),
  }));

const samplesArbitrary = fc
  .uniqueArray(sampleArbitrary, { maxLength: 12, selector: ({ id }) => id })
  .map((samples) => samples.sort((a, b) => (a.id < b.id ? -1 : 1)));

/** What quotations are found as, made and sorted one by one. */
const quotationsOneByOne = (samples: readonly Sample[]) =>
  samples
    .flatMap(({ id, date, days, indexes }) =>
      indexes.map((index) => ({
        article: id,
        index,
        date: days.findLast(({ from }) => from <= index)?.day ?? dateKey(date),
        extent: null,
      })),
    )
    .sort((a, b) => b.date - a.date);

describe('hits in order', () => {
  test('quotations are those that are made and sorted one by one, whichever part is asked for', () => {
    fc.assert(
      fc.property(samplesArbitrary, fc.nat(30), fc.nat(30), (samples, from, count) => {
        const groups = groupsOf(samples);
        const hits = quotationsInOrder(groups, numberedQuotations(groups, found(samples)), EVERYTHING);
        const all = quotationsOneByOne(samples);
        expect(hits.length).toBe(all.length);
        expect(hits.slice(0, hits.length)).toEqual(all);
        expect(hits.slice(from, from + count)).toEqual(all.slice(from, from + count));
      }),
    );
  });

  test('so are articles', () => {
    fc.assert(
      fc.property(samplesArbitrary, fc.nat(12), (samples, from) => {
        const groups = groupsOf(samples);
        const hits = articlesInOrder(groups, [], EVERYTHING);
        const all = samples.map(({ id, date }) => ({ id, date: dateKey(date) })).sort((a, b) => b.date - a.date);
        expect(hits.length).toBe(all.length);
        expect(hits.slice(from, from + 5)).toEqual(all.slice(from, from + 5));
      }),
    );
  });

  test('that are narrowed leave out what does not fit', () => {
    const sample: Sample = {
      id: 'article:0000000000000001',
      date: '2026-03-05',
      days: [{ from: 2, day: 20260306 }],
      indexes: [0, 1, 2, 3],
    };
    const groups = groupsOf([sample]);
    const on = (day: number) =>
      quotationsInOrder(groups, numberedQuotations(groups, found([sample])), {
        source: () => true,
        date: (one) => one === day,
      });
    expect(on(20260306).slice(0, 9)).toMatchObject([{ index: 2 }, { index: 3 }]);
    expect(on(20260305).length).toBe(2);
    expect(on(20260307).length).toBe(0);
    const nowhere = { source: () => false, date: () => true };
    expect(articlesInOrder(groups, [], nowhere).length).toBe(0);
  });

  test('of dates and sources alone are all that fit, of one look at every quotation', () => {
    fc.assert(
      fc.property(samplesArbitrary, fc.constantFrom(0, 20250000, 20260300, 20260304, 20260305), (samples, from) => {
        const groups = groupsOf(samples);
        const narrow = { source: () => true, date: (one: number) => one >= from };
        const hits = quotationsInOrder(groups, quotationsWithin(groups, narrow) ?? new Map(), narrow);
        expect(hits.slice(0, hits.length)).toEqual(quotationsOneByOne(samples).filter(({ date }) => date >= from));
      }),
    );
  });

  test('of a word in very many: only those of the page that is shown are made', () => {
    const samples = Array.from(
      { length: 2000 },
      (_, n): Sample => ({
        id: `article:${String(n).padStart(16, '0')}`,
        date: `20${10 + (n % 15)}`,
        days: [],
        indexes: Array.from({ length: 10 }, (_, index) => index),
      }),
    );
    const whole = groupsOf(samples);
    const numbered = numberedQuotations(whole, found(samples));
    let read = 0;
    const groups = new Map(
      Array.from(whole, ([group, row]) => [group, { ...row, ids: counted(row.ids, () => read++) }]),
    );
    const [quotations, articles] = [
      quotationsInOrder(groups, numbered, EVERYTHING),
      articlesInOrder(groups, [], EVERYTHING),
    ];
    expect([quotations.length, articles.length]).toEqual([20_000, 2000]);
    expect(read, 'ids that are read to count').toBe(0);
    expect(quotations.slice(9_995, 10_015)).toHaveLength(20);
    expect(articles.slice(0, 10)).toHaveLength(10);
    // Two numbers an id: of the three articles that have these quotations, and of ten.
    expect(read).toBe(2 * (3 + 10));
  });
});

/** Numbers whose reading is counted. */
const counted = (numbers: Uint32Array, note: () => void): Uint32Array =>
  new Proxy(numbers, {
    get(target, name) {
      if (typeof name === 'string' && /^\d+$/.test(name)) note();
      return Reflect.get(target, name, target);
    },
  });
