import { isUnreal } from '../cues.ts';
import { kindOf } from '../kind.ts';
import { titled } from '../regions.ts';
import { endOf, quotedAt, type Scene } from '../scene.ts';
import { cueOf } from './cue-of.ts';
import type { View } from './describe.ts';
import type { Segment } from './segment.ts';

/** What looks like content to the weights and is none, whatever they have learnt. */
export function isUnsaid(view: View, segment: Segment): boolean {
  const { scene } = view;
  if (isWork(scene, segment)) return true;
  if (kindOf(scene, [segment]) === 'direct') return false;
  const cue = cueOf(view, segment);
  if (cue < 0) return false;
  return isUnreal(scene, cue, scene.sentences[segment.sentence]?.from ?? 0) || asksNothing(scene, cue, segment);
}

/** "Wrote “The Stone Road”": a title of several words in marks that neither a rule, a comma nor a colon has somebody say. */
function isWork(scene: Scene, { first, last, ruled }: Segment): boolean {
  const quoted = quotedAt(scene, first);
  if (ruled || !quoted || quoted.open !== first || endOf(quoted) !== last || quoted.last === quoted.first) return false;
  const amid = scene.paragraphs[first] === scene.paragraphs[first - 1];
  return amid && !/^[,:]$/.test(scene.words.type(first - 1).text) && titled(scene, first);
}

/** "asked the minister about it": whom and about what, but no question. */
function asksNothing({ words }: Scene, cue: number, { first, last }: Segment): boolean {
  if (words.cue(cue)?.lemma !== 'ask' || first < cue) return false;
  for (let i = first; i <= last; i++)
    if (/^(?:if|whether|why|how|what|when|where|who|which|whose|to|for|that|[?])$/.test(words.lower(i))) return false;
  return true;
}
