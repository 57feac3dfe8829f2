import type { EntityId, Mention, Quotation, Span } from '../../types.ts';
import { entryTimeAt, entryTimes } from '../layout/entry-times.ts';
import { type AnnotatedArticle, quotedIn, type Range } from './annotated-article.ts';
import type { FoundQuotation } from './find-quotations.ts';
import { placeQuotations, type QuotationPlace } from './place-quotations.ts';
import { confidence } from './quotation-confidence.ts';

/**
 * Converts found quotations from word indexes into the reading's form, with offsets into the text.
 * @param mentions all mentions of the article, in order
 */
export function writeQuotations(
  article: AnnotatedArticle,
  found: readonly FoundQuotation[],
  mentions: readonly Mention[],
  title: Range | null = null,
): Quotation[] {
  const places = placeQuotations(article, found, title);
  const entries = entryTimes(article.words.text);
  return found.map((one, n) => {
    const quotation = write(article, one, mentions, places[n] ?? { place: 'body' });
    const date = entryTimeAt(entries, quotation.start);
    return date === null ? quotation : { ...quotation, date };
  });
}

function write(
  article: AnnotatedArticle,
  found: FoundQuotation,
  mentions: readonly Mention[],
  place: QuotationPlace,
): Quotation {
  const { words } = article;
  const { cue } = found;
  const speaker = found.speaker?.speaker ?? null;
  const spans = found.spans.map(({ first, last }) => ({ start: words.start(first), end: words.end(last) }));
  const quoted = found.spans.flatMap(({ first, last }) =>
    quotedIn(article, first, last + 1).flatMap((one) => {
      // A span may end inside quotation marks that are never closed, or closed too late.
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
    sentence: sentenceOf(article, found.sentence, { start, end }),
    confidence: confidence(found),
    ...place,
  };
}

function sentenceOf({ sentences, words }: AnnotatedArticle, n: number, content: Span): Span {
  const sentence = sentences[n];
  if (!sentence) return content;
  return {
    start: Math.min(content.start, words.start(sentence.from)),
    end: Math.max(content.end, words.end(sentence.to - 1)),
  };
}

/** The entities mentioned inside the content, without the speaker, in order of appearance. */
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
