import { describe, expect, it } from 'vitest';
import { MODEL_BITS } from '../../../../src/engine/article/people/naming/span-parts.ts';
import { Feature } from '../../../../src/engine/article/people/naming/word-features.ts';
import { CountryFeature } from '../../../../src/engine/article/places/country-feature-numbers.ts';
import { COUNTRY_BITS } from '../../../../src/engine/article/places/country-features.ts';
import { SegmentFeature } from '../../../../src/engine/article/quotations/segments/segment-feature-numbers.ts';
import { SEGMENT_BITS } from '../../../../src/engine/article/quotations/segments/segment-features.ts';
import { SpeakerFeature } from '../../../../src/engine/article/quotations/speakers/speaker-feature-numbers.ts';
import { SPEAKER_BITS } from '../../../../src/engine/article/quotations/speakers/speaker-features.ts';
import { MAX_FEATURES as MAX_OF_A_ROW } from '../../../../src/engine/learned/feature-list.ts';

/** What is wrong with a table: numbers that two names share, that are not whole, or that a model of 2^`bits` weights cannot tell apart. */
function faults(table: Readonly<Record<string, number>>, bits: number): string[] {
  const found: string[] = [];
  const names = new Map<number, string>();
  for (const [name, number] of Object.entries(table)) {
    const other = names.get(number);
    if (other !== undefined) found.push(`${name} has the number of ${other}, ${number}`);
    if (!Number.isInteger(number) || number < 0 || number >= 2 ** bits)
      found.push(`${name} is out of range, ${number}`);
    names.set(number, name);
  }
  return found;
}

/** Each with the bits of its model, and the most features that the list of one thing measured has room for. */
const LISTED = [
  { what: 'segments', table: SegmentFeature, bits: SEGMENT_BITS, room: MAX_OF_A_ROW },
  { what: 'speakers', table: SpeakerFeature, bits: SPEAKER_BITS, room: MAX_OF_A_ROW },
  { what: 'countries', table: CountryFeature, bits: COUNTRY_BITS, room: MAX_OF_A_ROW },
];
const TABLES = [...LISTED, { what: 'names', table: Feature, bits: MODEL_BITS }];

describe('numbers of learnt features', () => {
  it.each(TABLES)('of $what are distinct and within the model', ({ table, bits }) => {
    expect(faults(table, bits)).toEqual([]);
  });

  it.each(LISTED)('of $what all fit into one list', ({ table, room }) => {
    expect(Object.keys(table).length).toBeLessThanOrEqual(room);
  });

  it.each(TABLES)('of $what would be found faulty with one number twice or one too high', ({ table, bits }) => {
    const [[first, number] = ['', 0]] = Object.entries(table);
    expect(faults({ ...table, planted: number }, bits)).toEqual([`planted has the number of ${first}, ${number}`]);
    expect(faults({ ...table, planted: 2 ** bits }, bits)).toEqual([`planted is out of range, ${2 ** bits}`]);
    expect(faults({ ...table, planted: 0.5 }, bits)).toEqual(['planted is out of range, 0.5']);
  });
});
