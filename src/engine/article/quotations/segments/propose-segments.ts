import { Class } from '../../../languages/language.ts';
import { type AnnotatedArticle, endOf, type Range } from '../annotated-article.ts';
import type { Candidate } from '../attribution-candidates.ts';
import type { LabelledArticle } from './labelled-article.ts';
import type { Segment } from './segment.ts';
import { withoutEdgePunctuation, withQuotationMarks } from './span-chances.ts';

/** The most segments proposed for a sentence. More would take time and bring no right answers. */
const MAX_SEGMENTS = 24;
/** The most paragraphs that one quotation may span; keeps the time linear. */
const MAX_PARAGRAPHS = 40;
/** Spans with a lower chance are not proposed. */
const MIN_CHANCE = 0.01;

/**
 * Proposes the spans of a sentence that may be content: those that the tagger finds likely as a whole, and those that the rules
 * found.
 */
export function proposeSegments(
  { article, spans }: LabelledArticle,
  sentence: number,
  ruled: readonly Candidate[],
): Segment[] {
  const found = new Map<number, { segment: Segment; worth: number }>();
  const add = (range: Range, worth: number): void => {
    const core = withoutEdgePunctuation(article, range.first, range.last);
    if (!core || isJoint(article, core)) return;
    const key = core.first * 4096 + Math.min(4095, core.last - core.first);
    if (found.has(key)) return;
    const same = ruled.find((one) => one.spans.some((span) => span.first === range.first && span.last === range.last));
    found.set(key, {
      segment: { ...range, sentence, ruled: same ?? mostShared(ruled, range.first, range.last) },
      worth,
    });
  };
  for (const one of ruled) for (const { first, last } of one.spans) add({ first, last }, 2);
  for (const span of spans.of(sentence))
    if (span.chance >= MIN_CHANCE) add(withQuotationMarks(article, span), span.chance);
  const segments = [...found.values()]
    .sort((a, b) => b.worth - a.worth || a.segment.first - b.segment.first)
    .slice(0, MAX_SEGMENTS)
    .map(({ segment }) => segment);
  return segments.concat(continued(article, segments));
}

/** Whether a range is a single word that only joins clauses: "that", "which", "and". */
function isJoint({ words }: AnnotatedArticle, { first, last }: Range): boolean {
  return (
    first === last && words.is(first, Class.subordinator | Class.conjunction) && !words.is(first, Class.preposition)
  );
}

/** Joins a span in marks left open at its paragraph's end with the spans that reopen in the next paragraphs. */
function continued(article: AnnotatedArticle, segments: readonly Segment[]): Segment[] {
  const { quoted } = article.marks;
  return segments.flatMap((segment) => {
    let n = article.marks.at[segment.last] ?? -1;
    if (n < 0 || !quoted[n]?.continues || segment.last < (quoted[n]?.last ?? 0)) return [];
    const most = n + MAX_PARAGRAPHS;
    while (quoted[n]?.continues && quoted[n + 1] && n < most) n++;
    const end = quoted[n];
    return end ? [{ ...segment, last: endOf(end) }] : [];
  });
}

/** The share of two ranges' words that both have (intersection over union). */
export function overlap(a: Range, b: Range): number {
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  return shared <= 0 ? 0 : shared / (a.last - a.first + b.last - b.first + 2 - shared);
}

function mostShared(ruled: readonly Candidate[], first: number, last: number): Candidate | null {
  let most: Candidate | null = null;
  let share = 0.5;
  for (const one of ruled)
    for (const span of one.spans) {
      const shared = overlap(span, { first, last });
      if (shared <= share) continue;
      share = shared;
      most = one;
    }
  return most;
}
