import type { ArticleMeta, FullArticle } from '../model/dataset-types.ts';

/** An article as kept by the reader. @param at when the reader kept it, where the article does not say */
export function asKeptByReader(article: FullArticle, at: string): FullArticle {
  const { meta } = article;
  return { ...article, meta: { ...meta, origin: 'reader', keptAt: meta.keptAt ?? at } };
}

/** Whether version `a` was kept later than version `b`. A bundled version counts as earlier than all that the reader kept. */
export const isKeptLater = (a: Pick<ArticleMeta, 'keptAt'>, b: Pick<ArticleMeta, 'keptAt'>): boolean =>
  Date.parse(a.keptAt ?? '') > (b.keptAt ? Date.parse(b.keptAt) : Number.NEGATIVE_INFINITY);
