import { Class } from '../../languages/language.ts';
import type { PersonMention } from '../people/resolve-people.ts';
import { type AnnotatedArticle, personAt, type Range } from './annotated-article.ts';

/**
 * Whether a preposition joins what follows to the noun before it, as part of one phrase: "officials at the ministry", "an aide to",
 * "the letter sent to", "a book about".
 */
export function linksToNoun(article: AnnotatedArticle, at: number): boolean {
  const { words } = article;
  const link = words.lower(at);
  if (words.grammar.phraseLink.test(link)) return true;
  if (!words.grammar.writingLink.test(link)) return false;
  const noun = nounBefore(article, at);
  return words.is(noun, Class.people | Class.role) || words.grammar.writing.test(words.lower(noun));
}

/** The noun that a preposition follows. A participle may stand between: "the letter sent to". */
export function nounBefore({ words }: AnnotatedArticle, link: number): number {
  const isSent = words.type(link - 1).shape === 'lower' && words.grammar.sent.test(words.lower(link - 1));
  return isSent && words.grammar.writing.test(words.lower(link - 2)) ? link - 2 : link - 1;
}

/** Whether a phrase is of something written: "a message from Jane Doe". */
export function isOfWriting({ words }: AnnotatedArticle, { first, last }: Range): boolean {
  for (let i = first; i <= last; i++) if (words.grammar.writing.test(words.lower(i))) return true;
  return false;
}

/**
 * Whoever wrote what a phrase names, and so says its words: "the letter from Jane Doe", "a statement sent by Jane Doe to the board",
 * "Jane Doe's diary". Undefined for other phrases, among them "the complaint against Jane Doe" and "Jane Doe's lawyer's letter".
 */
export function writerOf(article: AnnotatedArticle, { first, last }: Range): PersonMention | undefined {
  const { words } = article;
  for (let i = first; i <= last; i++) {
    // "a text message": the noun is the last of them.
    if (!words.grammar.writing.test(words.lower(i)) || words.grammar.writing.test(words.lower(i + 1))) continue;
    if (!words.grammar.authored.test(words.lower(i))) return undefined;
    const by = words.grammar.sent.test(words.lower(i + 1)) ? i + 2 : i + 1;
    return (
      (words.grammar.authorship.test(words.lower(by)) && writerFrom(article, by + 1, last)) || owner(article, i, first)
    );
  }
  return undefined;
}

/** The most words of a title before a name. */
const MAX_TITLE_WORDS = 6;

function writerFrom(article: AnnotatedArticle, at: number, last: number): PersonMention | undefined {
  const { words } = article;
  for (let i = at; i <= last && i <= at + MAX_TITLE_WORDS; i++) {
    const mention = personAt(article, i);
    if (!mention) continue;
    const after = words.type(mention.last + 1);
    const isOne = !/^['’]s?$/.test(after.text) && after.lower !== words.grammar.and;
    return isOne && (mention.title?.first ?? mention.first) === at ? mention : undefined;
  }
  return undefined;
}

/** "Jane Doe's letter", "Jane Doe's last letter". */
function owner(article: AnnotatedArticle, noun: number, first: number): PersonMention | undefined {
  const { words } = article;
  for (let i = noun - 1; i > first; i--) if (/^['’]s?$/.test(words.type(i).text)) return personAt(article, i - 1);
  return undefined;
}
