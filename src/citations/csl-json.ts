import { articleEntries } from './article-entry.ts';
import type { CitedQuotation } from './cited-quotation.ts';
import { datePartsOf } from './date-parts.ts';

// CSL-JSON: https://github.com/citation-style-language/schema (csl-data.json).

/** An item for each article, as JSON. Its quotations are its note. */
export const cslItems = (quotations: readonly CitedQuotation[]): string[] =>
  articleEntries(quotations).map((article) =>
    JSON.stringify({
      id: article.key,
      type: 'article-newspaper',
      ...(article.title && { title: article.title }),
      ...(article.authors.length > 0 && { author: article.authors.map((literal) => ({ literal })) }),
      ...(article.source && { 'container-title': article.source }),
      ...(article.published && { issued: cslDate(article.published) }),
      ...(article.kept && { accessed: cslDate(article.kept) }),
      ...(article.url && { URL: article.url }),
      ...(article.language && { language: article.language }),
      note: article.quotations.join('\n'),
    }),
  );

function cslDate(date: string): object {
  const parts = datePartsOf(date);
  return parts ? { 'date-parts': [parts] } : { literal: date };
}
