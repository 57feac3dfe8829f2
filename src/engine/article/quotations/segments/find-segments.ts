import { FeatureList } from '../../../learned/feature-list.ts';
import type { Weights } from '../../../learned/packed-weights.ts';
import type { AnnotatedArticle, Range } from '../annotated-article.ts';
import type { Candidate } from '../attribution-candidates.ts';
import type { RuleFindings } from '../attribution-rules.ts';
import { afterDescriptions } from '../descriptions.ts';
import { throughContent } from '../speakers/spoken-through.ts';
import { chooseWithoutOverlaps, type ScoredSegment } from './choose-segments.ts';
import type { LabelledArticle } from './labelled-article.ts';
import { proposeSegments } from './propose-segments.ts';
import { certainSpeaker, minChanceByRule } from './rule-certainty.ts';
import type { Segment } from './segment.ts';
import { putSegmentFeatures, SEGMENT_BITS } from './segment-features.ts';
import { isUnspoken } from './unspoken-segments.ts';

/** The least chance with which a segment is taken; chosen by cross-validation for the best F1. */
const MIN_CHANCE = 0.36;

/** Groups the quotations that the rules found by sentence. */
export function bySentence({ candidates }: RuleFindings): Map<number, Candidate[]> {
  const found = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const known = found.get(candidate.sentence);
    if (known) known.push(candidate);
    else found.set(candidate.sentence, [candidate]);
  }
  return found;
}

/**
 * Finds the content of an article's quotations: proposes segments, scores each, chooses the best set without overlaps, and drops
 * what nobody said. The result is in the order of the text.
 */
export function findSegments(labelled: LabelledArticle, ruled: RuleFindings, weights: Weights): ScoredSegment[] {
  const rules = bySentence(ruled);
  const features = new FeatureList(SEGMENT_BITS);
  const scored: ScoredSegment[] = [];
  for (const sentence of labelled.article.sentences.keys()) {
    const found = rules.get(sentence) ?? [];
    const certain = certainSegments(labelled.article, found);
    const quoted = quotedByAnother(labelled.article, sentence, certain);
    const fixed = [...certain, ...quoted];
    const proposed = proposeSegments(labelled, sentence, found).filter((one) => !overlapsAny(fixed, one));
    for (const segment of [...fixed, ...proposed]) {
      putSegmentFeatures(labelled, segment, found, features);
      const least = quoted.includes(segment) ? QUOTED_BY_ANOTHER : minChanceByRule(labelled.article, segment);
      const chance = Math.max(least, 1 / (1 + Math.exp(-features.score(weights))));
      if (chance > MIN_CHANCE)
        for (const part of atParticiple(labelled.article, found, segment)) scored.push({ ...part, chance, least });
    }
  }
  return chooseWithoutOverlaps(scored, MIN_CHANCE).filter((segment) => !isUnspoken(labelled, segment));
}

/** The least chance of words in quotation marks that one person or medium takes from another. */
const QUOTED_BY_ANOTHER = 0.93;

/**
 * What a sentence has one person or medium take from another, in quotation marks: "State television cited General Vale as saying
 * the town “had fallen”". It is always taken, and nothing that overlaps it is.
 */
function quotedByAnother(article: AnnotatedArticle, sentence: number, certain: readonly Segment[]): Segment[] {
  const bounds = article.sentences[sentence];
  const content = bounds && throughContent(article, bounds.from, bounds.to)?.content;
  return content && !overlapsAny(certain, content) ? [{ ...content, sentence, ruled: null }] : [];
}

/** Quotations that syntax gives to a clear name. They are always taken, and nothing that overlaps them is. */
function certainSegments(article: AnnotatedArticle, ruled: readonly Candidate[]): Segment[] {
  return ruled
    .map((one) => withoutDescription(article, one))
    .flatMap((one) => one.spans.map(({ first, last }) => ({ first, last, sentence: one.sentence, ruled: one })))
    .filter((segment) => certainSpeaker(article, segment));
}

/** "According to Jane Doe, the mayor, the wall will stand.": what the speaker is is no part of what was said. */
function withoutDescription(article: AnnotatedArticle, ruled: Candidate): Candidate {
  const [span] = ruled.spans;
  if (ruled.rule !== 'according' || ruled.subject?.type !== 'name' || !span || span.first < ruled.subject.last)
    return ruled;
  const first = afterDescriptions(article, span.first - 1, span.last + 1) + 1;
  return first === span.first ? ruled : { ...ruled, spans: [{ first, last: span.last }, ...ruled.spans.slice(1)] };
}

/** Whether words are shared with one of the fixed segments, or with its tag. */
function overlapsAny(fixed: readonly Segment[], { first, last }: Range): boolean {
  const meets = (one: Range | undefined): boolean => one !== undefined && one.first <= last && first <= one.last;
  return fixed.some((one) => meets(one) || meets(one.ruled?.cue?.group));
}

/**
 * Splits a segment where a participle after a comma attributes a second quotation: “…,” thanking the crew for its “hard work”.
 */
function atParticiple({ words }: AnnotatedArticle, ruled: readonly Candidate[], segment: Segment): readonly Segment[] {
  for (const one of ruled) {
    const { cue, spans } = one;
    if (cue?.form !== 'ing' || cue.group.first <= segment.first || cue.first > segment.last) continue;
    const last = cue.group.first - 1;
    const another = spans.find((span) => span.first > cue.first && span.first <= segment.last);
    if (!another || !/^[,”"]$/.test(words.type(last).text)) continue;
    const own = ruled.find((other) => other.spans.some((span) => span.first === segment.first && span.last === last));
    return [
      { ...segment, last, ruled: own ?? segment.ruled },
      { ...segment, ...another, ruled: one },
    ];
  }
  return [segment];
}
