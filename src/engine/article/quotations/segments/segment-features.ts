import { byteAt, floatAt, intAt, itemAt } from '../../../item-at.ts';
import { mix } from '../../../learned/feature-hash.ts';
import type { FeatureList } from '../../../learned/feature-list.ts';
import { Tag } from '../../../text/part-of-speech.ts';
import { type AnnotatedArticle, endOf, quotedAt } from '../annotated-article.ts';
import type { Candidate, Rule } from '../attribution-candidates.ts';
import { isTitleInMarks } from '../content-bounds.ts';
import type { Chances } from '../labelling/label-probabilities.ts';
import { RULES } from '../labelling/labelling-input.ts';
import { kindOf } from '../quotation-kind.ts';
import type { LabelledArticle } from './labelled-article.ts';
import { overlap } from './propose-segments.ts';
import type { Segment } from './segment.ts';
import { SegmentFeature } from './segment-feature-numbers.ts';

/** log2 of the number of buckets into which a segment's features are hashed. */
export const SEGMENT_BITS = 14;

/** Content in so many words on either side of a segment counts against it, as left out. */
const MAX_DISTANCE_WORDS = 12;
const KINDS = ['direct', 'mixed', 'indirect'];

/** Quantizes a chance into twelve steps, finer at both ends. */
export function chanceStep(chance: number): number {
  if (chance < 0.35) return chance < 0.02 ? 0 : chance < 0.05 ? 1 : chance < 0.1 ? 2 : chance < 0.2 ? 3 : 4;
  if (chance < 0.9) return chance < 0.5 ? 5 : chance < 0.65 ? 6 : chance < 0.8 ? 7 : 8;
  return chance < 0.95 ? 9 : chance < 0.98 ? 10 : 11;
}

/** Quantizes a chance into sixteen steps. */
export function fineChanceStep(chance: number): number {
  let n = 0;
  while (n < FINE_BOUNDS.length && chance >= itemAt(FINE_BOUNDS, n)) n++;
  return n;
}
const FINE_BOUNDS = [0.005, 0.015, 0.03, 0.06, 0.1, 0.16, 0.23, 0.32, 0.42, 0.52, 0.62, 0.72, 0.81, 0.89, 0.95];

/** Quantizes a number of words into eight steps. */
const distanceStep = (words: number): number =>
  words <= 3 ? words : words <= 6 ? 4 : words <= 10 ? 5 : words <= 18 ? 6 : 7;

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

/** Clears `into` and fills it with a segment's features. `ruled`: what the rules found in its sentence. */
export function putSegmentFeatures(
  labelled: LabelledArticle,
  segment: Segment,
  ruled: readonly Candidate[],
  into: FeatureList,
): void {
  const { article, input, chances } = labelled;
  const { codes, surroundings, cueContext } = input;
  const { content } = chances;
  const { first, last } = segment;
  const from = article.sentences[segment.sentence]?.from ?? first;
  const to = Math.max(last + 1, article.sentences[segment.sentence]?.to ?? 0);
  const length = last - first + 1;
  into.clear();
  const tag = (i: number): number => (i < from ? 60 : i >= to ? 61 : byteAt(codes.tag, i));
  const word = (i: number): number => (i < from || i >= to ? 0 : intAt(codes.word, i));

  const inside = sums(chances, first, last + 1);
  const outside =
    sum(content, Math.max(from, first - MAX_DISTANCE_WORDS), first) +
    sum(content, last + 1, Math.min(to, last + 1 + MAX_DISTANCE_WORDS));
  const mean = inside.content / length;
  const expected = inside.content / (length + outside);
  const before = first > from ? floatAt(content, first - 1) : 0;
  const after = last + 1 < to ? floatAt(content, last + 1) : 0;
  const direct = inside.direct / length;
  const following = inside.after / length;
  const type = direct * 2 >= mean ? 0 : following * 2 >= mean ? 1 : 2;
  const kind = KINDS.indexOf(kindOf(article, [segment]));
  const typeAndKind = type * 3 + kind;

  into.put(SegmentFeature.typeAndKind, typeAndKind);
  into.put(SegmentFeature.meanContent, chanceStep(mean) * 16 + typeAndKind);
  into.put(SegmentFeature.shareOfContent, chanceStep(expected) * 16 + typeAndKind);
  into.put(SegmentFeature.startChances, chanceStep(floatAt(content, first)) * 16 + chanceStep(before));
  into.put(SegmentFeature.endChances, chanceStep(floatAt(content, last)) * 16 + chanceStep(after));
  into.put(SegmentFeature.leastContent, chanceStep(inside.least) * 16 + typeAndKind);
  into.put(
    SegmentFeature.beginsAfterCue,
    chanceStep(floatAt(chances.first, first)) * 16 + chanceStep(floatAt(content, first)),
  );
  into.put(SegmentFeature.meanUnspoken, chanceStep(inside.unspoken / length) * 16 + kind);
  into.put(SegmentFeature.meanDirect, chanceStep(direct) * 16 + kind);
  into.put(SegmentFeature.afterOrBeforeCue, chanceStep(following) * 16 + chanceStep(mean - direct - following));
  into.put(
    SegmentFeature.meanShareAndLeast,
    mix(chanceStep(mean) * 16 + chanceStep(expected), chanceStep(inside.least)),
  );
  into.put(
    SegmentFeature.riseAndFall,
    mix(chanceStep(floatAt(content, first) - before), chanceStep(floatAt(content, last) - after) * 3 + kind),
  );

  const rule = nearestRule(ruled, segment);
  const support = labelled.spans.supportFor(segment);
  const exact = fineChanceStep(support.exact);
  const similar = fineChanceStep(support.similar);
  const side = support.kind * 3 + kind;
  const share = fineChanceStep(support.overlapping > 0 ? support.similar / support.overlapping : 0);
  into.put(SegmentFeature.similarChance, similar * 16 + side);
  into.put(SegmentFeature.exactChance, exact * 16 + side);
  into.put(SegmentFeature.similarAndExact, (similar * 16 + exact) * 4 + kind);
  into.put(SegmentFeature.exactAndRival, (exact * 16 + fineChanceStep(support.rival)) * 4 + kind);
  into.put(
    SegmentFeature.similarAndOverlapping,
    (similar * 16 + fineChanceStep(Math.min(1, support.overlapping))) * 4 + kind,
  );
  into.put(SegmentFeature.startAndEnd, fineChanceStep(support.start) * 16 + fineChanceStep(support.end));
  into.put(SegmentFeature.similarAndUnspoken, similar * 16 + fineChanceStep(support.similarUnspoken));
  into.put(SegmentFeature.similarAndRule, mix(similar, rule.code * 4 + rule.edges));
  into.put(SegmentFeature.similarAndMarks, (similar * 9 + balanceOf(article, first, last)) * 4 + kind);
  into.put(SegmentFeature.shareAndLength, (share * 8 + lengthStep(length)) * 16 + side);
  into.put(SegmentFeature.similarAndLength, (similar * 8 + lengthStep(length)) * 16 + side);
  into.put(SegmentFeature.rule, rule.code);
  into.put(SegmentFeature.ruleAndEdges, rule.code * 4 + rule.edges);
  into.put(SegmentFeature.ruleAndShareOfContent, mix(rule.code, chanceStep(expected) * 4 + kind));
  into.put(SegmentFeature.overlapAndEdges, mix(rule.code & 7, rule.edges * 16 + typeAndKind));

  into.put(SegmentFeature.tagsAtStart, (tag(first - 1) * 128 + tag(first)) * 4 + kind);
  into.put(SegmentFeature.wordBefore, mix(word(first - 1), kind));
  into.put(SegmentFeature.firstWord, mix(word(first), kind));
  into.put(SegmentFeature.threeTagsAtStart, mix(tag(first - 2) * 128 + tag(first - 1), tag(first)));
  into.put(SegmentFeature.tagsAtEnd, (tag(last) * 128 + tag(last + 1)) * 4 + kind);
  into.put(SegmentFeature.threeTagsAtEnd, mix(tag(last + 1) * 128 + tag(last + 2), tag(last)));
  into.put(SegmentFeature.wordAfter, mix(word(last + 1), kind));
  into.put(SegmentFeature.lastWord, mix(word(last), kind));
  into.put(SegmentFeature.twoWordsAfter, mix(word(last + 1), word(last + 2)));
  const opening = quotedAt(article, first);
  const balance = balanceOf(article, first, last);
  into.put(SegmentFeature.marksAtEnds, balance * 4 + kind);
  into.put(SegmentFeature.marksAndSentenceEnds, balance * 16 + (first === from ? 2 : 0) + (last >= to - 2 ? 1 : 0));
  into.put(SegmentFeature.length, lengthStep(length) * 4 + kind);
  into.put(SegmentFeature.lengthTypeAndKind, (lengthStep(length) * 16 + typeAndKind) * 2 + (last >= to - 2 ? 1 : 0));

  const left = intAt(surroundings.left, first);
  const right = intAt(surroundings.right, last);
  const leftStem = left < 0 ? 0 : intAt(codes.stem, left);
  const rightStem = right < 0 ? 0 : intAt(codes.stem, right);
  const leftTag = left < 0 ? 0 : byteAt(codes.tag, left);
  const rightTag = right < 0 ? 0 : byteAt(codes.tag, right);
  const leftContext = left < 0 ? 0 : intAt(cueContext, left);
  const rightContext = right < 0 ? 0 : intAt(cueContext, right);
  const fromLeft = left < 0 ? 0 : Math.min(first - left, 6);
  const toRight = right < 0 ? 0 : Math.min(right - last, 7);
  into.put(SegmentFeature.leftCue, mix(leftStem, typeAndKind));
  into.put(SegmentFeature.leftCueAndDistance, mix(leftStem, fromLeft * 4 + kind));
  into.put(SegmentFeature.leftCueContextAndDistance, mix(leftTag, leftContext * 8 + fromLeft));
  into.put(SegmentFeature.rightCueAndDistance, mix(rightStem, toRight * 4 + kind));
  into.put(SegmentFeature.rightCueContextAndDistance, mix(rightTag, rightContext * 8 + toRight));
  into.put(SegmentFeature.leftCueAndFirstTag, mix(leftStem, tag(first)));
  into.put(SegmentFeature.bothCueContexts, mix(leftContext * 512 + rightContext, typeAndKind));
  into.put(SegmentFeature.bothCueTags, mix(leftTag * 128 + rightTag, typeAndKind));

  const inner = innerBreaks(labelled, first, last);
  into.put(SegmentFeature.breaksInside, inner.breaks * 4 + kind);
  into.put(SegmentFeature.commasInside, Math.min(3, inner.commas) * 16 + typeAndKind);
  into.put(SegmentFeature.cuesInside, Math.min(3, inner.cues) * 16 + typeAndKind);
  into.put(SegmentFeature.verbInsideAndLength, (inner.verb > 0 ? 1 : 0) * 16 + lengthStep(length) * 256 + typeAndKind);
  into.put(SegmentFeature.breaksInsideAndLeftCue, mix(inner.breaks, leftStem));
  into.put(SegmentFeature.tagsAfterAndLeftCue, mix(tag(last + 1) * 128 + tag(last + 2), leftTag));
  into.put(SegmentFeature.tagsAfterAndTheirChance, mix(chanceStep(after), tag(last + 1) * 128 + tag(last + 2)));
  into.put(SegmentFeature.shareOfContentAndLeftCue, mix(chanceStep(expected), leftStem));
  into.put(SegmentFeature.shareOfContentAndLength, mix(chanceStep(expected), lengthStep(length) * 4 + kind));
  into.put(SegmentFeature.markAroundFirst, intAt(surroundings.mark, first) * 4 + kind);
  into.put(SegmentFeature.marksAroundFirstAndAtEnds, mix(intAt(surroundings.markEdges, first), balance));
  into.put(SegmentFeature.sentenceContext, mix(intAt(input.sentence, first) >> 8, typeAndKind));
  into.put(SegmentFeature.meanContentOfSentence, chanceStep(sum(content, from, to) / (to - from)) * 16 + typeAndKind);

  const leftWords = distanceStep(first - from);
  const rightWords = distanceStep(to - 1 - last);
  into.put(SegmentFeature.sentenceBefore, ((leftWords * 2 + (left < 0 ? 0 : 1)) * 4 + kind) * 9 + balance);
  into.put(SegmentFeature.sentenceAfter, ((rightWords * 2 + (right < 0 ? 0 : 1)) * 4 + kind) * 9 + balance);
  const cueLeft = likeliest(chances.cue, from, first);
  const cueRight = likeliest(chances.cue, last + 1, to);
  const cue = (i: number): number => (i < 0 ? 0 : floatAt(chances.cue, i));
  into.put(SegmentFeature.likeliestCues, (chanceStep(cue(cueLeft)) * 16 + chanceStep(cue(cueRight))) * 4 + kind);
  into.put(SegmentFeature.likeliestCueInside, chanceStep(inner.cue) * 4 + kind);
  into.put(SegmentFeature.nearestCues, chanceStep(cue(left)) * 64 + chanceStep(cue(right)) * 4 + kind);
  into.put(
    SegmentFeature.likeliestCueBeforeAndDistance,
    (chanceStep(cue(cueLeft)) * 8 + (cueLeft < 0 ? 0 : distanceStep(first - cueLeft))) * 9 + typeAndKind,
  );
  into.put(
    SegmentFeature.likeliestCueAfterAndDistance,
    (chanceStep(cue(cueRight)) * 8 + (cueRight < 0 ? 0 : distanceStep(cueRight - last))) * 9 + typeAndKind,
  );
  into.put(
    SegmentFeature.likeliestCuesAndRestOfSentence,
    (chanceStep(cue(cueLeft)) * 16 + chanceStep(cue(cueRight))) * 64 + leftWords * 8 + rightWords,
  );
  const cut = first > from && left < 0 && cue(cueLeft) < 0.2 ? 1 : 0;
  into.put(SegmentFeature.startsWithoutCue, ((cut * 9 + balance) * 128 + tag(first - 1)) * 4 + kind);
  // "He admires her and highlighted …": the words after the end, past a comma, together with the content's first verb.
  const next = last + (tag(last + 1) === Tag.comma ? 2 : 1);
  into.put(SegmentFeature.verbInsideAndTagsNext, mix(inner.verb * 128 + tag(next), tag(next + 1) * 2 + (next - last)));
  into.put(SegmentFeature.verbInsideTypeAndKind, mix(inner.verb, typeAndKind * 8 + lengthStep(length)));
  into.put(SegmentFeature.leftCueAndTagsNext, mix(leftTag, tag(next) * 128 + tag(next + 1)));
  into.put(SegmentFeature.endingOfSecondAfter, mix(codes.ending[last + 2] ?? 0, tag(last + 1)));
  into.put(SegmentFeature.unclosedParagraphs, paragraphs(article, first, last) * 4 + kind);
  into.put(
    SegmentFeature.titleInMarks,
    ((opening && isTitleInMarks(article, first) ? 1 : 0) * 8 + lengthStep(length)) * 16 + balance,
  );
}

/** Whether the first word is a mark (1), in marks (2) or neither (0), times three, plus the same for the last. */
function balanceOf(article: AnnotatedArticle, first: number, last: number): number {
  const opening = quotedAt(article, first);
  const closing = quotedAt(article, last);
  return (opening ? (opening.open === first ? 1 : 2) : 0) * 3 + (closing ? (endOf(closing) === last ? 1 : 2) : 0);
}

/**
 * How a segment relates to marks left open at a paragraph's end: leaves them open (1), reopens them (2), spans paragraphs (4).
 */
function paragraphs({ marks }: AnnotatedArticle, first: number, last: number): number {
  const a = intAt(marks.at, first);
  const b = intAt(marks.at, last);
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
  for (let i = from; i < to; i++) least = Math.min(least, floatAt(content, i));
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
  for (let i = from; i < to; i++) total += floatAt(values, i);
  return total;
}

/** The index of the highest value in a range; -1 where all are 0. */
function likeliest(values: Float32Array, from: number, to: number): number {
  let best = -1;
  let most = 0;
  for (let i = from; i < to; i++)
    if (floatAt(values, i) > most) {
      most = floatAt(values, i);
      best = i;
    }
  return best;
}

/**
 * The rule whose content overlaps the segment most: a code of the rule and of the overlap in five steps, and whether start (2)
 * and end (1) agree.
 */
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
  /** Bits for the kinds of breaks outside quotation marks. */
  readonly breaks: number;
  readonly commas: number;
  readonly cues: number;
  /** The tag of the first verb; 0 for none. */
  readonly verb: number;
  /** The highest chance of a cue among the words. */
  readonly cue: number;
}

function innerBreaks({ article, input: { codes }, chances }: LabelledArticle, first: number, last: number): Inner {
  let breaks = 0;
  let commas = 0;
  let cues = 0;
  let verb = 0;
  let cue = 0;
  for (let i = first; i <= last; i++) {
    if (article.marks.at[i] !== -1) continue;
    const tag = byteAt(codes.tag, i);
    cue = Math.max(cue, floatAt(chances.cue, i));
    const spoken = tag >= Tag.cueFirst;
    if (verb === 0 && (spoken || VERBS.has(tag))) verb = spoken ? Tag.verb : tag;
    if (i === first || i === last) continue;
    if (tag === Tag.comma) {
      commas++;
      breaks |= BREAKS.get(byteAt(codes.tag, i + 1)) ?? 0;
    } else if (tag === Tag.semicolon || tag === Tag.dash) breaks |= 32;
    if (spoken) cues++;
  }
  return { breaks, commas, cues, verb, cue };
}

const VERBS = new Set<number>([Tag.be, Tag.have, Tag.modal, Tag.auxiliary, Tag.verb]);
/** A bit for each kind of word after a comma. */
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
