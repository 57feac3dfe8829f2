import { byteAt } from '../../../item-at.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import type { Candidate, Rule } from '../attribution-candidates.ts';
import type { RuleFindings } from '../attribution-rules.ts';
import { type WordCodes, wordCodes } from './word-codes.ts';
import { cueContexts, emptySurroundings, fillSurroundings, type Surroundings } from './word-surroundings.ts';

/** What labelling and segment features know of each word besides the word itself. Arrays are indexed by word of the article. */
export interface LabellingInput {
  readonly codes: WordCodes;
  readonly surroundings: Surroundings;
  /** 1 + the context of each word that may be a cue (`cueContexts`); 0 elsewhere. */
  readonly cueContext: Int32Array;
  /** What the rules found at the word: 0 nothing, else the rule and kind of the content that has it, or that it is cue or subject. */
  readonly rule: Uint8Array;
  /** A code of the word's sentence and of the one before: the first tag, quotation marks, cues, what the rules found. */
  readonly sentence: Int32Array;
}

export const RULES: readonly Rule[] = ['tag', 'before', 'clause', 'trailing', 'according', 'object', 'continued'];
const KINDS = ['direct', 'mixed', 'indirect'];
const CUE = 40;
const SUBJECT = 41;

/** Computes an article's input for labelling. Linear in its length. */
export function labellingInput(article: AnnotatedArticle, ruled: RuleFindings): LabellingInput {
  const { length } = article.words;
  const codes = wordCodes(article);
  const surroundings = emptySurroundings(article);
  const cueContext = new Int32Array(length);
  const rule = ruleCodes(length, ruled.candidates);
  const sentence = new Int32Array(length);
  let before = 0;
  for (const [n, { from: first, to }] of article.sentences.entries()) {
    const cues = fillSurroundings(article, codes, surroundings, first, to);
    const marked = hasMarks(article, first, to);
    const read = ruled.perSentence[n];
    const found = read && read.candidates.length > 0 ? 1 + Math.min(2, read.candidates.length) : 0;
    const paragraph = n > 0 && article.sentences[n - 1]?.paragraph === article.sentences[n]?.paragraph ? 0 : 1;
    const state = ((marked ? 1 : 0) * 4 + found) * 3 + Math.min(2, cues.length);
    sentence.fill(1 + (((before * 2 + paragraph) * 24 + state) << 8) + byteAt(codes.tag, first), first, to);
    before = state;
    for (const [at, value] of cueContexts(article, codes, cues, read?.cues ?? [], first)) cueContext[at] = 1 + value;
  }
  return { codes, surroundings, cueContext, rule, sentence };
}

function hasMarks({ marks }: AnnotatedArticle, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (marks.at[i] !== -1) return true;
  return false;
}

function ruleCodes(length: number, candidates: readonly Candidate[]): Uint8Array {
  const codes = new Uint8Array(length);
  for (const { rule, kind, spans, cue, subject } of candidates) {
    if (subject) codes.fill(SUBJECT, subject.first, subject.last + 1);
    const code = 1 + RULES.indexOf(rule) * KINDS.length + KINDS.indexOf(kind);
    for (const { first, last } of spans) codes.fill(code, first, last + 1);
    if (cue) codes.fill(CUE, cue.first, cue.last + 1);
  }
  return codes;
}
