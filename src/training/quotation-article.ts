import type { AnnotatedArticle } from '../engine/article/quotations/annotated-article.ts';
import { applyRules, type RuleFindings } from '../engine/article/quotations/attribution-rules.ts';
import { labellingInput } from '../engine/article/quotations/labelling/labelling-input.ts';
import { type LabelledArticle, labelledArticle } from '../engine/article/quotations/segments/labelled-article.ts';
import { type Prepared, prepare } from '../engine/article/read-article.ts';
import type { Language } from '../engine/languages/language.ts';
import { Words } from '../engine/text/words.ts';
import type { QuotedArticle } from './gold-articles.ts';
import { heldOutChances } from './tagger-chances.ts';

/** An annotated article as the engine sees it after labelling, with labels by a tagger that was not trained on it. */
export interface QuotationArticle {
  readonly gold: QuotedArticle;
  readonly prepared: Prepared;
  readonly article: AnnotatedArticle;
  readonly ruled: RuleFindings;
  readonly labelled: LabelledArticle;
}

export function quotationArticle(gold: QuotedArticle, language: Language): QuotationArticle {
  const prepared = prepare(language, new Words(gold.text, language));
  const { article } = prepared;
  const ruled = applyRules(article);
  const labelled = labelledArticle(
    article,
    labellingInput(article, ruled),
    heldOutChances(gold.id, article.words.length),
  );
  return { gold, prepared, article, ruled, labelled };
}
