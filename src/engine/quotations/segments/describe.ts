import type { FeatureList } from '../../learned/feature-list.ts';
import { mix } from '../../learned/hash.ts';
import { Tag } from '../../text/tags.ts';
import type { Candidate, Rule } from '../candidates.ts';
import { kindOf } from '../kind.ts';
import type { Chances } from '../labelling/chances.ts';
import type { Sight } from '../labelling/features.ts';
import { RULES } from '../labelling/sight.ts';
import { titled } from '../regions.ts';
import { endOf, quotedAt, type Scene } from '../scene.ts';
import { overlap } from './propose.ts';
import type { Segment } from './segment.ts';

/** log2 of the number of buckets of a segment's features. */
export const SEGMENT_BITS = 14;

/** What features are made of. `chances` are those of the article's words. */
export interface View {
  readonly scene: Scene;
  readonly sight: Sight;
  readonly chances: Chances;
}

/** Words either side of a segment in which content left out counts against it. */
const NEAR = 12;
const KINDS = ['direct', 'mixed', 'indirect'];

/** A chance in one of twelve steps, fine at both ends. */
export function step(chance: number): number {
  if (chance < 0.35) return chance < 0.02 ? 0 : chance < 0.05 ? 1 : chance < 0.1 ? 2 : chance < 0.2 ? 3 : 4;
  if (chance < 0.9) return chance < 0.5 ? 5 : chance < 0.65 ? 6 : chance < 0.8 ? 7 : 8;
  return chance < 0.95 ? 9 : chance < 0.98 ? 10 : 11;
}

/** A number of words in one of eight steps. */
const few = (words: number): number => (words <= 3 ? words : words <= 6 ? 4 : words <= 10 ? 5 : words <= 18 ? 6 : 7);

const lengthStep = (words: number): number =>
  words <= 1
    ? 0
    : words <= 2
      ? 1
      : words <= 4
        ? 2
        : words <= 7
          ? 3
          : words <= 12
            ? 4
            : words <= 20
              ? 5
              : words <= 35
                ? 6
                : 7;

/** Puts a segment's features into an emptied list; `ruled` is what the rules found in its sentence. */
export function describe(view: View, segment: Segment, ruled: readonly Candidate[], into: FeatureList): void {
  const { scene, sight, chances } = view;
  const { codes, around, look } = sight;
  const { content } = chances;
  const { first, last } = segment;
  const from = scene.sentences[segment.sentence]?.from ?? first;
  const to = Math.max(last + 1, scene.sentences[segment.sentence]?.to ?? 0);
  const length = last - first + 1;
  into.clear();
  const tag = (i: number): number => (i < from ? 60 : i >= to ? 61 : (codes.tag[i] as number));
  const word = (i: number): number => (i < from || i >= to ? 0 : (codes.word[i] as number));

  const inside = sums(chances, first, last + 1);
  const outside =
    sum(content, Math.max(from, first - NEAR), first) + sum(content, last + 1, Math.min(to, last + 1 + NEAR));
  const mean = inside.content / length;
  const expected = inside.content / (length + outside);
  const before = first > from ? (content[first - 1] as number) : 0;
  const after = last + 1 < to ? (content[last + 1] as number) : 0;
  const direct = inside.direct / length;
  const following = inside.after / length;
  const type = direct * 2 >= mean ? 0 : following * 2 >= mean ? 1 : 2;
  const kind = KINDS.indexOf(kindOf(scene, [segment]));
  const look3 = type * 3 + kind;

  into.put(0, look3);
  into.put(1, step(mean) * 16 + look3);
  into.put(2, step(expected) * 16 + look3);
  into.put(3, step(content[first] as number) * 16 + step(before));
  into.put(4, step(content[last] as number) * 16 + step(after));
  into.put(5, step(inside.least) * 16 + look3);
  into.put(6, step(chances.first[first] as number) * 16 + step(content[first] as number));
  into.put(7, step(inside.unspoken / length) * 16 + kind);
  into.put(8, step(direct) * 16 + kind);
  into.put(9, step(following) * 16 + step(mean - direct - following));
  into.put(10, mix(step(mean) * 16 + step(expected), step(inside.least)));
  into.put(11, mix(step((content[first] as number) - before), step((content[last] as number) - after) * 3 + kind));

  const rule = nearestRule(ruled, segment);
  into.put(12, rule.code);
  into.put(13, rule.code * 4 + rule.edges);
  into.put(14, mix(rule.code, step(expected) * 4 + kind));
  into.put(15, mix(rule.code & 7, rule.edges * 16 + look3));

  into.put(16, (tag(first - 1) * 128 + tag(first)) * 4 + kind);
  into.put(17, mix(word(first - 1), kind));
  into.put(18, mix(word(first), kind));
  into.put(19, mix(tag(first - 2) * 128 + tag(first - 1), tag(first)));
  into.put(20, (tag(last) * 128 + tag(last + 1)) * 4 + kind);
  into.put(21, mix(tag(last + 1) * 128 + tag(last + 2), tag(last)));
  into.put(22, mix(word(last + 1), kind));
  into.put(23, mix(word(last), kind));
  into.put(24, mix(word(last + 1), word(last + 2)));
  const opening = quotedAt(scene, first);
  const closing = quotedAt(scene, last);
  const balance =
    (opening ? (opening.open === first ? 1 : 2) : 0) * 3 + (closing ? (endOf(closing) === last ? 1 : 2) : 0);
  into.put(25, balance * 4 + kind);
  into.put(26, balance * 16 + (first === from ? 2 : 0) + (last >= to - 2 ? 1 : 0));
  into.put(27, lengthStep(length) * 4 + kind);
  into.put(28, (lengthStep(length) * 16 + look3) * 2 + (last >= to - 2 ? 1 : 0));

  const left = around.left[first] as number;
  const right = around.right[last] as number;
  const leftStem = left < 0 ? 0 : (codes.stem[left] as number);
  const rightStem = right < 0 ? 0 : (codes.stem[right] as number);
  const leftTag = left < 0 ? 0 : (codes.tag[left] as number);
  const rightTag = right < 0 ? 0 : (codes.tag[right] as number);
  const leftLook = left < 0 ? 0 : (look[left] as number);
  const rightLook = right < 0 ? 0 : (look[right] as number);
  const fromLeft = left < 0 ? 0 : Math.min(first - left, 6);
  const toRight = right < 0 ? 0 : Math.min(right - last, 7);
  into.put(29, mix(leftStem, look3));
  into.put(30, mix(leftStem, fromLeft * 4 + kind));
  into.put(31, mix(leftTag, leftLook * 8 + fromLeft));
  into.put(32, mix(rightStem, toRight * 4 + kind));
  into.put(33, mix(rightTag, rightLook * 8 + toRight));
  into.put(34, mix(leftStem, tag(first)));
  into.put(35, mix(leftLook * 512 + rightLook, look3));
  into.put(36, mix(leftTag * 128 + rightTag, look3));

  const inner = innerBreaks(view, first, last);
  into.put(37, inner.breaks * 4 + kind);
  into.put(38, Math.min(3, inner.commas) * 16 + look3);
  into.put(39, Math.min(3, inner.cues) * 16 + look3);
  into.put(40, (inner.verb > 0 ? 1 : 0) * 16 + lengthStep(length) * 256 + look3);
  into.put(41, mix(inner.breaks, leftStem));
  into.put(42, mix(tag(last + 1) * 128 + tag(last + 2), leftTag));
  into.put(43, mix(step(after), tag(last + 1) * 128 + tag(last + 2)));
  into.put(44, mix(step(expected), leftStem));
  into.put(45, mix(step(expected), lengthStep(length) * 4 + kind));
  into.put(46, (around.mark[first] as number) * 4 + kind);
  into.put(47, mix(around.markEdges[first] as number, balance));
  into.put(48, mix((sight.sentence[first] as number) >> 8, look3));
  into.put(49, step(sum(content, from, to) / (to - from)) * 16 + look3);

  const leftWords = few(first - from);
  const rightWords = few(to - 1 - last);
  into.put(50, ((leftWords * 2 + (left < 0 ? 0 : 1)) * 4 + kind) * 9 + balance);
  into.put(51, ((rightWords * 2 + (right < 0 ? 0 : 1)) * 4 + kind) * 9 + balance);
  const cueLeft = likeliest(chances.cue, from, first);
  const cueRight = likeliest(chances.cue, last + 1, to);
  const cue = (i: number): number => (i < 0 ? 0 : (chances.cue[i] as number));
  into.put(52, (step(cue(cueLeft)) * 16 + step(cue(cueRight))) * 4 + kind);
  into.put(53, step(inner.cue) * 4 + kind);
  into.put(54, step(cue(left)) * 64 + step(cue(right)) * 4 + kind);
  into.put(55, (step(cue(cueLeft)) * 8 + (cueLeft < 0 ? 0 : few(first - cueLeft))) * 9 + look3);
  into.put(56, (step(cue(cueRight)) * 8 + (cueRight < 0 ? 0 : few(cueRight - last))) * 9 + look3);
  into.put(57, (step(cue(cueLeft)) * 16 + step(cue(cueRight))) * 64 + leftWords * 8 + rightWords);
  const cut = first > from && left < 0 && cue(cueLeft) < 0.2 ? 1 : 0;
  into.put(58, ((cut * 9 + balance) * 128 + tag(first - 1)) * 4 + kind);
  // "He admires her and highlighted …": what follows the end, past a comma, beside the content's own first verb.
  const next = last + (tag(last + 1) === Tag.comma ? 2 : 1);
  into.put(59, mix(inner.verb * 128 + tag(next), tag(next + 1) * 2 + (next - last)));
  into.put(60, mix(inner.verb, look3 * 8 + lengthStep(length)));
  into.put(61, mix(leftTag, tag(next) * 128 + tag(next + 1)));
  into.put(62, mix(codes.ending[last + 2] ?? 0, tag(last + 1)));
  into.put(63, paragraphs(scene, first, last) * 4 + kind);
  into.put(64, ((opening && titled(scene, first) ? 1 : 0) * 8 + lengthStep(length)) * 16 + balance);
}

/** How a segment stands to marks left open at a paragraph's end: left open (1), opened again (2), over paragraphs (4). */
function paragraphs({ marks }: Scene, first: number, last: number): number {
  const a = marks.at[first] as number;
  const b = marks.at[last] as number;
  return (
    (b >= 0 && marks.quoted[b]?.continues ? 1 : 0) +
    (a > 0 && marks.quoted[a - 1]?.continues ? 2 : 0) +
    (a >= 0 && b > a && marks.quoted[a]?.continues ? 4 : 0)
  );
}

interface Sums {
  readonly content: number;
  readonly direct: number;
  readonly after: number;
  readonly unspoken: number;
  readonly least: number;
}

function sums({ content, direct, after, unspoken }: Chances, from: number, to: number): Sums {
  let least = 1;
  for (let i = from; i < to; i++) least = Math.min(least, content[i] as number);
  return {
    content: sum(content, from, to),
    direct: sum(direct, from, to),
    after: sum(after, from, to),
    unspoken: sum(unspoken, from, to),
    least,
  };
}

function sum(values: Float32Array, from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += values[i] as number;
  return total;
}

/** The word of a range with the highest value; -1 where all are nothing. */
function likeliest(values: Float32Array, from: number, to: number): number {
  let best = -1;
  let most = 0;
  for (let i = from; i < to; i++)
    if ((values[i] as number) > most) {
      most = values[i] as number;
      best = i;
    }
  return best;
}

/** The rule whose content shares most: how much (0–4) with which rule, and whether start (2) and end (1) agree. */
function nearestRule(ruled: readonly Candidate[], segment: Segment): { code: number; edges: number } {
  let most = 0;
  let rule: Rule | null = null;
  let edges = 0;
  for (const one of ruled)
    for (const span of one.spans) {
      const shared = overlap(span, segment);
      if (shared <= most) continue;
      most = shared;
      rule = one.rule;
      edges = (span.first === segment.first ? 2 : 0) + (span.last === segment.last ? 1 : 0);
    }
  const share = most > 0.999 ? 4 : most >= 0.8 ? 3 : most > 0.5 ? 2 : most > 0 ? 1 : 0;
  return { code: (rule === null ? 0 : RULES.indexOf(rule) + 1) * 8 + share, edges };
}

interface Inner {
  /** Bits: which kinds of break stand inside, outside marks. */
  readonly breaks: number;
  readonly commas: number;
  readonly cues: number;
  /** Tag of the first verb, 0 for none. */
  readonly verb: number;
  /** The highest chance of a cue. */
  readonly cue: number;
}

function innerBreaks({ scene, sight: { codes }, chances }: View, first: number, last: number): Inner {
  let breaks = 0;
  let commas = 0;
  let cues = 0;
  let verb = 0;
  let cue = 0;
  for (let i = first; i <= last; i++) {
    if (scene.marks.at[i] !== -1) continue;
    const tag = codes.tag[i] as number;
    cue = Math.max(cue, chances.cue[i] as number);
    const spoken = tag >= Tag.cueFirst;
    if (verb === 0 && (spoken || VERBS.has(tag))) verb = spoken ? Tag.verb : tag;
    if (i === first || i === last) continue;
    if (tag === Tag.comma) {
      commas++;
      breaks |= BREAKS.get(codes.tag[i + 1] as number) ?? 0;
    } else if (tag === Tag.semicolon || tag === Tag.dash) breaks |= 32;
    if (spoken) cues++;
  }
  return { breaks, commas, cues, verb, cue };
}

const VERBS = new Set<number>([Tag.be, Tag.have, Tag.modal, Tag.auxiliary, Tag.verb]);
/** What follows a comma, as bits. */
const BREAKS = new Map<number, number>([
  [Tag.which, 1],
  [Tag.who, 1],
  [Tag.as, 2],
  [Tag.while, 2],
  [Tag.and, 4],
  [Tag.but, 4],
  [Tag.subjectPronoun, 8],
  [Tag.person, 8],
  [Tag.ing, 16],
]);
