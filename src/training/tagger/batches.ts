import { MAX_SEQUENCE_WORDS } from '../../engine/article/quotations/labelling/tagger-input.ts';
import { random, shuffled } from '../linear.ts';
import type { Batch } from './network.ts';
import { FEATURES, type TaggerArticle } from './tagger-data.ts';

/** The words of an article from `from` to before `to`. */
interface Piece {
  readonly article: TaggerArticle;
  readonly from: number;
  readonly to: number;
}

/** The number of sequences in a batch. */
const SIDE_BY_SIDE = 8;
/**
 * A piece ends with a paragraph once it has this many words. The first piece of an article may end anywhere up to the maximum.
 */
const ENOUGH_WORDS = 70;
const FIRST_WORDS = 100;
/** How far a piece may move from its position by length: batches have pieces of similar length, but differ in every epoch. */
const SPREAD = 40;

/** The shares of words whose token, and whose vector too, is left out at random, so that the tagger learns from the context. */
const NO_TOKEN = 0.1;
const NO_VECTOR = 0.3;

/** The most rows of a batch. */
export const MAX_ROWS = SIDE_BY_SIDE * MAX_SEQUENCE_WORDS;

/** Yields all articles in batches for one epoch, divided at different places each time. */
export function* batches(articles: readonly TaggerArticle[], seed: number): Generator<Batch> {
  const next = random(seed);
  const pieces = articles.flatMap((article) => cut(article, 1 + Math.floor(next() * FIRST_WORDS)));
  pieces.sort((a, b) => a.to - a.from - (b.to - b.from));
  for (let i = 0; i < pieces.length; i++) {
    const j = Math.min(pieces.length - 1, i + Math.floor(next() * SPREAD));
    const [a, b] = [pieces[i], pieces[j]];
    if (a && b) [pieces[i], pieces[j]] = [b, a];
  }
  for (const n of shuffled(Math.ceil(pieces.length / SIDE_BY_SIDE), next))
    yield batch(pieces.slice(n * SIDE_BY_SIDE, (n + 1) * SIDE_BY_SIDE), next);
}

/** The approximate number of batches per epoch; the pieces vary a little. */
export const batchCount = (articles: readonly TaggerArticle[]): number =>
  Math.ceil(articles.flatMap((article) => cut(article, ENOUGH_WORDS)).length / SIDE_BY_SIDE);

function cut(article: TaggerArticle, first: number): Piece[] {
  const { paragraphs } = article;
  const pieces: Piece[] = [];
  let from = 0;
  let enough = first;
  let paragraph = -1;
  for (let i = 1; i <= paragraphs.length; i++) {
    const atEnd = i === paragraphs.length;
    if (atEnd || paragraphs[i] !== paragraphs[i - 1]) paragraph = i;
    if (!atEnd && i - from < MAX_SEQUENCE_WORDS && (paragraph !== i || i - from < enough)) continue;
    const to = paragraph > from ? paragraph : i;
    pieces.push({ article, from, to });
    from = to;
    enough = ENOUGH_WORDS;
  }
  return pieces;
}

function batch(pieces: readonly Piece[], next: () => number): Batch {
  const count = pieces.length;
  const steps = pieces.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  const numbers = new Int32Array(steps * count * FEATURES);
  const labels = new Int8Array(steps * count);
  for (const [k, { article, from, to }] of pieces.entries())
    for (let i = from; i < to; i++) {
      const row = (i - from) * count + k;
      numbers.set(article.numbers.subarray(i * FEATURES, (i + 1) * FEATURES), row * FEATURES);
      labels[row] = article.labels[i] ?? -1;
      if (next() >= NO_TOKEN) continue;
      numbers[row * FEATURES + 1] = 0;
      if (next() < NO_VECTOR) numbers[row * FEATURES] = 0;
    }
  return { steps, lengths: pieces.map(({ from, to }) => to - from), numbers, labels };
}
