import { mayFollow } from '../../engine/article/quotations/labelling/speech-labels.ts';
import { SpeechTagger } from '../../engine/article/quotations/labelling/speech-tagger.ts';
import { Room } from '../../engine/learned/recurrent/kernel.ts';
import { readTagger, type TaggerShape, writeTagger } from '../../engine/learned/recurrent/tagger-file.ts';
import { random } from '../linear.ts';
import { trainingKernel } from '../training-kernel.ts';
import type { SmallVectors } from '../word-vectors.ts';
import { batchCount, batches, MAX_ROWS } from './batches.ts';
import { countSpans, f1, type SpanCounts } from './label-score.ts';
import { type Dropout, Network } from './network.ts';
import { newParameters, shippedNumbers } from './parameters.ts';
import type { TaggerArticle } from './tagger-data.ts';

/** How a tagger is trained; docs/model.md lists what was tried. */
export interface Recipe {
  readonly epochs: number;
  /** Adam's step size at its peak. */
  readonly rate: number;
  readonly dropout: Dropout;
  readonly seed: number;
}

export const RECIPE: Recipe = {
  epochs: 10,
  rate: 2e-3,
  dropout: { input: 0.35, between: 0.5, output: 0.5 },
  seed: 1,
};

/**
 * The step size rises for this many steps, stays at its peak until this share of all steps, then falls linearly to this share of
 * the peak.
 */
const WARMING = 100;
const FALLING = 0.3;
const MIN_RATE = 0.02;
/** Gradients are scaled to the loss of one word in this many, and clipped to this length together. */
const PER_WORDS = 160;
const LONGEST = 5;
/** The shipped weights are a running mean with this factor. */
const MEAN = 0.995;
const ADAM = { first: 0.9, second: 0.999 };

/** What several trainings share: the kernels, the vectors, the frequent words, and sizes. */
export interface Workshop {
  readonly training: BufferSource;
  readonly reading: BufferSource;
  readonly vectors: SmallVectors;
  readonly tokens: Int32Array;
  readonly shape: TaggerShape;
}

/**
 * Trains on some articles and tests on others after each epoch, with weights rounded as shipped. Returns the file of the
 * last epoch: the best of those tested would be chosen by the very articles it is to be tested on. The same input gives the same bytes.
 */
export function trainTagger(
  { training, reading, vectors, tokens, shape }: Workshop,
  learnt: readonly TaggerArticle[],
  tried: readonly TaggerArticle[],
  recipe: Recipe,
  tell: (line: string) => void,
): Uint8Array<ArrayBuffer> {
  const kernel = trainingKernel(training);
  const room = new Room(kernel.memory);
  const next = random(recipe.seed);
  const parameters = newParameters(room, shape, next);
  const network = new Network(kernel, room, shape, parameters, unpacked(vectors), MAX_ROWS, mayFollow);
  kernel.seed(recipe.seed);
  const all = batchCount(learnt) * recipe.epochs;
  let step = 0;
  let first = 1;
  let second = 1;
  let file: Uint8Array<ArrayBuffer> | null = null;
  for (let epoch = 1; epoch <= recipe.epochs; epoch++) {
    const began = process.cpuUsage();
    let loss = 0;
    let words = 0;
    for (const batch of batches(learnt, recipe.seed * 1000 + epoch)) {
      loss += network.learn(batch, recipe.dropout);
      words += batch.lengths.reduce((sum, one) => sum + one, 0);
      step++;
      first *= ADAM.first;
      second *= ADAM.second;
      const length = Math.sqrt(kernel.squares(parameters.count, parameters.slopes)) / PER_WORDS;
      const by = Math.min(1, LONGEST / length) / PER_WORDS;
      const { count, weights, slopes, first: m, second: v, mean } = parameters;
      const share = 1 - Math.min(MEAN, (1 + step) / (10 + step));
      kernel.adam(
        count,
        weights,
        slopes,
        m,
        v,
        mean,
        by,
        recipe.rate * rateAt(step, all),
        1 - first,
        1 - second,
        share,
      );
    }
    file = writeTagger(shippedNumbers(room, parameters, shape, vectors, tokens));
    const score =
      tried.length > 0 ? `, F1 ${tryOn(new SpeechTagger(reading, readTagger(file)), tried).toFixed(4)}` : '';
    const { user, system } = process.cpuUsage(began);
    tell(
      `epoch ${epoch}: loss ${(loss / words).toFixed(4)} a word${score}, ${((user + system) / 1e6).toFixed(0)} s of CPU`,
    );
  }
  if (!file) throw new RangeError('a training needs an epoch');
  return file;
}

function rateAt(step: number, all: number): number {
  const done = step / all;
  const falling = done < FALLING ? 1 : Math.max(MIN_RATE, (1 - done) / (1 - FALLING));
  return Math.min(1, step / WARMING) * falling;
}

/** F1 of the spans of content in the likeliest labels. */
function tryOn(tagger: SpeechTagger, articles: readonly TaggerArticle[]): number {
  const counts: SpanCounts = { found: 0, right: 0, both: 0 };
  for (const { article, ruled, input, labels } of articles)
    countSpans(counts, tagger.label(article, ruled, input).best, labels);
  return f1(counts);
}

/** The vectors as floats. Row 0, for words without a vector, is zero. */
function unpacked({ steps, scales, width }: SmallVectors): Float32Array {
  const floats = new Float32Array(steps.length + width);
  for (let i = 0; i < steps.length; i++) floats[width + i] = (steps[i] ?? 0) * (scales[i % width] ?? 0);
  return floats;
}
