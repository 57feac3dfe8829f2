import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildDictionary,
  type DictionaryEntry,
  dictionarySize,
  entriesOf,
  packDictionary,
  unpackDictionary,
} from '../../../../src/engine/names/dictionary.ts';
import { spot } from '../../../../src/engine/names/spot.ts';

const anyEntry: fc.Arbitrary<DictionaryEntry> = fc.record({
  alias: fc.oneof(
    fc
      .array(fc.constantFrom('Ada', 'Moreau', 'de', 'Ivanić', 'Пётр', '习', 'U.S.'), { minLength: 1, maxLength: 4 })
      .map((w) => w.join(' ')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  ),
  entity: fc.oneof(
    fc.constantFrom('country:AZ' as const, 'person:ada' as const),
    fc.string({ maxLength: 8 }).map((slug) => `person:${slug}` as const),
  ),
  use: fc.constantFrom('full', 'short', 'name', 'demonym', 'capital'),
});

describe('a dictionary', () => {
  test('keeps its entries by number', () => {
    const entries: DictionaryEntry[] = [
      { alias: 'Ada Moreau', entity: 'person:ada-moreau', use: 'full' },
      { alias: 'Paris', entity: 'country:FR', use: 'capital' },
      { alias: '习近平', entity: 'person:习近平', use: 'full' },
    ];
    const d = buildDictionary(entries);
    expect(dictionarySize(d)).toBe(3);
    expect(entriesOf(d, [2, 0, 1])).toEqual([entries[2], entries[0], entries[1]]);
    expect(entriesOf(d, [])).toEqual([]);
  });

  test('tidies aliases and leaves out those without a word', () => {
    const d = buildDictionary(
      [' “Ada\u00a0\n Moreau” ', '...', '', 'U.S.', 'Jose\u0301'].map((alias) => ({
        alias,
        entity: 'person:x',
        use: 'full',
      })),
    );
    expect(entriesOf(d, [0, 1, 2]).map(({ alias }) => alias)).toEqual(['Ada Moreau', 'U.S.', 'José']);
    expect(dictionarySize(d)).toBe(3);
  });

  test('with 20,000 aliases finds each of them', () => {
    const entries = Array.from({ length: 20_000 }, (_, i): DictionaryEntry => {
      const name = [...i.toString(26)].map((c) => String.fromCharCode(97 + Number.parseInt(c, 26))).join('');
      return { alias: `Ada X${name}x`, entity: `person:${i}`, use: 'full' };
    });
    const d = buildDictionary(entries);
    const text = entries.map(({ alias }) => alias).join(', ');
    const matches = spot(d, text);
    expect(matches).toHaveLength(20_000);
    matches.forEach(({ entries: [entry] }, i) => {
      if (entry !== i) expect.fail(`match ${i} is entry ${entry}`);
    });
  });

  test('takes at most 80 bytes an alias', () => {
    const entries = Array.from({ length: 50_000 }, (_, i): DictionaryEntry => {
      const family = `Sur${String.fromCharCode(97 + (i % 26))}${[...String(i)].map((c) => 'abcdefghij'[Number(c)]).join('')}`;
      return { alias: `Ada ${family}`, entity: `person:ada-${family.toLowerCase()}`, use: 'full' };
    });
    expect(packDictionary(buildDictionary(entries)).byteLength / entries.length).toBeLessThan(80);
  });
});

describe('packing', { timeout: 60_000 }, () => {
  const text = 'Ada Moreau de Ivanić Пётр 习 U.S. ADA IVANIC and ada Moreau de Moreau';

  test('what comes out spots as what went in', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 30 }), (entries) => {
        const d = buildDictionary(entries);
        const back = unpackDictionary(packDictionary(d));
        expect(back).toEqual(d);
        const matches = spot(back, text);
        expect(matches).toEqual(spot(d, text));
        for (const { entries } of matches) expect(entriesOf(back, entries)).toEqual(entriesOf(d, entries));
        expect(packDictionary(back)).toEqual(packDictionary(d));
      }),
      { numRuns: 200 },
    );
  });

  const packed = packDictionary(buildDictionary(fc.sample(anyEntry, { numRuns: 20, seed: 1 })));

  test('a changed byte is noticed, in the header and after', () => {
    for (let i = 0; i < packed.byteLength; i += i < 64 ? 1 : 13) {
      const damaged = new Uint8Array(packed.slice(0));
      damaged[i] = (damaged[i] ?? 0) ^ (1 << (i % 8));
      expect(() => unpackDictionary(damaged.buffer), `byte ${i}`).toThrow();
    }
  });

  test('so is any missing or added end', () => {
    for (let length = 0; length < packed.byteLength; length += 7)
      expect(() => unpackDictionary(packed.slice(0, length))).toThrow();
    for (const more of [1, 3, 4, 4096]) {
      const longer = new Uint8Array(packed.byteLength + more);
      longer.set(new Uint8Array(packed));
      expect(() => unpackDictionary(longer.buffer)).toThrow();
    }
  });

  test('and what is no dictionary at all', () => {
    expect(() => unpackDictionary(new ArrayBuffer(0))).toThrow('Not a packed dictionary.');
    expect(() => unpackDictionary(new ArrayBuffer(4096))).toThrow('Not a packed dictionary.');
    const later = packed.slice(0);
    new Uint32Array(later)[1] = 99;
    expect(() => unpackDictionary(later)).toThrow('another version (99)');
  });
});
