import { Class } from '../../languages/language.ts';
import type { Quoted } from '../../text/quotation-marks.ts';
import type { QuotationKind } from '../../types.ts';
import { type AnnotatedArticle, endOf, quotedAt, quotedIn, type Range } from './annotated-article.ts';
import { adverbialsEnd, clauseEnd, isTitleInMarks } from './content-bounds.ts';
import { type Cue, cuesIn } from './find-cues.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { kindOf } from './quotation-kind.ts';
import { isWorkTitle } from './work-titles.ts';

/** The rule that found a quotation; a feature of the learnt models. `before`: the cue precedes the content. */
export type Rule = 'tag' | 'before' | 'clause' | 'trailing' | 'according' | 'object' | 'continued';

/** A quotation before its speaker is resolved. Word indexes. */
export interface Candidate {
  readonly rule: Rule;
  readonly kind: QuotationKind;
  readonly spans: readonly Range[];
  readonly cue: Cue | null;
  readonly subject: NounPhrase | null;
  /** Index of the sentence. */
  readonly sentence: number;
  /** The earlier quotation that this one continues. */
  readonly from?: Candidate;
}

/** What the rules find in one sentence. */
export interface SentenceFindings {
  /** Quotations that a cue of the same sentence attributes, in order. */
  readonly candidates: Candidate[];
  /** The stretches in quotation marks that no cue of the sentence attributes. */
  readonly left: Quoted[];
  readonly cues: readonly Cue[];
}

/** Finds the quotations of one sentence that a cue in it attributes, cue by cue from left to right. */
export function attributedIn(article: AnnotatedArticle, sentence: number): SentenceFindings {
  const bounds = article.sentences[sentence];
  if (!bounds) return { candidates: [], left: [], cues: [] };
  const { from, to } = bounds;
  const cues = cuesIn(article, from, to);
  const candidates: Candidate[] = [];
  /** Words before this belong to an earlier quotation or cue. */
  let free = from;
  for (const cue of cues) {
    if (cue.first < free) continue;
    const found = read(article, cue, free, to);
    if (!found) continue;
    candidates.push({ ...found, cue, subject: cue.subject, sentence });
    free = Math.max(cue.group.last, ...found.spans.map((span) => span.last)) + 1;
  }
  const taken = (quoted: Quoted): boolean =>
    candidates.some((one) => one.spans.some((span) => quoted.open >= span.first && endOf(quoted) <= span.last));
  return { candidates, left: quotedIn(article, from, to).filter((quoted) => !taken(quoted)), cues };
}

type Attribution = Pick<Candidate, 'rule' | 'kind' | 'spans'>;

function read(article: AnnotatedArticle, cue: Cue, free: number, to: number): Attribution | null {
  if (cue.kind === 'according') return accordingTo(article, cue, free, to);
  return tagged(article, cue, free, to) ?? ahead(article, cue, to) ?? trailing(article, cue, free, to);
}

/** “…,” he said[, “…”]. */
function tagged(article: AnnotatedArticle, cue: Cue, free: number, to: number): Attribution | null {
  const { words } = article;
  if (cue.form === 'ing') return null;
  let before = cue.group.first - 1;
  // “…,” as he likes to say
  if (words.grammar.as.test(words.lower(before)) && before > free) before--;
  if (/^[,—–-]$|^-+$/.test(words.type(before).text) && !quotedAt(article, before)) before--;
  const quoted = before >= free ? quotedAt(article, before) : undefined;
  if (!quoted || quoted.open < free || !endsOpen(article, quoted, cue)) return null;
  if (cue.kind === 'about' || cue.kind === 'object') return null;
  const spans: Range[] = [{ first: contentStart(article, free, quoted.open), last: endOf(quoted) }];
  const resumed = resumes(article, cue.group.last + 1, to);
  if (resumed) spans.push({ first: resumed.open, last: endOf(resumed) });
  return { rule: 'tag', kind: kindOf(article, spans), spans };
}

/** Whether the quoted words end as they do before a tag: with a comma, a question mark or a dash, or followed by a comma. */
function endsOpen({ words }: AnnotatedArticle, quoted: Quoted, cue: Cue): boolean {
  const last = words.type(quoted.last).text;
  if (/^[,?!…—–’']$|^-+$|^\.{2,}$/.test(last)) return true;
  if (/^[,—–-]$|^-+$/.test(words.type(endOf(quoted) + 1).text)) return true;
  return cue.inverted || quoted.last - quoted.first > 2;
}

/**
 * The start of the content: earlier than the quotation mark where words before it belong to the statement ("The economy is
 * “strong,” he said").
 */
function contentStart(article: AnnotatedArticle, free: number, open: number): number {
  const { words } = article;
  let first = free;
  while (
    first < open &&
    (words.type(first).shape === 'punct' || words.is(first, Class.conjunction)) &&
    !quotedAt(article, first)
  )
    first++;
  let outside = 0;
  for (let i = first; i < open; i++) {
    const quoted = quotedAt(article, i);
    if (quoted) i = endOf(quoted);
    else if (words.type(i).shape !== 'punct') outside++;
  }
  if (outside === 0) return first < open && quotedAt(article, first) ? first : open;
  return outside === 1 && words.is(first, Class.adverb) ? open : first;
}

/** The span in quotation marks that continues after a tag, within the sentence. */
function resumes(article: AnnotatedArticle, at: number, to: number): Quoted | null {
  const { words } = article;
  for (let i = at; i < to && i < at + 14; i++) {
    const quoted = quotedAt(article, i);
    if (quoted) {
      const before = words.type(i - 1).text;
      return (/^[,:;.—–-]$|^-+$/.test(before) || i === at) && !isWorkTitle(article, quoted) ? quoted : null;
    }
    // "said Jane Doe, who lives there, “…”": skip the description of the speaker between two commas.
    const describes = words.lower(i) === words.grammar.who && words.type(i - 1).text === ',';
    if (words.is(i, Class.subordinator) && !words.is(i, Class.preposition) && !describes) return null;
  }
  return null;
}

/** He said (that) …; said: “…”; hailed the “…” progress. */
function ahead(article: AnnotatedArticle, cue: Cue, to: number): Attribution | null {
  const { words } = article;
  if (cue.inverted && cue.kind !== 'ask') return null;
  const at = adverbialsEnd(article, cue, to);
  if (at >= to) return null;
  const end = clauseEnd(article, cue, at, to);
  const quoted = quotedAt(article, at);
  if (quoted) {
    if (isWork(article, cue, at)) return null;
    const rest = lastOf(article, at, end);
    const spans = [{ first: at, last: rest }];
    const kind = kindOf(article, spans);
    if (kind === 'mixed' && (cue.kind === 'manner' || !continuesClause(article, endOf(quoted) + 1, end)))
      return { rule: 'before', kind: 'direct', spans: [{ first: at, last: endOf(quoted) }] };
    return { rule: 'before', kind, spans };
  }
  if (cue.kind === 'manner' || words.type(at).shape === 'punct') return null;
  const last = lastOf(article, at, end);
  const inMarks = quotedIn(article, at, last + 1).length > 0;
  if (cue.kind === 'about' || cue.kind === 'object')
    return (inMarks || cue.kind === 'object') && last - at >= 1
      ? { rule: 'object', kind: inMarks ? 'mixed' : 'indirect', spans: [{ first: at, last }] }
      : null;
  if (!inMarks && !isClause(article, cue, at, last)) return null;
  return { rule: 'clause', kind: inMarks ? 'mixed' : 'indirect', spans: [{ first: at, last }] };
}

/** Whether the quoted words are a work's title after a verb that takes works too: "She had read “The Stone Road”". */
export function isWork(article: AnnotatedArticle, cue: Pick<Cue, 'lemma'>, at: number): boolean {
  const quoted = quotedAt(article, at);
  const introduced = /^[,:]$/.test(article.words.type(at - 1).text);
  return (
    !introduced &&
    quoted !== undefined &&
    quoted.last > quoted.first &&
    article.words.grammar.performs.test(cue.lemma) &&
    isTitleInMarks(article, at)
  );
}

/** Whether the words after a span in quotation marks continue its clause, rather than begin a new clause or an adverbial. */
function continuesClause({ words }: AnnotatedArticle, at: number, end: number): boolean {
  if (at >= end) return false;
  const { shape, text } = words.type(at);
  if (shape === 'punct') return /^["“‘']$/.test(text);
  return !words.is(at, Class.subordinator | Class.time | Class.preposition) || words.is(at, Class.conjunction);
}

/** Whether the words are enough of a clause to be a statement, and not the verb's object ("told reporters", "asked him"). */
function isClause(article: AnnotatedArticle, cue: Cue, at: number, last: number): boolean {
  const { words } = article;
  const length = last - at + 1;
  if (length < 2) return false;
  if (cue.kind === 'state') return true;
  const first = words.lower(at);
  if (first === words.grammar.that || words.grammar.questionWord.test(first)) return length > 2;
  if (cue.kind === 'promise' || cue.kind === 'urge')
    return first === words.grammar.to || (cue.kind === 'urge' && hasInfinitive(article, at, last));
  if (first === words.grammar.to || words.is(at, Class.preposition)) return false;
  if (words.grammar.plainlySays.test(cue.lemma)) return length > 2;
  for (let i = at + 1; i <= last && i < at + 25; i++) {
    const quoted = quotedAt(article, i);
    if (quoted) {
      i = endOf(quoted);
      continue;
    }
    if (words.is(i, Class.subordinator) && !words.is(i, Class.preposition)) return false;
    if (words.is(i, Class.auxiliary) || words.is(i, Class.modal)) return true;
    const form = words.cue(i)?.form;
    if (
      (words.is(i, Class.verb) || form === 'past' || form === 'third') &&
      !words.is(i - 1, Class.determiner | Class.preposition) &&
      words.type(i).shape === 'lower'
    )
      return true;
  }
  return false;
}

function hasInfinitive({ words }: AnnotatedArticle, at: number, last: number): boolean {
  for (let i = at; i <= last && i < at + 12; i++) if (words.lower(i) === words.grammar.to) return true;
  return false;
}

/** The clause around a tag: "Taxes will rise, the minister said." and "Taxes, he said, will rise." */
function trailing(article: AnnotatedArticle, cue: Cue, free: number, to: number): Attribution | null {
  const { words } = article;
  if (cue.form === 'ing' || !SAYING.has(cue.kind) || !cue.subject) return null;
  const comma = cue.group.first - 1;
  if (words.type(comma).text !== ',' || quotedAt(article, comma)) return null;
  const after = adverbialsEnd(article, cue, to);
  if (after < to && !/^[,;).?!]$/.test(words.type(after).text) && !cue.inverted) return null;
  const first = clauseStart(article, free, comma);
  const resumed = words.type(after).text === ',' && !cue.inverted ? resumedClause(article, cue, after + 1, to) : null;
  const alone = comma - first >= 3 && hasVerb(article, first, comma);
  if (comma <= first || !(alone || resumed)) return null;
  const spans = [{ first, last: comma - 1 }, ...(resumed ? [resumed] : [])];
  return { rule: 'trailing', kind: kindOf(article, spans), spans };
}

/** The rest of a clause that a tag between commas splits: "Taxes, he said, will rise." */
function resumedClause(article: AnnotatedArticle, cue: Cue, at: number, to: number): Range | null {
  const { words } = article;
  if (at + 2 >= to || words.cue(at)?.form === 'ing') return null;
  if (words.grammar.noSubject.test(words.lower(at))) return null;
  const last = lastOf(article, at, clauseEnd(article, cue, at, to));
  return last - at >= 2 ? { first: at, last } : null;
}

function hasVerb(article: AnnotatedArticle, from: number, to: number): boolean {
  const { words } = article;
  for (let i = from; i < to; i++)
    if (words.is(i, Class.verb | Class.auxiliary) || words.cue(i) || quotedAt(article, i)) return true;
  return false;
}

/** The index after the comma, conjunction or adverb that joins a clause to the words before. */
function clauseStart({ words }: AnnotatedArticle, from: number, to: number): number {
  let first = from;
  while (first < to && words.type(first).shape === 'punct' && !/^["“‘'«]$/.test(words.type(first).text)) first++;
  if (words.grammar.joiner.test(words.lower(first)) && first + 1 < to) first++;
  if (words.type(first + 1).text === ',' && words.is(first, Class.adverb) && first + 2 < to) first += 2;
  return first;
}

function accordingTo(article: AnnotatedArticle, cue: Cue, free: number, to: number): Attribution | null {
  const { words } = article;
  const leading = cue.first - free <= 1;
  let after = cue.group.last + 1;
  while (after < to && after < cue.group.last + 30 && words.type(after).text !== ',' && !quotedAt(article, after))
    after++;
  const closed = words.type(after).text === ',';
  if (leading) {
    if (!closed || after + 3 > to) return null;
    const spans = [{ first: after + 1, last: lastOf(article, after + 1, clauseEnd(article, cue, after + 1, to)) }];
    return { rule: 'according', kind: kindOf(article, spans), spans };
  }
  let last = cue.first - 1;
  while (last > free && words.type(last).shape === 'punct' && !quotedAt(article, last)) last--;
  const first = clauseStart(article, free, last);
  if (last - first < 2 || !hasVerb(article, first, closed ? to : last)) return null;
  const resumed = closed ? resumedClause(article, cue, after + 1, to) : null;
  const spans = [{ first, last }, ...(resumed ? [resumed] : [])];
  return { rule: 'according', kind: kindOf(article, spans), spans };
}

/** The last word of content that ends before `end`: without closing punctuation, but with quotation marks. */
function lastOf(article: AnnotatedArticle, first: number, end: number): number {
  const { words } = article;
  let last = end - 1;
  while (
    last > first &&
    !quotedAt(article, last) &&
    words.type(last).shape === 'punct' &&
    !/^[)\]%]$/.test(words.type(last).text)
  )
    last--;
  return last;
}

/** Kinds of verbs that take a clause. */
const SAYING: ReadonlySet<Cue['kind']> = new Set(['say', 'state', 'tell']);
