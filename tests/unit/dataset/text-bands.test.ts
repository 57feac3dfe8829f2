import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textBands } from '../../../src/dataset/model/text-bands.ts';
import { findCopies } from '../../../src/dataset/read/find-copies.ts';
import { deleteArticles, putArticles } from '../../../src/dataset/write/write-articles.ts';
import { handMade, newDataset } from './dataset-helpers.ts';

/** Sentences that are the same on every run, of words that no two topics share more than language does. */
const sentences = (topic: number, count: number): string[] =>
  Array.from({ length: count }, (_, n) =>
    Array.from({ length: 14 }, (_word, at) => `w${(topic * 7_919 + n * 104_729 + at * 31 * (n + 3)) % 5_003}`).join(
      ' ',
    ),
  );
const textOf = (list: readonly string[]): string => list.map((one) => `${one}.`).join('\n\n');
const inCommon = (a: string, b: string): number => {
  const bands = new Set(textBands(a));
  return textBands(b).filter((band) => bands.has(band)).length;
};

describe('the bands of a text', () => {
  test('are the same whatever the case, the punctuation and the line breaks', () => {
    const text = textOf(sentences(1, 20));
    expect(inCommon(text, text.toUpperCase().replaceAll('.', ' –').replaceAll('\n\n', ' '))).toBe(12);
    expect(textBands('too few words here')).toEqual([]);
  });

  test('are whole numbers that IndexedDB takes as keys, no two of one text the same', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.integer({ min: 1, max: 30 }), (topic, count) => {
        const bands = textBands(textOf(sentences(topic, count)));
        expect(new Set(bands).size).toBe(12);
        expect(bands.every((band) => Number.isSafeInteger(band) && band >= 0)).toBe(true);
      }),
    );
  });

  test('are shared by nearly all copies of which half of the wording is common, and by hardly any two other texts', () => {
    let missed = 0;
    let mistaken = 0;
    for (let topic = 0; topic < 200; topic++) {
      const all = sentences(topic, 24);
      const other = sentences(topic + 500, 8);
      // Another beginning, and a third cut: 16 of 32 sentences in common.
      if (inCommon(textOf(all), textOf([...other, ...all.slice(4, 20)])) === 0) missed++;
      if (inCommon(textOf(all), textOf(sentences(topic + 1_000, 24))) > 0) mistaken++;
    }
    expect(missed).toBeLessThanOrEqual(16);
    expect(mistaken).toBeLessThanOrEqual(4);
  });
});

describe('the copies of a text', () => {
  const agency = sentences(7, 20);
  const printed = (source: string, text: string, date?: string) =>
    handMade(text, {}, { source, url: `https://${source.toLowerCase()}.example/`, ...(date && { date }) });

  test('are found with another beginning, cut, under another headline, and from each side; other texts are not', async () => {
    const first = await printed('First', textOf(agency), '2024-05-02');
    const later = await printed('Later', textOf([...sentences(90, 3), ...agency.slice(2)]), '2024-05-03');
    const cut = await printed('Cut', textOf(['A headline of its own', ...agency.slice(0, 13)]));
    const other = await printed('Other', textOf(sentences(8, 20)), '2024-05-01');
    const db = await newDataset();
    await putArticles(db, [first, later, cut, other]);
    const copiesOf = async ({ text, meta }: typeof first) =>
      (await findCopies(db, text, meta.id)).map(({ source }) => source);
    expect(await copiesOf(first)).toEqual(['Later', 'Cut']);
    expect(await copiesOf(later)).toEqual(['First', 'Cut']);
    expect(await copiesOf(cut)).toEqual(['First', 'Later']);
    expect(await copiesOf(other)).toEqual([]);
    await deleteArticles(db, [later.meta.id], 'act');
    expect(await copiesOf(first)).toEqual(['Cut']);
  });

  test('are those of the texts that are shown, not of earlier ones', async () => {
    const first = await printed('First', textOf(agency));
    const db = await newDataset();
    await putArticles(db, [first, await printed('Later', textOf(agency))]);
    await putArticles(db, [await printed('Later', textOf(sentences(70, 20)))]);
    expect(await findCopies(db, first.text, first.meta.id)).toEqual([]);
  });
});
