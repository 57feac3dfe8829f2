import { bySentence } from '../engine/article/quotations/segments/find-segments.ts';
import { proposeSegments } from '../engine/article/quotations/segments/propose-segments.ts';
import type { Segment } from '../engine/article/quotations/segments/segment.ts';
import { cueOf } from '../engine/article/quotations/segments/segment-cue.ts';
import { optionsFor } from '../engine/article/quotations/speakers/rank-speakers.ts';
import { SpeakerCandidates } from '../engine/article/quotations/speakers/speaker-candidates.ts';
import {
  type PrecedingQuotation,
  putSpeakerFeatures,
  SPEAKER_BITS,
} from '../engine/article/quotations/speakers/speaker-features.ts';
import { FeatureList } from '../engine/learned/feature-list.ts';
import { type PackedWeights, packWeights } from '../engine/learned/packed-weights.ts';
import { goldParts, isSpeaker, shared } from './gold-quotations.ts';
import { type RankingExample, type Training, trainRanker } from './linear.ts';
import type { QuotationArticle } from './quotation-article.ts';
import { RIGHT } from './segments.ts';

/** Found by cross-validation by article. */
const RANKING: Training = { epochs: 10, rate: 0.02, dropout: 0.3, decay: 0, seed: 1 };
/** Weights are clipped at this absolute value. */
const MAX_WEIGHT = 2;

/** For each annotated part with a known speaker: the closest proposed segment, with all candidates for its speaker. */
export function speakerChoices({ gold, article, ruled, labelled }: QuotationArticle): RankingExample[] {
  const rules = bySentence(ruled);
  const parts = goldParts(gold).filter(({ core }) => core);
  const proposed = article.sentences.flatMap((_, n) => proposeSegments(labelled, n, rules.get(n) ?? []));
  const options = new SpeakerCandidates(labelled, ruled);
  const choices: RankingExample[] = [];
  const list = new FeatureList(SPEAKER_BITS);
  let previous: PrecedingQuotation | null = null;
  for (const part of parts) {
    let segment: Segment | null = null;
    let most = RIGHT;
    for (const one of proposed) {
      const share = shared(part, gold.text, article, one);
      if (share < most) continue;
      most = share;
      segment = one;
    }
    if (!segment) continue;
    const chosen: Segment = segment;
    const all = optionsFor(options, chosen, previous);
    const cue = cueOf(labelled, chosen);
    const right = all.flatMap((option, n) =>
      (option ? part.speaker && isSpeaker(part.speaker, article, option) : !part.speaker) ? [n] : [],
    );
    choices.push({
      options: all.map((option) => {
        putSpeakerFeatures(labelled, chosen, cue, option, previous, list);
        return list.buckets();
      }),
      right,
    });
    previous = { segment: chosen, option: all[right[0] ?? -1] ?? null };
  }
  return choices;
}

export const learnSpeakers = (choices: readonly RankingExample[]): Float64Array =>
  trainRanker(choices, 1 << SPEAKER_BITS, RANKING);

export const packedSpeakers = (weights: Float64Array): PackedWeights => packWeights(weights, MAX_WEIGHT);
