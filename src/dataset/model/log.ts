import type { ArticleId, LogEntry } from './types.ts';

/** What the reader last did with each article they touched. */
export function lastActs(log: readonly LogEntry[]): Map<ArticleId, LogEntry['kind']> {
  return new Map(log.map(({ article, kind }) => [article, kind]));
}
