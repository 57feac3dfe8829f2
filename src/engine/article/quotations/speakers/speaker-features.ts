import { byteAt, floatAt, intAt } from '../../../item-at.ts';
import { mix } from '../../../learned/feature-hash.ts';
import type { FeatureList } from '../../../learned/feature-list.ts';
import { Tag } from '../../../text/part-of-speech.ts';
import { RULES } from '../labelling/labelling-input.ts';
import { Label } from '../labelling/speech-labels.ts';
import { PHRASE_TYPES } from '../noun-phrases.ts';
import { kindOf } from '../quotation-kind.ts';
import type { LabelledArticle } from '../segments/labelled-article.ts';
import type { Segment } from '../segments/segment.ts';
import { chanceStep, fineChanceStep } from '../segments/segment-features.ts';
import type { SpeakerCandidate } from './speaker-candidates.ts';
import { SpeakerFeature } from './speaker-feature-numbers.ts';

/** log2 of the number of buckets into which a speaker candidate's features are hashed. */
export const SPEAKER_BITS = 13;

/** The preceding quotation of the article and the candidate chosen as its speaker. */
export interface PrecedingQuotation {
  readonly segment: Segment;
  readonly option: SpeakerCandidate | null;
}

const KINDS = ['direct', 'mixed', 'indirect'];

const few = (words: number): number =>
  words <= 4 ? words : words <= 6 ? 5 : words <= 9 ? 6 : words <= 14 ? 7 : words <= 25 ? 8 : 9;

/**
 * Clears `into` and fills it with the features of one candidate for one segment. A null `option` stands for "nobody, or unclear";
 * `cue` is the word index of the segment's cue, or -1.
 */
export function putSpeakerFeatures(
  labelled: LabelledArticle,
  segment: Segment,
  cue: number,
  option: SpeakerCandidate | null,
  previous: PrecedingQuotation | null,
  into: FeatureList,
): void {
  const { article, input, chances } = labelled;
  const { codes } = input;
  into.clear();
  const kind = KINDS.indexOf(kindOf(article, [segment]));
  const rule = segment.ruled ? RULES.indexOf(segment.ruled.rule) + 1 : 0;
  const cueStep = cue < 0 ? 0 : 1 + chanceStep(floatAt(chances.cue, cue));
  if (!option) {
    into.put(SpeakerFeature.nobodyAndKind, kind);
    into.put(SpeakerFeature.nobodyAndRule, rule * 4 + kind);
    into.put(SpeakerFeature.nobodyAndCueChance, cueStep * 4 + kind);
    into.put(SpeakerFeature.nobodyAndCue, cue < 0 ? 0 : intAt(codes.stem, cue));
    into.put(
      SpeakerFeature.nobodyAndSentencesSincePrevious,
      previous ? 1 + Math.min(4, segment.sentence - previous.segment.sentence) : 0,
    );
    into.put(SpeakerFeature.nobodyAndSpeakerChance, fineChanceStep(likeliestSpeaker(labelled, segment)) * 4 + kind);
    return;
  }
  const { first, last } = option;
  const type = PHRASE_TYPES.indexOf(option.type);
  const away = Math.max(-4, Math.min(2, option.sentence - segment.sentence)) + 4;
  const chance = chanceStep(mean(chances.speaker, first, last));
  const before = first < segment.first ? 1 : 0;
  const distance = few(before ? segment.first - last : first - segment.last);
  const subject = cue >= 0 && option.cues.includes(cue) ? 1 : 0;
  const cueAfter = cue >= 0 && cue > last ? 1 : 0;
  const fromCue = cue < 0 ? 15 : few(cueAfter ? cue - last : first - cue);
  const place = away * 2 + before;
  const ruledSubject = segment.ruled?.subject;
  const same = ruledSubject ? (ruledSubject.first === first && ruledSubject.last === last ? 2 : 1) : 0;
  const overlaps = ruledSubject && ruledSubject.last >= first && ruledSubject.first <= last ? 1 : 0;
  const again = previous?.option ? (previous.option.first === first && previous.option.last === last ? 2 : 1) : 0;
  const paragraph = (n: number): number => article.sentences[n]?.paragraph ?? -1;
  const apart = Math.max(-2, Math.min(2, paragraph(option.sentence) - paragraph(segment.sentence))) + 2;
  const since = previous ? Math.min(4, segment.sentence - previous.segment.sentence) : 5;
  const tag = (i: number): number => codes.tag[i] ?? 0;
  const crossed = between(labelled, segment, option);

  into.put(SpeakerFeature.sourcesTypeAndPlace, (option.sources * 4 + type) * 16 + place);
  into.put(SpeakerFeature.chanceAndPlace, chance * 16 + place);
  into.put(SpeakerFeature.chanceAndType, (chance * 4 + type) * 4 + kind);
  into.put(SpeakerFeature.subjectOfCueAndPlace, (subject * 16 + place) * 4 + kind);
  into.put(SpeakerFeature.cueDistanceAndChance, (fromCue * 2 + cueAfter) * 16 + cueStep);
  into.put(SpeakerFeature.cueDistanceAndType, ((fromCue * 2 + cueAfter) * 4 + type) * 2 + subject);
  into.put(SpeakerFeature.distanceAndPlace, (distance * 16 + place) * 4 + kind);
  into.put(SpeakerFeature.ruleSubject, (rule * 3 + same) * 2 + overlaps);
  into.put(SpeakerFeature.ruleSubjectAndChance, ((rule * 3 + same) * 2 + overlaps) * 16 + chance);
  into.put(SpeakerFeature.previousSpeaker, ((again * 6 + since) * 4 + kind) * 16 + cueStep);
  into.put(SpeakerFeature.previousSpeakerAndParagraph, (again * 8 + apart) * 16 + place);
  into.put(SpeakerFeature.betweenAndPlace, crossed * 16 + place);
  into.put(SpeakerFeature.tagsOnEitherSide, (tag(first - 1) * 128 + tag(last + 1)) * 4 + type);
  into.put(SpeakerFeature.tagAfterAndCueDistance, mix(tag(last + 1), (fromCue * 2 + cueAfter) * 4 + type));
  into.put(SpeakerFeature.tagBeforeAndPlace, mix(tag(first - 1), place * 4 + type));
  into.put(SpeakerFeature.lastWord, mix(intAt(codes.word, last), type));
  into.put(SpeakerFeature.firstWord, mix(intAt(codes.word, first), subject * 2 + cueAfter));
  into.put(SpeakerFeature.length, few(last - first + 1) * 4 + type);
  into.put(SpeakerFeature.cueAndPlace, mix(cue < 0 ? 0 : intAt(codes.stem, cue), place * 4 + type));
  into.put(SpeakerFeature.subjectOfAnyCue, (option.cues.length > 0 ? 1 : 0) * 512 + place * 16 + cueStep);
  into.put(SpeakerFeature.chanceRuleSubjectAndPlace, mix(chance * 2 + subject, same * 16 + place));
  into.put(SpeakerFeature.chancePreviousSpeakerAndPlace, mix(chance, (again * 3 + same) * 16 + place));
  into.put(SpeakerFeature.betweenAndCueDistance, (crossed * 16 + fromCue) * 4 + type);
  const run = runOf(labelled, option);
  into.put(SpeakerFeature.runAndPlace, run * 16 + place);
  into.put(SpeakerFeature.runAndType, (run * 4 + type) * 4 + kind);
  into.put(SpeakerFeature.runAndCueDistance, ((run * 16 + fromCue) * 2 + cueAfter) * 2 + subject);
  into.put(SpeakerFeature.runAndRuleSubject, (run * 3 + same) * 8 + rule);
  const rival = likeliestSpeaker(labelled, segment);
  into.put(SpeakerFeature.chanceAndRival, mix(chance * 16 + fineChanceStep(rival), place));
  into.put(
    SpeakerFeature.pronounAndPlace,
    (tag(first) === Tag.subjectPronoun ? intAt(codes.word, first) : type) ^ (place << 3),
  );
}

/**
 * How a range overlaps a run of words most likely labelled as a speaker: overlaps it (1), begins with it (2), ends with it (4).
 */
function runOf({ chances: { best } }: LabelledArticle, { first, last }: SpeakerCandidate): number {
  let meets = 0;
  for (let i = first; i <= last; i++) if (best[i] === Label.speaker) meets = 1;
  if (!meets) return 0;
  const begins = best[first] === Label.speaker && best[first - 1] !== Label.speaker;
  const ends = best[last] === Label.speaker && best[last + 1] !== Label.speaker;
  return meets + (begins ? 2 : 0) + (ends ? 4 : 0);
}

/** The highest chance of a speaker's word in a segment's sentence. */
function likeliestSpeaker({ article, chances }: LabelledArticle, { sentence }: Segment): number {
  const { from, to } = article.sentences[sentence] ?? { from: 0, to: 0 };
  let most = 0;
  for (let i = from; i < to; i++) most = Math.max(most, floatAt(chances.speaker, i));
  return most;
}

function mean(values: Float32Array, first: number, last: number): number {
  let sum = 0;
  for (let i = first; i <= last; i++) sum += floatAt(values, i);
  return sum / (last - first + 1);
}

/**
 * What stands between a candidate and a segment: other people (1), a possible cue (2). 4 where the candidate is inside the
 * segment.
 */
function between({ article, input: { codes } }: LabelledArticle, segment: Segment, option: SpeakerCandidate): number {
  if (option.first >= segment.first && option.last <= segment.last) return 4;
  const from = option.first < segment.first ? option.last + 1 : segment.last + 1;
  const to = Math.max(option.first, segment.first);
  let crossed = 0;
  for (let i = from; i < to && i < from + 80; i++) {
    if (article.marks.at[i] !== -1) continue;
    const tag = byteAt(codes.tag, i);
    if (tag === Tag.person || tag === Tag.subjectPronoun) crossed |= 1;
    if (tag >= Tag.cueFirst || tag === Tag.according) crossed |= 2;
  }
  return crossed;
}
