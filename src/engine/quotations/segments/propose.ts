import type { Candidate } from '../candidates.ts';
import type { Chances } from '../labelling/chances.ts';
import { endOf, quotedAt, type Range, type Scene } from '../scene.ts';
import type { Segment } from './segment.ts';

/** Bounds on what is looked at in a sentence: more adds time and no right answers. */
const MOST_STARTS = 9;
const MOST_ENDS = 9;
const MOST_SEGMENTS = 24;
/** Paragraphs one quotation goes on over at most: keeps the time linear. */
const MOST_PARAGRAPHS = 40;
/** A sentence whose words all have less chance than this holds no content. */
const LEAST_CHANCE = 0.15;
/** A rise or fall of the chance by less than this is no edge. */
const LEAST_STEP = 0.06;
/** Content's words have this chance in the mean. */
const LEAST_MEAN = 0.25;

/**
 * Stretches of a sentence that may be content: between the places where the chance of content rises or falls, the edges of
 * quotation marks, and the edges the rules found. Of the many pairs, the likeliest by mean chance and length.
 */
export function propose(scene: Scene, chances: Chances, sentence: number, ruled: readonly Candidate[]): Segment[] {
  const bounds = scene.sentences[sentence];
  if (!bounds) return [];
  const { from, to } = bounds;
  if (ruled.length === 0 && !anyAbove(chances.content, from, to, LEAST_CHANCE)) return [];
  const edges = new Edges(scene, from, to);
  edges.steps(chances);
  for (const { spans } of ruled) for (const { first, last } of spans) edges.add(first, last, 0.3);
  for (let i = from; i < to; i++) {
    const quoted = quotedAt(scene, i);
    if (!quoted) continue;
    const last = Math.min(endOf(quoted), to - 1);
    if ((chances.content[quoted.first] ?? 0) > 0.1) edges.add(quoted.open, last, 0.2);
    i = Math.max(i, last);
  }
  edges.add(from, from - 1, 0.1);
  const sums = prefixSums(chances.content, from, to);
  const found: { segment: Segment; worth: number }[] = [];
  for (const first of edges.starts(MOST_STARTS))
    for (const last of edges.ends(MOST_ENDS)) {
      if (last < first || !hasWord(scene, first, last)) continue;
      const length = last - first + 1;
      const mean = ((sums[last + 1 - from] ?? 0) - (sums[first - from] ?? 0)) / length;
      const same = ruled.find(({ spans }) => spans.some((span) => span.first === first && span.last === last));
      if (mean < LEAST_MEAN && !same) continue;
      const opening = quotedAt(scene, first);
      if (opening && first !== opening.open && first !== opening.first) continue;
      const segment = { first, last, sentence, ruled: same ?? mostShared(ruled, first, last) };
      found.push({ segment, worth: mean * Math.log(1 + length) + (same ? 2 : 0) });
    }
  found.sort((a, b) => b.worth - a.worth || a.segment.first - b.segment.first);
  const segments = found.slice(0, MOST_SEGMENTS).map(({ segment }) => segment);
  return segments.concat(continued(scene, segments));
}

/** A stretch left open at its paragraph's end and opened again in the next is one, over all its paragraphs. */
function continued(scene: Scene, segments: readonly Segment[]): Segment[] {
  const { quoted } = scene.marks;
  return segments.flatMap((segment) => {
    let n = scene.marks.at[segment.last] ?? -1;
    if (n < 0 || !quoted[n]?.continues || segment.last < (quoted[n]?.last ?? 0)) return [];
    const most = n + MOST_PARAGRAPHS;
    while (quoted[n]?.continues && quoted[n + 1] && n < most) n++;
    const end = quoted[n];
    return end ? [{ ...segment, last: endOf(end) }] : [];
  });
}

/** Candidate edges of one sentence, each with what speaks for it. */
class Edges {
  readonly #scene: Scene;
  readonly #from: number;
  readonly #to: number;
  readonly #starts = new Map<number, number>();
  readonly #ends = new Map<number, number>();

  constructor(scene: Scene, from: number, to: number) {
    this.#scene = scene;
    this.#from = from;
    this.#to = to;
  }

  steps({ content, first }: Chances): void {
    for (let i = this.#from; i < this.#to; i++) {
      const here = content[i] ?? 0;
      const rise = Math.max(first[i] ?? 0, here - (i > this.#from ? (content[i - 1] ?? 0) : 0));
      const fall = here - (i + 1 < this.#to ? (content[i + 1] ?? 0) : 0);
      if (rise > LEAST_STEP) this.add(i, -1, rise);
      if (fall > LEAST_STEP) this.add(this.#to, i, fall);
    }
  }

  /** Takes a start and an end, past marks of punctuation; one out of the sentence is none. */
  add(start: number, end: number, weight: number): void {
    let first = start;
    while (first < this.#to && this.#isPunctuation(first)) first++;
    if (first < this.#to) this.#starts.set(first, Math.max(weight, this.#starts.get(first) ?? 0));
    let last = end;
    while (last >= this.#from && this.#isPunctuation(last)) last--;
    if (last >= this.#from) this.#ends.set(last, Math.max(weight, this.#ends.get(last) ?? 0));
  }

  starts(most: number): number[] {
    return best(this.#starts, most);
  }

  ends(most: number): number[] {
    return best(this.#ends, most);
  }

  #isPunctuation(i: number): boolean {
    return this.#scene.words.type(i).shape === 'punct' && !quotedAt(this.#scene, i);
  }
}

function best(edges: ReadonlyMap<number, number>, most: number): number[] {
  return [...edges]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([at]) => at);
}

/** A mark alone says nothing. */
function hasWord({ words }: Scene, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (words.type(i).shape !== 'punct') return true;
  return false;
}

function anyAbove(values: Float32Array, from: number, to: number, least: number): boolean {
  for (let i = from; i < to; i++) if ((values[i] as number) >= least) return true;
  return false;
}

/** Sums of the values before each word of a range. */
function prefixSums(values: Float32Array, from: number, to: number): Float64Array {
  const sums = new Float64Array(to - from + 1);
  for (let i = from; i < to; i++) sums[i - from + 1] = (sums[i - from] as number) + (values[i] as number);
  return sums;
}

/** Shared words over all words of two ranges (intersection over union). */
export function overlap(a: Range, b: Range): number {
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  return shared <= 0 ? 0 : shared / (a.last - a.first + b.last - b.first + 2 - shared);
}

function mostShared(ruled: readonly Candidate[], first: number, last: number): Candidate | null {
  let most: Candidate | null = null;
  let share = 0.5;
  for (const one of ruled)
    for (const span of one.spans) {
      const shared = overlap(span, { first, last });
      if (shared <= share) continue;
      share = shared;
      most = one;
    }
  return most;
}
