import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quotation, Span } from '../../../src/engine/types.ts';
import { quotationStretches } from '../../../src/worker/quotation-stretches.ts';

const TEXT = 'Brennick said the ferry was “as good as new” and that nobody “need fear” it.';
const of = (words: string): Span => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const quotation = (kind: Quotation['kind'], spans: readonly Span[], quoted: readonly Span[]): Quotation => ({
  ...of(TEXT),
  kind,
  spans,
  quoted,
  text: '',
  cue: null,
  speaker: null,
  about: [],
  sentence: of(TEXT),
  confidence: 1,
  place: 'body',
});

describe('the stretches of a quotation', () => {
  test('are the speaker’s words in their marks, and the article’s around them', () => {
    const clause = of('the ferry was “as good as new” and that nobody “need fear” it');
    const stretches = quotationStretches(quotation('mixed', [clause], [of('as good as new'), of('need fear')]), TEXT);
    expect(stretches.map(({ start, end, role }) => [role, TEXT.slice(start, end)])).toEqual([
      ['reported', 'the ferry was '],
      ['spoken', '“as good as new”'],
      ['reported', ' and that nobody '],
      ['spoken', '“need fear”'],
      ['reported', ' it'],
    ]);
  });

  test('never call words of an indirect quotation spoken, nor the cue within a direct one', () => {
    expect(quotationStretches(quotation('indirect', [of('the ferry was')], []), TEXT)).toEqual([
      { ...of('the ferry was'), role: 'reported' },
    ]);
    const parts = [of('“as good as new”'), of('“need fear”')];
    const inside = [of('as good as new'), of('need fear')];
    expect(quotationStretches(quotation('direct', parts, inside), TEXT)).toEqual(
      parts.map((part) => ({ ...part, role: 'spoken' })),
    );
  });

  test('rise, never overlap, stay within the quotation, and only what is in marks is spoken', () => {
    const span = fc
      .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const rising = fc
      .array(span, { maxLength: 4 })
      .map((all) =>
        all
          .sort((a, b) => a.start - b.start)
          .filter((one, n, sorted) => n === 0 || one.start > (sorted[n - 1]?.end ?? 0)),
      );
    fc.assert(
      fc.property(span, rising, (whole, quoted) => {
        const found = quotationStretches(quotation('mixed', [whole], quoted), TEXT);
        let at = whole.start;
        for (const { start, end, role } of found) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeLessThanOrEqual(whole.end);
          // A mark on either side belongs to what it marks.
          if (role === 'spoken') expect(quoted.some((one) => start >= one.start - 1 && end <= one.end + 1)).toBe(true);
          at = end;
        }
      }),
    );
  });
});
