import { diffArrays, diffWordsWithSpace } from 'diff';
import { textLikeness } from '../dataset/model/text-likeness.ts';
import type { ChangedParagraph, ChangedWords } from '../messages/page-article.ts';

/** The most changed paragraphs that are shown. With more, it is another text, and the dataset has both. */
const MAX_PARAGRAPHS = 60;
/** UTF-16 units of unchanged words that are shown before and after a change. */
const CONTEXT_CHARS = 40;
/** The longest run of added or removed words that is shown, in UTF-16 units. */
const MAX_STRETCH_CHARS = 2_000;
/** Two paragraphs at least this similar count as one that was reworded. */
const REWORDED = 0.3;
/** Two paragraphs, or two texts, that differ in more insertions and deletions are not compared further: it would take seconds. */
const MAX_WORD_EDITS = 400;
const MAX_PARAGRAPH_EDITS = 2_000;

/** The paragraphs that differ between two texts, in the order of the text. */
export function textChanges(before: string, now: string): ChangedParagraph[] {
  const [old, current] = [paragraphsOf(before), paragraphsOf(now)];
  const found = diffArrays(old, current, { maxEditLength: MAX_PARAGRAPH_EDITS });
  if (!found) return [whole('removed', before), whole('added', now)];
  const changes: ChangedParagraph[] = [];
  for (let n = 0; n < found.length; n++) {
    const change = found[n];
    const next = found[n + 1];
    if (!change || (!change.added && !change.removed)) continue;
    if (change.removed && next?.added) {
      changes.push(...reworded(change.value, next.value));
      n++;
    } else changes.push(...change.value.map((paragraph) => whole(change.added ? 'added' : 'removed', paragraph)));
  }
  return changes.slice(0, MAX_PARAGRAPHS);
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

const whole = (kind: 'added' | 'removed', text: string): ChangedParagraph => [{ kind, text: shortened(text) }];

/** Pairs added paragraphs with removed ones. A pair that is similar is shown as one reworded paragraph. */
function reworded(old: readonly string[], current: readonly string[]): ChangedParagraph[] {
  const changes: ChangedParagraph[] = [];
  let from = 0;
  for (const paragraph of current) {
    const at = old.findIndex((one, n) => n >= from && textLikeness(one, paragraph) >= REWORDED);
    if (at < 0) changes.push(whole('added', paragraph));
    else {
      changes.push(...old.slice(from, at).map((gone) => whole('removed', gone)));
      changes.push(changedWords(old[at] ?? '', paragraph));
      from = at + 1;
    }
  }
  changes.push(...old.slice(from).map((gone) => whole('removed', gone)));
  return changes;
}

function changedWords(before: string, now: string): ChangedParagraph {
  const found = diffWordsWithSpace(before, now, { maxEditLength: MAX_WORD_EDITS });
  if (!found) return [...whole('removed', before), ...whole('added', now)];
  return found.map(({ value, added, removed }, n): ChangedWords => {
    if (added || removed) return { kind: added ? 'added' : 'removed', text: shortened(value) };
    return { kind: 'same', text: context(value, n > 0, n < found.length - 1) };
  });
}

/** Unchanged words, without those far from any change. */
function context(text: string, isAfterChange: boolean, isBeforeChange: boolean): string {
  const begin = isAfterChange ? text.slice(0, CONTEXT_CHARS).replace(/\s?\S*$/, '') : '';
  const end = isBeforeChange ? text.slice(-CONTEXT_CHARS).replace(/^\S*\s?/, '') : '';
  return begin.length + end.length + CONTEXT_CHARS > text.length ? text : `${begin} … ${end}`;
}

const shortened = (text: string): string =>
  text.length > MAX_STRETCH_CHARS ? `${text.slice(0, MAX_STRETCH_CHARS)} …` : text;
