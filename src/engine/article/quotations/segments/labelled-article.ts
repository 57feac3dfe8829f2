import type { AnnotatedArticle } from '../annotated-article.ts';
import type { Chances } from '../labelling/label-probabilities.ts';
import type { LabellingInput } from '../labelling/labelling-input.ts';
import { SpanChances } from './span-chances.ts';

/** An article with the labels of its words: what the features of segments and of speakers are computed from. */
export interface LabelledArticle {
  readonly article: AnnotatedArticle;
  readonly input: LabellingInput;
  readonly chances: Chances;
  readonly spans: SpanChances;
}

/** Makes a labelled article from the chances that the tagger gives to each label of each word. */
export function labelledArticle(article: AnnotatedArticle, input: LabellingInput, chances: Chances): LabelledArticle {
  return { article, input, chances, spans: new SpanChances(article, chances) };
}
