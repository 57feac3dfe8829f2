import type { Language, PackedQuotationModel } from '../languages/language.ts';
import { type ChainModel, pairedSteps } from '../learned/chain.ts';
import { unpackWeights, type Weights } from '../learned/weights.ts';
import { LABELS } from './labelling/labels.ts';

/** What finding quotations has learnt (docs/model.md). */
export interface QuotationModel {
  /** Labels words. */
  readonly chain: ChainModel;
  /** Weighs segments: a logistic regression. */
  readonly segments: Weights;
  /** Ranks speakers: a softmax. */
  readonly speakers: Weights;
}

const known = new WeakMap<Language, QuotationModel>();

/** A language's model, unpacked the first time it is asked for. */
export function quotationModel(language: Language): QuotationModel {
  let model = known.get(language);
  if (!model) {
    model = unpackQuotationModel(language.quotations);
    known.set(language, model);
  }
  return model;
}

export function unpackQuotationModel(packed: PackedQuotationModel): QuotationModel {
  const unary = unpackWeights(packed.unary);
  return {
    chain: { labels: LABELS, unary, paired: pairedSteps(unary), pairs: unpackWeights(packed.pairs) },
    segments: unpackWeights(packed.segments),
    speakers: unpackWeights(packed.speakers),
  };
}
