import { expect, test } from 'vitest';
import { cardWords } from '../../../src/dataset/model/card-words.ts';
import type { Quotation } from '../../../src/engine/types.ts';

const ARTICLE = 'Some words before. “We go,” she said, “and we stay.” He called it “dynamic” work. He said they left.';
const BASE = 19;

const quotation = (kind: Quotation['kind'], content: string, ...quoted: string[]): Quotation => {
  const span = (words: string) => ({ start: ARTICLE.indexOf(words), end: ARTICLE.indexOf(words) + words.length });
  return {
    ...span(content),
    kind,
    spans: [span(content)],
    quoted: quoted.map(span),
    text: content,
    cue: null,
    speaker: null,
    about: [],
    sentence: span(content),
    confidence: 1,
  };
};
const sentence = (words: string) => ({ start: ARTICLE.indexOf(words), text: words });

test('a whole one has its marks, hung, and its cue in between', () => {
  const whole = sentence('“We go,” she said, “and we stay.”');
  expect(whole.start).toBe(BASE);
  expect(cardWords(quotation('direct', 'We go,” she said, “and we stay.', 'We go,', 'and we stay.'), whole)).toEqual({
    words: [
      { text: '“We go,”', said: true },
      { text: ' she said, ', said: false },
      { text: '“and we stay.”', said: true },
    ],
    hang: true,
  });
});

test('a part stands in its sentence', () => {
  const part = quotation('mixed', 'it “dynamic” work', 'dynamic');
  expect(cardWords(part, sentence('He called it “dynamic” work.'))).toEqual({
    words: [
      { text: 'He called it ', said: false },
      { text: '“dynamic”', said: true },
      { text: ' work.', said: false },
    ],
    hang: false,
  });
});

test('an indirect one is its sentence, nothing of it in marks', () => {
  expect(cardWords(quotation('indirect', 'they left'), sentence('He said they left.'))).toEqual({
    words: [{ text: 'He said they left.', said: false }],
    hang: false,
  });
});

test('a whole one whose words are not in what is given is its own text', () => {
  const lost = quotation('direct', 'We go,', 'We go,');
  expect(cardWords(lost, { start: 80, text: 'nothing of it' })).toEqual({
    words: [{ text: 'We go,', said: true }],
    hang: false,
  });
});
