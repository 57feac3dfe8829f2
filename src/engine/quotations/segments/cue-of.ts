import { quotedAt } from '../scene.ts';
import type { View } from './describe.ts';
import type { Segment } from './segment.ts';

/** A word less likely than this is no cue. */
const LEAST_CUE = 0.2;
/** A cue loses this share of its chance with each word between it and the content. */
const FADES = 0.04;

/** The word that most likely attributes a segment: in its sentence, outside marks and outside the segment; -1 for none. */
export function cueOf({ scene, chances }: View, { first, last, sentence, ruled }: Segment): number {
  if (ruled?.cue && (ruled.cue.first < first || ruled.cue.first > last)) return ruled.cue.first;
  const bounds = scene.sentences[sentence];
  if (!bounds) return -1;
  let best = -1;
  let most = LEAST_CUE;
  for (let i = bounds.from; i < bounds.to; i++) {
    if ((i >= first && i <= last) || quotedAt(scene, i)) continue;
    const away = i < first ? first - i : i - last;
    const worth = (chances.cue[i] as number) * Math.max(0.2, 1 - FADES * away);
    if (worth > most) {
      most = worth;
      best = i;
    }
  }
  return best;
}
