import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellingKey } from '../../../src/engine/languages/name-spelling.ts';
import { NEAR_MISSES, SAME_PERSON } from './spelling-pairs.ts';

const lines = (list: string, between: string): string[][] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.split(between).map((name) => name.trim()));

const people = lines(SAME_PERSON, '=');
const truePairs = people.flatMap((names) => names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const)));
/** The listed pairs, and the names of every two people of both lists that share a given or a family name. */
const nearPairs = lines(NEAR_MISSES, '|');
const known = new Set(people.flat());
const everybody = [
  ...people,
  ...[...new Set(nearPairs.flat())].filter((name) => !known.has(name)).map((name) => [name]),
];
const shareAName = (a: string, b: string): boolean => a.split(' ').some((word) => b.split(' ').includes(word));
const nearMisses = uniquePairs([
  ...nearPairs,
  ...everybody.flatMap((names, i) =>
    everybody
      .slice(i + 1)
      .flatMap((others) => names.flatMap((a) => others.flatMap((b) => (shareAName(a, b) ? [[a, b]] : [])))),
  ),
]);
function uniquePairs(pairs: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(pairs.map((pair) => [[...pair].sort().join(' | '), pair])).values()];
}
const isSame = ([a = '', b = '']: readonly string[]): boolean => spellingKey(a) === spellingKey(b);

describe('spellings of one name', () => {
  test('have one key, and other people others: precision 0.99, recall 0.8 at least', () => {
    const pairs = truePairs.filter(([a, b]) => a !== b);
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    expect(nearMisses.length).toBeGreaterThanOrEqual(400);
    const found = pairs.filter(isSame).length;
    const wrong = nearMisses.filter(isSame);
    console.log(
      `spelling keys: recall ${(found / pairs.length).toFixed(3)} of ${pairs.length}, precision ${(found / (found + wrong.length)).toFixed(3)} beside ${nearMisses.length} near misses`,
    );
    expect(pairs.filter((pair) => !isSame(pair)).length, 'missed').toBeLessThanOrEqual(pairs.length * 0.2);
    expect(found / (found + wrong.length), JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.99);
  });

  test('a key of a name that is no romanised one is the folded name', () => {
    expect(spellingKey('Phillip Green')).toBe('phillip green');
    expect(spellingKey('Élise Marc')).toBe('elise marc');
  });

  test('any string has one, and case and accents do not matter', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => typeof spellingKey(name) === 'string'));
    expect(spellingKey('SERGEI LAVROV')).toBe(spellingKey('Sergéy Lavrov'));
  });
});
