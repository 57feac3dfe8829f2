import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentTerms, Extent, extentOf, rarity } from '../../../src/engine/relevance.ts';
import type { Quotation } from '../../../src/engine/types.ts';

describe('content terms', () => {
  test('are stems of content words, each once, in order', () => {
    expect(contentTerms('The negotiations, he said, were about Zürich’s railways; negotiating is a railway.')).toEqual([
      'negoti',
      'zurich',
      'railwai',
    ]);
    expect(contentTerms('And yet he was not there.')).toEqual([]);
    expect(contentTerms('Переговоры в 2023')).toEqual(['переговоры', '2023']);
  });

  // The examples of each step in M. F. Porter, "An algorithm for suffix stripping", 1980.
  test.each(
    `caresses caress, ponies poni, cats cat, feed feed, agreed agre, plastered plaster, motoring motor, conflated conflat,
    sized size, hopping hop, tanned tan, falling fall, hissing hiss, fizzed fizz, failing fail, filing file, happy happi,
    sky sky, relational relat, conditional condit, rational ration, digitizer digit, radically radic, vileli vile,
    vietnamization vietnam, predication predic, operator oper, feudalism feudal, decisiveness decis, hopefulness hope,
    formaliti formal, sensitiviti sensit, triplicate triplic, formalize formal, electrical electr, revival reviv,
    allowance allow, inference infer, airliner airlin, adjustable adjust, defensible defens, irritant irrit,
    replacement replac, adjustment adjust, dependent depend, adoption adopt, communism commun, activate activ,
    effective effect, bowdlerize bowdler, probate probat, rate rate, cease ceas, roll roll`
      .split(',')
      .map((pair) => pair.trim().split(' ')),
  )('stem %s as %s', (word, stem) => {
    expect(contentTerms(word ?? '')).toEqual([stem]);
  });

  test('are the same in any case and accent, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const terms = contentTerms(text);
        expect(new Set(terms).size).toBe(terms.length);
      }),
    );
    expect(contentTerms('CAFÉ Négociation')).toEqual(contentTerms('café negociation'));
  });
});

test('rarity falls as more have it, and is never negative', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000), (a, b, total) => {
      const [few, many] = [Math.min(a, b), Math.max(a, b)];
      expect(rarity(few, total)).toBeGreaterThanOrEqual(rarity(many, total));
      expect(rarity(many, total)).toBeGreaterThanOrEqual(0);
    }),
  );
});

const quotation = (kind: Quotation['kind'], text: string, quoted: number[][]): Quotation => ({
  start: 0,
  end: text.length,
  kind,
  spans: [],
  quoted: quoted.map(([start = 0, end = 0]) => ({ start, end })),
  text,
  cue: null,
  speaker: null,
  about: [],
  sentence: { start: 0, end: text.length },
  confidence: 1,
  place: 'body',
});

test('a few quoted words are a fragment, a clause in marks a part, all in marks a whole, none in marks reported', () => {
  expect(extentOf(quotation('mixed', 'the dynamic progress on relations between them', [[4, 11]]))).toBe(
    Extent.fragment,
  );
  expect(extentOf(quotation('mixed', 'x'.repeat(90), [[10, 80]]))).toBe(Extent.part);
  expect(
    extentOf(
      quotation('direct', 'x'.repeat(90), [
        [0, 40],
        [42, 89],
      ]),
    ),
  ).toBe(Extent.whole);
  expect(extentOf(quotation('indirect', 'they would all be going home soon', []))).toBe(Extent.reported);
  expect(extentOf(quotation('indirect', 'they left', []))).toBe(Extent.reportedFragment);
});
