import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/engine/article/read-article.ts';
import type { Span } from '../../../../src/engine/types.ts';

const PIECES = [
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '``',
    "''",
    '«',
    '»',
    ',',
    '.',
    '?',
    '!',
    ':',
    ';',
    '—',
    '(',
    ')',
    '\n',
    '\n\n',
    '…',
    '...',
  ],
  ...[
    'said',
    'he',
    'she',
    'who',
    'according',
    'to',
    'that',
    'and',
    'adding',
    'told',
    'the',
    'minister',
    'President',
    'Mr.',
    'by',
    'By',
  ],
  ...[
    'Maria',
    'Lopez',
    'Hans',
    'Vogel',
    'Norway',
    'Oslo',
    'Georgia',
    'O’Hara',
    "'s",
    'J.',
    'van',
    'der',
    '2021',
    'March',
    'Monday',
  ],
  ...['\ud800', '\udc00', '\u00ad', '\u200b', '😀', 'é', 'e\u0301', 'привет', '中文', '\r\n', '\u2029', '\0'],
];
/** Texts that look like news gone wrong: every mark, cue and name in any order. */
const news = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 120 })
  .chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));
const anything = fc.oneof(
  news,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

describe('any text', () => {
  it('is read without an error, and every span slices back to its words', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { mentions, quotations, people } = readArticle(text, { language: 'en' });
        const inside = ({ start, end }: Span): boolean => start >= 0 && start < end && end <= text.length;
        for (const mention of mentions) {
          expect(inside(mention)).toBe(true);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        }
        for (const quotation of quotations) {
          expect(inside(quotation)).toBe(true);
          expect(quotation.spans.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(quotation.text);
          for (const span of [...quotation.spans, ...quotation.quoted]) {
            expect(inside(span)).toBe(true);
            expect(span.start >= quotation.start && span.end <= quotation.end).toBe(true);
          }
          for (const part of [quotation.cue, quotation.speaker])
            if (part) expect(text.slice(part.start, part.end)).toBe(part.text);
          expect(quotation.sentence.start <= quotation.start && quotation.sentence.end >= quotation.end).toBe(true);
          expect(quotation.confidence >= 0 && quotation.confidence <= 1).toBe(true);
        }
        expect(new Set(people.map((one) => one.id)).size).toBe(people.length);
      }),
      { numRuns: 400 },
    );
  });

  it('is read the same twice', () => {
    fc.assert(
      fc.property(news, (text) => {
        expect(readArticle(text)).toEqual(readArticle(text));
      }),
      { numRuns: 50 },
    );
  });
});

describe('time', () => {
  const article =
    '“The bridge is safe,” Maria Lopez said. She added that Hans Vogel, the mayor, had told farmers it would “open soon.” Norway and Oslo agreed. ';
  const hard: readonly (readonly [string, string | ((n: number) => string)])[] = [
    ['news in one paragraph', article],
    ['news in paragraphs', `${article}\n\n`],
    ['unclosed marks', 'He said “no and ‘then '],
    ['unclosed marks of Markdown', '**Hans [Vogel](a.b *said _no '],
    ['unclosed links of Markdown', '[Vogel]('],
    ['cues without an end', 'he said that she said, and adding, '],
    ['names without an end', 'Maria Lopez Hans Vogel, '],
    ['apostrophes', "the players' and drivers' "],
    ['a sentence without an end', 'the wall holds and the yard is busy and '],
    ['descriptions without an end', 'Hans Vogel, 54, '],
    ['an interview', 'HANS VOGEL: It holds.\n\nQ: Does it?\n\nA: Yes.\n\n'],
    ['a shared name', 'Hans Vogel and Peter Vogel sat. Vogel said no. '],
    ['different people', (n: number) => `Maria ${name(n)} said that it rained. `],
    ['a family without an end', (n: number) => `${name(n)} Vogel said that it rained. Mr. Vogel agreed. `],
  ];
  it.each(hard)(
    'grows no faster than the text: %s',
    (_, unit) => {
      const make = (length: number): string => {
        let text = '';
        for (let n = 0; text.length < length; n++) text += typeof unit === 'string' ? unit : unit(n);
        return text;
      };
      const small = make(20_000);
      const large = make(160_000);
      read(small);
      const once = leastTime(2, () => read(small));
      // Eight times the text; quadratic would be 64. A collector's work is counted too: some room, and a second look.
      const most = 24 * Math.max(once, 5);
      const eight = leastTime(1, () => read(large));
      expect(eight < most ? eight : leastTime(1, () => read(large))).toBeLessThan(most);
    },
    60_000,
  );
});

const read = (text: string): unknown => readArticle(text, { language: 'en' });

const name = (n: number): string => `Lo${String(n).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}ez`;

/** The least milliseconds of the processor that a run took: other programs' work does not count. */
function leastTime(runs: number, run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < runs; n++) {
    const started = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
