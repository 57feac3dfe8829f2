import { FeatureList } from '../../learned/feature-list.ts';
import type { Weights } from '../../learned/weights.ts';
import type { Range } from '../scene.ts';
import type { View } from '../segments/describe.ts';
import type { Segment } from '../segments/segment.ts';
import { clearName } from '../segments/settled.ts';
import { describeOption, SPEAKER_BITS, type Spoken } from './describe.ts';
import { type Option, type Options, Source } from './options.ts';

/** Who speaks a segment (null: nobody it would be right to name), and how sure that is, 0 to 1. */
export interface Ranked {
  readonly option: Option | null;
  readonly sure: number;
}

/** Sentences before and after a segment's own whose people may speak it. */
const BEFORE = 2;
const AFTER = 1;

/** Everybody who may speak a segment: elsewhere only who looks like a speaker there. The last option, null, is "nobody, or unclear". */
export function optionsFor(options: Options, segment: Segment, previous: Spoken | null): (Option | null)[] {
  const found: Option[] = [];
  for (let n = segment.sentence - BEFORE; n <= segment.sentence + AFTER; n++)
    for (const option of options.of(n))
      if ((n === segment.sentence || option.sources & SPEAKS) && !isInside(option, segment)) found.push(option);
  const again = previous?.option;
  if (again && !found.some((option) => isSame(option, again))) found.push(again);
  return [...found, null];
}

const SPEAKS = Source.subject | Source.labelled;

function isInside(option: Option, segment: Segment): boolean {
  return option.first >= segment.first && option.last <= segment.last;
}

/** The share of clear names that are right on the training articles, rounded down. */
const CLEAR_NAME = 0.97;

/**
 * The option that most speaks for; a clear name that marks and syntax give is that, whatever was learnt. `cue` is the
 * segment's (`cueOf`).
 */
export function rank(
  view: View,
  options: Options,
  segment: Segment,
  cue: number,
  previous: Spoken | null,
  weights: Weights,
): Ranked {
  const all = optionsFor(options, segment, previous);
  const features = new FeatureList(SPEAKER_BITS);
  const scores = all.map((option) => {
    describeOption(view, segment, cue, option, previous, features);
    return features.score(weights);
  });
  const most = Math.max(...scores);
  const powers = scores.map((value) => Math.exp(value - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  const sure = (n: number): number => (powers[n] ?? 0) / sum;
  const name = clearName(view.scene, segment);
  const clear = name ? all.findIndex((option) => option !== null && isSame(option, name)) : -1;
  if (clear >= 0) return { option: all[clear] ?? null, sure: Math.max(CLEAR_NAME, sure(clear)) };
  const best = scores.indexOf(most);
  const option = all[best] ?? null;
  return { option: (option && whole(all, segment, option)) ?? option, sure: sure(best) };
}

/** The whole group where one of its names was chosen: "X and Y said" is said by both. */
function whole(all: readonly (Option | null)[], { ruled }: Segment, { first, last }: Option): Option | null {
  const group = ruled?.subject;
  if (group?.type !== 'group' || first < group.first || last > group.last) return null;
  return all.find((option) => option !== null && isSame(option, group)) ?? null;
}

const isSame = (a: Range, b: Range): boolean => a.first === b.first && a.last === b.last;
