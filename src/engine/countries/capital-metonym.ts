import type { NameLanguage } from '../languages/name-language.ts';
import { fold } from '../text/fold.ts';
import { isCapitalised, wordBefore } from '../text/name-context.ts';

/**
 * Whether a capital stands for its government where it is written: it says or decides something ("Moscow has repeatedly
 * warned"), something it has is a government's ("Ankara's position"), or it is dealt with as one ("accused Tehran of", "ties
 * with Beijing", "between Baku and Yerevan"). A city in which something happens is none.
 */
export function speaksForGovernment(language: NameLanguage, text: string, start: number, end: number): boolean {
  const { capitals, notGivenNames } = language;
  const previous = wordBefore(text, start);
  if (capitals.places.test(previous)) return false;
  // A capitalised word before is a longer name ("Jack London"), unless it only begins the sentence, or ends the one before.
  if (isCapitalised(previous) && !previous.endsWith('.') && !notGivenNames.has(fold(previous))) return false;
  const after = text.slice(end, end + MAX_CHARS_AFTER);
  if (/^,? \p{Lu}/u.test(after) && !capitals.headlineActs.test(after)) return false;
  if (capitals.acts.test(after) || capitals.possessions.test(after)) return true;
  const ahead = text.slice(Math.max(0, start - MAX_CHARS_BEFORE), start);
  return (
    capitals.dealtWith.test(ahead) ||
    (capitals.between.test(ahead) && capitals.andAnother.test(after)) ||
    capitals.betweenAnother.test(ahead)
  );
}

/** How far a verb may be from its capital, helpers and adverbs between; and whoever deals with it. */
const MAX_CHARS_AFTER = 90;
const MAX_CHARS_BEFORE = 60;
