import type { Quoted } from '../text/marks.ts';
import { type Attributed, attributed, type Candidate } from './candidates.ts';
import type { Scene } from './scene.ts';
import { continued } from './unattributed.ts';

/** What the rules make of an article. */
export interface Ruled {
  readonly perSentence: readonly Attributed[];
  /** In the order of the text. */
  readonly candidates: readonly Candidate[];
  /** Headlines and such with words in marks that nothing attributes. */
  readonly headings: readonly { sentence: number; quoted: Quoted }[];
}

/** Reads an article by marks and syntax alone. What is learnt weighs the findings. */
export function applyRules(scene: Scene): Ruled {
  const perSentence = scene.sentences.map((_, n) => attributed(scene, n));
  const all: Candidate[] = [];
  const headings: { sentence: number; quoted: Quoted }[] = [];
  for (const [n, { candidates, left }] of perSentence.entries()) {
    const next = perSentence[n + 1]?.candidates[0] ?? perSentence[n + 2]?.candidates[0];
    if (left.length === 0) {
      all.push(...candidates);
      continue;
    }
    const more = continued(scene, n, left, candidates.length > 0 ? candidates : all.slice(-3), next);
    all.push(...[...candidates, ...more].sort(byPlace));
    if (candidates.length === 0 && more.length === 0 && left[0]) headings.push({ sentence: n, quoted: left[0] });
  }
  return { perSentence, candidates: all, headings };
}

const firstOf = (candidate: Candidate): number => candidate.spans[0]?.first ?? 0;
const byPlace = (a: Candidate, b: Candidate): number => firstOf(a) - firstOf(b);
