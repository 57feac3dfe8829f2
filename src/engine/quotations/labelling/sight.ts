import type { CueKind } from '../../languages/language.ts';
import { CUE_FORMS, CUE_KINDS, Tag } from '../../text/tags.ts';
import type { Candidate, Rule } from '../candidates.ts';
import type { Ruled } from '../rules.ts';
import { quotedAt, type Scene } from '../scene.ts';
import type { Sight } from './features.ts';
import { cueLooks, surround, surroundings } from './surroundings.ts';
import { wordCodes } from './word-codes.ts';

/** A stretch of sentences that are labelled together, words `from` to `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The words labelled. Of a long stretch in marks only those near its ends and one for all between: they are alike. */
  readonly words: Int32Array;
}

/** Words kept at either end of a stretch in marks. */
const KEPT = 3;

/** Longest stretch in words: a chain's room grows with it, its answers don't change. A longer sentence stays whole. */
const LONGEST = 600;

export const RULES: readonly Rule[] = ['tag', 'before', 'clause', 'trailing', 'according', 'object', 'continued'];
const KINDS = ['direct', 'mixed', 'indirect'];
const CUE = 40;
const SUBJECT = 41;

/** Looks at an article for labelling. Sentences with neither marks nor a
 * cue that takes a clause are left out: nobody speaks there. */
export function sightOf(scene: Scene, ruled: Ruled): { sight: Sight; stretches: Stretch[] } {
  const { length } = scene.words;
  const codes = wordCodes(scene);
  const around = surroundings(scene);
  const look = new Int32Array(length);
  const rule = ruleCodes(length, ruled.candidates);
  const sentence = new Int32Array(length);
  const stretches: Stretch[] = [];
  let from = -1;
  let before = 0;
  for (const [n, { from: first, to }] of scene.sentences.entries()) {
    const cues = surround(scene, codes, around, first, to);
    const marked = hasMarks(scene, first, to);
    const read = ruled.perSentence[n];
    const found = read && read.candidates.length > 0 ? 1 + Math.min(2, read.candidates.length) : 0;
    const paragraph = n > 0 && scene.sentences[n - 1]?.paragraph === scene.sentences[n]?.paragraph ? 0 : 1;
    const state = ((marked ? 1 : 0) * 4 + found) * 3 + Math.min(2, cues.length);
    sentence.fill(1 + (((before * 2 + paragraph) * 24 + state) << 8) + (codes.tag[first] ?? 0), first, to);
    before = state;
    if (!marked && found === 0 && !cues.some((cue) => isStrong(codes.tag[cue] as number))) {
      if (from >= 0) stretches.push(stretchOf(scene, from, first));
      from = -1;
      continue;
    }
    for (const [at, value] of cueLooks(scene, codes, cues, read?.cues ?? [], first)) look[at] = 1 + value;
    if (from >= 0 && to - from > LONGEST) {
      stretches.push(stretchOf(scene, from, first));
      from = first;
    }
    if (from < 0) from = first;
  }
  if (from >= 0) stretches.push(stretchOf(scene, from, length));
  return { sight: { codes, around, look, rule, sentence }, stretches };
}

/** A cue that takes a clause: after others ("hailed", "laughed") there is speech only in marks. */
function isStrong(tag: number): boolean {
  return tag === Tag.according || !WEAK.has(CUE_KINDS[Math.floor((tag - Tag.cueFirst) / CUE_FORMS.length)] ?? 'say');
}

const WEAK: ReadonlySet<CueKind> = new Set(['about', 'object', 'manner']);

function stretchOf(scene: Scene, from: number, to: number): Stretch {
  const words = new Int32Array(to - from);
  let n = 0;
  for (let i = from; i < to; i++) {
    words[n++] = i;
    const quoted = quotedAt(scene, i);
    if (quoted && i === quoted.first + KEPT && quoted.last - i > KEPT) i = Math.min(to - 1, quoted.last - KEPT);
  }
  return { from, to, words: words.subarray(0, n) };
}

function hasMarks({ marks }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (marks.at[i] !== -1) return true;
  return false;
}

function ruleCodes(length: number, candidates: readonly Candidate[]): Uint8Array {
  const codes = new Uint8Array(length);
  for (const { rule, kind, spans, cue, subject } of candidates) {
    if (subject) codes.fill(SUBJECT, subject.first, subject.last + 1);
    const code = 1 + RULES.indexOf(rule) * KINDS.length + KINDS.indexOf(kind);
    for (const { first, last } of spans) codes.fill(code, first, last + 1);
    if (cue) codes.fill(CUE, cue.first, cue.last + 1);
  }
  return codes;
}
