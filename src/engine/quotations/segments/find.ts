import { FeatureList } from '../../learned/feature-list.ts';
import type { Weights } from '../../learned/weights.ts';
import type { Candidate } from '../candidates.ts';
import type { Ruled } from '../rules.ts';
import type { Range, Scene } from '../scene.ts';
import { choose, type Weighed } from './choose.ts';
import { describe, SEGMENT_BITS, type View } from './describe.ts';
import { propose } from './propose.ts';
import type { Segment } from './segment.ts';
import { clearName, settled } from './settled.ts';
import { isUnsaid } from './unsaid.ts';

/** A segment with less chance is not taken; settled by cross-validation for the best F1. */
const LEAST_CHANCE = 0.3;

/** What the rules found, by sentence. */
export function bySentence({ candidates }: Ruled): Map<number, Candidate[]> {
  const found = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const known = found.get(candidate.sentence);
    if (known) known.push(candidate);
    else found.set(candidate.sentence, [candidate]);
  }
  return found;
}

/** The content of an article's quotations, in order, without overlaps. */
export function findSegments(view: View, ruled: Ruled, weights: Weights): Weighed[] {
  const rules = bySentence(ruled);
  const features = new FeatureList(SEGMENT_BITS);
  const weighed: Weighed[] = [];
  for (const sentence of view.scene.sentences.keys()) {
    const found = rules.get(sentence) ?? [];
    const fixed = clear(view.scene, found);
    const proposed = propose(view.scene, view.chances, sentence, found).filter((one) => !crosses(fixed, one));
    for (const segment of [...fixed, ...proposed]) {
      describe(view, segment, found, features);
      const chance = Math.max(settled(view.scene, segment), 1 / (1 + Math.exp(-features.score(weights))));
      if (chance > LEAST_CHANCE) weighed.push({ ...segment, chance });
    }
  }
  return choose(weighed, LEAST_CHANCE).filter((segment) => !isUnsaid(view, segment));
}

/** What rules alone give to a clear name; nothing else is taken from where it stands. */
function clear(scene: Scene, ruled: readonly Candidate[]): Segment[] {
  return ruled
    .flatMap((one) => one.spans.map(({ first, last }) => ({ first, last, sentence: one.sentence, ruled: one })))
    .filter((segment) => clearName(scene, segment));
}

/** Shares words with one of them, or with its tag. */
function crosses(fixed: readonly Segment[], { first, last }: Segment): boolean {
  const meets = (one: Range | undefined): boolean => one !== undefined && one.first <= last && first <= one.last;
  return fixed.some((one) => meets(one) || meets(one.ruled?.cue?.group));
}
