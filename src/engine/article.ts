import { countryById } from './countries/index.ts';
import { detectLanguage } from './languages/detect.ts';
import { Class, type Language } from './languages/language.ts';
import { Antecedents } from './people/antecedents.ts';
import { type Head, readHead } from './people/head.ts';
import { nameRuns } from './people/name-runs.ts';
import { personId } from './people/person-id.ts';
import { findPeople, type Person, type PersonMention } from './people/persons.ts';
import { findRoles, type RoleAt, rolesByPerson, rolesOf } from './people/roles.ts';
import { type CountryMention, countryAt, countryMentions } from './places/country-mentions.ts';
import { countryForms, spotCountries } from './places/country-spotter.ts';
import { findQuotations } from './quotations/find.ts';
import { quotationModel } from './quotations/model.ts';
import type { Scene } from './quotations/scene.ts';
import { writeQuotations } from './quotations/write.ts';
import { pairMarks } from './text/marks.ts';
import { paragraphsOf, parted } from './text/paragraphs.ts';
import { sentenceNumbers, sentencesOf } from './text/sentences.ts';
import { Words } from './text/words.ts';
import type { ArticleFacts, Mention, PersonId, ReadCountry, Reading, ReadPerson } from './types.ts';
import { ENGINE_VERSION } from './version.ts';

/**
 * Reads an article: who and which countries are in it, what was said and by whom. Pure, never throws, linear in the
 * text's length. In a language the engine doesn't read it finds countries by name and no quotations.
 */
export function readArticle(text: string, facts: ArticleFacts = {}): Reading {
  const { code, language } = detectLanguage(text, facts.language);
  const words = new Words(text, language);
  if (language) return readIn(language, words, code, facts);
  const countries = spotCountries(words)
    .filter(({ use }) => use !== 'capital')
    .map((one) => countryAt(words, one));
  return {
    ...reading(code, facts),
    countries: readCountries(countries),
    mentions: countries.map((one) => countryMention(text, one)),
  };
}

function readIn(language: Language, words: Words, code: string, facts: ArticleFacts): Reading {
  const { head, people, roles, countries, scene, antecedents, spotted } = prepare(language, words);
  const held = rolesByPerson(roles);
  return {
    ...reading(code, facts),
    title: facts.title ?? (head.title && words.slice(head.title.first, head.title.last)),
    author: facts.author ?? (head.author && words.slice(head.author.first, head.author.last)),
    date: head.date,
    people: people.map((person) => readPerson(person, held.get(person) ?? [])),
    countries: readCountries(countries),
    mentions: spotted,
    quotations: writeQuotations(
      scene,
      findQuotations(scene, antecedents, countries, quotationModel(language)),
      spotted,
    ),
  };
}

/** An article with all known of it that finding quotations needs. */
export interface Prepared {
  readonly head: Head;
  readonly people: readonly Person[];
  readonly roles: readonly RoleAt[];
  readonly countries: readonly CountryMention[];
  readonly scene: Scene;
  readonly antecedents: Antecedents;
  /** All mentions, in the order of the text. */
  readonly spotted: readonly Mention[];
}

/** The steps before quotations: sentences, marks, who is named where. Exported for the training of the models. */
export function prepare(language: Language, words: Words): Prepared {
  const candidates = spotCountries(words);
  const forms = countryForms(words.length, candidates);
  const lines = paragraphsOf(words);
  const head = readHead(words, language, lines, forms);
  const paragraphs = parted(lines, [head.title && head.title.last + 1, head.author && head.author.last + 1, head.body]);
  const marks = pairMarks(words, paragraphs);
  const inByline = (i: number): boolean => head.author !== null && i >= head.author.first && i <= head.author.last;
  const runs = nameRuns(words, language, forms, paragraphs).filter((run) => !inByline(run.first));
  const countries = countryMentions(words, language, candidates, runs);
  const covered = cover(words, countries);
  const { people, mentions } = findPeople(words, language, runs);
  const roles = findRoles(words, language, mentions, countries);
  const sentences = sentencesOf(words, marks, paragraphs, (at) => isTag(words, at));
  const personAt = indexOf(words, mentions);
  const antecedents = new Antecedents(words, language, mentions, roles, sentenceNumbers(words, sentences), marks.at);
  const ids = new Map(people.map((person) => [person, personId(person.name)]));
  const spotted = [
    ...mentions.map((one) => personMention(words, one, ids)),
    ...countries.map((one) => countryMention(words.text, one)),
  ].sort((a, b) => a.start - b.start);
  return {
    head,
    people,
    roles,
    countries,
    scene: { words, language, marks, paragraphs, sentences, personAt, mentions, covered },
    antecedents,
    spotted,
  };
}

function reading(language: string, { title, author }: ArticleFacts): Reading {
  return {
    engine: ENGINE_VERSION,
    language,
    title: title ?? null,
    author: author ?? null,
    date: null,
    people: [],
    countries: [],
    mentions: [],
    quotations: [],
  };
}

function cover(words: Words, countries: readonly CountryMention[]): Uint8Array {
  const covered = new Uint8Array(words.length);
  for (const { first, last } of countries) covered.fill(1, first, last + 1);
  return covered;
}

function indexOf(words: Words, mentions: readonly PersonMention[]): Int32Array {
  const at = new Int32Array(words.length).fill(-1);
  for (const [n, { first, last }] of mentions.entries()) at.fill(n, first, last + 1);
  return at;
}

/** "he asked", "Lavrov asked" after a question in marks. */
function isTag(words: Words, at: number): boolean {
  for (let i = at; i < at + 6; i++) {
    const { shape, cue } = words.type(i);
    if (shape === 'punct') return false;
    if (cue && shape === 'lower') return true;
    if (shape === 'lower' && words.is(i, Class.preposition | Class.subordinator | Class.auxiliary)) return false;
  }
  return false;
}

function personMention(
  words: Words,
  { person, first, last }: PersonMention,
  ids: ReadonlyMap<Person, PersonId>,
): Mention {
  return {
    start: words.start(first),
    end: words.end(last),
    text: words.slice(first, last),
    kind: 'person',
    entity: ids.get(person) ?? personId(person.name),
  };
}

function countryMention(text: string, { start, end, country, use }: CountryMention): Mention {
  const mention: Mention = { start, end, text: text.slice(start, end), kind: 'country', entity: country };
  return use === 'capital' ? { ...mention, metonym: true } : mention;
}

function readPerson(person: Person, roles: readonly RoleAt[]): ReadPerson {
  const aliases = [...new Set([person.name, ...person.aliases])].sort((a, b) => b.length - a.length);
  return {
    id: personId(person.name),
    name: person.name,
    aliases,
    roles: rolesOf(roles),
  };
}

function readCountries(countries: readonly CountryMention[]): ReadCountry[] {
  return [...new Set(countries.map((one) => one.country))].map((id) => ({ id, name: countryById(id)?.name ?? id }));
}
