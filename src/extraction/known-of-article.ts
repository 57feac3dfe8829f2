import type { LiveFacts } from './live-entries.ts';

/** Facts about the article that help to separate its head and its author's lines from its text. */
export interface KnownOfArticle {
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
  /** The page's description for machines. */
  readonly description: string | null;
  readonly live: LiveFacts;
}
