/** A trained model as it is shipped: one character a weight, so that gzip sees one symbol a weight. */
export interface PackedWeights {
  /** The weights are these times `scale`. */
  readonly scale: number;
  /** Characters of `DIGITS`; the middle one is zero. */
  readonly weights: string;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-';
const ZERO = 31;

/** The shipped weights as numbers, ready for sums. Throws a RangeError for a character that is no weight. */
export function unpackWeights({ scale, weights }: PackedWeights): Float32Array {
  const values = new Map([...DIGITS].map((digit, n) => [digit.charCodeAt(0), (n - ZERO) * scale]));
  return Float32Array.from({ length: weights.length }, (_, i) => {
    const value = values.get(weights.charCodeAt(i));
    if (value === undefined) throw new RangeError(`not a weight: ${weights[i]} at ${i}`);
    return value;
  });
}

/**
 * Rounds weights to 63 steps of one size. Weights beyond `most` are cut to it: a few large ones must not make the steps of
 * all others coarse.
 */
export function packWeights(values: Float32Array | Float64Array, most: number): PackedWeights {
  const scale = most / ZERO;
  let weights = '';
  for (const value of values) {
    const step = Math.max(-ZERO, Math.min(ZERO, Math.round(value / scale)));
    weights += DIGITS[step + ZERO];
  }
  return { scale, weights };
}
