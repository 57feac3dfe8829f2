import type { PackedWeights } from '../engine/learned/packed-weights.ts';

/** The longest string that the formatter leaves on its property's line. */
const ONE_LINE = 100;

/** Writes packed weights as a property's value in a generated module, formatted as the formatter would. */
export function literal({ scale, steps }: PackedWeights): string {
  const gap = steps.length > ONE_LINE ? '\n      ' : ' ';
  return `{\n    scale: ${scale},\n    steps:${gap}'${steps}',\n  }`;
}
