/** What was measured of one load, and of which of two pages it was. */
export interface Sample {
  readonly features: readonly number[];
  readonly isKnown: boolean;
}

/** How often each classifier was right on samples it was not made from, 0 to 1. */
export interface Right {
  readonly logistic: number;
  readonly neighbours: number;
}

const FOLDS = 10;
/** What is further from the mean than this, in standard deviations, is the machine's other work. */
const MAX_DEVIATION = 3;
const ROUNDS = 200;
const STEP = 0.3;
/** Of the weights' squares: with few samples and many features the weights would learn the samples by heart. */
const SHRINK = 0.01;
const NEIGHBOURS = 15;

/**
 * Tenfold cross-validation of two plain classifiers: logistic regression, for what adds up, and nearest neighbours, for what does
 * not.
 * @param samples in the order they were taken in, in fours of two each: those taken one after the other are left out together,
 *   so that what drifts on the machine, or goes to and fro, is no help
 */
export function crossValidated(samples: readonly Sample[]): Right {
  const right = { logistic: 0, neighbours: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const [from, to] = [fold, fold + 1].map((n) => 4 * Math.floor((n * samples.length) / FOLDS / 4));
    const isOut = (_: unknown, i: number): boolean => i >= (from ?? 0) && i < (to ?? 0);
    const out = samples.filter(isOut);
    const rest = samples.filter((one, i) => !isOut(one, i));
    const scale = scaleOf(rest.map(({ features }) => features.map(compressed)));
    const known = rest.map(({ features, isKnown }) => ({ features: scale(features.map(compressed)), isKnown }));
    const logistic = logisticOf(known);
    const neighbours = neighboursOf(known);
    for (const { features, isKnown } of out) {
      const scaled = scale(features.map(compressed));
      if (logistic(scaled) === isKnown) right.logistic++;
      if (neighbours(scaled) === isKnown) right.neighbours++;
    }
  }
  return { logistic: right.logistic / samples.length, neighbours: right.neighbours / samples.length };
}

/**
 * The most that a classifier which tells nothing may be right, by luck: five points over the half where it had 1,000 samples,
 * which is 3.2 standard deviations of a binomial distribution (once in 1,300 times), and as many deviations where it had fewer.
 */
export const mostByChance = (samples: number): number => 0.5 + 0.05 * Math.sqrt(1_000 / samples);

/** Times have long tails on a busy machine. */
const compressed = (x: number): number => Math.log1p(Math.max(0, x));

type Classifier = (features: readonly number[]) => boolean;

/** Features as deviations from their mean, in standard deviations. */
function scaleOf(all: readonly (readonly number[])[]): (features: readonly number[]) => number[] {
  const means = columnMeans(all);
  const squares = columnMeans(all.map((features) => features.map((x, i) => (x - (means[i] ?? 0)) ** 2)));
  const within = (x: number): number => Math.max(-MAX_DEVIATION, Math.min(MAX_DEVIATION, x));
  return (features) =>
    features.map((x, i) => {
      const deviation = Math.sqrt(squares[i] ?? 0);
      return deviation > 0 ? within((x - (means[i] ?? 0)) / deviation) : 0;
    });
}

function columnMeans(all: readonly (readonly number[])[]): number[] {
  const sums = new Array<number>(all[0]?.length ?? 0).fill(0);
  for (const features of all) for (const [i, x] of features.entries()) sums[i] = (sums[i] ?? 0) + x / all.length;
  return sums;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** Logistic regression by gradient descent. */
function logisticOf(samples: readonly Sample[]): Classifier {
  const weights = new Array<number>(samples[0]?.features.length ?? 0).fill(0);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const faults = samples.map(
      ({ features, isKnown }) => 1 / (1 + Math.exp(-(bias + dot(weights, features)))) - Number(isKnown),
    );
    const slopes = columnMeans(samples.map(({ features }, n) => features.map((x) => x * (faults[n] ?? 0))));
    for (const [i, slope] of slopes.entries())
      weights[i] = (weights[i] ?? 0) - STEP * (slope + SHRINK * (weights[i] ?? 0));
    bias -= (STEP * faults.reduce((sum, fault) => sum + fault, 0)) / samples.length;
  }
  return (features) => bias + dot(weights, features) > 0;
}

/** What most of the nearest samples are. */
function neighboursOf(samples: readonly Sample[]): Classifier {
  return (features) => {
    const nearest = samples
      .map(({ features: other, isKnown }) => ({
        far: other.reduce((d, x, i) => d + (x - (features[i] ?? 0)) ** 2, 0),
        isKnown,
      }))
      .sort((a, b) => a.far - b.far)
      .slice(0, NEIGHBOURS);
    return nearest.filter(({ isKnown }) => isKnown).length * 2 > nearest.length;
  };
}
