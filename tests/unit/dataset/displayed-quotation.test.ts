import { expect, test } from 'vitest';
import { displayedQuotation } from '../../../src/dataset/model/displayed-quotation.ts';
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
    place: 'body',
  };
};
const sentence = (words: string) => ({ start: ARTICLE.indexOf(words), text: words });

test('a whole one has its marks, hung, and its cue in between', () => {
  const whole = sentence('“We go,” she said, “and we stay.”');
  expect(whole.start).toBe(BASE);
  expect(
    displayedQuotation(quotation('direct', 'We go,” she said, “and we stay.', 'We go,', 'and we stay.'), whole),
  ).toEqual({
    words: [
      { text: '“We go,”', role: 'spoken' },
      { text: ' she said, ', role: 'context' },
      { text: '“and we stay”', role: 'spoken' },
    ],
    hang: true,
    reported: false,
    heading: false,
  });
});

test('a part stands in its sentence', () => {
  const part = quotation('mixed', 'it “dynamic” work', 'dynamic');
  expect(displayedQuotation(part, sentence('He called it “dynamic” work.'))).toEqual({
    words: [
      { text: 'He called it ', role: 'context' },
      { text: '“dynamic”', role: 'spoken' },
      { text: ' work.', role: 'context' },
    ],
    hang: false,
    reported: false,
    heading: false,
  });
});

test('an indirect one is its sentence, nothing of it in marks, and called reported', () => {
  expect(displayedQuotation(quotation('indirect', 'they left'), sentence('He said they left.'))).toEqual({
    words: [
      { text: 'He said ', role: 'context' },
      { text: 'they left', role: 'reported' },
      { text: '.', role: 'context' },
    ],
    hang: false,
    reported: true,
    heading: false,
  });
});

test('a reported clause whose words are not in what is given is its own text, and still called reported', () => {
  expect(displayedQuotation(quotation('indirect', 'they left'), { start: 0, text: '' })).toEqual({
    words: [{ text: 'they left', role: 'reported' }],
    hang: false,
    reported: true,
    heading: false,
  });
});

test.each([
  ['“We go,” she said', '“We go”'],
  ['“We go.” That was all', '“We go”'],
  ['“We go!” she said', '“We go!”'],
  ['“We go…” she said', '“We go…”'],
  ['“We go...” she said', '“We go...”'],
  ['“We go to the U.S.” That was all', '“We go to the U.S.”'],
])("the article's own point at the end of a statement is dropped: %s", (text, shown) => {
  const end = text.indexOf('”');
  const direct = { ...quotation('direct', 'We go,'), start: 1, end, quoted: [{ start: 1, end }] };
  expect(displayedQuotation(direct, { start: 0, text }).words).toEqual([{ text: shown, role: 'spoken' }]);
});

test('a whole one whose words are not in what is given is its own text', () => {
  const lost = quotation('direct', 'We go,', 'We go,');
  expect(displayedQuotation(lost, { start: 80, text: 'nothing of it' })).toEqual({
    words: [{ text: 'We go,', role: 'spoken' }],
    hang: false,
    reported: false,
    heading: false,
  });
});

test('one of a headline is told as that; a reading that does not say where it stands is none', () => {
  const direct = quotation('direct', 'We go,', 'We go,');
  const at = sentence('“We go,” she said, “and we stay.”');
  expect(displayedQuotation({ ...direct, place: 'headline' }, at).heading).toBe(true);
  const { place: _, ...old } = direct;
  expect(displayedQuotation(old as Quotation, at).heading).toBe(false);
});
