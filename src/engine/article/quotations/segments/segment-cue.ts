import { floatAt } from '../../../item-at.ts';
import { type AnnotatedArticle, quotedAt } from '../annotated-article.ts';
import type { Chances } from '../labelling/label-probabilities.ts';
import type { LabelledArticle } from './labelled-article.ts';
import type { Segment } from './segment.ts';

/** A word with a lower chance is no cue. */
const MIN_CUE_CHANCE = 0.2;
/** A cue loses this share of its chance with each word between it and the content. */
const FADE_PER_WORD = 0.04;

/**
 * The word that most likely attributes a segment: in the segment's sentence, outside it and outside quotation marks; -1 for none.
 */
export function cueOf({ article, chances }: LabelledArticle, { first, last, sentence, ruled }: Segment): number {
  if (ruled?.cue && (ruled.cue.first < first || ruled.cue.first > last)) return ruled.cue.first;
  const bounds = article.sentences[sentence];
  if (!bounds) return -1;
  let best = -1;
  let most = MIN_CUE_CHANCE;
  for (let i = bounds.from; i < bounds.to; i++) {
    if ((i >= first && i <= last) || quotedAt(article, i)) continue;
    const away = i < first ? first - i : i - last;
    const worth = floatAt(chances.cue, i) * Math.max(0.2, 1 - FADE_PER_WORD * away);
    if (worth > most) {
      most = worth;
      best = i;
    }
  }
  return best < 0 ? best : verbOf(article, chances, best, bounds.from, bounds.to);
}

/**
 * Of neighbouring words that are all likely a cue ("might have promised"), the one on the list of cue verbs; else the word
 * itself.
 */
function verbOf({ words }: AnnotatedArticle, { cue }: Chances, at: number, from: number, to: number): number {
  for (let i = at; i < to && floatAt(cue, i) >= MIN_CUE_CHANCE; i++) if (words.cue(i)) return i;
  for (let i = at - 1; i >= from && floatAt(cue, i) >= MIN_CUE_CHANCE; i--) if (words.cue(i)) return i;
  return at;
}
