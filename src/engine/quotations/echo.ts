import type { Quoted } from '../text/marks.ts';
import type { Range, Scene } from './scene.ts';

/** A quotation of the body whose words a headline may repeat. */
export interface Echoed<T> {
  readonly spans: readonly Range[];
  readonly of: T;
}

/** A quotation is found under each of its word pairs; a pair that very many share says nothing. */
const MOST_PER_PAIR = 8;
const SHARE = 0.6;

/** Finds the quotation that holds (most of) the words of a headline's stretch in marks. Linear in all words together. */
export function echoIndex<T>(scene: Scene, quotations: readonly Echoed<T>[]): (quoted: Quoted) => T | undefined {
  const byPair = new Map<string, number[]>();
  for (const [n, { spans }] of quotations.entries())
    for (const { first, last } of spans)
      for (const pair of pairs(scene, first, last)) {
        const known = byPair.get(pair);
        if (!known) byPair.set(pair, [n]);
        else if (known.length < MOST_PER_PAIR && known[known.length - 1] !== n) known.push(n);
      }
  return (quoted) => {
    const wanted = pairs(scene, quoted.first, quoted.last);
    const hits = new Map<number, number>();
    for (const pair of wanted) for (const n of byPair.get(pair) ?? []) hits.set(n, (hits.get(n) ?? 0) + 1);
    let best = -1;
    for (const [n, count] of hits) if (count >= wanted.length * SHARE && count > (hits.get(best) ?? 0)) best = n;
    return quotations[best]?.of;
  };
}

function pairs({ words }: Scene, first: number, last: number): string[] {
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
