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
  const unreal = isUnreal(scene, cue, scene.sentences[segment.sentence]?.from ?? 0);
  if (kindOf(scene, [segment]) === 'direct') {
    if (unreal && !segment.ruled) return true;
    const lemma = scene.words.cue(cue)?.lemma;
    return lemma !== undefined && cue < segment.first && isWork(scene, { lemma }, segment.first);
  }
  return unreal || asksNothing(scene, cue, segment);
}

/** "asked the minister about it": whom and about what, but no question; "when asked if …": nobody is said to have asked. */
function asksNothing({ words }: Scene, cue: number, { first, last }: Segment): boolean {
  if (words.cue(cue)?.lemma !== 'ask' || first < cue) return false;
  if (/^(?:when|if|once|being)$/.test(words.lower(cue - 1))) return true;
  for (let i = first; i <= last; i++)
    if (/^(?:if|whether|why|how|what|when|where|who|which|whose|to|for|that|[?])$/.test(words.lower(i))) return false;
  return true;
}
