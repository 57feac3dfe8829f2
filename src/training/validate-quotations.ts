import { prepare } from '../engine/article.ts';
import { english } from '../engine/languages/en/index.ts';
import { findQuotations } from '../engine/quotations/find.ts';
import { type QuotationModel, unpackQuotationModel } from '../engine/quotations/model.ts';
import { writeQuotations } from '../engine/quotations/write.ts';
import { Words } from '../engine/text/words.ts';
import { type QuotedArticle, readGold } from './gold-articles.ts';
import { random, shuffled } from './linear.ts';
import { isComplete, quotationArticle, trainQuotations } from './quotations.ts';

/** Folds of the cross-validation. */
const FOLDS = 4;

/**
 * Cross-validates by article: each is read by a model learnt from the articles of the other folds, rounded as it is shipped.
 * Gives the readings as the scorer wants them, a JSON line each; null, with a plain line, where the gold is absent.
 */
export function validateQuotations(): string[] | null {
  const gold = readGold<QuotedArticle>('quotes-dev.jsonl');
  if (!gold) return null;
  const articles = gold.map((article) => quotationArticle(article, english));
  const order = shuffled(articles.length, random(7));
  const lines: string[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = (n: number): boolean => (order[n] ?? 0) % FOLDS === fold;
    const model = unpackQuotationModel(
      trainQuotations(articles.filter((article, n) => !held(n) && isComplete(article.gold))),
    );
    for (const [n, article] of articles.entries()) if (held(n)) lines.push(reading(article.gold, model));
    console.log(`fold ${fold + 1} of ${FOLDS}`);
  }
  return lines;
}

function reading({ id, text }: QuotedArticle, model: QuotationModel): string {
  const { scene, antecedents, countries, spotted } = prepare(english, new Words(text, english));
  const quotes = writeQuotations(scene, findQuotations(scene, antecedents, countries, model), spotted);
  return JSON.stringify({ id, quotes, mentions: spotted });
}
