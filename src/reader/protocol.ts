import type { ArticleFacts, Reading } from '../engine/types.ts';

/** What the reader worker is asked: one article. */
export interface ReadRequest {
  readonly id: number;
  readonly text: string;
  readonly facts: ArticleFacts;
}

/** Its answer: the reading, or why there is none. */
export type ReadAnswer =
  | { readonly id: number; readonly reading: Reading }
  | { readonly id: number; readonly error: string };
