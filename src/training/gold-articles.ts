import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An annotated article, as the README beside the annotated articles describes; only the fields that training reads. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly gold?: readonly string[];
  readonly evalSpans?: readonly (readonly [number, number])[];
  readonly persons?: readonly GoldMention[];
  readonly countries?: readonly GoldMention[];
}

/** An article with annotated quotations. */
export interface QuotedArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuotation[];
  /** Spans that nobody annotated. */
  readonly ignore?: readonly GoldSpan[];
}

/**
 * Whether all quotations of an article are annotated, as in PolNeAR. GUM annotates only some of its direct quotations, so
 * unmarked text teaches nothing.
 */
export const isComplete = ({ id }: { readonly id: string }): boolean => id.startsWith('polnear/');

export type GoldSpan = readonly [number, number] | { readonly start: number; readonly end: number };

export interface GoldQuotation {
  readonly spans: readonly GoldSpan[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** False for a belief or plan that nobody uttered. */
  readonly core?: boolean;
  readonly cue: { readonly start: number; readonly end: number } | null;
  readonly speaker: { readonly start: number; readonly end: number; readonly text: string } | null;
}

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly optional?: boolean;
}

/** The folder of annotated articles beside the project, or where ON_RECORD_GOLD points. */
export const goldFolder = (): string =>
  process.env.ON_RECORD_GOLD ?? fileURLToPath(new URL('../../../shared/gold', import.meta.url));

/** Reads the articles of a file. Prints a plain line and returns null where the file is absent. */
export function readGold<Article extends { readonly id: string } = GoldArticle>(file: string): Article[] | null {
  const path = `${goldFolder()}/${file}`;
  if (!existsSync(path)) {
    console.log(`skipped: no annotated articles at ${path}`);
    return null;
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Article => JSON.parse(line));
}

/** The corpus of an article: the first part of its id. */
export const corpusOf = ({ id }: GoldArticle): string => id.split('/')[0] ?? id;

/** Whether a span is inside the article's annotated spans. */
export function isAnnotated({ evalSpans }: GoldArticle, start: number, end: number): boolean {
  return !evalSpans || evalSpans.some(([from, to]) => start >= from && end <= to);
}
