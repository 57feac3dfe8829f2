import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDictionary } from '../../../../src/engine/dictionary/dictionary.ts';
import { tidy } from '../../../../src/engine/dictionary/normalize-alias.ts';
import { spot } from '../../../../src/engine/dictionary/spot.ts';

describe('a tidy alias', () => {
  test.each([
    ['a letter beyond the basic plane begins a word', '“𠮷野 Taro”', '𠮷野 Taro'],
    ['and is one', '𠮷', '𠮷'],
    ['and ends one', 'Ada 𠮷.', 'Ada 𠮷.'],
    ['an emoji does neither', '😀 Ada 😀', 'Ada'],
    ['nor does half a character', '\udc00Ada \udc00', 'Ada'],
    ['nor an accent alone', '\u0301Ada \u0301', 'Ada'],
    ['an accent is composed with its letter, whatever invisible stands between', 'Jose\u200b\u0301', 'José'],
  ])('%s', (_, alias, wanted) => {
    expect(tidy(alias)).toBe(wanted);
  });

  test('is found where it is written', () => {
    for (const alias of ['𠮷野 Taro', '𐐀𐐁', 'Ada 😀']) {
      const d = buildDictionary([{ alias, entity: 'person:x', use: 'full' }]);
      expect(spot(d, `Then ${alias} spoke.`), alias).toHaveLength(1);
    }
  });

  test('is tidy', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('A', 'e', ' ', '.', '\u0301', '\u200b', '𠮷', '😀', '\ud801', '\udc00'),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const once = tidy(units.join(''));
        expect(tidy(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
