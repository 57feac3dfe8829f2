import type { QuotationKind } from '../../types.ts';
import { type AnnotatedArticle, endOf, quotedAt, type Range } from './annotated-article.ts';

/**
 * The kind of a quotation: direct if all words but a conjunction are in quotation marks, mixed if some are, indirect if none is.
 */
export function kindOf(article: AnnotatedArticle, spans: readonly Range[]): QuotationKind {
  let inside = 0;
  let outside = 0;
  for (const { first, last } of spans)
    for (let i = first; i <= last; i++) {
      const quoted = quotedAt(article, i);
      if (quoted) {
        inside++;
        i = Math.min(endOf(quoted), last);
      } else if (article.words.type(i).shape !== 'punct' && !article.words.grammar.glue.test(article.words.lower(i)))
        outside++;
    }
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed';
}
