import type { AnnotatedArticle } from '../annotated-article.ts';
import type { Candidate } from '../attribution-candidates.ts';
import type { NounPhrase } from '../noun-phrases.ts';
import type { ScoredSegment } from '../segments/choose-segments.ts';
import type { Segment } from '../segments/segment.ts';
import { handedOn, taggedWithin } from './handed-on.ts';
import { withoutOpening } from './no-speaker.ts';
import { isReadOut } from './read-out.ts';
import type { ResolvedSpeaker, SpeakerResolver } from './resolve-speaker.ts';
import { spokenThrough } from './spoken-through.ts';

/** The certainty that a person quoted by another is the speaker. */
const QUOTED_BY_ANOTHER = 0.93;
/** The certainty that a person whose words a paper or the police hand on is the speaker. */
const HANDED_ON = 0.92;

/** The certainty that marks which are opened anew in each paragraph hold the words of one speaker. */
const REOPENED = 0.95;

/** The words that name a segment's speaker, whom they name, and the least certainty of that choice. */
interface FoundSpeaker {
  readonly phrase: NounPhrase | null;
  readonly speaker: ResolvedSpeaker | null;
  readonly certain: number;
}

/**
 * The speaker of a segment, and the words that name them: the candidate ranked first, or the person whom another quotes; and the
 * least certainty of that choice.
 */
export function speakerOf(
  article: AnnotatedArticle,
  segment: Segment,
  option: NounPhrase | null,
  resolver: SpeakerResolver,
): FoundSpeaker {
  const bounds = article.sentences[segment.sentence];
  const through = bounds ? spokenThrough(article, segment, bounds.from, bounds.to) : null;
  if (through)
    return { phrase: through, speaker: resolver.resolve(through, segment.sentence), certain: QUOTED_BY_ANOTHER };
  const reopened = reopenedSpeaker(article, segment);
  if (reopened) return { phrase: reopened, speaker: resolver.resolve(reopened, segment.sentence), certain: REOPENED };
  const speaker = option && resolver.resolve(withoutOpening(article, option), segment.sentence);
  return { phrase: option, speaker, certain: 0 };
}

/**
 * The speaker of a segment, where a paper, the police or anybody who is no person here reports what a person said: that person, with what
 * they said; else the segment as it is with its `outer` speaker.
 */
export function handedSpeaker(
  article: AnnotatedArticle,
  segment: ScoredSegment,
  cue: number,
  outer: FoundSpeaker,
  resolver: SpeakerResolver,
): FoundSpeaker & { segment: ScoredSegment; cue: number } {
  const reports = outer.speaker && outer.speaker.person === null && outer.phrase?.type !== 'pronoun';
  const handed = taggedWithin(article, segment) ?? (reports ? handedOn(article, segment) : null);
  if (!handed) return { ...outer, segment, cue };
  return {
    phrase: handed.speaker,
    speaker: resolver.resolve(handed.speaker, segment.sentence),
    certain: HANDED_ON,
    segment: { ...segment, first: handed.first, last: handed.last },
    cue: handed.cue,
  };
}

/** Whether the segment's sentence says that its words are read out or quoted. */
export function isOthersWords(article: AnnotatedArticle, segment: Segment): boolean {
  const bounds = article.sentences[segment.sentence];
  return bounds !== undefined && isReadOut(article, segment, bounds.from, bounds.to);
}

/** At most so many paragraphs are followed back to where their speaker is named. */
const MAX_PARAGRAPHS = 40;

/**
 * The name that a tag gives to a speech whose marks are left open at the ends of its paragraphs and opened anew in the next ones; null
 * where the tag has a pronoun, or there is none.
 */
function reopenedSpeaker({ marks }: AnnotatedArticle, { ruled, first, last }: Segment): NounPhrase | null {
  if (!ruled?.spans.some((span) => span.first === first && span.last === last)) return null;
  const at = marks.at[first] ?? -1;
  if (at < 0 || !(marks.quoted[at]?.continues || marks.quoted[at - 1]?.continues)) return null;
  let from: Candidate | undefined = ruled;
  for (let n = 0; n < MAX_PARAGRAPHS && from?.from; n++) from = from.from;
  return from?.rule === 'tag' && from.subject?.type === 'name' ? from.subject : null;
}
