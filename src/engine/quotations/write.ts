import type { EntityId, Mention, Quotation, Span } from '../types.ts';
import { confidence } from './confidence.ts';
import type { Found } from './find.ts';
import { quotedIn, type Scene } from './scene.ts';

/** Turns decided quotations into the reading's, in offsets into the text. `mentions` are all of the article's, in order. */
export function writeQuotations(scene: Scene, found: readonly Found[], mentions: readonly Mention[]): Quotation[] {
  return found.map((one) => write(scene, one, mentions));
}

function write(scene: Scene, found: Found, mentions: readonly Mention[]): Quotation {
  const { words } = scene;
  const { cue } = found;
  const speaker = found.speaker?.speaker ?? null;
  const spans = found.spans.map(({ first, last }) => ({ start: words.start(first), end: words.end(last) }));
  const quoted = found.spans.flatMap(({ first, last }) =>
    quotedIn(scene, first, last + 1).flatMap((one) => {
      // A span may end amid marks that never close, or close too late.
      const end = Math.min(one.last, last);
      return end >= one.first ? [{ start: words.start(one.first), end: words.end(end) }] : [];
    }),
  );
  const start = spans[0]?.start ?? 0;
  const end = spans[spans.length - 1]?.end ?? start;
  return {
    start,
    end,
    kind: found.kind,
    spans,
    quoted,
    text: spans.map((span) => words.text.slice(span.start, span.end)).join(' '),
    cue: cue && { start: words.start(cue.first), end: words.end(cue.last), text: words.slice(cue.first, cue.last) },
    speaker,
    about: about(spans, mentions, speaker?.entity ?? null),
    sentence: sentenceOf(scene, found.sentence, { start, end }),
    confidence: confidence(found),
  };
}

function sentenceOf({ sentences, words }: Scene, n: number, content: Span): Span {
  const sentence = sentences[n];
  if (!sentence) return content;
  return {
    start: Math.min(content.start, words.start(sentence.from)),
    end: Math.max(content.end, words.end(sentence.to - 1)),
  };
}

/** Entities mentioned inside the content, the speaker left out, in order of appearance. */
function about(spans: readonly Span[], mentions: readonly Mention[], speaker: EntityId | null): EntityId[] {
  const found = new Set<EntityId>();
  for (const { start, end } of spans)
    for (let n = firstFrom(mentions, start); n < mentions.length; n++) {
      const mention = mentions[n];
      if (!mention || mention.start >= end) break;
      if (mention.end <= end && mention.entity !== speaker) found.add(mention.entity);
    }
  return [...found];
}

/** Index of the first mention that starts at or after an offset. */
function firstFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
