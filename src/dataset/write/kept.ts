import type { ArticleMeta, FullArticle } from '../model/types.ts';

/** An article as the reader's own. @param at when they kept it, where it does not say */
export function asKept(article: FullArticle, at: string): FullArticle {
  const { meta } = article;
  return { ...article, meta: { ...meta, origin: 'reader', keptAt: meta.keptAt ?? at } };
}

/** Whether one version was kept after another. What the bundle brought is older than all that a reader kept. */
export const isNewer = (a: Pick<ArticleMeta, 'keptAt'>, b: Pick<ArticleMeta, 'keptAt'>): boolean =>
  Date.parse(a.keptAt ?? '') > (b.keptAt ? Date.parse(b.keptAt) : Number.NEGATIVE_INFINITY);
