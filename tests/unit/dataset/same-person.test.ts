import { describe, expect, test } from 'vitest';
import type { ArticleMeta } from '../../../src/dataset/model/dataset-types.ts';
import { addContribution, type EntityTally, emptyTally } from '../../../src/dataset/model/entity-tally.ts';
import { groupsOfOne, spellingOf } from '../../../src/dataset/model/same-person.ts';
import type { EntityId, Role } from '../../../src/engine/types.ts';
import { NEAR_MISSES, SAME_PERSON } from '../engine/spelling-pairs.ts';
import { person } from './dataset-helpers.ts';
import { NAMESAKES } from './namesakes.ts';

/** What articles say of somebody. */
interface Known {
  readonly name: string;
  readonly role?: Role;
  readonly companions: readonly EntityId[];
}

let articles = 0;
function tallyOf({ name, role, companions }: Known): EntityTally {
  const tally = emptyTally(`${person(name).id}`);
  const article: ArticleMeta = {
    id: `article:${(articles++).toString(16).padStart(16, '0')}`,
    language: 'en',
    origin: 'reader',
    version: '',
    quotations: 0,
    people: 0,
    countries: 0,
  };
  const none = { said: 0, about: 0, saidReported: 0, aboutReported: 0, saidInHeadings: 0, aboutInHeadings: 0 };
  addContribution(tally, article, { name, aliases: [name], role: role ?? null, companions, ...none }, 1);
  return tally;
}

const isJoined = (a: Known, b: Known): boolean => {
  const [one, other] = [tallyOf(a), tallyOf(b)];
  return spellingOf(one) === spellingOf(other) && groupsOfOne([one, other]).length === 1;
};

const lines = (list: string, between: string): string[][] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.split(between).map((part) => part.trim()));

/** Nobody in the lists. */
const [OTTO, PIA] = [person('Otto Reiner').id, person('Pia Sandoval').id];
const minister = (title: string, country: Role['country'] = 'country:RU'): { role: Role } => ({
  role: { title, country },
});

/** What two articles say of one person, by which they can be told to be one: each kind of evidence there is. */
const EVIDENCE: readonly (readonly [Omit<Known, 'name'>, Omit<Known, 'name'>])[] = [
  [
    { ...minister('Foreign Minister'), companions: [] },
    { ...minister('Foreign Minister'), companions: [] },
  ],
  [
    { ...minister('Foreign Minister'), companions: [PIA] },
    { ...minister('Minister'), companions: [OTTO] },
  ],
  [
    { ...minister('Foreign Minister'), companions: ['country:RU'] },
    { ...minister('Former foreign minister', null), companions: ['country:RU'] },
  ],
  [
    { ...minister('Foreign Minister'), companions: [OTTO, PIA, 'country:RU'] },
    { companions: ['country:CN', OTTO, PIA, 'country:RU'] },
  ],
  [{ companions: [OTTO, PIA, 'country:RU'] }, { companions: ['country:RU', OTTO, PIA] }],
  [
    { ...minister('Envoy'), companions: [OTTO, PIA, 'country:RU'] },
    { ...minister('Foreign Minister'), companions: [OTTO, PIA, 'country:RU'] },
  ],
];

/** A pair of names, as two articles that agree in all else. */
const agreeing = ([a = '', b = '']: readonly string[], n: number): readonly [Known, Known] => {
  const [one, other] = EVIDENCE[n % EVIDENCE.length] ?? [{ companions: [] }, { companions: [] }];
  return [
    { name: a, ...one },
    { name: b, ...other },
  ];
};

const people = lines(SAME_PERSON, '=');
const samePeople = people
  .flatMap((names) => names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b])))
  .filter(([a = '', b = '']) => person(a).id !== person(b).id)
  .map(agreeing);
const haveAWordInCommon = (a: string, b: string): boolean => a.split(' ').some((word) => b.split(' ').includes(word));
const nearPairs = lines(NEAR_MISSES, '|');
const known = new Set(people.flat());
const everybody = [
  ...people,
  ...[...new Set(nearPairs.flat())].filter((name) => !known.has(name)).map((name) => [name]),
];
/** The listed pairs, and the names of every two people that share a word. */
const nearMisses = unique([
  ...nearPairs,
  ...everybody.flatMap((names, i) =>
    everybody
      .slice(i + 1)
      .flatMap((others) => names.flatMap((a) => others.flatMap((b) => (haveAWordInCommon(a, b) ? [[a, b]] : [])))),
  ),
]).map(agreeing);
function unique(pairs: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(pairs.map((pair) => [[...pair].sort().join(' | '), pair])).values()];
}
const namesakes = lines(NAMESAKES, '|').map(([a = '', b = '']) => [knownOf(a), knownOf(b)] as const);

function knownOf(text: string): Known {
  const [name = '', said = ''] = text.split(': ');
  const [office = '', named = ''] = said.split('; ');
  const [title = '', country] = office.split(', ');
  return {
    name,
    role: { title, country: country ? `country:${country}` : null },
    companions: named.split(', ').map((one): EntityId => (/^[A-Z]{2}$/.test(one) ? `country:${one}` : person(one).id)),
  };
}

describe('two spellings of a name', () => {
  test('are joined where they are one person, and only there: precision 0.99, recall 0.8 at least', () => {
    expect(samePeople.length).toBeGreaterThanOrEqual(200);
    expect(nearMisses.length + namesakes.length).toBeGreaterThanOrEqual(400);
    expect(namesakes.filter(([a, b]) => spellingOf(tallyOf(a)) === spellingOf(tallyOf(b))).length).toBeGreaterThan(40);
    const found = samePeople.filter(([a, b]) => isJoined(a, b)).length;
    const wrong = [...nearMisses, ...namesakes].filter(([a, b]) => isJoined(a, b));
    console.log(
      `joined: recall ${(found / samePeople.length).toFixed(3)} of ${samePeople.length}, precision ${(found / (found + wrong.length)).toFixed(3)} beside ${nearMisses.length} near misses and ${namesakes.length} namesakes`,
    );
    expect(found / samePeople.length).toBeGreaterThanOrEqual(0.8);
    expect(
      found / (found + wrong.length),
      JSON.stringify(wrong.map(([a, b]) => [a.name, b.name])),
    ).toBeGreaterThanOrEqual(0.99);
  });

  test('are not joined by a name alone', () => {
    expect(
      samePeople.filter(([a, b]) => isJoined({ name: a.name, companions: [] }, { name: b.name, companions: [] })),
    ).toEqual([]);
  });

  test('are joined in any order, and not where there are too many', () => {
    const spellings = ['Sergei Lavrin', 'Sergey Lavrin', 'Sergej Lavrin'].map((name) =>
      tallyOf({ name, ...minister('Foreign Minister'), companions: [] }),
    );
    const idsOf = (groups: readonly (readonly EntityTally[])[]) =>
      groups.map((group) => group.map(({ id }) => id).sort());
    expect(idsOf(groupsOfOne(spellings))).toEqual(idsOf(groupsOfOne([...spellings].reverse())));
    expect(groupsOfOne(spellings)).toHaveLength(1);
    const many = Array.from({ length: 17 }, (_, i) =>
      tallyOf({ name: `Sergei Lavr${'i'.repeat(i + 1)}n`, ...minister('Foreign Minister'), companions: [] }),
    );
    expect(new Set(many.map((one) => spellingOf(one))).size).toBe(1);
    expect(groupsOfOne(many.slice(1))).toHaveLength(1);
    expect(groupsOfOne(many)).toHaveLength(17);
  });
});
