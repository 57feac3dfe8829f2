import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildDictionary,
  changeDictionary,
  type DictionaryEntry,
  entriesOf,
  entriesUnder,
  openDictionary,
  type PackedDictionary,
  packDictionary,
  putShard,
  type Shard,
  shardsTouched,
  unpackDictionary,
} from '../../../../src/engine/dictionary/dictionary.ts';
import { spot } from '../../../../src/engine/dictionary/spot.ts';

const anyEntry: fc.Arbitrary<DictionaryEntry> = fc.record({
  alias: fc.oneof(
    fc
      .array(fc.constantFrom('Ada', 'Moreau', 'de', 'Ivanić', 'Пётр', '习', 'U.S.'), { minLength: 1, maxLength: 4 })
      .map((w) => w.join(' ')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  ),
  entity: fc.oneof(
    fc.constantFrom('country:AZ' as const, 'person:ada' as const, 'person:ada-moreau' as const),
    fc.string({ unit: 'binary', maxLength: 8 }).map((slug) => `person:${slug}` as const),
  ),
  use: fc.constantFrom('full', 'short', 'name', 'demonym', 'capital'),
});

const TEXT = 'Ada Moreau de Ivanić Пётр 习 U.S. ADA IVANIC and ada Moreau de Moreau';

const inWords = ({ alias, entity, use }: DictionaryEntry) => JSON.stringify([alias, entity, use]);
const inOrder = (entries: readonly DictionaryEntry[]) => entries.map(inWords).sort();

/** Aliases with a family name each of their own. */
const manyNames = (count: number): DictionaryEntry[] =>
  Array.from({ length: count }, (_, i) => {
    const family = `X${[...i.toString(26)].map((c) => String.fromCharCode(97 + Number.parseInt(c, 26))).join('')}x`;
    return { alias: `Ada ${family}`, entity: `person:ada-${family.toLowerCase()}`, use: 'full' };
  });

describe('a dictionary', () => {
  test('gives back what it was made of', () => {
    const entries: DictionaryEntry[] = [
      { alias: 'Ada Moreau', entity: 'person:ada-moreau', use: 'full' },
      { alias: 'Paris', entity: 'country:FR', use: 'capital' },
      { alias: '习近平', entity: 'person:习近平', use: 'full' },
      { alias: 'Moreau', entity: 'person:ada-moreau', use: 'short' },
    ];
    expect(inOrder(unpackDictionary(packDictionary(entries)))).toEqual(inOrder(entries));
    expect(packDictionary([...entries, ...entries]).head.size).toBe(4);
  });

  test('tidies aliases and leaves out those without a word', () => {
    const packed = packDictionary(
      [' “Ada\u00a0\n Moreau” ', '...', '', 'U.S.', 'Jose\u0301'].map((alias) => ({
        alias,
        entity: 'person:x',
        use: 'full',
      })),
    );
    expect(
      unpackDictionary(packed)
        .map(({ alias }) => alias)
        .sort(),
    ).toEqual(['Ada Moreau', 'José', 'U.S.']);
  });

  test('says who could be meant by a form, whatever its case', () => {
    const d = buildDictionary([
      { alias: 'Ada Moreau', entity: 'person:ada-moreau', use: 'full' },
      { alias: 'U.S.', entity: 'country:US', use: 'name' },
      { alias: 'Jr.', entity: 'person:x', use: 'short' },
    ]);
    expect(
      ['ada moreau', 'u.s.', 'jr.', 'ada', 'u.s', 'moreau', ''].map((form) => entriesUnder(d, form).length),
    ).toEqual([1, 1, 1, 0, 0, 0, 0]);
  });

  test('with 20,000 aliases finds each of them', () => {
    const entries = manyNames(20_000);
    const d = buildDictionary(entries);
    const matches = spot(d, entries.map(({ alias }) => alias).join(', '));
    expect(matches).toHaveLength(20_000);
    matches.forEach((match, i) => {
      if (entriesOf(d, match)[0]?.entity !== entries[i]?.entity) expect.fail(`match ${i} is another`);
    });
  });

  test('takes at most 40 bytes an alias, and spreads those of one first name evenly', () => {
    const { head, shards } = packDictionary(manyNames(50_000));
    const lengths = [...shards.values()].map(({ byteLength }) => byteLength);
    expect((lengths.reduce((sum, length) => sum + length, 0) + head.filter.byteLength) / 50_000).toBeLessThan(40);
    expect(lengths).toHaveLength(2 ** head.bits);
    expect(Math.max(...lengths)).toBeLessThan((2 * lengths.reduce((sum, length) => sum + length, 0)) / lengths.length);
  });

  test('a name that thousands bear is one alias', () => {
    const entries = manyNames(3000).map((entry): DictionaryEntry => ({ ...entry, alias: 'Moreau', use: 'short' }));
    const d = buildDictionary(entries);
    const [match] = spot(d, 'Then Moreau spoke.');
    expect(match && inOrder(entriesOf(d, match))).toEqual(inOrder(entries));
  });
});

describe('its shards', () => {
  const packed = packDictionary(manyNames(5000));

  test('those that a text needs are named, and no more; with them it spots as with all', () => {
    const text = 'Ada Xbcdx met Ada Xmqx, and Ada Nobody met Eve Xbcdx.';
    const d = openDictionary(packed.head);
    expect(spot(d, text)).toEqual([]);
    const wanted = [...d.missing];
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThanOrEqual(3);
    for (const number of wanted) putShard(d, number, packed.shards.get(number));
    expect(spot(d, text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ada Xbcdx', 'Ada Xmqx']);
    expect(d.missing.size).toBe(0);
  });

  const [first = new Int32Array()] = packed.shards.values();

  test('a changed byte is noticed, wherever it is', () => {
    for (let i = 0; i < first.byteLength; i += i < 64 ? 1 : 13) {
      const damaged = first.slice();
      const bytes = new Uint8Array(damaged.buffer);
      bytes[i] = (bytes[i] ?? 0) ^ (1 << (i % 8));
      expect(() => putShard(openDictionary(packed.head), 0, damaged), `byte ${i}`).toThrow('damaged');
    }
  });

  test('so is any missing or added end', () => {
    for (let length = 0; length < first.length; length += 7)
      expect(() => putShard(openDictionary(packed.head), 0, first.slice(0, length))).toThrow('damaged');
    const longer: Shard = new Int32Array(first.length + 1);
    longer.set(first);
    expect(() => putShard(openDictionary(packed.head), 0, longer)).toThrow('damaged');
  });
});

describe('packing and changing', { timeout: 60_000 }, () => {
  test('what comes out is what went in, whatever its order', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 30 }), (entries) => {
        const one = packDictionary(entries);
        expect(packDictionary([...entries].reverse())).toEqual(one);
        const again = packDictionary(unpackDictionary(one));
        expect(again).toEqual(one);
        const d = buildDictionary(entries);
        for (const match of spot(d, TEXT)) expect(entriesOf(d, match).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('thousands with one name, and thousands whose names begin alike, give the same bytes in whatever order', () => {
    const many = manyNames(2000);
    const entries = many.flatMap(({ alias, entity }): DictionaryEntry[] => [
      { alias: 'Moreau', entity, use: 'short' },
      { alias: 'MOREAU', entity, use: 'short' },
      { alias: alias.replace('Ada', 'Ada de'), entity, use: 'full' },
    ]);
    const packed = packDictionary(entries);
    expect(packed.head.size).toBe(entries.length);
    // 7919 is prime: each of them comes once.
    const shuffled = entries.flatMap((_, i) => entries[(i * 7919) % entries.length] ?? []);
    expect(packDictionary([...shuffled, ...entries.slice(0, 99)])).toEqual(packed);
    expect(inOrder(unpackDictionary(packed))).toEqual(inOrder(entries));
  });

  /** The dictionary after a change, by way of the shards that it touches alone. */
  const changed = (before: PackedDictionary, remove: DictionaryEntry[], add: DictionaryEntry[]): PackedDictionary => {
    const touched = shardsTouched(before.head, [...remove, ...add]);
    const loaded = new Map([...before.shards].filter(([number]) => touched.has(number)));
    const after = changeDictionary({ head: before.head, shards: loaded }, { remove, add });
    if (!after) throw new Error('It wants other shards.');
    const shards = new Map(before.shards);
    for (const [number, shard] of after.shards) {
      expect(touched.has(number)).toBe(true);
      if (shard) shards.set(number, shard);
      else shards.delete(number);
    }
    return { head: after.head, shards: new Map([...shards].sort(([a], [b]) => a - b)) };
  };

  test('a change gives what packing all anew would give', () => {
    const list = fc.array(anyEntry, { maxLength: 20 });
    fc.assert(
      fc.property(list, list, list, (kept, removed, added) => {
        const before = packDictionary([...kept, ...removed]);
        // Tidied, two entries may be one: what is removed under one form is removed under all.
        const tidied = (entries: readonly DictionaryEntry[]) => unpackDictionary(packDictionary(entries));
        const gone = new Set(tidied(removed).map(inWords));
        const wanted = [...tidied(kept).filter((entry) => !gone.has(inWords(entry))), ...added];
        expect(changed(before, removed, added)).toEqual(packDictionary(wanted));
      }),
      { numRuns: 500 },
    );
  });

  test('without a shard that it needs it changes nothing, but says so', () => {
    const { head } = packDictionary(manyNames(4000));
    expect(() => changeDictionary({ head, shards: new Map() }, { remove: [], add: manyNames(1) })).toThrow('damaged');
  });

  test('growing past its shards, it asks for others', () => {
    expect(changeDictionary(packDictionary(manyNames(4000)), { remove: [], add: manyNames(5000) })).toBeNull();
  });
});
