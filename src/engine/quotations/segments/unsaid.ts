import { isWork } from '../candidates.ts';
import { isUnreal } from '../cues.ts';
import { kindOf } from '../kind.ts';
import type { Scene } from '../scene.ts';
import { cueOf } from './cue-of.ts';
import type { View } from './describe.ts';
import type { Segment } from './segment.ts';

/**
 * What looks like content to the weights and is none: content whose cue nobody has uttered ("did not say that …"), the title of
 * a work ("wrote “The Stone Road”"), whom somebody asked.
 */
export function isUnsaid(view: View, segment: Segment): boolean {
  const { scene } = view;
  const cue = cueOf(view, segment);
  if (cue < 0) return false;
  if (kindOf(scene, [segment]) === 'direct') {
    const lemma = scene.words.cue(cue)?.lemma;
    return lemma !== undefined && cue < segment.first && isWork(scene, { lemma }, segment.first);
  }
  return isUnreal(scene, cue, scene.sentences[segment.sentence]?.from ?? 0) || asksNothing(scene, cue, segment);
}

/** "asked the minister about it": whom and about what, but no question. */
function asksNothing({ words }: Scene, cue: number, { first, last }: Segment): boolean {
  if (words.cue(cue)?.lemma !== 'ask' || first < cue) return false;
  for (let i = first; i <= last; i++)
    if (/^(?:if|whether|why|how|what|when|where|who|which|whose|to|for|that|[?])$/.test(words.lower(i))) return false;
  return true;
}
