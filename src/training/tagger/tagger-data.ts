import type { AnnotatedArticle } from '../../engine/article/quotations/annotated-article.ts';
import type { RuleFindings } from '../../engine/article/quotations/attribution-rules.ts';
import { applyRules } from '../../engine/article/quotations/attribution-rules.ts';
import { type LabellingInput, labellingInput } from '../../engine/article/quotations/labelling/labelling-input.ts';
import type { WordNumbers } from '../../engine/article/quotations/labelling/speech-tagger.ts';
import { PLACE_FEATURES } from '../../engine/article/quotations/labelling/tagger-features.ts';
import { taggerInput } from '../../engine/article/quotations/labelling/tagger-input.ts';
import { prepare } from '../../engine/article/read-article.ts';
import { english } from '../../engine/languages/en/english.ts';
import { Words } from '../../engine/text/words.ts';
import type { QuotedArticle } from '../gold-articles.ts';
import { goldLabels } from '../gold-quotations.ts';

/** An article on which a tagger is trained or tested. */
export interface TaggerArticle {
  readonly id: string;
  readonly article: AnnotatedArticle;
  readonly ruled: RuleFindings;
  readonly input: LabellingInput;
  readonly labels: Int8Array;
  readonly paragraphs: Int32Array;
  /** FEATURES numbers for each word: of the word by itself, then of its position. */
  readonly numbers: Int32Array;
}

/** The number of numbers per word. */
export const FEATURES = 4 + PLACE_FEATURES.length;

/** A word must occur this often to have a learnt vector of its own; at most `MAX_TOKENS` words have one. */
const OFTEN = 4;
const MAX_TOKENS = 6000;

/** The sorted hashes of the words that occur often in the articles. */
export function frequentWords(articles: readonly { readonly text: string }[]): Int32Array {
  const counts = new Map<number, number>();
  for (const { text } of articles)
    for (const { hash } of new Words(text, english).types) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= OFTEN).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return Int32Array.from(often.slice(0, MAX_TOKENS), ([hash]) => hash).sort();
}

/** Prepares an annotated article for training as the engine prepares it for reading. */
export function taggerArticle(gold: QuotedArticle, known: WordNumbers): TaggerArticle {
  const words = new Words(gold.text, english);
  const { article } = prepare(english, words);
  const ruled = applyRules(article);
  const input = labellingInput(article, ruled);
  const { place } = taggerInput(article, ruled, input);
  const numbers = new Int32Array(words.length * FEATURES);
  for (const [i, lexeme] of words.types.entries()) {
    numbers.set(known.of(lexeme), i * FEATURES);
    place(i, numbers, i * FEATURES + 4);
  }
  return {
    id: gold.id,
    article,
    ruled,
    input,
    labels: goldLabels(gold, article),
    paragraphs: article.paragraphs,
    numbers,
  };
}
