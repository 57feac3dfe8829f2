/** A trained linear model as it is shipped: one character per weight, as gzip compresses such text well. */
export interface PackedWeights {
  /** A weight is its step, −31 to 31, times `scale`. */
  readonly scale: number;
  /** One character of `DIGITS` for each weight's step; the middle character is zero. */
  readonly steps: string;
}

/** The weights in memory: one byte each, so that a model stays in the processor's cache. A weight is its step times `scale`. */
export interface Weights {
  readonly scale: number;
  readonly steps: Int8Array;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-';
const ZERO = 31;

/** Decodes weights. Throws a RangeError for a character that is no weight. */
export function unpackWeights({ scale, steps }: PackedWeights): Weights {
  const values = new Map([...DIGITS].map((digit, n) => [digit.charCodeAt(0), n - ZERO]));
  const unpacked = Int8Array.from({ length: steps.length }, (_, i) => {
    const value = values.get(steps.charCodeAt(i));
    if (value === undefined) throw new RangeError(`not a weight: ${steps[i]} at ${i}`);
    return value;
  });
  return { scale, steps: unpacked };
}

/**
 * Rounds weights to 63 steps of equal size. Weights beyond `most` are cut to it, as a few large ones would make all steps coarse.
 */
export function packWeights(values: ArrayLike<number>, most: number): PackedWeights {
  const scale = most / ZERO;
  let steps = '';
  for (let i = 0; i < values.length; i++) {
    const step = Math.max(-ZERO, Math.min(ZERO, Math.round((values[i] ?? 0) / scale)));
    steps += DIGITS[step + ZERO];
  }
  return { scale, steps };
}
