import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAround } from '../../../src/background/sentence-around.ts';

test.each([
  ['Here he stood. Then Ada came. She left.', 'Ada', 'Then Ada came.'],
  ['  Ada\n  came at\tlast.', 'Ada', 'Ada came at last.'],
  ['Ada', 'Ada', 'Ada'],
  ['A heading\n\nAda came.', 'Ada', 'Ada came.'],
])('the sentence in: %s', (text, name, expected) => {
  const start = text.indexOf(name);
  expect(sentenceAround(text, start, start + name.length).sentence).toBe(expected);
});

test('a name that a full stop cuts in two has both its sentences', () => {
  const text = 'He met J. Moreau there. Nobody else.';
  const start = text.indexOf('J. Moreau');
  expect(sentenceAround(text, start, start + 9).sentence).toBe('He met J. Moreau there.');
});

test('holds the stretch, wherever that is in whatever text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'Ada Bo.!?”\n\t 1é😀'), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (words, one, other) => {
      const from = one % words.length;
      const to = from + 1 + (other % (words.length - from));
      const { start, end } = sentenceAround(words, from, to);
      expect(start).toBeLessThanOrEqual(from);
      expect(end).toBeGreaterThanOrEqual(to);
    }),
  );
});

test('a stretch that is nowhere in the text, as a page may ask for, throws nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer(), fc.integer(), (text, from, to) => void sentenceAround(text, from, to)),
  );
});
