import { floatAt, intAt, itemAt } from '../../../item-at.ts';
import { type AnnotatedArticle, quotedAt, type Range } from '../annotated-article.ts';
import type { Chances } from '../labelling/label-probabilities.ts';
import { LABELS, Label } from '../labelling/speech-labels.ts';
import type { Segment } from './segment.ts';

/**
 * The chance that a range of words is exactly one span of content, punctuation at its ends aside. Word indexes, ends included.
 */
export interface SpanChance extends Range {
  readonly chance: number;
  /** The chance split by kind: whole in quotation marks, after its cue, before its cue. */
  readonly kinds: readonly [number, number, number];
  /** The chance that the span is a belief or a plan that nobody uttered. */
  readonly unspoken: number;
}

/** What the chances of all spans say about one segment. */
export interface Support {
  /** The chance of exactly this span. */
  readonly exact: number;
  /** The chance of all spans that share at least `MIN_OVERLAP` of their characters with it. */
  readonly similar: number;
  /** The chance of the likeliest other span that shares words with it. */
  readonly rival: number;
  /** The chance of all spans that share words with it. */
  readonly overlapping: number;
  /** The chance of all spans that share words with it and begin (`start`) or end (`end`) where it does. */
  readonly start: number;
  readonly end: number;
  readonly unspoken: number;
  readonly similarUnspoken: number;
  /** The likeliest kind of the similar spans: 0 whole in quotation marks, 1 after its cue, 2 before its cue. */
  readonly kind: number;
}

/**
 * Two spans count as similar if they share at least this much of their characters (intersection over union; docs/accuracy.md).
 */
const MIN_OVERLAP = 0.8;

/** Lower chances are ignored: of a span's start, of the span so far, of the whole span. */
const MIN_CHANCES = { start: 0.01, run: 0.004, span: 0.002 };

/** The first labels of the four kinds of span. The label of the words inside follows each. */
const FIRSTS = [Label.directFirst, Label.afterFirst, Label.beforeFirst, Label.unspokenFirst];
const UNSPOKEN = 3;

/**
 * The chance of each range of words to be a span of content as a whole. The tagger gives the label "inside" only after the same
 * span's "first" or "inside", so the share of a word's chance that continues at the next word is known. A span's chance is the
 * product: it begins, it continues at each word, it ends. Linear in the number of words, unless spans may begin at many of them.
 */
export class SpanChances {
  readonly #article: AnnotatedArticle;
  readonly #spans: readonly (readonly SpanChance[])[];
  readonly #sentenceAt: Int32Array;

  constructor(article: AnnotatedArticle, { labels }: Chances) {
    this.#article = article;
    const { length } = article.words;
    this.#sentenceAt = new Int32Array(length);
    for (const [n, { from, to }] of article.sentences.entries()) this.#sentenceAt.fill(n, from, to);
    const found = new Map<number, { first: number; last: number; chances: number[] }>();
    for (let i = 0; i < length; i++)
      for (const [kind, label] of FIRSTS.entries()) {
        // A paragraph that continues a span begins a span of its own.
        let run =
          floatAt(labels, i * LABELS + label) +
          (startsParagraph(article, i) ? floatAt(labels, i * LABELS + label + 1) : 0);
        if (run < MIN_CHANCES.start) continue;
        for (let last = i; run >= MIN_CHANCES.run; last++) {
          const on = last + 1 < length && !startsParagraph(article, last + 1) ? goesOn(labels, last, label) : 0;
          const whole = run * (1 - on);
          if (whole >= MIN_CHANCES.span) this.#add(found, i, last, kind, whole);
          run *= on;
        }
      }
    const spans: SpanChance[][] = article.sentences.map(() => []);
    for (const { first, last, chances } of found.values()) {
      const kinds = [chances[0] ?? 0, chances[1] ?? 0, chances[2] ?? 0] as const;
      itemAt(spans, intAt(this.#sentenceAt, first)).push({
        first,
        last,
        chance: kinds[0] + kinds[1] + kinds[2],
        kinds,
        unspoken: chances[UNSPOKEN] ?? 0,
      });
    }
    this.#spans = spans;
  }

  /** Adds up what the spans of its sentence say for and against a segment. */
  supportFor(segment: Segment): Support {
    const { words } = this.#article;
    const core = withoutEdgePunctuation(this.#article, segment.first, segment.last) ?? segment;
    const from = words.start(core.first);
    const to = words.end(core.last);
    const support = {
      exact: 0,
      similar: 0,
      rival: 0,
      overlapping: 0,
      start: 0,
      end: 0,
      unspoken: 0,
      similarUnspoken: 0,
      kind: 0,
    };
    const kinds = [0, 0, 0];
    for (const { first, last, chance, unspoken, kinds: own } of this.of(segment.sentence)) {
      if (first > core.last || last < core.first) continue;
      const start = words.start(first);
      const end = words.end(last);
      const both = Math.min(end, to) - Math.max(start, from);
      const isSimilar = both >= MIN_OVERLAP * (end - start + to - from - both);
      support.overlapping += chance;
      if (first === core.first) support.start += chance;
      if (last === core.last) support.end += chance;
      if (first === core.first && last === core.last) {
        support.exact += chance;
        support.unspoken += unspoken;
      } else support.rival = Math.max(support.rival, chance);
      if (!isSimilar) continue;
      support.similar += chance;
      support.similarUnspoken += unspoken;
      for (let kind = 0; kind < 3; kind++) kinds[kind] = itemAt(kinds, kind) + itemAt(own, kind);
    }
    support.kind = kinds.indexOf(Math.max(...kinds));
    return support;
  }

  /** The spans that begin in a sentence. */
  of(sentence: number): readonly SpanChance[] {
    return this.#spans[sentence] ?? [];
  }

  #add(
    found: Map<number, { first: number; last: number; chances: number[] }>,
    from: number,
    to: number,
    kind: number,
    chance: number,
  ): void {
    const core = withoutEdgePunctuation(this.#article, from, to);
    if (!core) return;
    const key = core.first * 4096 + Math.min(4095, core.last - core.first);
    let one = found.get(key);
    if (!one) {
      one = { ...core, chances: [0, 0, 0, 0] };
      found.set(key, one);
    }
    one.chances[kind] = itemAt(one.chances, kind) + chance;
  }
}

/** A range without punctuation at its ends; null where it has nothing else. */
export function withoutEdgePunctuation({ words }: AnnotatedArticle, from: number, to: number): Range | null {
  let first = from;
  let last = to;
  while (first <= last && words.type(first).shape === 'punct') first++;
  while (last >= first && words.type(last).shape === 'punct') last--;
  return first <= last ? { first, last } : null;
}

/** A range extended by the quotation marks that stand just outside it and belong to it. */
export function withQuotationMarks(article: AnnotatedArticle, { first, last }: Range): Range {
  const opening = quotedAt(article, first);
  const closing = quotedAt(article, last);
  return {
    first:
      opening && withoutEdgePunctuation(article, opening.first, opening.last)?.first === first ? opening.open : first,
    last:
      closing && closing.close >= 0 && withoutEdgePunctuation(article, closing.first, closing.last)?.last === last
        ? closing.close
        : last,
  };
}

function startsParagraph({ paragraphs }: AnnotatedArticle, i: number): boolean {
  return i === 0 || intAt(paragraphs, i) !== intAt(paragraphs, i - 1);
}

/** The share of a span's chance at word `i` that continues at the next word. */
function goesOn(labels: Float32Array, i: number, first: number): number {
  const here = floatAt(labels, i * LABELS + first) + floatAt(labels, i * LABELS + first + 1);
  return here <= 0 ? 0 : Math.min(1, floatAt(labels, (i + 1) * LABELS + first + 1) / here);
}
