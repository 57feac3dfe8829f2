import { itemAt } from '../../../item-at.ts';
import { FeatureList } from '../../../learned/feature-list.ts';
import type { Weights } from '../../../learned/packed-weights.ts';
import type { Range } from '../annotated-article.ts';
import type { LabelledArticle } from '../segments/labelled-article.ts';
import { certainSpeaker } from '../segments/rule-certainty.ts';
import type { Segment } from '../segments/segment.ts';
import { Source, type SpeakerCandidate, type SpeakerCandidates } from './speaker-candidates.ts';
import { type PrecedingQuotation, putSpeakerFeatures, SPEAKER_BITS } from './speaker-features.ts';

/**
 * The speaker chosen for a segment, and how certain the choice is, 0 to 1. Null: nobody, or nobody who could rightly be named.
 */
export interface RankedSpeaker {
  readonly option: SpeakerCandidate | null;
  readonly sure: number;
}

/** How many sentences before a segment's own are searched for speakers, and how many after it. */
const SENTENCES_BEFORE = 2;
const SENTENCES_AFTER = 1;

/**
 * The candidates for a segment's speaker. From other sentences only those that look like speakers there. The last is null:
 * "nobody, or unclear".
 */
export function optionsFor(
  options: SpeakerCandidates,
  segment: Segment,
  previous: PrecedingQuotation | null,
): (SpeakerCandidate | null)[] {
  const found: SpeakerCandidate[] = [];
  for (let n = segment.sentence - SENTENCES_BEFORE; n <= segment.sentence + SENTENCES_AFTER; n++)
    for (const option of options.of(n))
      if ((n === segment.sentence || speaksThere(option)) && !isInside(option, segment)) found.push(option);
  const again = previous?.option;
  if (again && !found.some((option) => isSame(option, again))) found.push(again);
  return [...found, null];
}

const SPEAKS = Source.subject | Source.labelled;
const speaksThere = ({ sources, onlyRelays }: SpeakerCandidate): boolean => (sources & SPEAKS) !== 0 && !onlyRelays;

function isInside(option: SpeakerCandidate, segment: Segment): boolean {
  return option.first >= segment.first && option.last <= segment.last;
}

/** The share of clear names that are right on the training articles, rounded down. */
const CLEAR_NAME = 0.97;

/**
 * Chooses the candidate with the highest score. Where quotation marks and syntax give a segment to a clear name
 * (`certainSpeaker`), that name is taken whatever the score. `cue` is the segment's cue (`cueOf`).
 */
export function rankSpeakers(
  labelled: LabelledArticle,
  options: SpeakerCandidates,
  segment: Segment,
  cue: number,
  previous: PrecedingQuotation | null,
  weights: Weights,
): RankedSpeaker {
  const subjects = options.of(segment.sentence).filter(isSubject);
  const all = optionsFor(options, segment, previous).filter(
    (option) => !isOwner(labelled, segment, option) && !isPartOf(subjects, option),
  );
  const features = new FeatureList(SPEAKER_BITS);
  const scores = all.map((option) => {
    putSpeakerFeatures(labelled, segment, cue, option, previous, features);
    return features.score(weights);
  });
  const most = Math.max(...scores);
  const powers = scores.map((value) => Math.exp(value - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  const sure = (n: number): number => itemAt(powers, n) / sum;
  const name = certainSpeaker(labelled.article, segment);
  const clear = name ? all.findIndex((option) => option !== null && isSame(option, name)) : -1;
  if (clear >= 0) return { option: all[clear] ?? null, sure: Math.max(CLEAR_NAME, sure(clear)) };
  const best = scores.indexOf(most);
  const option = all[best] ?? null;
  // "Her lawyer, Jane Doe," is one mention, but the whole and its parts are separate candidates: their chances are added.
  const together = all.reduce((sum, other, n) => sum + (n === best || meets(option, other) ? sure(n) : 0), 0);
  return { option: (option && whole(all, segment, option)) ?? option, sure: together };
}

/**
 * Whether a name only says whose lawyer or deputy speaks ("Hale's lawyer, Jane Doe, said"): another phrase, behind it or around it, is
 * the subject in that sentence.
 */
function isOwner(
  { article: { words } }: LabelledArticle,
  { sentence, ruled }: Segment,
  option: SpeakerCandidate | null,
): boolean {
  if (!option || option.sentence !== sentence || !/^['’]s?$/.test(words.type(option.last + 1).text)) return false;
  const subject = ruled?.subject;
  return subject !== undefined && subject !== null && subject.last > option.last && !isSame(subject, option);
}

const isSubject = ({ sources, type }: SpeakerCandidate): boolean =>
  (sources & Source.subject) !== 0 && type === 'nominal';

/** Whether a name is only part of what a described subject is called by: "an aide to Hale said", "a letter to Hale says". */
function isPartOf(subjects: readonly SpeakerCandidate[], option: SpeakerCandidate | null): boolean {
  return option?.type === 'name' && subjects.some(({ first, last }) => option.first > first && option.last <= last);
}

/** Extends a chosen name to the whole group: in "X and Y said" both speak. */
function whole(
  all: readonly (SpeakerCandidate | null)[],
  { ruled }: Segment,
  { first, last }: SpeakerCandidate,
): SpeakerCandidate | null {
  const group = ruled?.subject;
  if (group?.type !== 'group' || first < group.first || last > group.last) return null;
  return all.find((option) => option !== null && isSame(option, group)) ?? null;
}

const isSame = (a: Range, b: Range): boolean => a.first === b.first && a.last === b.last;
const meets = (a: Range | null, b: Range | null): boolean =>
  a !== null && b !== null && a.first <= b.last && b.first <= a.last;
