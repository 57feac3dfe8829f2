import type { AnnotatedArticle, Range } from './annotated-article.ts';

/** A quotation of the body whose words a headline may repeat. */
export interface Repeated<T> {
  readonly spans: readonly Range[];
  readonly of: T;
}

/** The most quotations stored for one pair of words: a pair that many quotations have in common tells little. */
const MAX_QUOTATIONS_PER_PAIR = 8;
const MIN_SHARE = 0.6;

/**
 * Returns a search for the quotation of the body that a headline repeats: given words of the headline, it finds the quotation
 * with most of their pairs of adjacent words. Linear in the number of all words.
 */
export function headlineIndex<T>(
  article: AnnotatedArticle,
  quotations: readonly Repeated<T>[],
): (words: Range) => T | undefined {
  const byPair = new Map<string, number[]>();
  for (const [n, { spans }] of quotations.entries())
    for (const { first, last } of spans)
      for (const pair of pairs(article, first, last)) {
        const known = byPair.get(pair);
        if (!known) byPair.set(pair, [n]);
        else if (known.length < MAX_QUOTATIONS_PER_PAIR && known[known.length - 1] !== n) known.push(n);
      }
  return ({ first: from, last: to }) => {
    const wanted = pairs(article, from, to);
    const hits = new Map<number, number>();
    for (const pair of wanted) for (const n of byPair.get(pair) ?? []) hits.set(n, (hits.get(n) ?? 0) + 1);
    let best = -1;
    for (const [n, count] of hits) if (count >= wanted.length * MIN_SHARE && count > (hits.get(best) ?? 0)) best = n;
    return quotations[best]?.of;
  };
}

function pairs({ words }: AnnotatedArticle, first: number, last: number): string[] {
  const found: string[] = [];
  let before = '';
  for (let i = first; i <= last; i++) {
    const { shape, lower } = words.type(i);
    if (shape === 'punct') continue;
    if (before) found.push(`${before} ${lower}`);
    before = lower;
  }
  return found;
}
