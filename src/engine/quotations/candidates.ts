import { Class } from '../languages/language.ts';
import type { Quoted } from '../text/marks.ts';
import type { QuotationKind } from '../types.ts';
import { type Cue, cuesIn } from './cues.ts';
import { kindOf } from './kind.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { adverbialsEnd, clauseEnd, titled } from './regions.ts';
import { endOf, quotedAt, quotedIn, type Range, type Scene } from './scene.ts';

/** How a quotation was recognised; what is learnt weighs it by that. */
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
  /** The quotation whose speaker goes on speaking here. */
  readonly from?: Candidate;
}

/** What the rules make of one sentence. */
export interface Attributed {
  /** Quotations that a cue of the same sentence attributes, in order. */
  readonly candidates: Candidate[];
  /** The stretches in marks left over. */
  readonly left: Quoted[];
  readonly cues: readonly Cue[];
}

export function attributed(scene: Scene, sentence: number): Attributed {
  const bounds = scene.sentences[sentence];
  if (!bounds) return { candidates: [], left: [], cues: [] };
  const { from, to } = bounds;
  const cues = cuesIn(scene, from, to);
  const candidates: Candidate[] = [];
  /** Words before this belong to an earlier quotation or cue. */
  let free = from;
  for (const cue of cues) {
    if (cue.first < free) continue;
    const found = read(scene, cue, free, to);
    if (!found) continue;
    candidates.push({ ...found, cue, subject: cue.subject, sentence });
    free = Math.max(cue.group.last, ...found.spans.map((span) => span.last)) + 1;
  }
  const taken = (quoted: Quoted): boolean =>
    candidates.some((one) => one.spans.some((span) => quoted.open >= span.first && endOf(quoted) <= span.last));
  return { candidates, left: quotedIn(scene, from, to).filter((quoted) => !taken(quoted)), cues };
}

type Found = Pick<Candidate, 'rule' | 'kind' | 'spans'>;

function read(scene: Scene, cue: Cue, free: number, to: number): Found | null {
  if (cue.kind === 'according') return accordingTo(scene, cue, free, to);
  return tagged(scene, cue, free, to) ?? ahead(scene, cue, to) ?? trailing(scene, cue, free, to);
}

/** “…,” he said[, “…”]. */
function tagged(scene: Scene, cue: Cue, free: number, to: number): Found | null {
  const { words } = scene;
  if (cue.form === 'ing') return null;
  let before = cue.group.first - 1;
  if (/^[,—–-]$|^-+$/.test(words.type(before).text) && !quotedAt(scene, before)) before--;
  const quoted = before >= free ? quotedAt(scene, before) : undefined;
  if (!quoted || quoted.open < free || !endsOpen(scene, quoted, cue)) return null;
  if (cue.kind === 'about' || cue.kind === 'object') return null;
  const spans: Range[] = [{ first: contentStart(scene, free, quoted.open), last: endOf(quoted) }];
  const resumed = resumes(scene, cue.group.last + 1, to);
  if (resumed) spans.push({ first: resumed.open, last: endOf(resumed) });
  return { rule: 'tag', kind: kindOf(scene, spans), spans };
}

/** The stretch ends as one does before its tag: with a comma, a question, a dash, or the comma follows it. */
function endsOpen({ words }: Scene, quoted: Quoted, cue: Cue): boolean {
  const last = words.type(quoted.last).text;
  if (/^[,?!…—–’']$|^-+$|^\.{2,}$/.test(last)) return true;
  if (/^[,—–-]$|^-+$/.test(words.type(endOf(quoted) + 1).text)) return true;
  return cue.inverted || quoted.last - quoted.first > 2;
}

/** Where the words before a tagged stretch belong to it ("The economy is “strong,” he said"), else the stretch itself. */
function contentStart(scene: Scene, free: number, open: number): number {
  const { words } = scene;
  let first = free;
  while (
    first < open &&
    (words.type(first).shape === 'punct' || words.is(first, Class.conjunction)) &&
    !quotedAt(scene, first)
  )
    first++;
  let outside = 0;
  for (let i = first; i < open; i++) {
    const quoted = quotedAt(scene, i);
    if (quoted) i = endOf(quoted);
    else if (words.type(i).shape !== 'punct') outside++;
  }
  if (outside === 0) return first < open && quotedAt(scene, first) ? first : open;
  return outside === 1 && words.is(first, Class.adverb) ? open : first;
}

/** The stretch that goes on after a tag, before the sentence ends. */
function resumes(scene: Scene, at: number, to: number): Quoted | null {
  const { words } = scene;
  for (let i = at; i < to && i < at + 14; i++) {
    const quoted = quotedAt(scene, i);
    if (quoted) {
      const before = words.type(i - 1).text;
      return /^[,:;.—–-]$|^-+$/.test(before) || i === at ? quoted : null;
    }
    if (words.is(i, Class.subordinator) && !words.is(i, Class.preposition)) return null;
  }
  return null;
}

/** He said (that) …; said: “…”; hailed the “…” progress. */
function ahead(scene: Scene, cue: Cue, to: number): Found | null {
  const { words } = scene;
  if (cue.inverted && cue.kind !== 'ask') return null;
  const at = adverbialsEnd(scene, cue, to);
  if (at >= to) return null;
  const end = clauseEnd(scene, cue, at, to);
  const quoted = quotedAt(scene, at);
  if (quoted) {
    if (isWork(scene, cue, at)) return null;
    const rest = lastOf(scene, at, end);
    const spans = [{ first: at, last: rest }];
    const kind = kindOf(scene, spans);
    if (kind === 'mixed' && (cue.kind === 'manner' || !continuesClause(scene, endOf(quoted) + 1, end)))
      return { rule: 'before', kind: 'direct', spans: [{ first: at, last: endOf(quoted) }] };
    return { rule: 'before', kind, spans };
  }
  if (cue.kind === 'manner' || words.type(at).shape === 'punct') return null;
  const last = lastOf(scene, at, end);
  const inMarks = quotedIn(scene, at, last + 1).length > 0;
  if (cue.kind === 'about' || cue.kind === 'object')
    return (inMarks || cue.kind === 'object') && last - at >= 1
      ? { rule: 'object', kind: inMarks ? 'mixed' : 'indirect', spans: [{ first: at, last }] }
      : null;
  if (!inMarks && !isClause(scene, cue, at, last)) return null;
  return { rule: 'clause', kind: inMarks ? 'mixed' : 'indirect', spans: [{ first: at, last }] };
}

/** "She had read “The Stone Road”": a work's title after a verb that takes works as well as words. */
export function isWork(scene: Scene, cue: Pick<Cue, 'lemma'>, at: number): boolean {
  const quoted = quotedAt(scene, at);
  const introduced = /^[,:]$/.test(scene.words.type(at - 1).text);
  return (
    !introduced &&
    quoted !== undefined &&
    quoted.last > quoted.first &&
    /^(?:read|write|hear|sing|recite|quote)$/.test(cue.lemma) &&
    titled(scene, at)
  );
}

/** What follows a stretch in marks is more of the clause, not a new one or an adverbial. */
function continuesClause({ words }: Scene, at: number, end: number): boolean {
  if (at >= end) return false;
  const { shape, text } = words.type(at);
  if (shape === 'punct') return /^["“‘']$/.test(text);
  return !words.is(at, Class.subordinator | Class.time | Class.preposition) || words.is(at, Class.conjunction);
}

/** Enough of a clause to be what somebody said, and not the object of the verb ("told reporters", "asked him"). */
function isClause(scene: Scene, cue: Cue, at: number, last: number): boolean {
  const { words } = scene;
  const length = last - at + 1;
  if (length < 2) return false;
  if (cue.kind === 'state') return true;
  const first = words.lower(at);
  if (first === 'that' || /^(?:if|whether|why|how|what|when|where|who)$/.test(first)) return length > 2;
  if (cue.kind === 'promise' || cue.kind === 'urge')
    return first === 'to' || (cue.kind === 'urge' && hasInfinitive(scene, at, last));
  if (first === 'to' || words.is(at, Class.preposition)) return false;
  if (/^(?:say|tell)$/.test(cue.lemma)) return length > 2;
  for (let i = at + 1; i <= last && i < at + 25; i++) {
    const quoted = quotedAt(scene, i);
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

function hasInfinitive({ words }: Scene, at: number, last: number): boolean {
  for (let i = at; i <= last && i < at + 12; i++) if (words.lower(i) === 'to') return true;
  return false;
}

/** The clause around a tag: "Taxes will rise, the minister said." and "Taxes, he said, will rise." */
function trailing(scene: Scene, cue: Cue, free: number, to: number): Found | null {
  const { words } = scene;
  if (cue.form === 'ing' || !/^(?:say|state|tell)$/.test(cue.kind) || !cue.subject) return null;
  const comma = cue.group.first - 1;
  if (words.type(comma).text !== ',' || quotedAt(scene, comma)) return null;
  const after = adverbialsEnd(scene, cue, to);
  if (after < to && !/^[,;).?!]$/.test(words.type(after).text) && !cue.inverted) return null;
  const first = clauseStart(scene, free, comma);
  const resumed = words.type(after).text === ',' && !cue.inverted ? resumedClause(scene, cue, after + 1, to) : null;
  const alone = comma - first >= 3 && hasVerb(scene, first, comma);
  if (comma <= first || !(alone || resumed)) return null;
  const spans = [{ first, last: comma - 1 }, ...(resumed ? [resumed] : [])];
  return { rule: 'trailing', kind: kindOf(scene, spans), spans };
}

/** The rest of a clause that a tag between commas splits. */
function resumedClause(scene: Scene, cue: Cue, at: number, to: number): Range | null {
  const { words } = scene;
  if (at + 2 >= to || words.cue(at)?.form === 'ing') return null;
  if (/^(?:who|which|according)$/.test(words.lower(at))) return null;
  const last = lastOf(scene, at, clauseEnd(scene, cue, at, to));
  return last - at >= 2 ? { first: at, last } : null;
}

function hasVerb(scene: Scene, from: number, to: number): boolean {
  const { words } = scene;
  for (let i = from; i < to; i++)
    if (words.is(i, Class.verb | Class.auxiliary) || words.cue(i) || quotedAt(scene, i)) return true;
  return false;
}

/** Past the comma, conjunction or adverb that joins a clause to what stands before. */
function clauseStart({ words }: Scene, from: number, to: number): number {
  let first = from;
  while (first < to && words.type(first).shape === 'punct' && !/^["“‘'«]$/.test(words.type(first).text)) first++;
  if (/^(?:and|but|yet|so)$/.test(words.lower(first)) && first + 1 < to) first++;
  if (words.type(first + 1).text === ',' && words.is(first, Class.adverb) && first + 2 < to) first += 2;
  return first;
}

function accordingTo(scene: Scene, cue: Cue, free: number, to: number): Found | null {
  const { words } = scene;
  const leading = cue.first - free <= 1;
  let after = cue.group.last + 1;
  while (after < to && after < cue.group.last + 30 && words.type(after).text !== ',' && !quotedAt(scene, after))
    after++;
  const closed = words.type(after).text === ',';
  if (leading) {
    if (!closed || after + 3 > to) return null;
    const spans = [{ first: after + 1, last: lastOf(scene, after + 1, clauseEnd(scene, cue, after + 1, to)) }];
    return { rule: 'according', kind: kindOf(scene, spans), spans };
  }
  let last = cue.first - 1;
  while (last > free && words.type(last).shape === 'punct' && !quotedAt(scene, last)) last--;
  const first = clauseStart(scene, free, last);
  if (last - first < 2 || !hasVerb(scene, first, closed ? to : last)) return null;
  const resumed = closed ? resumedClause(scene, cue, after + 1, to) : null;
  const spans = [{ first, last }, ...(resumed ? [resumed] : [])];
  return { rule: 'according', kind: kindOf(scene, spans), spans };
}

/** The last word of content that ends before `end`: its closing punctuation is left out, marks of quotation are not. */
function lastOf(scene: Scene, first: number, end: number): number {
  const { words } = scene;
  let last = end - 1;
  while (
    last > first &&
    !quotedAt(scene, last) &&
    words.type(last).shape === 'punct' &&
    !/^[)\]%]$/.test(words.type(last).text)
  )
    last--;
  return last;
}
