import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quotation } from '../../../src/engine/types.ts';
import { quotationChanges } from '../../../src/worker/quotation-changes.ts';

const said = (text: string, name: string | null = 'Ada Byron', more: Partial<Quotation> = {}): Quotation => ({
  start: 0,
  end: 0,
  kind: 'direct',
  spans: [],
  quoted: [],
  text,
  cue: null,
  speaker: name === null ? null : { entity: null, name, text: name, start: 0, end: 0 },
  about: [],
  sentence: { start: 0, end: 0 },
  confidence: 0.9,
  place: 'body',
  ...more,
});
const NONE = { words: 0, speaker: 0, gone: 0, added: 0 };
const LAMP = 'The lamp was never broken, and nobody said it was';
const ROAD = 'We shall build the road again';

describe('what has become of the quotations of an article', () => {
  test('words changed, a negation lost, a date changed: each is the same quotation in other words', () => {
    for (const now of [
      'The lamp was ever broken, and nobody said it was',
      'The lamp was broken, and nobody said it was',
      'The lamp was never broken, and somebody said it was',
    ])
      expect(quotationChanges([said(LAMP), said(ROAD)], [said(ROAD), said(now)])).toEqual({ ...NONE, words: 1 });
  });

  test('another speaker, gone, added', () => {
    expect(quotationChanges([said(LAMP)], [said(LAMP, 'Tom Weller')])).toEqual({ ...NONE, speaker: 1 });
    expect(quotationChanges([said(LAMP), said(ROAD)], [said(ROAD)])).toEqual({ ...NONE, gone: 1 });
    expect(quotationChanges([said(ROAD)], [said(LAMP), said(ROAD)])).toEqual({ ...NONE, added: 1 });
    expect(quotationChanges([said(ROAD)], [said(LAMP)])).toEqual({ ...NONE, gone: 1, added: 1 });
  });

  test('nothing, where punctuation, marks or capitals differ, the order, or who speaks is not clear', () => {
    expect(quotationChanges([said(LAMP)], [said('the lamp was “never” broken and nobody said it was.')])).toEqual(NONE);
    expect(quotationChanges([said(LAMP), said(ROAD)], [said(ROAD), said(LAMP)])).toEqual(NONE);
    expect(quotationChanges([said(LAMP)], [said(LAMP, null)])).toEqual(NONE);
    expect(quotationChanges([said(LAMP)], [said(LAMP, 'Tom Weller', { confidence: 0.1 })])).toEqual(NONE);
  });

  test('words that two people say stay theirs, and a headline that repeats them counts nothing', () => {
    const both = [said(ROAD), said(ROAD, 'Tom Weller')];
    expect(quotationChanges(both, [...both].reverse())).toEqual(NONE);
    expect(quotationChanges([said(LAMP)], [said('never broken', null, { repeats: 1 }), said(LAMP)])).toEqual(NONE);
  });

  test('adds up, whatever the quotations are', () => {
    const all = fc.array(
      fc
        .tuple(fc.constantFrom(LAMP, ROAD, 'No', 'The lamp was broken', ''), fc.constantFrom('Ada', 'Tom', null))
        .map(([text, name]) => said(text, name)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(all, all, (before, now) => {
        const { words, speaker, gone, added } = quotationChanges(before, now);
        expect(before.length - gone).toBe(now.length - added);
        expect(words + speaker).toBeLessThanOrEqual(before.length - gone);
        expect(quotationChanges(now, now)).toEqual(NONE);
      }),
    );
  });
});
