import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packedAt, packText } from '../../../src/content/this-page/packed-text.ts';

/** Every unit that any pattern takes for white space, and others beside them. */
const units = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
const texts = fc
  .array(
    fc.oneof(
      units,
      fc.constantFrom('\u00a0', '\u2028', '\u3000', '\ufeff', '\u180e', '\t', '\n', ' ', 'a', 'é', '\ud83d\ude00'),
    ),
  )
  .map((all) => all.join(''));

test('a packed text has every unit but white space, each with its place', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { packed, offsets } = packText(text);
      expect(packed).toBe(
        [...Array(text.length).keys()]
          .map((n) => text.charAt(n))
          .filter((one) => !/\s/.test(one))
          .join(''),
      );
      expect(Array.from(offsets, (at) => text.charAt(at)).join('')).toBe(packed);
      for (let at = 0; at <= text.length; at++)
        expect(packedAt(offsets, at)).toBe(text.slice(0, at).replace(/\s+/g, '').length);
    }),
  );
});

test('all units that are white space are taken for that, and no others', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const one = String.fromCharCode(unit);
    if (packText(one).packed.length !== packText(one).offsets.length) expect.fail(`U+${unit.toString(16)}`);
  }
});
