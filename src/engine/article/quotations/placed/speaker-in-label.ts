import { Class } from '../../../languages/language.ts';
import type { Antecedents } from '../../people/antecedents.ts';
import type { PersonMention } from '../../people/resolve-people.ts';
import { type AnnotatedArticle, personAt, type Range } from '../annotated-article.ts';
import type { NamedSpeaker } from './placed-quotation.ts';

/**
 * Finds the speaker in the words that announce a statement: "Statement by Omar Haddad, chief analyst at Northgate" names Haddad;
 * one "from the family of Omar Haddad" does not. Null where nobody is named.
 */
export function speakerIn(
  article: AnnotatedArticle,
  { first, last }: Range,
  antecedents: Antecedents,
): NamedSpeaker | null {
  for (let i = first; i <= last; i++) {
    const mention = personAt(article, i);
    if (!mention || mention.first !== i) continue;
    if (mention.shared || isDependent(article, mention, first)) return null;
    const possessed = ownerOf(article, mention, last);
    if (possessed) i = mention.last;
    else return { phrase: { first: mention.first, last: mention.last, type: 'name' }, person: mention.person };
  }
  return holderIn(article, { first, last }, antecedents);
}

/**
 * Whether the name depends on another noun and is not the speaker: "the family of Omar Haddad", "about Omar Haddad". "from" and
 * "by" name the speaker, and so does "the statement of".
 */
function isDependent({ words }: AnnotatedArticle, { first, title }: PersonMention, from: number): boolean {
  let before = (title?.first ?? first) - 1;
  while (before > from && words.is(before, Class.determiner | Class.roleModifier | Class.role)) before--;
  return (
    before >= from &&
    words.is(before, Class.preposition) &&
    !words.grammar.authorship.test(words.lower(before)) &&
    !(words.lower(before) === words.grammar.of && words.grammar.authored.test(words.lower(before - 1))) &&
    !words.capital(before)
  );
}

/** Whether the name is a possessor: "Omar Haddad's lawyer". */
function ownerOf({ words }: AnnotatedArticle, { last }: PersonMention, end: number): boolean {
  return last < end && /^['’]s$|^['’]$/.test(words.type(last + 1).text);
}

/** The holder of the office that the words name ("The mayor", "Premier"), if only one person holds it. */
function holderIn(article: AnnotatedArticle, { first, last }: Range, antecedents: Antecedents): NamedSpeaker | null {
  const { words } = article;
  for (let i = first; i <= last && words.type(i).text !== ','; i++) {
    if (words.is(i, Class.preposition)) return null;
    if (!words.is(i, Class.role) || words.is(i, Class.people) || words.is(i + 1, Class.role)) continue;
    const person = antecedents.holder(first, i);
    return person && { phrase: { first, last: i, type: 'nominal' }, person };
  }
  return null;
}
