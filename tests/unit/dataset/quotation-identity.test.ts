import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markInId, quotationId, quotationMarks } from '../../../src/dataset/model/quotation-identity.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { handMade, newDataset, type Said } from './dataset-helpers.ts';
import { ADA, BO } from './sample-articles.ts';

const STEEL = 'The steel will be here before the autumn';
const CREW = 'Nobody of the crew has been asked';

/** One article's text: always of the same address. */
const version = (before: string, said: readonly Said[]) =>
  handMade(
    `${before}${said.map(({ words }) => `“${words}.” `).join('')}`,
    { people: [ADA, BO], said },
    { url: 'https://example.com/steel' },
  );

describe('a quotation’s id', () => {
  test('stays where its words are found again elsewhere in a new version of the text, by whomever', async () => {
    const db = await newDataset();
    const ids = async () =>
      new Map(
        (await listQuotations(db, { offset: 0, limit: 9 })).quotations.map((one) => [one.quotation.text, one.id]),
      );
    await putArticles(db, [
      await version('', [
        { by: ADA, words: STEEL },
        { by: ADA, words: CREW },
      ]),
    ]);
    const before = await ids();
    const added = { by: ADA, words: 'One more thing was said this time' };
    await putArticles(db, [
      await version('Much has been written before it. ', [added, { by: BO, words: CREW }, { by: ADA, words: STEEL }]),
    ]);
    const after = await ids();
    expect(before.size).toBe(2);
    expect(after.size).toBe(3);
    for (const words of [STEEL, CREW]) expect(after.get(words)).toBe(before.get(words));
    expect([...before.values()]).not.toContain(after.get(added.words));
  });

  test('is another where its words are others, and does not depend on marks, capitals or line breaks', () => {
    const [mark] = quotationMarks([{ text: STEEL }]);
    expect(quotationMarks([{ text: `“${STEEL.replace(' will', '\nwill').toUpperCase()},”` }])).toEqual([mark]);
    expect(quotationMarks([{ text: STEEL.replace('autumn', 'winter') }])).not.toEqual([mark]);
  });

  test('gives its mark back, of its own article only', () => {
    const id = quotationId('article:0123456789abcdef', 'abc.2');
    expect(id).toBe('article:0123456789abcdef~abc.2');
    expect(markInId(id, 'article:0123456789abcdef')).toBe('abc.2');
    expect(markInId(id, 'article:0123456789abcde0')).toBeNull();
    expect(markInId('', 'article:0123456789abcdef')).toBeNull();
  });
});

test('no two marks of one article are the same', () => {
  const text = fc.array(fc.constantFrom('no', 'yes', 'maybe', 'No.'), { maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(fc.record({ text }), { maxLength: 20 }), (quotations) => {
      expect(new Set(quotationMarks(quotations)).size).toBe(quotations.length);
    }),
  );
});
