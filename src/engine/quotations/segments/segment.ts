import type { Candidate } from '../candidates.ts';
import type { Range } from '../scene.ts';

/** A stretch that may be the content of a quotation, or a part of it. Word indexes, ends included. */
export interface Segment extends Range {
  /** Index of its sentence; of the first where it goes on over paragraphs. */
  readonly sentence: number;
  /** What the rules found here, if they have just this stretch or share most of it. */
  readonly ruled: Candidate | null;
}
