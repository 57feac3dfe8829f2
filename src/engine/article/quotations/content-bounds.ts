import { Class, type CueKind } from '../../languages/language.ts';
import { type AnnotatedArticle, endOf, quotedAt } from './annotated-article.ts';
import type { Cue } from './find-cues.ts';

/**
 * The first word of the content after a cue, past the adverbials between: listener, time, place, occasion ("told reporters on
 * Monday in an interview with the paper that …"). Returns `to` where nothing follows.
 */
export function adverbialsEnd(article: AnnotatedArticle, cue: Cue, to: number): number {
  const { words } = article;
  let at = cue.group.last + 1;
  if (cue.kind === 'tell') at = addressee(article, at, to);
  else if (cue.kind === 'ask' && article.words.grammar.asks.test(cue.lemma)) at = asked(article, at, to);
  for (let steps = 0; steps < 6; steps++) {
    if ((cue.kind === 'promise' || cue.kind === 'urge') && words.lower(at) === words.grammar.to) break;
    const next = adverbial(article, at, to);
    if (next === at) break;
    at = next;
  }
  const { text } = words.type(at);
  if (at < to && (text === ',' || text === ':') && !quotedAt(article, at)) {
    if (quotedAt(article, at + 1) && at + 1 < to) return at + 1;
    if (text === ':') return at + 1;
  }
  return at;
}

/** The start of the question in "asked the minister whether …": its question word. */
function asked(article: AnnotatedArticle, from: number, to: number): number {
  for (let at = from; at < to && at < from + 10; at++) {
    if (quotedAt(article, at) || article.words.type(at).text === ',') return from;
    if (article.words.grammar.questionWord.test(article.words.lower(at))) return at;
  }
  return from;
}

function addressee(article: AnnotatedArticle, from: number, to: number): number {
  const { words } = article;
  for (let at = from; at < to && at < from + 14; at++) {
    const quoted = quotedAt(article, at);
    if (quoted) return isTitleInMarks(article, at) ? addressee(article, endOf(quoted) + 1, to) : at;
    const { text } = words.type(at);
    if (text === ':' || text === ',' || text === ';') return at;
    if (
      at > from &&
      (words.is(at, Class.subordinator | Class.subjectPronoun) || words.lower(at) === words.grammar.to)
    ) {
      if (words.is(at, Class.preposition) && words.lower(at) !== words.grammar.to) continue;
      return at;
    }
    // Two adjacent noun phrases: the second begins the clause.
    if (
      at > from &&
      words.is(at, Class.determiner) &&
      !words.is(at - 1, Class.preposition | Class.conjunction | Class.determiner)
    )
      return at;
    if (at > from && (words.is(at, Class.time) || words.is(at, Class.preposition))) return at;
  }
  return from;
}

/** Whether the quoted words at `at` are the title of a programme or newspaper and not speech: every main word has a capital. */
export function isTitleInMarks(article: AnnotatedArticle, at: number): boolean {
  const quoted = quotedAt(article, at);
  if (!quoted || quoted.last - quoted.first > 5) return false;
  const { words } = article;
  if (/^[.,?!]$/.test(words.type(quoted.last).text) && quoted.last - quoted.first > 3) return false;
  for (let i = quoted.first; i <= quoted.last; i++)
    if (words.type(i).shape === 'lower' && !words.is(i, Class.preposition | Class.determiner | Class.conjunction))
      return false;
  return words.capital(quoted.first) || words.type(quoted.first).shape === 'number';
}

/** The index after one adverbial at `at`; `at` itself where there is none. */
function adverbial(article: AnnotatedArticle, at: number, to: number): number {
  const { words } = article;
  if (at >= to || quotedAt(article, at)) return at;
  const type = words.type(at);
  if (words.is(at, Class.weekday) || (words.is(at, Class.adverb) && words.grammar.saidWhenOrHow.test(type.lower)))
    return at + 1;
  if (words.is(at, Class.time) && !words.is(at, Class.determiner | Class.subordinator) && words.is(at + 1, Class.time))
    return at + 2;
  if (words.grammar.beforeTime.test(type.lower) && words.is(at + 1, Class.time | Class.weekday | Class.month))
    return at + 2;
  if (type.text === ',' && adverbial(article, at + 1, to) > at + 1 && words.is(at + 1, Class.preposition))
    return adverbial(article, at + 1, to);
  if (!words.is(at, Class.preposition) || type.shape !== 'lower' || words.grammar.comparing.test(type.lower)) return at;
  return prepositional(article, at, to);
}

/**
 * The index after a prepositional phrase of occasion, time or place: "in an interview with the paper", "on Monday", "at a rally
 * in Ohio".
 */
function prepositional(article: AnnotatedArticle, at: number, to: number): number {
  const { words } = article;
  let occasion = false;
  let end = at + 1;
  for (; end < to && end < at + 12; end++) {
    const quoted = quotedAt(article, end);
    if (quoted) {
      if (!isTitleInMarks(article, end)) break;
      end = endOf(quoted);
      occasion = true;
      continue;
    }
    const { text, shape } = words.type(end);
    if (words.is(end, Class.occasion | Class.time | Class.weekday | Class.month)) occasion = true;
    if (text === '.' && words.gap(end) === 0 && words.is(end - 1, Class.abbreviation)) continue;
    if (shape === 'punct' && !/^['’]$/.test(text)) break;
    if (words.is(end, Class.subjectPronoun)) break;
    if (words.is(end, Class.subordinator) && !words.is(end, Class.preposition)) break;
    if (end > at + 1 && words.is(end, Class.preposition) && occasion) break;
    if (end > at + 1 && words.is(end, Class.determiner) && !words.is(end - 1, Class.preposition)) break;
    if (words.is(end, Class.auxiliary) && shape === 'lower') return at;
  }
  return occasion ||
    words.lower(end) === words.grammar.that ||
    article.words.lower(at) === words.grammar.of ||
    article.words.lower(at) === words.grammar.to ||
    end >= to
    ? end
    : at;
}

/** The end of the clause that begins at `at`: the sentence's end, or the start of the next attribution. */
export function clauseEnd(article: AnnotatedArticle, cue: Cue, at: number, to: number): number {
  const { words } = article;
  for (let i = at + 1; i < to; i++) {
    const quoted = quotedAt(article, i);
    if (quoted) {
      const after = endOf(quoted) + 1;
      if (quoted.open >= at && /^[,;]$/.test(words.type(quoted.last).text) && startsNext(article, after, to))
        return after;
      i = endOf(quoted);
      continue;
    }
    const { text, shape } = words.type(i);
    if (text === ';') return i;
    if (text === ',' && startsNext(article, i + 1, to)) return i;
    if (text === ',' && words.lower(i + 1) === words.grammar.according) return i;
    if (i - at >= MIN_CLAUSE_WORDS && leavesClause(article, i)) return i;
    if (shape !== 'lower') continue;
    if (words.grammar.accordingTo.test(`${words.lower(i)} ${words.lower(i + 1)}`)) return i;
    if (words.grammar.coordinator.test(text)) {
      let verb = i + 1;
      while (words.is(verb, Class.adverb) && verb < i + 3) verb++;
      const form = words.cue(verb);
      if (
        form &&
        (form.form === 'past' || form.form === 'third') &&
        cue.form === 'finite' &&
        form.kind !== 'manner' &&
        words.type(verb).shape === 'lower' &&
        !words.is(verb - 1, Class.determiner)
      )
        return words.type(i - 1).text === ',' ? i - 1 : i;
    }
  }
  return to;
}

/** Signs that a reported clause has ended are ignored in its first words, this many. */
const MIN_CLAUSE_WORDS = 3;

/** Whether the writer's own words begin: a dash, a bracket, ", while", ", despite", ", drawing". */
function leavesClause({ words }: AnnotatedArticle, i: number): boolean {
  const { text } = words.type(i);
  if (text === '(' || (/^(?:[—–―]|-+)$/.test(text) && words.gap(i) > 0 && words.gap(i + 1) > 0)) return true;
  if (text !== ',') return false;
  const next = words.lower(i + 1);
  if (words.grammar.writersClause.test(next)) return true;
  return next === words.grammar.and && (words.is(i + 2, Class.subjectPronoun) || words.capital(i + 2));
}

/** Whether another attribution begins after a comma: ", adding that", ", but he said". */
function startsNext(article: AnnotatedArticle, at: number, to: number): boolean {
  const { words } = article;
  let i = at;
  while (i < to && words.is(i, Class.adverb | Class.conjunction) && i < at + 3) i++;
  const cue = words.cue(i);
  if (cue?.form === 'ing' && cue.kind !== 'manner') return true;
  if (!words.is(i, Class.subjectPronoun) && article.personAt[i] === -1) return false;
  let verb = i + 1;
  while (verb < to && (article.personAt[verb] !== -1 || words.is(verb, Class.adverb))) verb++;
  const spoken = words.cue(verb);
  return spoken !== undefined && spoken.form !== 'ing' && SAYING.has(spoken.kind) && words.type(verb).shape === 'lower';
}

/** Kinds of verbs that take a clause. */
const SAYING: ReadonlySet<CueKind> = new Set(['say', 'state', 'tell']);
