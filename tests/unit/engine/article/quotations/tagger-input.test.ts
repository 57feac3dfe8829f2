import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRules } from '../../../../../src/engine/article/quotations/attribution-rules.ts';
import { labellingInput } from '../../../../../src/engine/article/quotations/labelling/labelling-input.ts';
import { LABELS, Label, mayFollow } from '../../../../../src/engine/article/quotations/labelling/speech-labels.ts';
import { taggerOf, WordNumbers } from '../../../../../src/engine/article/quotations/labelling/speech-tagger.ts';
import { PLACE_FEATURES } from '../../../../../src/engine/article/quotations/labelling/tagger-features.ts';
import {
  MAX_SEQUENCE_WORDS,
  taggerInput,
} from '../../../../../src/engine/article/quotations/labelling/tagger-input.ts';
import { prepare } from '../../../../../src/engine/article/read-article.ts';
import { english } from '../../../../../src/engine/languages/en/english.ts';
import { hashText } from '../../../../../src/engine/learned/feature-hash.ts';
import { Words } from '../../../../../src/engine/text/words.ts';

function read(text: string) {
  const { article } = prepare(english, new Words(text, english));
  const ruled = applyRules(article);
  const input = labellingInput(article, ruled);
  const { place, ends } = taggerInput(article, ruled, input);
  const places = new Int32Array(article.words.length * PLACE_FEATURES.length);
  for (let i = 0; i < article.words.length; i++) place(i, places, i * PLACE_FEATURES.length);
  return { article, ruled, input, values: { places, ends } };
}

const PIECES = [
  '“',
  '”',
  '"',
  "'",
  ' said ',
  'Ann Lee ',
  'he ',
  'told ',
  'that ',
  ', ',
  '. ',
  '\n\n',
  'is ',
  '— ',
  'x'.repeat(40),
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 300 }).map((parts) => parts.join(''));

describe('what the tagger sees', () => {
  it('has values within each feature’s bounds, whatever the text', () => {
    fc.assert(
      fc.property(text, (drawn) => {
        const { values } = read(drawn);
        for (const [i, value] of values.places.entries()) {
          const { name, values } = PLACE_FEATURES[i % PLACE_FEATURES.length] ?? { name: '', values: 0 };
          expect(value, name).toBeLessThan(values);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is cut into sequences that are the whole text, none too long, at a paragraph’s or sentence’s end where one is near', () => {
    const sentence = 'The mayor said on Monday that the old bridge would be closed for a week. ';
    const { values, article } = read(`${sentence.repeat(40)}\n\n${sentence.repeat(6)}\n\n${'word '.repeat(500)}`);
    let from = 0;
    for (const end of values.ends) {
      expect(end).toBeGreaterThan(from);
      expect(end - from).toBeLessThanOrEqual(MAX_SEQUENCE_WORDS);
      from = end;
    }
    expect(from).toBe(article.words.length);
    const starts = new Set(article.sentences.map((one) => one.from));
    for (const end of values.ends.slice(0, 3)) expect(starts.has(end), `sentence at ${end}`).toBe(true);
  });

  it('tells a word in marks from one outside', () => {
    const { values } = read('“It holds,” she said.');
    const at = PLACE_FEATURES.findIndex(({ name }) => name === 'mark');
    const marks = [0, 1, 2, 3, 4, 5, 6].map((i) => values.places[i * PLACE_FEATURES.length + at]);
    expect(marks).toEqual([1, 2, 2, 2, 3, 0, 0]);
  });
});

describe('the numbers of a word', () => {
  const words = ['100', '"', '-', 'minister', 'well'].map(hashText).sort((a, b) => a - b);
  const numbers = new WordNumbers(Int32Array.from(words), Int32Array.of(hashText('said')));
  const of = (word: string): string | null => {
    const [vector = 0] = numbers.of(new Words(word, english).type(0));
    return ['100', '"', '-', 'minister', 'well'].find((one) => hashText(one) === words[vector - 1]) ?? null;
  };

  it('are of the vector of the word, or of what stands for it', () => {
    expect(of('Minister')).toBe('minister');
    expect(of('ex-minister')).toBe('minister');
    expect(of('“')).toBe('"');
    expect(of('—')).toBe('-');
    expect(of('1,250')).toBe('100');
    expect(of('qwertz')).toBe(null);
  });

  it('have a token only for words that were met often', () => {
    expect(numbers.of(new Words('Said', english).type(0))[1]).toBe(1);
    expect(numbers.of(new Words('minister', english).type(0))[1]).toBe(0);
  });
});

describe('labels', () => {
  it('inside a stretch follow only its own', () => {
    expect(mayFollow(Label.afterFirst, Label.after)).toBe(true);
    expect(mayFollow(Label.after, Label.after)).toBe(true);
    expect(mayFollow(Label.direct, Label.after)).toBe(false);
    expect(mayFollow(Label.outside, Label.before)).toBe(false);
    expect(mayFollow(Label.outside, Label.beforeFirst)).toBe(true);
    expect(mayFollow(Label.outside, Label.unspoken)).toBe(false);
  });

  it('have chances that sum to one at every word, and a likeliest that may follow the one before', () => {
    const { article, ruled, input } = read(
      '“It holds,” Ann Lee said. Tom Roe believes that it fell.\n\nShe told him it stood.',
    );
    const { labels, best } = taggerOf(english).label(article, ruled, input);
    for (let i = 0; i < article.words.length; i++) {
      const sum = labels.slice(i * LABELS, (i + 1) * LABELS).reduce((all, one) => all + one, 0);
      expect(sum).toBeCloseTo(1, 4);
      if (i > 0) expect(mayFollow(best[i - 1] ?? 0, best[i] ?? 0)).toBe(true);
    }
  });

  it('are all outside in a language that has no tagger', () => {
    const { article, ruled, input } = read('“It holds,” Ann Lee said.');
    const { labels, best } = taggerOf({ ...english, tagger: null }).label(article, ruled, input);
    expect([...best]).toEqual(article.words.types.map(() => Label.outside));
    expect(labels.filter((one) => one === 1)).toHaveLength(article.words.length);
  });
});
