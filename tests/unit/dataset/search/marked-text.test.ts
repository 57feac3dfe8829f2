import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SearchMarker } from '../../../../src/dataset/model/search/marked-text.ts';
import { isNearlySame } from '../../../../src/dataset/model/search/nearly-same.ts';
import { parseSearchQuery } from '../../../../src/dataset/model/search/search-query.ts';

const marker = (query: string): SearchMarker => new SearchMarker(parseSearchQuery(query));
const marked = (query: string, text: string): string =>
  marker(query)
    .parts(text)
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('');

test('words are marked in all their forms, phrases and beginnings as they are written', () => {
  expect(marked('negotiations', 'They negotiated. Négotiation is hard.')).toBe(
    'They [negotiated]. [Négotiation] is hard.',
  );
  expect(marked('“war”', 'War, not wars or warsaw.')).toBe('[War], not wars or warsaw.');
  expect(marked('war*', 'War, not wars or Warsaw.')).toBe('[War], not [wars] or [Warsaw].');
  expect(marked('“not one vote”', 'Not one vote; one vote not.')).toBe('[Not] [one] [vote]; one vote not.');
  expect(marked('the', 'The theme')).toBe('[The] theme');
});

test('the parts of a text are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.lorem(), fc.string(), (a, b, query) => {
      const text = `${a} ${b}`;
      const parts = marker(`${query} ${b.slice(0, 5)}`).parts(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
    }),
  );
});

test('a snippet is where most of the words stand together, and says where it is cut', () => {
  const text = `${'A bridge is named. '.repeat(20)}The bridge over the tunnel is new. ${'And so on. '.repeat(40)}`;
  const parts = marker('bridge tunnel').snippet(text, 120) ?? [];
  const shown = parts.map((part) => part.text).join('');
  expect(shown).toContain('bridge over the tunnel');
  expect(shown.length).toBeLessThan(140);
  expect([parts[0], parts.at(-1)]).toEqual([
    { text: '…', isHit: false },
    { text: '…', isHit: false },
  ]);
  expect(
    marker('bridge')
      .snippet('Short bridge.', 120)
      ?.map((part) => part.text)
      .join(''),
  ).toBe('Short bridge.');
  expect(marker('giraffe').snippet(text, 120)).toBeNull();
});

test('a word is nearly another one by a letter or two', () => {
  expect(isNearlySame('alyiev', 'aliyev')).toBe(true);
  expect(isNearlySame('aliev', 'aliyev')).toBe(true);
  expect(isNearlySame('smiht', 'smith')).toBe(true);
  expect(isNearlySame('zelenskyy', 'zelensky')).toBe(true);
  expect(isNearlySame('zelensikj', 'zelenskyy')).toBe(false);
  expect(isNearlySame('bon', 'bob')).toBe(false);
  expect(isNearlySame('tarn', 'turns')).toBe(false);
});
