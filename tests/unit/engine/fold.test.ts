import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/engine/text/fold.ts';

describe('fold', () => {
  test.each([
    ['Ilham Aliyev', 'ilham aliyev'],
    ['José', 'jose'],
    ['Jose\u0301', 'jose'],
    ['ERDOĞAN', 'erdogan'],
    ['Yıldırım', 'yildirim'],
    ['İlham', 'ilham'],
    ['Wałęsa', 'walesa'],
    ['Søren Müller-Weiß', 'soren muller-weiss'],
    ['O’Brien', "o'brien"],
    ['Yoʼldosh', "yo'ldosh"],
    ['Guinea\u2011Bissau', 'guinea-bissau'],
    ['Azer\u00adbai\u00adjan', 'azerbaijan'],
    ['  New\u00a0\n Zealand\t', 'new zealand'],
    ['ﬁn', 'fin'],
    ['Σωκράτης', 'σωκρατησ'],
    ['ΣΩΚΡΑΤΗΣ', 'σωκρατησ'],
    ['Пу́тин', 'путин'],
    ['नरेन्द्र मोदी', 'नरेन्द्र मोदी'],
    ['U.S.', 'u.s.'],
    ['', ''],
    [' ', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('Indic vowel signs and Japanese voicing tell names apart', () => {
    expect(fold('मोदी')).not.toBe(fold('मोदा'));
    expect(fold('がく')).not.toBe(fold('かく'));
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.nat(0xffff).map((n) => String.fromCharCode(n)), maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom('a', 'B', ' ', '`', '\u0301', '\u00a0', '\u00ad', '’', 'İ', 'Σ'),
      maxLength: 12,
    }),
  );

  test('is idempotent, lower-case and trimmed, for any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(folded).toBe(folded.trim());
        expect(folded).not.toMatch(/\s\s/);
      }),
      { numRuns: 2000 },
    );
  });

  test('every single character of the basic plane folds to a fixed point', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const folded = fold(String.fromCharCode(code));
      if (fold(folded) !== folded) expect.fail(`U+${code.toString(16)} is not a fixed point`);
    }
  });

  test('composed and decomposed writing fold alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')));
      }),
      { numRuns: 500 },
    );
  });

  test('a long text without a word in plain ASCII order is folded in linear time', () => {
    const long = `${'a '.repeat(50_000)} é`;
    const start = performance.now();
    fold(long);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
