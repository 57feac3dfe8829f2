import type { Quotation } from '../../types.ts';
import { linesOf } from '../layout/lines.ts';
import { type AnnotatedArticle, quotedIn, type Range } from './annotated-article.ts';
import type { FoundQuotation } from './find-quotations.ts';
import { headlineIndex } from './headline-quotations.ts';

/** Where in its article a quotation stands, and which quotation it repeats. */
export type QuotationPlace = Pick<Quotation, 'place' | 'repeats'>;

/** The most words and marks of a subheading. */
const MAX_SUBHEADING_WORDS = 18;

/**
 * Finds for each quotation whether it stands in the headline, in a subheading or in the body. For one in a heading, also finds
 * the quotation of the body with the same words: headlines seldom quote a speaker word for word.
 */
export function placeQuotations(
  article: AnnotatedArticle,
  found: readonly FoundQuotation[],
  title: Range | null,
): QuotationPlace[] {
  const subheadings = subheadingsOf(article);
  const places = found.map(({ spans }): Quotation['place'] => {
    const at = spans[0]?.first ?? 0;
    if (title && at <= title.last) return 'headline';
    return subheadings.some(({ first, last }) => first <= at && at <= last) ? 'subheading' : 'body';
  });
  if (places.every((place) => place === 'body')) return places.map((place) => ({ place }));
  const bodysWith = headlineIndex(
    article,
    found.flatMap(({ spans }, n) => (places[n] === 'body' ? [{ spans, of: n }] : [])),
  );
  return found.map(({ spans }, n) => {
    const place = places[n] ?? 'body';
    const repeats = place === 'body' ? undefined : repeated(article, spans, bodysWith);
    return { place, ...(repeats !== undefined && { repeats }) };
  });
}

/**
 * The quotation of the body with the words that a heading has in quotation marks, or with all of the heading's words where it has
 * none.
 */
function repeated(
  article: AnnotatedArticle,
  spans: readonly Range[],
  bodysWith: (words: Range) => number | undefined,
): number | undefined {
  const inMarks = spans.flatMap(({ first, last }) => quotedIn(article, first, last + 1));
  for (const words of inMarks.length > 0 ? inMarks : spans) {
    const body = bodysWith(words);
    if (body !== undefined) return body;
  }
  return undefined;
}

/**
 * The subheadings: short lines that do not end like a sentence, and do not begin with a quoted one, as "“…” — Jane Doe" does. The last
 * line of a text is none, as nothing follows it.
 */
function subheadingsOf({ words, paragraphs, marks }: AnnotatedArticle): Range[] {
  return linesOf(words, paragraphs)
    .slice(0, -1)
    .filter((line) => line.last - line.first < MAX_SUBHEADING_WORDS && !endsSentence(line) && !beginsWithQuoted(line));

  function beginsWithQuoted({ first, last }: Range): boolean {
    const { close = -1 } = marks.quoted[marks.at[first] ?? -1] ?? {};
    return close > first && close < last && /^(?:[.!?…]|\.{3})$/.test(words.type(close - 1).text);
  }

  function endsSentence({ first, last }: Range): boolean {
    let at = last;
    while (at > first && /^[”"’'»)\]]$/.test(words.type(at).text)) at--;
    return /^(?:[.!?…:;,]|\.{3})$/.test(words.type(at).text);
  }
}
