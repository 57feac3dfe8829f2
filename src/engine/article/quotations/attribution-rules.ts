import type { Quoted } from '../../text/quotation-marks.ts';
import type { AnnotatedArticle } from './annotated-article.ts';
import { attributedIn, type Candidate, type SentenceFindings } from './attribution-candidates.ts';
import { continued } from './continued-quotations.ts';

/** The quotations that the rules find in an article, sentence by sentence and all together. */
export interface RuleFindings {
  readonly perSentence: readonly SentenceFindings[];
  /** In the order of the text. */
  readonly candidates: readonly Candidate[];
  /** Headlines and subheadings with words in quotation marks that nothing attributes. */
  readonly headings: readonly { sentence: number; quoted: Quoted }[];
}

/** Finds quotations by quotation marks and syntax alone. The learnt models use the findings as features. */
export function applyRules(article: AnnotatedArticle): RuleFindings {
  const perSentence = article.sentences.map((_, n) => attributedIn(article, n));
  const all: Candidate[] = [];
  const headings: { sentence: number; quoted: Quoted }[] = [];
  for (const [n, { candidates, left }] of perSentence.entries()) {
    const next = perSentence[n + 1]?.candidates[0] ?? perSentence[n + 2]?.candidates[0];
    if (left.length === 0) {
      all.push(...candidates);
      continue;
    }
    const more = continued(article, n, left, candidates.length > 0 ? candidates : all.slice(-3), next);
    all.push(...[...candidates, ...more].sort(byPlace));
    if (candidates.length === 0 && more.length === 0 && left[0]) headings.push({ sentence: n, quoted: left[0] });
  }
  return { perSentence, candidates: all, headings };
}

const firstOf = (candidate: Candidate): number => candidate.spans[0]?.first ?? 0;
const byPlace = (a: Candidate, b: Candidate): number => firstOf(a) - firstOf(b);
