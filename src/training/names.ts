import type { Language } from '../engine/languages/language.ts';
import { bucket } from '../engine/learned/hash.ts';
import { Outcomes } from '../engine/people/naming/outcomes.ts';
import { MODEL_BITS, NameParts, partCount, partsOf, placed } from '../engine/people/naming/parts.ts';
import { bestNames, marginals, spanIndex } from '../engine/people/naming/segmenting.ts';
import { LONGEST_NAME, SpanFeatures } from '../engine/people/naming/span-features.ts';
import { type Stretch, stretchesOf } from '../engine/people/naming/stretches.ts';
import { countryForms, spotCountries } from '../engine/places/country-spotter.ts';
import { paragraphsOf } from '../engine/text/paragraphs.ts';
import { Words } from '../engine/text/words.ts';
import { type GoldArticle, isAnnotated } from './gold-articles.ts';
import { Learner, shuffled, type Training } from './linear.ts';

/** An article taken apart for training: what each stretch's parts are made of, and which of its spans are names. */
export interface NameArticle {
  readonly gold: GoldArticle;
  readonly words: Words;
  readonly features: SpanFeatures;
  readonly stretches: readonly NameStretch[];
  /** How much it counts. */
  readonly weight: number;
}

interface NameStretch {
  readonly stretch: Stretch;
  readonly parts: (Int32Array | undefined)[];
  readonly right: ReadonlySet<number>;
  /** Inside the annotated stretches, and not across a gold name that no span can be. */
  readonly usable: boolean;
}

export function nameArticle(gold: GoldArticle, language: Language, weight = 1): NameArticle {
  const words = new Words(gold.text, language);
  const found = stretchesOf(words, language, paragraphsOf(words));
  const features = new SpanFeatures(words, language, found, countryForms(words.length, spotCountries(words)));
  const parts = new NameParts(features);
  const wanted = new Set((gold.persons ?? []).map(({ start, end }) => `${start}-${end}`));
  const stretches = found.map((stretch): NameStretch => {
    const kept: Int32Array[] = [];
    parts.visit(stretch, (part, list, place, from) => {
      kept[part] = Int32Array.from({ length: list.length - from }, (_, i) => placed(list.hashes[i + from] ?? 0, place));
    });
    const { pieces } = stretch;
    const right = new Set<number>();
    for (let a = 0; a < pieces.length; a++)
      for (let b = a; b < Math.min(pieces.length, a + LONGEST_NAME); b++)
        if (wanted.has(`${words.start(pieces[a] ?? 0)}-${words.end(pieces[b] ?? 0)}`)) right.add(spanIndex(a, b));
    const start = words.start(pieces[0] ?? 0);
    const end = words.end(pieces[pieces.length - 1] ?? 0);
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
  { pieces }: Stretch,
  words: Words,
): boolean {
  const a = pieces.findIndex((piece) => words.start(piece) === m.start);
  const b = pieces.findIndex((piece) => words.end(piece) === m.end);
  return a >= 0 && b >= a && right.has(spanIndex(a, b));
}

/** The articles with the features of the second reading added, given a first model's weights. */
export function withOutcomes(article: NameArticle, weights: Float64Array): NameArticle {
  const starts: number[] = [];
  let size = 0;
  for (const { stretch } of article.stretches) {
    starts.push(size);
    size += stretch.pieces.length * LONGEST_NAME;
  }
  const shares = new Float64Array(size);
  for (const [n, one] of article.stretches.entries()) {
    const own = new Float64Array(one.stretch.pieces.length * LONGEST_NAME);
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
      parts.visitOutcomes(one.stretch, outcomes, starts[n] ?? 0, (part, list, place, from) => {
        const added = Int32Array.from({ length: list.length - from }, (_, i) =>
          placed(list.hashes[i + from] ?? 0, place),
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
    if (part) for (const f of part) sum += weights[bucket(f, MODEL_BITS)] ?? 0;
    return sum;
  });
  return spanScores(article, stretch, sums);
}

const PARTS = new Int32Array(64);

function spanScores({ features }: NameArticle, stretch: Stretch, sums: readonly number[]): Float64Array {
  const { pieces } = stretch;
  const n = pieces.length;
  const scores = new Float64Array(n * LONGEST_NAME).fill(-1000);
  for (let a = 0; a < n; a++) {
    if (!features.canBegin(pieces[a] ?? 0)) continue;
    for (let b = a; b < Math.min(n, a + LONGEST_NAME); b++) {
      const count = partsOf(n, a, b, PARTS);
      let sum = features.beforehand(stretch, a, b);
      for (let i = 0; i < count; i++) sum += sums[PARTS[i] ?? 0] ?? 0;
      scores[spanIndex(a, b)] = sum;
    }
  }
  return scores;
}

/** The names a model finds in an article, as offsets. */
export function namesFound(article: NameArticle, weights: Float64Array, bias = 0): [number, number][] {
  return article.stretches.flatMap((one) => {
    const { pieces } = one.stretch;
    const scores = scoresOf(article, one, weights).map((score) => score + bias);
    return bestNames(pieces.length, scores).map(([a, b]): [number, number] => [
      article.words.start(pieces[a] ?? 0),
      article.words.end(pieces[b] ?? 0),
    ]);
  });
}

/** Trains one reading's weights: the likelihood of each stretch's true division among all its divisions. */
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
  const shares = new Float64Array(n * LONGEST_NAME);
  marginals(n, scores, shares);
  const slopes = new Float64Array(partCount(n));
  for (let a = 0; a < n; a++)
    for (let b = a; b < Math.min(n, a + LONGEST_NAME); b++) {
      const at = spanIndex(a, b);
      const slope = (right.has(at) ? 1 : 0) - (shares[at] ?? 0);
      if (Math.abs(slope) < 1e-3 || (scores[at] ?? 0) <= -1000) continue;
      const count = partsOf(n, a, b, PARTS);
      for (let i = 0; i < count; i++) slopes[PARTS[i] ?? 0] = (slopes[PARTS[i] ?? 0] ?? 0) + slope;
    }
  for (const [part, features] of kept.entries())
    if (features) learner.step(features, (slopes[part] ?? 0) * article.weight);
}
