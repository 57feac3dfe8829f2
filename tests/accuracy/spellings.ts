import { readdirSync, readFileSync } from 'node:fs';
import { provideFilesFromDisk } from '../../src/cli/provide-files.ts';
import type { ArticleMeta } from '../../src/dataset/model/dataset-types.ts';
import { type EntityContribution, entityContributions } from '../../src/dataset/model/entity-contribution.ts';
import { addContribution, type EntityTally, emptyTally } from '../../src/dataset/model/entity-tally.ts';
import { groupsOfOne, spellingOf } from '../../src/dataset/model/same-person.ts';
import { readArticle } from '../../src/engine/article/read-article.ts';
import { spellingKey } from '../../src/engine/languages/name-spelling.ts';
import type { EntityId } from '../../src/engine/types.ts';

// How well people whose name is spelt in two ways are told to be one, on the people of annotated news (`npm run accuracy --
// --spellings`). Who is who in these articles is taken from the names: a full name in two articles is one person.

/** Other ways to write a name, as newsrooms do. No name of the articles was looked at for it. */
const RESPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\w)ei\b/g, 'ey'],
  [/(?<=\w)ey\b(?= )/g, 'ei'],
  [/(?<=[nrltdg])iy\b/g, 'y'],
  [/(?<=[nrltdgsk])y\b(?= )/g, 'iy'],
  [/(?<=s[kc])y\b/g, 'iy'],
  [/(?<=\w)yan\b/g, 'ian'],
  [/(?<=\w)yev\b/g, 'iev'],
  [/(?<=h)ov\b/g, 'ev'],
  [/\bKh/g, 'H'],
  [/\bAlexand/g, 'Aleksand'],
  [/\bYev/g, 'Ev'],
  [/\bMoham{1,2}[ae]d\b/g, 'Muhammad'],
  [/\bAhmed\b/g, 'Ahmad'],
  [/\bHus{1,2}ein\b/g, 'Husain'],
  [/\bal-(?=[A-Z])/g, 'el-'],
  [/\bKhaled\b/g, 'Khalid'],
  [/\bYousef\b/g, 'Yusuf'],
  [/ou/g, 'u'],
];

/** Names that the respellings are meant for: others are only folded, so that they never meet another spelling. */
const ROMANISED =
  /(?:[oey]v[a]?|[yi]an|s[kc](?:y|i|aya)|enko|shvili|dze|ich)$|\b(?:al|el)-|\b(?:Moham|Ahm[ae]d|Hus|Abd)/;

/** The figures in lines, for whoever reads them. @param folder that of the annotated articles */
export function spellingFigures(folder: string): string[] {
  const people = peopleIn(folder);
  const named = people.filter(({ articles }) => articles.length > 1);
  const halves = named.map(({ id, articles }) => [
    tallyOf(
      id,
      articles.filter((_, i) => i % 2 === 0),
    ),
    tallyOf(
      id,
      articles.filter((_, i) => i % 2 === 1),
    ),
  ]);
  const often = halves.filter(([half]) => half && half.articles > 1);
  const respelt = people.flatMap(({ name }) => {
    if (!ROMANISED.test(name)) return [];
    const other = RESPELLINGS.reduce((text, [from, to]) => text.replace(from, to), name);
    return other === name ? [] : [[name, other] as const];
  });
  const missed = respelt.filter(([name, other]) => spellingKey(name) !== spellingKey(other));
  const whole = people.map(({ id, articles }) => tallyOf(id, articles));
  const sharing = pairsSharingAWord(whole);
  const alike = sharing.filter(([a, b]) => spellingOf(a) === spellingOf(b));
  const joined = alike.filter(isOne);
  return [
    `one person under two names, each in every second article: joined ${share(halves.filter(isOne).length, halves.length)}; in four articles or more ${share(often.filter(isOne).length, often.length)}`,
    `names respelt: one key ${share(respelt.length - missed.length, respelt.length)}; not: ${missed.slice(0, 8).map((pair) => pair.join(' / '))}`,
    `pairs of names with a word in common: ${sharing.length}; with one key: ${alike.map(namesOf).join(', ')}; joined: ${joined.map(namesOf).join(', ')}`,
  ];
}

const share = (part: number, all: number): string => `${(part / all).toFixed(3)} of ${all}`;
const isOne = (pair: readonly EntityTally[]): boolean => groupsOfOne(pair).length === 1;
const namesOf = (pair: readonly EntityTally[]): string => pair.map(({ id }) => id.slice('person:'.length)).join(' / ');

interface Named {
  readonly id: EntityId;
  readonly name: string;
  readonly articles: { readonly article: ArticleMeta; readonly share: EntityContribution }[];
}

/** A given name that is no initial, and a family name. */
const FULL_NAME = /^\p{L}[\p{L}'’-]+ \p{L}/u;

/** Everybody whom some article gives a full name. */
function peopleIn(folder: string): Named[] {
  provideFilesFromDisk();
  const people = new Map<EntityId, Named>();
  let n = 0;
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl')) continue;
    for (const line of readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter(Boolean)) {
      const { text }: { text: string } = JSON.parse(line);
      const reading = readArticle(text, {});
      const article: ArticleMeta = {
        id: `article:${(n++).toString(16).padStart(16, '0')}`,
        language: 'en',
        origin: 'reader',
        version: '',
        quotations: 0,
        people: 0,
        countries: 0,
      };
      for (const [id, contribution] of entityContributions(reading, new Set())) {
        const { name } = contribution;
        if (!id.startsWith('person:') || !name || !FULL_NAME.test(name)) continue;
        const person = people.get(id) ?? { id, name, articles: [] };
        person.articles.push({ article, share: contribution });
        people.set(id, person);
      }
    }
  }
  return [...people.values()];
}

function tallyOf(id: EntityId, articles: Named['articles']): EntityTally {
  const tally = emptyTally(id);
  for (const { article, share: contribution } of articles) addContribution(tally, article, contribution, 1);
  return tally;
}

function pairsSharingAWord(people: readonly EntityTally[]): (readonly [EntityTally, EntityTally])[] {
  const byWord = new Map<string, EntityTally[]>();
  for (const one of people)
    for (const word of new Set(spellingOf(one).split(' '))) byWord.set(word, [...(byWord.get(word) ?? []), one]);
  const pairs = new Map<string, readonly [EntityTally, EntityTally]>();
  for (const sharing of byWord.values())
    for (const [i, a] of sharing.entries())
      for (const b of sharing.slice(i + 1)) pairs.set([a.id, b.id].sort().join(' '), [a, b]);
  return [...pairs.values()];
}
