import { Class } from '../languages/language.ts';
import type { Cue } from './cues.ts';
import { endOf, quotedAt, type Scene } from './scene.ts';

/**
 * The first word of what was said, after the cue and what may stand between: whom it was told, when, where, on what
 * occasion ("told reporters on Monday in an interview with the paper that …"). `to` where nothing follows.
 */
export function adverbialsEnd(scene: Scene, cue: Cue, to: number): number {
  const { words } = scene;
  let at = cue.group.last + 1;
  if (cue.kind === 'tell') at = addressee(scene, at, to);
  else if (cue.kind === 'ask' && cue.lemma === 'ask') at = asked(scene, at, to);
  for (let steps = 0; steps < 6; steps++) {
    if ((cue.kind === 'promise' || cue.kind === 'urge') && words.lower(at) === 'to') break;
    const next = adverbial(scene, at, to);
    if (next === at) break;
    at = next;
  }
  const { text } = words.type(at);
  if (at < to && (text === ',' || text === ':') && !quotedAt(scene, at)) {
    if (quotedAt(scene, at + 1) && at + 1 < to) return at + 1;
    if (text === ':') return at + 1;
  }
  return at;
}

/** The question in "asked the minister whether …": it begins at its question word. */
function asked(scene: Scene, from: number, to: number): number {
  for (let at = from; at < to && at < from + 10; at++) {
    if (quotedAt(scene, at) || scene.words.type(at).text === ',') return from;
    if (/^(?:if|whether|why|how|what|when|where|who)$/.test(scene.words.lower(at))) return at;
  }
  return from;
}

function addressee(scene: Scene, from: number, to: number): number {
  const { words } = scene;
  for (let at = from; at < to && at < from + 14; at++) {
    const quoted = quotedAt(scene, at);
    if (quoted) return titled(scene, at) ? addressee(scene, endOf(quoted) + 1, to) : at;
    const { text } = words.type(at);
    if (text === ':' || text === ',' || text === ';') return at;
    if (at > from && (words.is(at, Class.subordinator | Class.subjectPronoun) || words.lower(at) === 'to')) {
      if (words.is(at, Class.preposition) && words.lower(at) !== 'to') continue;
      return at;
    }
    // Two noun phrases in a row: the second begins the clause.
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

/** A stretch in marks that is a programme's or a paper's title, not speech: every main word has a capital. */
export function titled(scene: Scene, at: number): boolean {
  const quoted = quotedAt(scene, at);
  if (!quoted || quoted.last - quoted.first > 5) return false;
  const { words } = scene;
  if (/^[.,?!]$/.test(words.type(quoted.last).text) && quoted.last - quoted.first > 3) return false;
  for (let i = quoted.first; i <= quoted.last; i++)
    if (words.type(i).shape === 'lower' && !words.is(i, Class.preposition | Class.determiner | Class.conjunction))
      return false;
  return words.capital(quoted.first) || words.type(quoted.first).shape === 'number';
}

/** Past one adverbial at `at`, or `at` itself. */
function adverbial(scene: Scene, at: number, to: number): number {
  const { words } = scene;
  if (at >= to || quotedAt(scene, at)) return at;
  const type = words.type(at);
  if (
    words.is(at, Class.weekday) ||
    (words.is(at, Class.adverb) &&
      /^(?:again|later|recently|yesterday|today|earlier|then|repeatedly|publicly|privately|bluntly|simply)$/.test(
        type.lower,
      ))
  )
    return at + 1;
  if (words.is(at, Class.time) && !words.is(at, Class.determiner | Class.subordinator) && words.is(at + 1, Class.time))
    return at + 2;
  if (/^(?:last|this|earlier|late)$/.test(type.lower) && words.is(at + 1, Class.time | Class.weekday | Class.month))
    return at + 2;
  if (type.text === ',' && adverbial(scene, at + 1, to) > at + 1 && words.is(at + 1, Class.preposition))
    return adverbial(scene, at + 1, to);
  if (!words.is(at, Class.preposition) || type.shape !== 'lower' || type.lower === 'as' || type.lower === 'like')
    return at;
  return prepositional(scene, at, to);
}

/** "in an interview with the paper", "on Monday", "at a rally in Ohio": an occasion, a time or a place. */
function prepositional(scene: Scene, at: number, to: number): number {
  const { words } = scene;
  let occasion = false;
  let end = at + 1;
  for (; end < to && end < at + 12; end++) {
    const quoted = quotedAt(scene, end);
    if (quoted) {
      if (!titled(scene, end)) break;
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
    words.lower(end) === 'that' ||
    scene.words.lower(at) === 'of' ||
    scene.words.lower(at) === 'to' ||
    end >= to
    ? end
    : at;
}

/** Where the clause that begins at `at` ends: at the sentence's end, or where another attribution begins. */
export function clauseEnd(scene: Scene, cue: Cue, at: number, to: number): number {
  const { words } = scene;
  for (let i = at + 1; i < to; i++) {
    const quoted = quotedAt(scene, i);
    if (quoted) {
      const after = endOf(quoted) + 1;
      if (quoted.open >= at && /^[,;]$/.test(words.type(quoted.last).text) && startsNext(scene, after, to))
        return after;
      i = endOf(quoted);
      continue;
    }
    const { text, shape } = words.type(i);
    if (text === ';') return i;
    if (text === ',' && startsNext(scene, i + 1, to)) return i;
    if (text === ',' && words.lower(i + 1) === 'according') return i;
    if (i - at >= SHORTEST && leavesClause(scene, i)) return i;
    if (shape !== 'lower') continue;
    if (words.lower(i) === 'according' && words.lower(i + 1) === 'to') return i;
    if (/^(?:and|but|or)$/.test(text)) {
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

/** A reported clause is at least this long, in words, before signs that the writer's own words go on are heeded. */
const SHORTEST = 3;

/** Signs that the writer's own words go on: a dash, a bracket, ", while", ", despite", ", drawing". */
function leavesClause({ words }: Scene, i: number): boolean {
  const { text } = words.type(i);
  if (text === '(' || (/^(?:[—–―]|-+)$/.test(text) && words.gap(i) > 0 && words.gap(i + 1) > 0)) return true;
  if (text !== ',') return false;
  const next = words.lower(i + 1);
  if (/^(?:while|although|though|despite|compared|even|an?)$/.test(next)) return true;
  return next === 'and' && (words.is(i + 2, Class.subjectPronoun) || words.capital(i + 2));
}

/** ", adding that", ", but he said": after a comma another attribution begins. */
function startsNext(scene: Scene, at: number, to: number): boolean {
  const { words } = scene;
  let i = at;
  while (i < to && words.is(i, Class.adverb | Class.conjunction) && i < at + 3) i++;
  const cue = words.cue(i);
  if (cue?.form === 'ing' && cue.kind !== 'manner') return true;
  if (!words.is(i, Class.subjectPronoun) && scene.personAt[i] === -1) return false;
  let verb = i + 1;
  while (verb < to && (scene.personAt[verb] !== -1 || words.is(verb, Class.adverb))) verb++;
  const spoken = words.cue(verb);
  return (
    spoken !== undefined &&
    spoken.form !== 'ing' &&
    /^(?:say|state|tell)$/.test(spoken.kind) &&
    words.type(verb).shape === 'lower'
  );
}
