import type { FeatureList } from '../../learned/feature-list.ts';
import { mix } from '../../learned/hash.ts';
import { Tag } from '../../text/tags.ts';
import { kindOf } from '../kind.ts';
import { RULES } from '../labelling/sight.ts';
import { step, type View } from '../segments/describe.ts';
import type { Segment } from '../segments/segment.ts';
import type { Option } from './options.ts';

/** log2 of the number of buckets of an option's features. */
export const SPEAKER_BITS = 13;

/** The quotation before in the article, with the option that speaks it. */
export interface Spoken {
  readonly segment: Segment;
  readonly option: Option | null;
}

const TYPES = ['pronoun', 'name', 'nominal', 'group'];
const KINDS = ['direct', 'mixed', 'indirect'];

const few = (words: number): number =>
  words <= 4 ? words : words <= 6 ? 5 : words <= 9 ? 6 : words <= 14 ? 7 : words <= 25 ? 8 : 9;

/** Puts an option's features for one segment into an emptied list; `option` null stands for "nobody, or unclear". `cue`: its word, or −1. */
export function describeOption(
  view: View,
  segment: Segment,
  cue: number,
  option: Option | null,
  previous: Spoken | null,
  into: FeatureList,
): void {
  const { scene, sight, chances } = view;
  const { codes } = sight;
  into.clear();
  const kind = KINDS.indexOf(kindOf(scene, [segment]));
  const rule = segment.ruled ? RULES.indexOf(segment.ruled.rule) + 1 : 0;
  const cueStep = cue < 0 ? 0 : 1 + step(chances.cue[cue] as number);
  if (!option) {
    into.put(0, kind);
    into.put(1, rule * 4 + kind);
    into.put(2, cueStep * 4 + kind);
    into.put(3, cue < 0 ? 0 : (codes.stem[cue] as number));
    into.put(4, previous ? 1 + Math.min(4, segment.sentence - previous.segment.sentence) : 0);
    return;
  }
  const { first, last } = option;
  const type = TYPES.indexOf(option.type);
  const away = Math.max(-4, Math.min(2, option.sentence - segment.sentence)) + 4;
  const chance = step(mean(chances.speaker, first, last));
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
  const paragraph = (n: number): number => scene.sentences[n]?.paragraph ?? -1;
  const apart = Math.max(-2, Math.min(2, paragraph(option.sentence) - paragraph(segment.sentence))) + 2;
  const since = previous ? Math.min(4, segment.sentence - previous.segment.sentence) : 5;
  const tag = (i: number): number => codes.tag[i] ?? 0;
  const crossed = between(view, segment, option);

  into.put(5, (option.sources * 4 + type) * 16 + place);
  into.put(6, chance * 16 + place);
  into.put(7, (chance * 4 + type) * 4 + kind);
  into.put(8, (subject * 16 + place) * 4 + kind);
  into.put(9, (fromCue * 2 + cueAfter) * 16 + cueStep);
  into.put(10, ((fromCue * 2 + cueAfter) * 4 + type) * 2 + subject);
  into.put(11, (distance * 16 + place) * 4 + kind);
  into.put(12, (rule * 3 + same) * 2 + overlaps);
  into.put(13, ((rule * 3 + same) * 2 + overlaps) * 16 + chance);
  into.put(14, ((again * 6 + since) * 4 + kind) * 16 + cueStep);
  into.put(15, (again * 8 + apart) * 16 + place);
  into.put(16, crossed * 16 + place);
  into.put(17, (tag(first - 1) * 128 + tag(last + 1)) * 4 + type);
  into.put(18, mix(tag(last + 1), (fromCue * 2 + cueAfter) * 4 + type));
  into.put(19, mix(tag(first - 1), place * 4 + type));
  into.put(20, mix(codes.word[last] as number, type));
  into.put(21, mix(codes.word[first] as number, subject * 2 + cueAfter));
  into.put(22, few(last - first + 1) * 4 + type);
  into.put(23, mix(cue < 0 ? 0 : (codes.stem[cue] as number), place * 4 + type));
  into.put(24, (option.cues.length > 0 ? 1 : 0) * 512 + place * 16 + cueStep);
  into.put(25, mix(chance * 2 + subject, same * 16 + place));
  into.put(26, mix(chance, (again * 3 + same) * 16 + place));
  into.put(27, (crossed * 16 + fromCue) * 4 + type);
  into.put(28, (tag(first) === Tag.subjectPronoun ? (codes.word[first] as number) : type) ^ (place << 3));
}

function mean(values: Float32Array, first: number, last: number): number {
  let sum = 0;
  for (let i = first; i <= last; i++) sum += values[i] as number;
  return sum / (last - first + 1);
}

/** What stands between an option and a segment: other people (1), a possible cue (2), the option inside the segment (4). */
function between({ scene, sight: { codes } }: View, segment: Segment, option: Option): number {
  if (option.first >= segment.first && option.last <= segment.last) return 4;
  const from = option.first < segment.first ? option.last + 1 : segment.last + 1;
  const to = Math.max(option.first, segment.first);
  let crossed = 0;
  for (let i = from; i < to && i < from + 80; i++) {
    if (scene.marks.at[i] !== -1) continue;
    const tag = codes.tag[i] as number;
    if (tag === Tag.person || tag === Tag.subjectPronoun) crossed |= 1;
    if (tag >= Tag.cueFirst || tag === Tag.according) crossed |= 2;
  }
  return crossed;
}
