import { Class, type Language } from '../languages/language.ts';
import type { Words } from '../text/words.ts';
import type { NameRun } from './name-runs.ts';

/** What is known of every use of one name in an article: the sum of it decides whether it is a person's. */
export interface NameEvidence {
  readonly key: string;
  readonly tokens: readonly string[];
  readonly runs: NameRun[];
  score: number;
}

/**
 * Weights of the signs that a run names a person. Set by hand; a trained model may take their place behind
 * `gatherEvidence`, which alone knows them.
 */
const WEIGHT = {
  givenFirst: 2,
  givenLater: 0.7,
  initial: 1.6,
  suffix: 2,
  honorific: 3,
  role: 2.2,
  roleAfter: 1.2,
  speaks: 1.2,
  age: 2,
  who: 0.8,
  countryAfter: 1.2,
  particle: 1.2,
  hyphenated: 1.2,
  ending: 0.8,
  shortForm: 1.4,
  lengths: [-9, 0, 0.7, 0.3, -0.6, -2, -4],
  afterLocative: -1.2,
  afterThe: -2.2,
  acronym: -3,
  shouted: -0.8,
  commonWord: -3,
} as const;

const THRESHOLD = { single: 2, several: 1.5 };

const NAME_ENDING =
  /(?:ov|ev|ova|eva|sky|ski|skiy|skaya|vich|vic|yan|shvili|adze|enko|chuk|sson|berg|stein|mann|oglu|zadeh|poulos|akis|escu|ez|ini|elli)$/;
const LOCATIVES = new Set(['in', 'at', 'near', 'from', 'outside', 'across', 'throughout', 'into', 'around']);

/** Groups runs by their words and weighs each group. Runs in headlines are evidence of nothing. */
export function gatherEvidence(
  words: Words,
  language: Language,
  runs: readonly NameRun[],
  covered: Uint8Array,
): NameEvidence[] {
  const byKey = new Map<string, NameEvidence>();
  const singles = new Set(runs.filter((run) => run.tokens.length === 1).map((run) => run.tokens[0]));
  for (const run of runs) {
    if (run.headline) continue;
    const key = run.tokens.join(' ');
    const known = byKey.get(key);
    if (known) known.runs.push(run);
    else byKey.set(key, { key, tokens: run.tokens, runs: [run], score: 0 });
  }
  for (const evidence of byKey.values()) {
    evidence.score = form(words, language, evidence) + surroundings(words, language, evidence, covered);
    const family = familyName(evidence.tokens);
    if (evidence.tokens.length > 1 && singles.has(family)) evidence.score += WEIGHT.shortForm;
  }
  return [...byKey.values()];
}

export function isPerson(evidence: NameEvidence): boolean {
  return evidence.score >= (evidence.tokens.length === 1 ? THRESHOLD.single : THRESHOLD.several);
}

const SUFFIX = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** The word of a full name that stands alone for the person: its last, suffixes aside. */
export function familyName(tokens: readonly string[]): string {
  const bare = tokens.filter((token) => !SUFFIX.has(token));
  return bare[bare.length - 1] ?? tokens[0] ?? '';
}

function form(words: Words, language: Language, { tokens, runs }: NameEvidence): number {
  const [run] = runs;
  if (!run) return 0;
  let score = WEIGHT.lengths[Math.min(tokens.length, 6)] ?? 0;
  if (language.givenName(tokens[0] ?? '') !== undefined) score += WEIGHT.givenFirst * (tokens.length === 1 ? 0.5 : 1);
  else if (tokens.slice(1).some((token) => language.givenName(token) !== undefined)) score += WEIGHT.givenLater;
  const inner = tokens.slice(0, -1);
  if (inner.some((token) => /^\p{L}$|^(?:\p{L}\.)+\p{L}?$/u.test(token)) && tokens.length > 1) score += WEIGHT.initial;
  if (tokens.length > 2 && SUFFIX.has(tokens[tokens.length - 1] ?? '')) score += WEIGHT.suffix;
  for (let i = run.first + 1; i < run.last; i++)
    if (words.is(i, Class.particle) && words.type(i).shape === 'lower') {
      score += WEIGHT.particle;
      break;
    }
  const last = tokens[tokens.length - 1] ?? '';
  if (/^al-/.test(last) || (tokens.length > 1 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words.type(run.last).text)))
    score += WEIGHT.hyphenated;
  if (NAME_ENDING.test(last) && last.length > 4) score += WEIGHT.ending;
  const shapes = new Set<string>();
  for (let i = run.first; i <= run.last; i++)
    if (words.type(i).shape !== 'punct' && words.type(i).text.length > 1) shapes.add(words.type(i).shape);
  if (shapes.has('caps') && !shapes.has('capital')) score += tokens.length === 1 ? WEIGHT.acronym : WEIGHT.shouted;
  if (tokens.length === 1 && words.lowerCount(run.first) > 0) score += WEIGHT.commonWord;
  return score;
}

/** Each sign counts once however often it is seen, and a second time, less, when it is seen again. */
function surroundings(words: Words, language: Language, { runs }: NameEvidence, covered: Uint8Array): number {
  const seen = new Map<string, { weight: number; times: number }>();
  const sign = (name: string, weight: number): void => {
    const known = seen.get(name);
    if (known) known.times++;
    else seen.set(name, { weight, times: 1 });
  };
  for (const run of runs.slice(0, 50)) {
    if (run.title) {
      const role = words.is(run.title.last, Class.role) || words.is(run.title.last - 1, Class.role);
      sign('title', role && !words.is(run.title.last, Class.honorific) ? WEIGHT.role : WEIGHT.honorific);
    }
    if (speaks(words, language, run)) sign('speaks', WEIGHT.speaks);
    const next = words.type(run.last + 1).text;
    if (next === ',') afterComma(words, run.last + 2, sign);
    else if (next === '(' && covered[run.last + 2]) sign('country', WEIGHT.countryAfter);
    else if (words.lower(run.last + 1) === 'who') sign('who', WEIGHT.who);
    const before = words.lower(run.first - 1);
    if (words.gap(run.first) === 1 && !run.title) {
      if (LOCATIVES.has(before)) sign('locative', WEIGHT.afterLocative);
      if (before === 'the') sign('the', WEIGHT.afterThe);
    }
  }
  let score = 0;
  for (const { weight, times } of seen.values()) score += weight * (times > 1 && weight > 0 ? 1.3 : 1);
  return score;
}

function afterComma(words: Words, at: number, sign: (name: string, weight: number) => void): void {
  if (/^\d{1,2}$/.test(words.type(at).text) && words.type(at + 1).text === ',') sign('age', WEIGHT.age);
  if (words.lower(at) === 'who') sign('who', WEIGHT.who);
  for (let i = at; i < at + 6 && words.type(i).shape !== 'punct'; i++)
    if (words.is(i, Class.role)) {
      sign('role after', WEIGHT.roleAfter);
      return;
    }
}

function speaks(words: Words, language: Language, run: NameRun): boolean {
  let after = run.last + 1;
  while (words.is(after, Class.adverb | Class.auxiliary) && after < run.last + 4) after++;
  const next = language.cue(words.lower(after));
  if (next && next.form !== 'ing' && next.kind !== 'manner' && words.type(after).shape === 'lower') return true;
  const before = language.cue(words.lower((run.title?.first ?? run.first) - 1));
  return (
    before !== undefined &&
    before.form !== 'ing' &&
    /^(?:say|state)$/.test(before.kind) &&
    words.type(run.first - 1).shape !== 'punct'
  );
}
