import { floatAt } from '../../../item-at.ts';
import { LABELS, Label } from './speech-labels.ts';

/** The chances, 0 to 1, of each word's labels, and their sums by kind of content. Arrays are indexed by word of the article. */
export interface Chances {
  /** The chance of label l of word i, at i × LABELS + l. */
  readonly labels: Float32Array;
  /** The likeliest label of each word. */
  readonly best: Uint8Array;
  readonly content: Float32Array;
  readonly direct: Float32Array;
  readonly after: Float32Array;
  readonly unspoken: Float32Array;
  /** The chance that content after its cue begins at the word. */
  readonly first: Float32Array;
  readonly cue: Float32Array;
  readonly speaker: Float32Array;
}

/** Computes the sums from the matrix of all labels. */
export function chancesFrom(labels: Float32Array, best: Uint8Array): Chances {
  const { length } = best;
  const zeros = (): Float32Array => new Float32Array(length);
  const into = {
    labels,
    best,
    content: zeros(),
    direct: zeros(),
    after: zeros(),
    unspoken: zeros(),
    first: zeros(),
    cue: zeros(),
    speaker: zeros(),
  };
  for (let i = 0; i < length; i++) {
    const at = (label: number): number => floatAt(labels, i * LABELS + label);
    into.direct[i] = at(Label.directFirst) + at(Label.direct);
    into.after[i] = at(Label.afterFirst) + at(Label.after);
    into.content[i] = floatAt(into.direct, i) + floatAt(into.after, i) + at(Label.beforeFirst) + at(Label.before);
    into.unspoken[i] = at(Label.unspokenFirst) + at(Label.unspoken);
    into.first[i] = at(Label.afterFirst);
    into.cue[i] = at(Label.cue);
    into.speaker[i] = at(Label.speaker);
  }
  return into;
}
