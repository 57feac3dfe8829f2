import type { ArticleId, ImportResult } from '../../dataset/model/dataset-types.ts';

/** The articles that an import has added. */
export const takenArticles = (results: readonly ImportResult[]): ArticleId[] =>
  results.flatMap(({ outcome, article }) => (outcome === 'taken' && article ? [article] : []));
