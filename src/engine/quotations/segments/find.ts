import { FeatureList } from '../../learned/feature-list.ts';
import type { Weights } from '../../learned/weights.ts';
import type { Candidate } from '../candidates.ts';
import { isUnreal } from '../cues.ts';
import { kindOf } from '../kind.ts';
import type { Ruled } from '../rules.ts';
import { choose, type Weighed } from './choose.ts';
import { cueOf } from './cue-of.ts';
import { describe, SEGMENT_BITS, type View } from './describe.ts';
import { propose } from './propose.ts';
import type { Segment } from './segment.ts';

/** A segment with less chance is not taken; settled by cross-validation for the best F1 (docs/model.md). */
export const LEAST_CHANCE = 0.3;

/**
 * What marks and syntax settle, whatever has been learnt: content in marks that a rule gives to a clear subject, by rule, kind
 * and subject, with the share that is right on the training articles (rounded down). A segment has at least this chance.
 */
const SETTLED: Readonly<Record<string, number>> = {
  'tag direct name': 0.98,
  'tag direct pronoun': 0.98,
  'tag direct nominal': 0.94,
  'before direct name': 0.94,
  'trailing mixed pronoun': 0.94,
  'trailing mixed name': 0.85,
  'clause mixed name': 0.8,
  'tag mixed name': 0.7,
  'object mixed name': 0.65,
};

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
    for (const segment of propose(view.scene, view.chances, sentence, found)) {
      describe(view, segment, found, features);
      const chance = Math.max(settled(segment), 1 / (1 + Math.exp(-features.score(weights))));
      if (chance > LEAST_CHANCE) weighed.push({ ...segment, chance });
    }
  }
  return choose(weighed, LEAST_CHANCE).filter((segment) => !isUnsaid(view, segment));
}

function settled({ ruled, first, last }: Segment): number {
  if (!ruled?.subject || !ruled.spans.some((span) => span.first === first && span.last === last)) return 0;
  return SETTLED[`${ruled.rule} ${ruled.kind} ${ruled.subject.type}`] ?? 0;
}

/** Reported content whose cue nobody has uttered: "did not say that …". */
function isUnsaid(view: View, segment: Segment): boolean {
  if (kindOf(view.scene, [segment]) === 'direct') return false;
  const cue = cueOf(view, segment);
  return cue >= 0 && isUnreal(view.scene, cue, view.scene.sentences[segment.sentence]?.from ?? 0);
}
