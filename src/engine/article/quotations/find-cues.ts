import { Class, type CueKind } from '../../languages/language.ts';
import { type AnnotatedArticle, endOf, personAt, quotedAt, type Range } from './annotated-article.ts';
import { habitBefore, putsIt } from './cue-idioms.ts';
import { type NounPhrase, subjectAfter, subjectBefore } from './noun-phrases.ts';

/** A speech verb (or "according to") in a sentence, outside quotation marks, with its subject where it has one. */
export interface Cue extends Range {
  readonly kind: CueKind | 'according';
  readonly lemma: string;
  readonly form: 'finite' | 'ing';
  readonly subject: NounPhrase | null;
  /** Whether the subject follows the verb: "said Lavrov". */
  readonly inverted: boolean;
  /** The words from the subject to the verb, in either order. */
  readonly group: Range;
}

const UNREAL = Class.negation;

/**
 * Finds the cues in the words `from` to `to` of a sentence, in order. Leaves out negated and hypothetical speech, which nobody
 * has uttered.
 */
export function cuesIn(article: AnnotatedArticle, from: number, to: number): Cue[] {
  const { words } = article;
  const cues: Cue[] = [];
  for (let i = from; i < to; i++) {
    const quoted = quotedAt(article, i);
    if (quoted) {
      i = endOf(quoted);
      continue;
    }
    if (words.grammar.accordingTo.test(`${words.lower(i)} ${words.lower(i + 1)}`)) {
      const subject = subjectAfter(article, i + 2, to);
      if (subject) {
        cues.push({
          first: i,
          last: i + 1,
          kind: 'according',
          lemma: words.lower(i),
          form: 'finite',
          subject,
          inverted: true,
          group: { first: i, last: subject.last },
        });
        i = subject.last;
      }
      continue;
    }
    const cue =
      putsIt(article, i, from, (subject) => groupStart(article, subject, from)) ?? verbCue(article, i, from, to, cues);
    if (cue) cues.push(cue);
  }
  return cues;
}

/** At most so many words stand between the start of a condition and its verb. */
const MAX_CONDITION_WORDS = 8;

/**
 * Whether a cue tells of speech that is denied, only possible or in the future: "did not say", "would say", "wants to say",
 * "whether she said". Nobody has said it.
 */
export function isUnreal(article: AnnotatedArticle, cue: number, from: number): boolean {
  const { words } = article;
  if (words.grammar.denies.test(words.cue(cue)?.lemma ?? '')) return false;
  const auxiliary = auxiliaryBefore(article, cue, from);
  if (auxiliary === 'unreal') return true;
  if (auxiliary === 'infinitive')
    return habit(article, cue, from) < 0 && words.grammar.undone.test(words.lower(cue - 2));
  let somebody = false;
  for (let i = cue - 1; i >= from && i > cue - MAX_CONDITION_WORDS; i--) {
    if (words.type(i).shape === 'punct' || words.cue(i)) return false;
    if (words.grammar.condition.test(words.lower(i)) || inverts(article, i, from)) return true;
    somebody ||= words.is(i, Class.subjectPronoun) || words.is(i, Class.preposition) || article.personAt[i] !== -1;
    if (words.grammar.nobody.test(words.lower(i)) && (!somebody || words.lower(i + 1) === words.grammar.of))
      return true;
  }
  return false;
}

/** A condition without "if": "Had she said so, …". */
const inverts = ({ words }: AnnotatedArticle, i: number, from: number): boolean =>
  i === from && words.type(i).shape === 'capital' && words.grammar.invertedCondition.test(words.lower(i));

function verbCue(article: AnnotatedArticle, i: number, from: number, to: number, before: readonly Cue[]): Cue | null {
  const { words } = article;
  const type = words.type(i);
  const known = type.cue;
  if (!known || article.personAt[i] !== -1 || article.covered[i]) return null;
  if (type.shape !== 'lower' && !(type.shape === 'capital' && i > from && words.capital(i - 1))) return null;
  const auxiliary = auxiliaryBefore(article, i, from);
  const habitual = auxiliary === 'infinitive' ? habit(article, i, from) : -1;
  if (
    words.is(i - 1, Class.determiner | Class.preposition) &&
    habitual < 0 &&
    i > from &&
    !quotedAt(article, i - 1) &&
    known.form !== 'ing' &&
    !words.is(i - 1, Class.subjectPronoun)
  )
    return null;
  if (auxiliary === 'unreal' && !words.grammar.denies.test(known.lemma)) return null;
  if (auxiliary === 'infinitive' && habitual < 0) return null;
  let last = i;
  // Phrasal verbs: "pointed out", "went on", "put it".
  if (words.grammar.phrasal.test(known.lemma)) {
    if (!words.grammar.phrasalParticle.test(words.lower(i + 1))) return null;
    last = i + 1;
    if (words.grammar.goesOn.test(known.lemma) && words.lower(i + 2) === words.grammar.to && words.cue(i + 3))
      last = i + 3;
  }
  const callsFor = words.grammar.callsFor.test(`${known.lemma} ${words.lower(i + 1)}`);
  if (callsFor) last = i + 1;
  const kind: CueKind = callsFor ? 'urge' : known.kind;
  if (known.form === 'ing') return participle(article, i, last, from, auxiliary, before, kind, known.lemma);
  if ((known.form === 'past' || known.form === 'participle') && auxiliary === 'be') return null;
  if (known.form === 'participle' && auxiliary !== 'have') return null;
  const subject = subjectBefore(article, habitual < 0 ? i : habitual, from);
  const after = subject ? null : invertedSubject(article, i, last, to);
  if (subject && (hypothetical(article, subject, from) || isNobody(article, subject, from))) return null;
  if (!subject && !after) {
    const shared = sharedSubject(article, i, from, before);
    if (!shared) return null;
    return {
      first: i,
      last,
      kind,
      lemma: known.lemma,
      form: 'finite',
      subject: shared,
      inverted: false,
      group: { first: i, last },
    };
  }
  if (known.form === 'plain' && habitual < 0 && !(subject && agreesWithPlain(article, subject, auxiliary))) return null;
  if (
    known.form === 'third' &&
    subject &&
    subject.type === 'nominal' &&
    words.lower(subject.last).endsWith('s') &&
    !words.capital(subject.last)
  )
    return null;
  const group = subject ? { first: groupStart(article, subject, from), last } : { first: i, last: after?.last ?? last };
  return {
    first: i,
    last,
    kind,
    lemma: known.lemma,
    form: 'finite',
    subject: subject ?? after,
    inverted: !subject,
    group,
  };
}

/** The verb of "likes to say" before an infinitive; -1 where there is none, or where it is denied or only wished. */
function habit(article: AnnotatedArticle, cue: number, from: number): number {
  const verb = habitBefore(article, cue, from);
  return verb >= 0 && auxiliaryBefore(article, verb, from) !== 'unreal' ? verb : -1;
}

/** The first word of all that belongs to a subject, titles and descriptions included: "White House spokesman Mr. X". */
function groupStart(article: AnnotatedArticle, subject: NounPhrase, from: number): number {
  const { words } = article;
  const belongs = Class.role | Class.roleModifier | Class.people | Class.honorific | Class.organisation;
  let first = subject.first;
  while (first > from && subject.first - first < 12 && !quotedAt(article, first - 1) && words.gap(first) < 2) {
    const i = first - 1;
    const { text, shape } = words.type(i);
    const dot = text === '.' && words.gap(i) === 0 && words.is(i - 1, Class.abbreviation);
    const possessive = /^['’]s?$/.test(text) && words.gap(i) === 0;
    if (!dot && !possessive && shape === 'punct') break;
    if (words.is(i, Class.determiner) && subject.type !== 'pronoun') return i;
    if (!dot && !possessive && !words.is(i, belongs) && (!words.capital(i) || words.is(i, NOT_BEFORE))) break;
    first = i;
  }
  return tradeBefore(article, first, from) ?? first;
}

/** The determiner of a trade that is on no list and stands before a name: "the" of "the miller Jane Doe". */
function tradeBefore({ words }: AnnotatedArticle, first: number, from: number): number | null {
  const at = first - 2;
  const isNoun = words.type(first - 1).shape === 'lower' && !words.is(first - 1, NO_TRADE);
  return at >= from && words.capital(first) && isNoun && words.is(at, Class.determiner) ? at : null;
}

const NO_TRADE = Class.verb | Class.preposition | Class.conjunction | Class.subordinator | Class.auxiliary | Class.time;

const NOT_BEFORE = Class.preposition | Class.conjunction | Class.subordinator | Class.auxiliary | Class.subjectPronoun;

/**
 * The kind of auxiliary before a verb: a form of be, have or do; one that makes the verb unreal; or one that makes it an
 * infinitive.
 */
/** What stands before a verb: a form of be, have or do; what makes it unreal; or what makes it an infinitive. */
type Auxiliary = 'be' | 'have' | 'do' | 'unreal' | 'infinitive';

function auxiliaryBefore({ words }: AnnotatedArticle, verb: number, from: number): Auxiliary | null {
  let found: 'be' | 'have' | 'do' | null = null;
  for (let i = verb - 1; i >= from && i > verb - 6; i--) {
    if (words.is(i, UNREAL | Class.modal) && words.type(i).shape === 'lower') return 'unreal';
    if (words.lower(i) === words.grammar.to && i === verb - 1) return 'infinitive';
    if (words.is(i, Class.auxiliary) || /^['’]s$/.test(words.type(i).text)) {
      if (/^['’]s$/.test(words.type(i).text) && !words.is(i - 1, Class.subjectPronoun)) break;
      if (found === null)
        found = words.grammar.be.test(words.lower(i)) ? 'be' : words.grammar.have.test(words.lower(i)) ? 'have' : 'do';
      continue;
    }
    if (!words.is(i, Class.adverb)) break;
  }
  return found;
}

/** Whether the clause is hypothetical: "if he says", "whether the minister said". Nobody has said it. */
function hypothetical(article: AnnotatedArticle, { first }: NounPhrase, from: number): boolean {
  if (first <= from) return false;
  return (
    article.words.grammar.conditionBefore.test(article.words.lower(first - 1)) || inverts(article, first - 1, from)
  );
}

/** "Nobody said", "no official said", "none of them said". */
function isNobody({ words }: AnnotatedArticle, { first }: NounPhrase, from: number): boolean {
  if (words.grammar.nobody.test(words.lower(first))) return true;
  const before = words.lower(first - 1);
  return (
    first > from &&
    (before === words.grammar.no ||
      (before === words.grammar.of && first - 1 > from && words.grammar.nobody.test(words.lower(first - 2))))
  );
}

function agreesWithPlain({ words }: AnnotatedArticle, subject: NounPhrase, auxiliary: Auxiliary | null): boolean {
  if (auxiliary === 'do') return true;
  if (subject.type === 'group') return true;
  if (subject.type === 'pronoun') return !words.grammar.singularPronoun.test(words.lower(subject.last));
  const head = words.lower(subject.last);
  return (
    subject.type === 'nominal' &&
    (/[^s]s$/.test(head) || words.is(subject.last, Class.people) || words.grammar.pluralSubject.test(head))
  );
}

function invertedSubject(article: AnnotatedArticle, i: number, last: number, to: number): NounPhrase | null {
  const { words } = article;
  const before = i - 1;
  const tagged = quotedAt(article, before) !== undefined || /^[,—–-]$|^-+$/.test(words.type(before).text);
  return tagged ? subjectAfter(article, last + 1, to) : null;
}

/** The subject that a verb shares with the verb before it: "He laughed and said", "…, said in a statement". */
function sharedSubject(article: AnnotatedArticle, i: number, from: number, before: readonly Cue[]): NounPhrase | null {
  const { words } = article;
  let at = i - 1;
  while (at > from && words.is(at, Class.adverb | Class.auxiliary) && !words.is(at, Class.conjunction)) at--;
  const joins =
    words.grammar.sameSubject.test(words.lower(at)) ||
    (words.type(at).text === ',' && quotedAt(article, i - 1) === undefined);
  if (!joins) return null;
  return before[before.length - 1]?.subject ?? mainSubject(article, from, i);
}

function participle(
  article: AnnotatedArticle,
  i: number,
  last: number,
  from: number,
  auxiliary: Auxiliary | null,
  before: readonly Cue[],
  kind: CueKind,
  lemma: string,
): Cue | null {
  const { words } = article;
  if (auxiliary === 'be') {
    const subject = subjectBefore(article, i, from);
    return (
      subject && {
        first: i,
        last,
        kind,
        lemma,
        form: 'finite',
        subject,
        inverted: false,
        group: { first: groupStart(article, subject, from), last },
      }
    );
  }
  const previous = words.type(i - 1);
  const quoted = quotedAt(article, i - 1);
  const opens =
    previous.text === ',' ||
    quoted !== undefined ||
    /^[—–]$|^-+$/.test(previous.text) ||
    words.grammar.beforeIng.test(previous.lower) ||
    words.is(i - 1, Class.adverb | Class.occasion);
  if (!opens || i === from) return null;
  const previousCue = before[before.length - 1];
  const subject =
    (previousCue && clauseSubject(article, previousCue.last + 1, i)) ??
    previousCue?.subject ??
    mainSubject(article, from, i);
  return subject && { first: i, last, kind, lemma, form: 'ing', subject, inverted: false, group: { first: i, last } };
}

/**
 * The person named as the subject of another clause that begins behind quoted words: "said it was “a gift”, while Jane Doe shook her
 * head, adding …". Null where there is none.
 */
function clauseSubject(article: AnnotatedArticle, from: number, to: number): NounPhrase | null {
  const { words } = article;
  let found: NounPhrase | null = null;
  for (let i = from + 1; i < to; i++) {
    const quoted = quotedAt(article, i);
    if (quoted) {
      i = endOf(quoted);
      continue;
    }
    const behind = words.type(i - 1).text === ',' ? i - 2 : i - 1;
    if (!words.grammar.nextClause.test(words.lower(i)) || !quotedAt(article, behind)) continue;
    const subject = nameAt(article, i + 1) ?? mainSubject(article, i + 1, to);
    if (subject?.type === 'name') found = subject;
  }
  return found;
}

/** The most words of a title before a name. */
const MAX_TITLE_WORDS = 6;

/** The name that begins at a word, with its title, and goes on with a word that may be its verb. */
function nameAt(article: AnnotatedArticle, at: number): NounPhrase | null {
  const { words } = article;
  for (let i = at; i <= at + MAX_TITLE_WORDS; i++) {
    const mention = personAt(article, i);
    if (!mention) continue;
    const next = mention.last + 1;
    const mayBeVerb = words.type(next).shape === 'lower' && !words.is(next, NO_VERB);
    const { first, last } = mention;
    return mayBeVerb && (mention.title?.first ?? first) === at ? { first, last, type: 'name' } : null;
  }
  return null;
}

const NO_VERB = Class.preposition | Class.conjunction | Class.subordinator | Class.determiner;

/** The subject of the sentence's first verb. */
export function mainSubject(article: AnnotatedArticle, from: number, to: number): NounPhrase | null {
  const { words } = article;
  for (let i = from + 1; i < to && i < from + 60; i++) {
    const quoted = quotedAt(article, i);
    if (quoted) {
      i = endOf(quoted);
      continue;
    }
    const form = words.cue(i)?.form;
    const isVerb = words.is(i, Class.verb | Class.auxiliary) || form === 'past' || form === 'third';
    if (!isVerb || words.type(i).shape !== 'lower' || words.is(i - 1, Class.determiner)) continue;
    const subject = subjectBefore(article, i, from);
    if (subject) return subject;
  }
  return null;
}
