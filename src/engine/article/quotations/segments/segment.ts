import type { Range } from '../annotated-article.ts';
import type { Candidate } from '../attribution-candidates.ts';

/** A span of words that may be the content of a quotation, or a part of it. Word indexes, ends included. */
export interface Segment extends Range {
  /** Index of its sentence; of the first one where it spans paragraphs. */
  readonly sentence: number;
  /** The quotation that the rules found with exactly this span, or with most of its words. */
  readonly ruled: Candidate | null;
}
