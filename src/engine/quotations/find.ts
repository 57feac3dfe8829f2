import type { Antecedents } from '../people/antecedents.ts';
import type { CountryMention } from '../places/country-mentions.ts';
import type { Quoted } from '../text/marks.ts';
import { type Attributed, attributed, type Candidate } from './candidates.ts';
import { echoIndex } from './echo.ts';
import { endOf, type Scene } from './scene.ts';
import { type Resolved, Speakers } from './speakers.ts';
import { continued } from './unattributed.ts';

/** A quotation with its speaker decided. */
export interface Decided {
  readonly candidate: Candidate;
  readonly resolved: Resolved | null;
}

/** What the rules make of an article. */
export interface Ruled {
  readonly perSentence: readonly Attributed[];
  /** In the order of the text. */
  readonly candidates: readonly Candidate[];
  /** Headlines and such with words in marks that nothing attributes. */
  readonly headings: readonly { sentence: number; quoted: Quoted }[];
}

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

/** All quotations of an article, in the order of the text. */
export function findQuotations(
  scene: Scene,
  antecedents: Antecedents,
  countries: readonly CountryMention[],
): Decided[] {
  const { candidates: all, headings } = applyRules(scene);
  const speakers = new Speakers(scene, antecedents, countries);
  const decided = all.map((candidate) => ({ candidate, resolved: speakers.of(candidate) }));
  return [...decided, ...echoes(scene, headings, decided)].sort((a, b) => byPlace(a.candidate, b.candidate));
}

const firstOf = (candidate: Candidate): number => candidate.spans[0]?.first ?? 0;
const byPlace = (a: Candidate, b: Candidate): number => firstOf(a) - firstOf(b);

/** Longest headline, in words. */
const HEADLINE = 30;

/** A headline's or subheading's words in marks that a quotation of the body holds are that quotation's speaker's. */
function echoes(
  scene: Scene,
  headings: readonly { sentence: number; quoted: Quoted }[],
  decided: readonly Decided[],
): Decided[] {
  if (headings.length === 0) return [];
  const find = echoIndex(
    scene,
    decided.map((one) => ({ spans: one.candidate.spans, of: one })),
  );
  return headings.flatMap(({ sentence, quoted }) => {
    const bounds = scene.sentences[sentence];
    const source = find(quoted);
    if (!bounds || !source || bounds.to - bounds.from > HEADLINE || /^[.;]$/.test(scene.words.type(bounds.to - 1).text))
      return [];
    const whole = bounds.from === quoted.open && bounds.to === endOf(quoted) + 1;
    const candidate: Candidate = {
      rule: 'echo',
      kind: whole ? 'direct' : 'mixed',
      spans: [{ first: bounds.from, last: bounds.to - 1 }],
      cue: null,
      subject: null,
      sentence,
    };
    return [{ candidate, resolved: source.resolved }];
  });
}
