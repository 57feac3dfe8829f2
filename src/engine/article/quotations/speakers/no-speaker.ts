import { Class } from '../../../languages/language.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import type { NounPhrase } from '../noun-phrases.ts';

/** A speaker's phrase without a subordinating word at its start: "that officials" becomes "officials". */
export function withoutOpening({ words }: AnnotatedArticle, phrase: NounPhrase): NounPhrase {
  const opens =
    phrase.last > phrase.first &&
    words.lower(phrase.first) === words.grammar.that &&
    !isSingular(words.lower(phrase.last));
  return opens ? { ...phrase, first: phrase.first + 1 } : phrase;
}

const isSingular = (lower: string): boolean => !lower.endsWith('s');

/** Whether a phrase names nobody in particular, such as "one", "some", "others" or "many". A reader could look nobody up. */
export function isNobody({ words }: AnnotatedArticle, { first, last, type }: NounPhrase): boolean {
  if (type === 'name' || type === 'group' || first !== last) return false;
  return (
    words.grammar.quantity.test(words.lower(first)) ||
    words.grammar.someOrOthers.test(words.lower(first)) ||
    (type === 'nominal' && words.is(first, Class.subordinator | Class.conjunction))
  );
}
