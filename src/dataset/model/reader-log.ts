import type { ArticleId, LogEntry } from './dataset-types.ts';

/** The last entry of the reader's log for each article in it: whether the reader last kept, deleted or restored that article. */
export function lastActionByArticle(log: readonly LogEntry[]): Map<ArticleId, LogEntry['kind']> {
  return new Map(log.map(({ article, kind }) => [article, kind]));
}

/**
 * The part of a pack's log that a restoring takes over: all of what it says of the articles that one's own log says nothing of, in
 * its order.
 */
export function takenLog(own: readonly LogEntry[], given: readonly LogEntry[]): readonly LogEntry[] {
  const known = new Set(own.map(({ article }) => article));
  return given.filter(({ article }) => !known.has(article));
}
