import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../src/dataset/model/search/folded-words.ts';
import { asksForNothing, parseSearchQuery } from '../../../../src/dataset/model/search/search-query.ts';

const NOTHING = { words: [], phrases: [], by: [], about: [], source: [], before: null, after: null, notes: [] };
const word = (one: string) => ({ word: one, isBeginning: false });

describe('a query', () => {
  test.each([
    ['', NOTHING],
    [' ? … ', NOTHING],
    ['Über bridges', { ...NOTHING, words: [word('uber'), word('bridges')] }],
    ['bridg*', { ...NOTHING, words: [{ word: 'bridg', isBeginning: true }] }],
    ['nagorno-kar*', { ...NOTHING, words: [word('nagorno'), { word: 'kar', isBeginning: true }] }],
    ['“Not one  vote” lost', { ...NOTHING, words: [word('lost')], phrases: [['not', 'one', 'vote']] }],
    ['"war"', { ...NOTHING, phrases: [['war']] }],
    ['""', NOTHING],
    ['by:quill about:"Bo Tarn"', { ...NOTHING, by: [['quill']], about: [['bo', 'tarn']] }],
    ['source:daily-post x', { ...NOTHING, words: [word('x')], source: [['daily', 'post']] }],
    ['before:2026-3 after:2024', { ...NOTHING, before: '2026-03', after: '2024' }],
    ['after:2024 after:2025-06', { ...NOTHING, after: '2025-06' }],
    ['before:2026/03/05', { ...NOTHING, before: '2026-03-05' }],
    ['12:30', { ...NOTHING, words: [word('12'), word('30')] }],
    ['https://example.org', { ...NOTHING, words: [word('https'), word('example'), word('org')] }],
  ])('%s', (written, query) => {
    expect(parseSearchQuery(written)).toEqual(query);
  });

  test.each([
    ['by:', 'needs a name', []],
    ['bridge before:soon', 'not a date', ['bridge', 'soon']],
    ['before:2026-13', 'not a date', ['2026', '13']],
    ['from:quill', 'means nothing here', ['from', 'quill']],
    ['not “one vote', 'not closed', ['not', 'one', 'vote']],
    ['by:"ada quill', 'not closed', ['ada', 'quill']],
  ])('that is broken is searched for by its words, and says so: %s', (written, note, words) => {
    const query = parseSearchQuery(written);
    expect(query.notes.join(' ')).toContain(note);
    expect(query.words.map((one) => one.word)).toEqual(words);
  });
});

const parts = fc.array(
  fc.oneof(
    fc.constantFrom(
      'by:',
      'about:',
      'source:',
      'before:',
      'after:',
      'x:',
      '"',
      '“',
      '”',
      '*',
      ':',
      ' ',
      '2026-03',
      'é',
      '-',
    ),
    fc.string({ unit: 'binary' }),
    fc.lorem({ maxCount: 3 }),
  ),
);

test('any text can be read; what no operator takes is looked for, and it is always read alike', () => {
  fc.assert(
    fc.property(parts, (all) => {
      const written = all.join('');
      const query = parseSearchQuery(written);
      expect(parseSearchQuery(written)).toEqual(query);
      const { words, phrases, by, about, source, before, after, notes } = query;
      const looked = new Set([...words.map((one) => one.word), ...[...phrases, ...by, ...about, ...source].flat()]);
      // Nothing is looked for that is not written.
      const typed = new Set(wordsOf(written));
      for (const one of looked) expect(typed).toContain(one);
      if (!asksForNothing(query))
        expect(looked.size + Number(before !== null) + Number(after !== null)).toBeGreaterThan(0);
      else expect(notes.length > 0 || [...typed].every((one) => OPERATORS.has(one)) || typed.size === 0).toBe(true);
      expect(words.length).toBeLessThanOrEqual(16);
    }),
    { numRuns: 500 },
  );
});

const OPERATORS = new Set(['by', 'about', 'source', 'before', 'after']);

test('plain words are looked for as they are', () => {
  const plain = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 16 });
  fc.assert(
    fc.property(plain, (all) => {
      expect(parseSearchQuery(all.join(' '))).toEqual({ ...NOTHING, words: [...new Set(all)].map(word) });
    }),
  );
});
