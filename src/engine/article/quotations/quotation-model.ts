import type { Language, PackedQuotationModel } from '../../languages/language.ts';
import { unpackWeights, type Weights } from '../../learned/packed-weights.ts';

/** The learnt weights that score segments and rank speakers, on top of the labels of words (docs/model.md). */
export interface QuotationModel {
  /** Weights of a logistic regression that scores segments. */
  readonly segments: Weights;
  /** Weights of a softmax that ranks speakers. */
  readonly speakers: Weights;
}

const known = new WeakMap<Language, QuotationModel>();

/** The model of a language, unpacked on first use. */
export function quotationModel(language: Language): QuotationModel {
  let model = known.get(language);
  if (!model) {
    model = unpackQuotationModel(language.quotationModel);
    known.set(language, model);
  }
  return model;
}

export function unpackQuotationModel({ segments, speakers }: PackedQuotationModel): QuotationModel {
  return { segments: unpackWeights(segments), speakers: unpackWeights(speakers) };
}
