import type { AnnotatedArticle } from '../engine/article/quotations/annotated-article.ts';
import { bySentence } from '../engine/article/quotations/segments/find-segments.ts';
import { proposeSegments } from '../engine/article/quotations/segments/propose-segments.ts';
import type { Segment } from '../engine/article/quotations/segments/segment.ts';
import { putSegmentFeatures, SEGMENT_BITS } from '../engine/article/quotations/segments/segment-features.ts';
import { FeatureList } from '../engine/learned/feature-list.ts';
import { type PackedWeights, packWeights } from '../engine/learned/packed-weights.ts';
import { type GoldPart, goldParts, shared } from './gold-quotations.ts';
import { type Row, type Training, trainLogistic } from './linear.ts';
import type { QuotationArticle } from './quotation-article.ts';

/** Found by cross-validation by article; docs/model.md has the figures. */
const LINEAR: Training = { epochs: 10, rate: 0.02, dropout: 0.3, decay: 0, seed: 1 };
/**
 * A segment is right if it shares this much of its characters with the annotated part (intersection over union), as in the
 * figures.
 */
export const RIGHT = 0.8;
/** The target for a right segment whose ends are not exactly the annotated ones. */
const NEARLY = 0.5;
/** The weight of an unuttered belief as a wrong segment: it has a quotation's form, and only its verb tells. */
const UNSPOKEN_WEIGHT = 0.3;
/** Weights are clipped at this absolute value. */
const MAX_WEIGHT = 2;

/** Every proposed segment of an article as a training row; right if it is close enough to an annotated part. */
export function segmentRows({ gold, article, ruled, labelled }: QuotationArticle): Row[] {
  const rules = bySentence(ruled);
  const parts = goldParts(gold);
  const list = new FeatureList(SEGMENT_BITS);
  return article.sentences.flatMap((_, n) => {
    const found = rules.get(n) ?? [];
    return proposeSegments(labelled, n, found).map((segment): Row => {
      const closest = nearest(parts, gold.text, article, segment);
      putSegmentFeatures(labelled, segment, found, list);
      const features = list.buckets();
      if (closest && !closest.part.core) return { features, right: 0, weight: UNSPOKEN_WEIGHT };
      return { features, right: !closest ? 0 : closest.share === 1 ? 1 : NEARLY };
    });
  });
}

function nearest(
  parts: readonly GoldPart[],
  text: string,
  article: AnnotatedArticle,
  segment: Segment,
): { part: GoldPart; share: number } | null {
  let best: GoldPart | null = null;
  let most = RIGHT;
  for (const part of parts) {
    const share = shared(part, text, article, segment);
    if (share < most) continue;
    most = share;
    best = part;
  }
  return best && { part: best, share: most };
}

export const learnSegments = (rows: readonly Row[]): Float64Array => trainLogistic(rows, 1 << SEGMENT_BITS, LINEAR);

export const packedSegments = (weights: Float64Array): PackedWeights => packWeights(weights, MAX_WEIGHT);
