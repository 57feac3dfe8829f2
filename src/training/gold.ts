import { existsSync, readFileSync } from 'node:fs';

/** One article of the annotated news, as far as training needs it. Offsets in UTF-16 code units. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuotation[];
  /** Stretches nobody annotated. */
  readonly ignore?: readonly GoldSpan[];
}

export type GoldSpan = readonly [number, number] | { readonly start: number; readonly end: number };

export interface GoldQuotation {
  readonly spans: readonly GoldSpan[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** False for an unspoken belief or plan. */
  readonly core?: boolean;
  readonly cue: { readonly start: number; readonly end: number } | null;
  readonly speaker: { readonly start: number; readonly end: number; readonly text: string } | null;
}

/** The articles of a file of annotated news, or null where the file is not on this machine. */
export function goldArticles(file: string): GoldArticle[] | null {
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): GoldArticle => JSON.parse(line));
}

export function spanOf(span: GoldSpan): { start: number; end: number } {
  return 'start' in span ? span : { start: span[0], end: span[1] };
}
