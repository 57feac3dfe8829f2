import { FeatureList } from '../../learned/feature-list.ts';
import type { Weights } from '../../learned/weights.ts';
import type { Candidate } from '../candidates.ts';
import type { Ruled } from '../rules.ts';
import { choose, type Weighed } from './choose.ts';
import { describe, SEGMENT_BITS, type View } from './describe.ts';
import { propose } from './propose.ts';
import type { Segment } from './segment.ts';

/** A segment with less chance is not taken; settled by cross-validation for the best F1 (docs/model.md). */
export const LEAST_CHANCE = 0.33;

/** A segment that marks and syntax settle: “…,” said by somebody named. What is learnt may not take it back. */
const SETTLED = 0.97;

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
  const weighed = view.scene.sentences.flatMap((_, sentence) => {
    const found = rules.get(sentence) ?? [];
    return propose(view.scene, view.chances, sentence, found).map((segment): Weighed => {
      describe(view, segment, found, features);
      const chance = 1 / (1 + Math.exp(-features.score(weights)));
      return { ...segment, chance: isSettled(segment) ? Math.max(SETTLED, chance) : chance };
    });
  });
  return choose(weighed, LEAST_CHANCE);
}

function isSettled({ ruled, first, last }: Segment): boolean {
  return (
    ruled !== null &&
    ruled.rule === 'tag' &&
    ruled.kind === 'direct' &&
    ruled.subject?.type === 'name' &&
    ruled.spans.some((span) => span.first === first && span.last === last)
  );
}
