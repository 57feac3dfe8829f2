import { Class } from '../../../languages/language.ts';
import { isDash } from '../../layout/lines.ts';
import type { Antecedents } from '../../people/antecedents.ts';
import type { Person } from '../../people/resolve-people.ts';
import { type AnnotatedArticle, endOf, personAt, quotedAt, type Range } from '../annotated-article.ts';
import { isTitleInMarks } from '../content-bounds.ts';
import type { NamedSpeaker, PlacedQuotation } from './placed-quotation.ts';

/** The certainty of a speaker in a headline: a name, or an office that one person holds. */
const IN_HEADLINE = 0.9;

/**
 * Finds words in quotation marks in a headline that a colon or a dash attributes: "Premier: ‘No more delays’", "‘We came back’:
 * union leader Voss on the talks", "Plan ‘won't happen’ – minister".
 */
export function headlineSpeakers(
  article: AnnotatedArticle,
  title: Range | null,
  antecedents: Antecedents,
  sentenceAt: (word: number) => number,
): PlacedQuotation[] {
  if (!title) return [];
  const { words } = article;
  const { first, last } = title;
  for (let i = first; i <= last; i++) {
    const quoted = quotedAt(article, i);
    if (!quoted) continue;
    const end = endOf(quoted);
    if (end > last || (isTitleInMarks(article, quoted.open) && quoted.last - quoted.first < 3)) return [];
    const content = { first: quoted.open, last: end };
    const ahead = words.type(i - 1).text === ':' && i - 1 > first ? { first, last: i - 2 } : null;
    const parts = /^[:,]$/.test(words.type(end + 1).text) || isDash(words, end + 1);
    const behind = parts && end + 2 <= last ? { first: end + 2, last } : null;
    const speaker =
      (ahead && named(article, ahead, antecedents, true)) ?? (behind && named(article, behind, antecedents, false));
    return speaker ? [{ spans: [content], sentence: sentenceAt(content.first), speaker, sure: IN_HEADLINE }] : [];
  }
  return [];
}

/**
 * The first person named in a range, by a part of the name or by an office. `whole`: the range must have nothing but the speaker.
 */
function named(article: AnnotatedArticle, range: Range, antecedents: Antecedents, whole: boolean): NamedSpeaker | null {
  const { words } = article;
  let start = range.first;
  for (let i = range.first; i <= range.last; i++) {
    const mention = personAt(article, i);
    const owns = /^['’]s?$/.test(words.type((mention?.last ?? i) + 1).text);
    if (owns) {
      i = (mention?.last ?? i) + 1;
      if (mention) start = i + 1;
      continue;
    }
    if (words.is(i, Class.preposition) && !words.grammar.authorship.test(words.lower(i))) return null;
    if (mention) return { phrase: { first: mention.first, last: mention.last, type: 'name' }, person: mention.person };
    const person = words.capital(i) ? byFamily(article, words.lower(i)) : null;
    if (person) return { phrase: { first: i, last: i, type: 'name' }, person };
    if (!words.is(i, Class.role) || words.is(i, Class.people)) continue;
    // In "union leader Voss" the name after the office says more than the office.
    if (i < range.last && (personAt(article, i + 1) || words.capital(i + 1) || words.is(i + 1, Class.role))) continue;
    const holder = antecedents.holder(start, i);
    if (holder) return { phrase: { first: range.first, last: i, type: 'nominal' }, person: holder };
    if (whole) return null;
  }
  return null;
}

/** The person with a family name, if only one has it. */
function byFamily({ mentions }: AnnotatedArticle, family: string): Person | null {
  const bearers = new Set<Person>();
  for (const { person } of mentions)
    if (person.tokens.length > 1 && person.tokens[person.tokens.length - 1] === family) bearers.add(person);
  const [only] = bearers;
  return bearers.size === 1 && only ? only : null;
}
