import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../../../src/engine/languages/en/english.ts';
import { WORD, Words, wordEnd } from '../../../../src/engine/text/words.ts';

const PIECES = [
  'the',
  'Lopez',
  "O'Hara",
  'O’Hara',
  "Hara's",
  'players’',
  'don’t',
  'U.S.',
  'U.N',
  'e.g.',
  'a.b.c.',
  '1,200',
  '3.5m',
  '12:30',
  '4th',
  'https://example.org/a,b?c',
  'http://x',
  'https',
  'http:',
  'mail@example.org',
  'a.b-c@d.co.uk',
  '@name',
  '#tag',
  '@',
  '#',
  'Chester-le-Street',
  'x-',
  '-x',
  '--',
  '-',
  '—',
  '...',
  '..',
  '.',
  '…',
  "''",
  '``',
  "'",
  '’',
  '“',
  '”',
  '"',
  '(',
  ')',
  '[',
  ']',
  '/',
  ',',
  ';',
  ':',
  '?',
  '!',
  '%',
  '&',
  'é',
  'e\u0301',
  '\u0301',
  'ß',
  'привет',
  '中文',
  '\u00ad',
  'co\u00adop',
  'x‑y',
  '_',
  'a_b',
  '\ud83d\ude00',
  '\ud800',
  '\u200b',
  '\0',
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '\u2028',
  '\u2003',
  '\ufeff',
  '\u3000',
  '\u0085',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ minLength: 1, maxLength: 40 }),
);

/** What the expression alone says. */
function byExpression(of: string, start: number): number {
  WORD.lastIndex = start;
  return WORD.test(of) ? WORD.lastIndex : start + 1;
}

describe('where a word ends', () => {
  it('is the same at a glance as by the expression', () => {
    fc.assert(
      fc.property(text, (of) => {
        for (let start = 0; start < of.length; start++)
          if (!/\s/.test(of[start] ?? ''))
            expect([start, wordEnd(of, start)]).toEqual([start, byExpression(of, start)]);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves nothing out but white space, and overlaps nothing', () => {
    fc.assert(
      fc.property(text, (of) => {
        const words = new Words(of, english);
        let end = 0;
        for (let i = 0; i < words.length; i++) {
          expect(of.slice(end, words.start(i)).trim()).toBe('');
          expect(words.end(i)).toBeGreaterThan(words.start(i));
          expect(words.slice(i, i)).toBe(words.type(i).text);
          end = words.end(i);
        }
        expect(of.slice(end).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
