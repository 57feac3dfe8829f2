import type { Correction } from '../../dataset/model/corrections.ts';
import type { GivenFacts, LogEntry } from '../../dataset/model/dataset-types.ts';
import type { PackArticle } from '../../dataset/model/pack-format.ts';

/** What a file gives, in its order: articles, entries of a pack's log, its corrections, and what is wrong with it. */
export type Input =
  | TextInput
  | { readonly kind: 'packed'; readonly article: PackArticle }
  | { readonly kind: 'log'; readonly entry: LogEntry }
  | { readonly kind: 'correction'; readonly correction: Correction }
  | { readonly kind: 'problem'; readonly problem: string };

/** A text, with what the file says of it. */
export interface TextInput {
  readonly kind: 'text';
  /** The file, with the line where it has several. */
  readonly where: string;
  /** What the file calls it; null where a line of it does not. */
  readonly id: string | null;
  readonly text: string;
  readonly facts: GivenFacts;
  /** How the text came out of the file: it is the file's or the line's own, the article of a page, the captions of a gallery on one, or an article of another kind of file. */
  readonly taken: 'as it is' | 'from a page' | 'from a gallery' | 'by import';
  /** When an earlier dataset kept it, ISO 8601: only a pack says so. */
  readonly keptAt?: string;
}
