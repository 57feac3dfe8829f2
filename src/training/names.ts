import { type CapitalRun, capitalRunsOf } from '../engine/article/people/naming/capital-runs.ts';
import { Outcomes } from '../engine/article/people/naming/first-reading-outcomes.ts';
import { bestNames, marginals, spanIndex } from '../engine/article/people/naming/semi-markov.ts';
import { MAX_NAME_WORDS, SpanFeatures } from '../engine/article/people/naming/span-features.ts';
import { MODEL_BITS, NameParts, partCount, partsOf, placed } from '../engine/article/people/naming/span-parts.ts';
import { countryForms, spotCountries } from '../engine/article/places/country-spotter.ts';
import { doubleAt, intAt, itemAt } from '../engine/item-at.ts';
import type { Language } from '../engine/languages/language.ts';
import { bucket } from '../engine/learned/feature-hash.ts';
import { paragraphsOf } from '../engine/text/paragraphs.ts';
import { Words } from '../engine/text/words.ts';
import { type GoldArticle, isAnnotated } from './gold-articles.ts';
import { Learner, shuffled, type Training } from './linear.ts';

/** An article prepared for training: the features of each run's parts, and which of its spans are names. */
export interface NameArticle {
  readonly gold: GoldArticle;
  readonly words: Words;
  readonly features: SpanFeatures;
  readonly stretches: readonly NameStretch[];
  /** The article's weight in training. */
  readonly weight: number;
}

interface NameStretch {
  readonly stretch: CapitalRun;
  readonly parts: (Int32Array | undefined)[];
  readonly right: ReadonlySet<number>;
  /** Whether the run is inside the annotated spans and crosses no annotated name that is no possible span. */
  readonly usable: boolean;
}

export function nameArticle(gold: GoldArticle, language: Language, weight = 1): NameArticle {
  const words = new Words(gold.text, language);
  const found = capitalRunsOf(words, language, paragraphsOf(words));
  const features = new SpanFeatures(words, language, found, countryForms(words.length, spotCountries(words)));
  const parts = new NameParts(features);
  const wanted = new Set((gold.persons ?? []).map(({ start, end }) => `${start}-${end}`));
  const stretches = found.map((stretch): NameStretch => {
    const kept: Int32Array[] = [];
    parts.visit(stretch, (part, list, place, from) => {
      kept[part] = Int32Array.from({ length: list.length - from }, (_, i) =>
        placed(intAt(list.hashes, i + from), place),
      );
    });
    const { pieces } = stretch;
    const right = new Set<number>();
    for (let a = 0; a < pieces.length; a++)
      for (let b = a; b < Math.min(pieces.length, a + MAX_NAME_WORDS); b++)
        if (wanted.has(`${words.start(itemAt(pieces, a))}-${words.end(itemAt(pieces, b))}`)) right.add(spanIndex(a, b));
    const start = words.start(itemAt(pieces, 0));
    const end = words.end(itemAt(pieces, pieces.length - 1));
    const clear = (gold.persons ?? []).every(
      (m) => m.start >= end || m.end <= start || covers(right, m, stretch, words),
    );
    return { stretch, parts: kept, right, usable: isAnnotated(gold, start, end) && clear };
  });
  return { gold, words, features, stretches, weight };
}

function covers(
  right: ReadonlySet<number>,
  m: { start: number; end: number },
  { pieces }: CapitalRun,
  words: Words,
): boolean {
  const a = pieces.findIndex((piece) => words.start(piece) === m.start);
  const b = pieces.findIndex((piece) => words.end(piece) === m.end);
  return a >= 0 && b >= a && right.has(spanIndex(a, b));
}

/** The articles with the features of the second reading, computed with a first model's weights. */
export function withOutcomes(article: NameArticle, weights: Float64Array): NameArticle {
  const starts: number[] = [];
  let size = 0;
  for (const { stretch } of article.stretches) {
    starts.push(size);
    size += stretch.pieces.length * MAX_NAME_WORDS;
  }
  const shares = new Float64Array(size);
  for (const [n, one] of article.stretches.entries()) {
    const own = new Float64Array(one.stretch.pieces.length * MAX_NAME_WORDS);
    marginals(one.stretch.pieces.length, scoresOf(article, one, weights), own);
    shares.set(own, starts[n]);
  }
  const stretches = article.stretches.map((one) => one.stretch);
  const outcomes = new Outcomes(article.features, stretches, shares);
  const parts = new NameParts(article.features);
  return {
    ...article,
    stretches: article.stretches.map((one, n) => {
      const more = [...one.parts];
      parts.visitOutcomes(one.stretch, outcomes, itemAt(starts, n), (part, list, place, from) => {
        const added = Int32Array.from({ length: list.length - from }, (_, i) =>
          placed(intAt(list.hashes, i + from), place),
        );
        const old = more[part];
        more[part] = old ? Int32Array.from([...old, ...added]) : added;
      });
      return { ...one, parts: more };
    }),
  };
}

function scoresOf(article: NameArticle, { stretch, parts }: NameStretch, weights: Float64Array): Float64Array {
  const sums = parts.map((part) => {
    let sum = 0;
    if (part) for (const f of part) sum += doubleAt(weights, bucket(f, MODEL_BITS));
    return sum;
  });
  return spanScores(article, stretch, sums);
}

const PARTS = new Int32Array(64);

function spanScores({ features }: NameArticle, stretch: CapitalRun, sums: readonly number[]): Float64Array {
  const { pieces } = stretch;
  const n = pieces.length;
  const scores = new Float64Array(n * MAX_NAME_WORDS).fill(-1000);
  for (let a = 0; a < n; a++) {
    if (!features.canBegin(itemAt(pieces, a))) continue;
    for (let b = a; b < Math.min(n, a + MAX_NAME_WORDS); b++) {
      const count = partsOf(n, a, b, PARTS);
      let sum = features.beforehand(stretch, a, b);
      for (let i = 0; i < count; i++) sum += itemAt(sums, intAt(PARTS, i));
      scores[spanIndex(a, b)] = sum;
    }
  }
  return scores;
}

/** The names that a model finds in an article, as offsets. */
export function namesFound(article: NameArticle, weights: Float64Array, bias = 0): [number, number][] {
  return article.stretches.flatMap((one) => {
    const { pieces } = one.stretch;
    const scores = scoresOf(article, one, weights).map((score) => score + bias);
    return bestNames(pieces.length, scores).map(([a, b]): [number, number] => [
      article.words.start(itemAt(pieces, a)),
      article.words.end(itemAt(pieces, b)),
    ]);
  });
}

/** Trains the weights of one reading: maximizes the likelihood of each run's right division among all its divisions. */
export function trainNames(articles: readonly NameArticle[], size: number, how: Training): Float64Array {
  const learner = new Learner(size, how);
  const rows = articles.flatMap((article) =>
    article.stretches
      .filter((one) => one.usable)
      .map((one) => ({
        article,
        stretch: {
          ...one,
          parts: one.parts.map((part) => part?.map((f) => bucket(f, MODEL_BITS))),
        },
      })),
  );
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    for (const i of shuffled(rows.length, learner.next)) {
      const row = rows[i];
      if (row) step(learner, row.article, row.stretch);
    }
    learner.endEpoch();
  }
  return learner.mean();
}

function step(learner: Learner, article: NameArticle, { stretch, parts, right }: NameStretch): void {
  const n = stretch.pieces.length;
  const kept = parts.map((part) => (part ? learner.keep(part) : undefined));
  const sums = kept.map((part) => (part ? learner.score(part) : 0));
  const scores = spanScores(article, stretch, sums);
  const shares = new Float64Array(n * MAX_NAME_WORDS);
  marginals(n, scores, shares);
  const slopes = new Float64Array(partCount(n));
  for (let a = 0; a < n; a++)
    for (let b = a; b < Math.min(n, a + MAX_NAME_WORDS); b++) {
      const at = spanIndex(a, b);
      const slope = (right.has(at) ? 1 : 0) - doubleAt(shares, at);
      if (Math.abs(slope) < 1e-3 || doubleAt(scores, at) <= -1000) continue;
      const count = partsOf(n, a, b, PARTS);
      for (let i = 0; i < count; i++) slopes[intAt(PARTS, i)] = doubleAt(slopes, intAt(PARTS, i)) + slope;
    }
  for (const [part, features] of kept.entries())
    if (features) learner.step(features, doubleAt(slopes, part) * article.weight);
}
