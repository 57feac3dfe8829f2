import { countryById } from '../countries/country-by-id.ts';
import { detectLanguage } from '../languages/detect-language.ts';
import { Class, type Language } from '../languages/language.ts';
import { personId } from '../person-id.ts';
import { withoutBrokenWords } from '../text/broken-words.ts';
import { unescaped } from '../text/html-escapes.ts';
import { withoutMarkdown } from '../text/markdown.ts';
import { paragraphsOf, parted } from '../text/paragraphs.ts';
import { pairMarks } from '../text/quotation-marks.ts';
import type { Rewritten } from '../text/rewritten.ts';
import { sentenceNumbers, sentencesOf } from '../text/sentences.ts';
import { Words } from '../text/words.ts';
import type { ArticleFacts, Mention, PersonId, ReadCountry, Reading, ReadPerson } from '../types.ts';
import { ENGINE_VERSION } from '../version.ts';
import { withOriginalOffsets, withWordsAsWritten } from './original-offsets.ts';
import { Antecedents } from './people/antecedents.ts';
import { withoutNicknames } from './people/marks-of-nicknames.ts';
import { nameRuns } from './people/name-runs.ts';
import { findHoldings } from './people/office-holders.ts';
import { Offices } from './people/offices.ts';
import { findPeople, type Person, type PersonMention } from './people/resolve-people.ts';
import { findRoles, type RoleAt, rolesByPerson, rolesOf } from './people/roles.ts';
import { countriesByName } from './places/countries-by-name.ts';
import { type CountryMention, countryMentions } from './places/country-mentions.ts';
import { countryForms, spotCountries } from './places/country-spotter.ts';
import type { AnnotatedArticle } from './quotations/annotated-article.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import { quotationModel } from './quotations/quotation-model.ts';
import { writeQuotations } from './quotations/write-quotations.ts';
import { readableEnd } from './readable-part.ts';
import { type Head, readHead } from './title-and-byline.ts';

/**
 * Reads an article: finds its people, countries and quotations with their speakers. Pure, never throws, linear in the text's
 * length up to a bound, beyond which a text is not read: `readTo` then says where it stopped. In a language that the engine does
 * not read, it finds countries by name and no quotations.
 */
export function readArticle(text: string, facts: ArticleFacts = {}): Reading {
  const end = readableEnd(text);
  if (end === null) return readPart(text, facts, 'whole');
  return { ...readPart(text.slice(0, end), facts, 'cut'), readTo: end };
}

/** Whether a text is all of an article, or was cut at its end because it is too long. */
type Extent = 'whole' | 'cut';

function readPart(text: string, facts: ArticleFacts, extent: Extent): Reading {
  const plain = unescaped(text);
  return plain
    ? withOriginalOffsets(readWithoutMarks(plain.text, MARKS, facts, extent), plain)
    : readWithoutMarks(text, MARKS, facts, extent);
}

/** What is left out of a text before it is read, one after the other. */
const MARKS: readonly ((text: string) => Rewritten | null)[] = [withoutMarkdown, withoutBrokenWords];

/** Reads a text without its marks. What the reading says of places, and the words there, are those of the text with them. */
function readWithoutMarks(
  text: string,
  [leaveOut, ...others]: typeof MARKS,
  facts: ArticleFacts,
  extent: Extent,
): Reading {
  if (!leaveOut) return readPlain(text, facts, extent);
  const plain = leaveOut(text);
  const reading = readWithoutMarks(plain?.text ?? text, others, facts, extent);
  return plain ? withWordsAsWritten(withOriginalOffsets(reading, plain), text) : reading;
}

function readPlain(text: string, facts: ArticleFacts, extent: Extent): Reading {
  const { code, language } = detectLanguage(text, facts.language);
  const words = new Words(text, language);
  if (language) return readIn(language, words, code, facts, extent);
  const countries = countriesByName(words);
  return {
    ...reading(code, facts),
    countries: readCountries(countries),
    mentions: countries.map((one) => countryMention(text, one)),
  };
}

/** Reads a text in a language. Exported so that tests can read with other languages of the type. */
export function readIn(
  language: Language,
  words: Words,
  code: string,
  facts: ArticleFacts,
  extent: Extent = 'whole',
): Reading {
  const { head, people, roles, countries, article, antecedents, spotted } = prepare(language, words, extent);
  const held = rolesByPerson(roles);
  return {
    ...reading(code, facts),
    title: facts.title ?? (head.title && words.slice(head.title.first, head.title.last)),
    author: facts.author ?? (head.author && words.slice(head.author.first, head.author.last)),
    date: head.date,
    source: head.outlet && words.slice(head.outlet.first, head.outlet.last),
    url: head.url && words.slice(head.url.first, head.url.last),
    people: people.map((person) => readPerson(person, held.get(person) ?? [])),
    countries: readCountries(countries),
    mentions: spotted,
    quotations: writeQuotations(
      article,
      findQuotations(article, antecedents, countries, quotationModel(language), head.title),
      spotted,
      head.title,
    ),
  };
}

/** An article with all that is found before its quotations. */
export interface Prepared {
  readonly head: Head;
  readonly people: readonly Person[];
  readonly roles: readonly RoleAt[];
  readonly countries: readonly CountryMention[];
  readonly article: AnnotatedArticle;
  readonly antecedents: Antecedents;
  /** All mentions, in the order of the text. */
  readonly spotted: readonly Mention[];
}

/** The steps before quotations: sentences, quotation marks, and who is named where. Exported for training the models. */
export function prepare(language: Language, words: Words, extent: Extent = 'whole'): Prepared {
  const spottedCountries = spotCountries(words);
  const forms = countryForms(words.length, spottedCountries);
  const lines = paragraphsOf(words);
  const head = readHead(words, language, lines, forms, extent);
  const paragraphs = parted(lines, [
    head.title?.first ?? null,
    head.title && head.title.last + 1,
    head.author && head.author.last + 1,
    head.body,
  ]);
  const story = head.title ? head.title.last + 1 : 0;
  /** Whether a word is in the lines before or after the story: byline, outlet and date are not part of it. */
  const isApart = (i: number): boolean =>
    (head.title !== null && i < head.title.first) ||
    (i >= story && i < head.body) ||
    i >= head.end ||
    head.apart.some(({ first, last }) => i >= first && i <= last) ||
    (head.author !== null && i >= head.author.first && i <= head.author.last);
  const names = nameRuns(words, language, forms, paragraphs).filter((run) => !isApart(run.first));
  const isOutlets = (i: number): boolean => head.outlet !== null && i >= head.outlet.first && i <= head.outlet.last;
  const candidates = spottedCountries.filter(({ first }) => !isOutlets(first));
  const marks = withoutNicknames(words, pairMarks(words, paragraphs), names);
  const { countries, people: runs } = countryMentions(words, language, candidates, names);
  const covered = cover(words, countries);
  const { people, mentions } = findPeople(words, language, runs);
  const roles = findRoles(words, language, mentions, countries);
  const sentences = sentencesOf(words, marks, paragraphs, (at) => isTag(words, at));
  const personAt = indexOf(words, mentions);
  const holdings = findHoldings(words, language, mentions, roles, countries);
  const offices = new Offices(words, language, holdings, countries);
  const antecedents = new Antecedents(words, language, mentions, offices, sentenceNumbers(words, sentences), marks.at);
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
    article: { words, language, marks, paragraphs, sentences, personAt, mentions, covered },
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
    source: null,
    url: null,
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

/** Whether a tag stands here after a question in marks: "he asked", "Lavrov asked". */
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
