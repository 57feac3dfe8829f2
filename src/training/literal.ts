import type { PackedWeights } from '../engine/learned/weights.ts';

/** Longest string that the formatter leaves on its property's line. */
const ONE_LINE = 100;

/** Packed weights as a property's value in a generated module, written as the formatter would write it. */
export function literal({ scale, steps }: PackedWeights): string {
  const gap = steps.length > ONE_LINE ? '\n      ' : ' ';
  return `{\n    scale: ${scale},\n    steps:${gap}'${steps}',\n  }`;
}
