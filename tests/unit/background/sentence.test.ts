import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAround } from '../../../src/background/sentence.ts';

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
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer(), fc.integer(), (text, from, to) => {
      const { start, end } = sentenceAround(text, from, to);
      if (from >= 0 && from < to && to <= text.length) {
        expect(start).toBeLessThanOrEqual(from);
        expect(end).toBeGreaterThanOrEqual(to);
      }
    }),
  );
});
