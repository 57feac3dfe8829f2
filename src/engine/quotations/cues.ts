import { Class, type CueKind } from '../languages/language.ts';
import { type NounPhrase, subjectAfter, subjectBefore } from './noun-phrases.ts';
import { endOf, quotedAt, type Range, type Scene } from './scene.ts';

/** A speech verb (or "according to") in a sentence, outside quotation marks, with its subject where it has one. */
export interface Cue extends Range {
  readonly kind: CueKind | 'according';
  readonly lemma: string;
  readonly form: 'finite' | 'ing';
  readonly subject: NounPhrase | null;
  /** The subject follows the verb: "said Lavrov". */
  readonly inverted: boolean;
  /** From the subject to the verb, in whichever order. */
  readonly group: Range;
}

const UNREAL = Class.negation;
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', 'gets', 'got', "'s", '’s']);
const DENYING = new Set(['deny', 'reject', 'dismiss']);

/** The cues of the sentence's words `from` to `to`, in order. Negated and hypothetical speech is nobody's and is left out. */
export function cuesIn(scene: Scene, from: number, to: number): Cue[] {
  const { words } = scene;
  const cues: Cue[] = [];
  for (let i = from; i < to; i++) {
    const quoted = quotedAt(scene, i);
    if (quoted) {
      i = endOf(quoted);
      continue;
    }
    if (words.lower(i) === 'according' && words.lower(i + 1) === 'to') {
      const subject = subjectAfter(scene, i + 2, to);
      if (subject) {
        cues.push({
          first: i,
          last: i + 1,
          kind: 'according',
          lemma: 'according',
          form: 'finite',
          subject,
          inverted: true,
          group: { first: i, last: subject.last },
        });
        i = subject.last;
      }
      continue;
    }
    const cue = verbCue(scene, i, from, to, cues);
    if (cue) cues.push(cue);
  }
  return cues;
}

/** Before "to say", these leave it unsaid. */
const UNDONE =
  /^(?:want|wish|hope|plan|refus|declin|fail|expect|intend|need|like|prefer|try|tri|able|unable|ready|reluctant|unwilling|likely|afraid|about|going)/;
/** Words that a condition's subject has before its verb at most. */
const CONDITION = 8;

/**
 * Speech that is denied, only possible or yet to come: "did not say", "would say", "wants to say", "whether she said".
 * Nobody has said it.
 */
export function isUnreal(scene: Scene, cue: number, from: number): boolean {
  const { words } = scene;
  if (DENYING.has(words.cue(cue)?.lemma ?? '')) return false;
  const auxiliary = auxiliaryBefore(scene, cue, from);
  if (auxiliary === 'unreal') return true;
  if (auxiliary === 'infinitive') return UNDONE.test(words.lower(cue - 2));
  let somebody = false;
  for (let i = cue - 1; i >= from && i > cue - CONDITION; i--) {
    if (words.type(i).shape === 'punct' || words.cue(i)) return false;
    if (/^(?:if|unless|whether|until)$/.test(words.lower(i)) || inverts(scene, i, from)) return true;
    somebody ||= words.is(i, Class.subjectPronoun) || words.is(i, Class.preposition) || scene.personAt[i] !== -1;
    if (NOBODY.test(words.lower(i)) && (!somebody || words.lower(i + 1) === 'of')) return true;
  }
  return false;
}

/** "Nobody said", "no official said", "none of them said". */
const NOBODY = /^(?:nobody|none|neither|no)$/;

/** "Had she said so, …": a condition without "if". */
const inverts = ({ words }: Scene, i: number, from: number): boolean =>
  i === from && words.type(i).shape === 'capital' && /^(?:had|should)$/.test(words.lower(i));

function verbCue(scene: Scene, i: number, from: number, to: number, before: readonly Cue[]): Cue | null {
  const { words } = scene;
  const type = words.type(i);
  const known = type.cue;
  if (!known || scene.personAt[i] !== -1 || scene.covered[i]) return null;
  if (type.shape !== 'lower' && !(type.shape === 'capital' && i > from && words.capital(i - 1))) return null;
  if (
    words.is(i - 1, Class.determiner | Class.preposition) &&
    i > from &&
    !quotedAt(scene, i - 1) &&
    known.form !== 'ing' &&
    !words.is(i - 1, Class.subjectPronoun)
  )
    return null;
  const auxiliary = auxiliaryBefore(scene, i, from);
  if (auxiliary === 'unreal' && !DENYING.has(known.lemma)) return null;
  if (auxiliary === 'infinitive') return null;
  let last = i;
  // pointed out, went on, put it
  if (/^(?:point|go|spell|carry)$/.test(known.lemma)) {
    if (!/^(?:out|on)$/.test(words.lower(i + 1))) return null;
    last = i + 1;
    if (known.lemma === 'go' && words.lower(i + 2) === 'to' && words.cue(i + 3)) last = i + 3;
  }
  const callsFor = known.lemma === 'call' && /^(?:for|on|upon)$/.test(words.lower(i + 1));
  if (callsFor) last = i + 1;
  const kind = callsFor ? 'urge' : known.kind;
  if (known.form === 'ing') return participle(scene, i, last, from, auxiliary, before, kind, known.lemma);
  if ((known.form === 'past' || known.form === 'participle') && auxiliary === 'be') return null;
  if (known.form === 'participle' && auxiliary !== 'have') return null;
  const subject = subjectBefore(scene, i, from);
  const after = subject ? null : invertedSubject(scene, i, last, to);
  if (subject && (hypothetical(scene, subject, from) || isNobody(scene, subject, from))) return null;
  if (!subject && !after) {
    const shared = sharedSubject(scene, i, from, before);
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
  if (known.form === 'plain' && !(subject && agreesWithPlain(scene, subject, auxiliary))) return null;
  if (
    known.form === 'third' &&
    subject &&
    subject.type === 'nominal' &&
    words.lower(subject.last).endsWith('s') &&
    !words.capital(subject.last)
  )
    return null;
  const group = subject ? { first: groupStart(scene, subject, from), last } : { first: i, last: after?.last ?? last };
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

/** Where all that belongs to a subject begins, titles and descriptions included: "White House spokesman Mr. X". */
function groupStart(scene: Scene, subject: NounPhrase, from: number): number {
  const { words } = scene;
  const belongs = Class.role | Class.roleModifier | Class.people | Class.honorific | Class.organisation;
  let first = subject.first;
  while (first > from && subject.first - first < 12 && !quotedAt(scene, first - 1) && words.gap(first) < 2) {
    const i = first - 1;
    const { text, shape } = words.type(i);
    const dot = text === '.' && words.gap(i) === 0 && words.is(i - 1, Class.abbreviation);
    const possessive = /^['’]s?$/.test(text) && words.gap(i) === 0;
    if (!dot && !possessive && shape === 'punct') break;
    if (words.is(i, Class.determiner) && subject.type !== 'pronoun') return i;
    if (!dot && !possessive && !words.is(i, belongs) && (!words.capital(i) || words.is(i, NOT_BEFORE))) break;
    first = i;
  }
  return first;
}

const NOT_BEFORE = Class.preposition | Class.conjunction | Class.subordinator | Class.auxiliary | Class.subjectPronoun;

/** What the auxiliaries before a verb make of it. */
function auxiliaryBefore(
  { words }: Scene,
  verb: number,
  from: number,
): 'unreal' | 'infinitive' | 'be' | 'have' | 'do' | null {
  let found: 'be' | 'have' | 'do' | null = null;
  for (let i = verb - 1; i >= from && i > verb - 6; i--) {
    if (words.is(i, UNREAL | Class.modal) && words.type(i).shape === 'lower') return 'unreal';
    if (words.lower(i) === 'to' && i === verb - 1) return 'infinitive';
    if (words.is(i, Class.auxiliary) || /^['’]s$/.test(words.type(i).text)) {
      if (/^['’]s$/.test(words.type(i).text) && !words.is(i - 1, Class.subjectPronoun)) break;
      if (found === null)
        found = BE.has(words.lower(i)) ? 'be' : /^(?:has|have|had|having|['’]ve)$/.test(words.lower(i)) ? 'have' : 'do';
      continue;
    }
    if (!words.is(i, Class.adverb)) break;
  }
  return found;
}

/** "if he says", "whether the minister said": nobody has said it. */
function hypothetical(scene: Scene, { first }: NounPhrase, from: number): boolean {
  if (first <= from) return false;
  return /^(?:if|unless|whether|should|until)$/.test(scene.words.lower(first - 1)) || inverts(scene, first - 1, from);
}

function isNobody({ words }: Scene, { first }: NounPhrase, from: number): boolean {
  if (NOBODY.test(words.lower(first))) return true;
  const before = words.lower(first - 1);
  return (
    first > from && (before === 'no' || (before === 'of' && first - 1 > from && NOBODY.test(words.lower(first - 2))))
  );
}

function agreesWithPlain({ words }: Scene, subject: NounPhrase, auxiliary: string | null): boolean {
  if (auxiliary === 'do') return true;
  if (subject.type === 'group') return true;
  if (subject.type === 'pronoun') return !/^(?:he|she|it)$/.test(words.lower(subject.last));
  const head = words.lower(subject.last);
  return (
    subject.type === 'nominal' &&
    (/[^s]s$/.test(head) ||
      words.is(subject.last, Class.people) ||
      /^(?:some|many|others|most|several|both|few|all)$/.test(head))
  );
}

function invertedSubject(scene: Scene, i: number, last: number, to: number): NounPhrase | null {
  const { words } = scene;
  const before = i - 1;
  const tagged = quotedAt(scene, before) !== undefined || /^[,—–-]$|^-+$/.test(words.type(before).text);
  return tagged ? subjectAfter(scene, last + 1, to) : null;
}

/** "He laughed and said", "…, said in a statement": the subject of the verb before. */
function sharedSubject(scene: Scene, i: number, from: number, before: readonly Cue[]): NounPhrase | null {
  const { words } = scene;
  let at = i - 1;
  while (at > from && words.is(at, Class.adverb | Class.auxiliary) && !words.is(at, Class.conjunction)) at--;
  const joins =
    /^(?:and|but|then)$/.test(words.lower(at)) || (words.type(at).text === ',' && quotedAt(scene, i - 1) === undefined);
  if (!joins) return null;
  return before[before.length - 1]?.subject ?? mainSubject(scene, from, i);
}

function participle(
  scene: Scene,
  i: number,
  last: number,
  from: number,
  auxiliary: string | null,
  before: readonly Cue[],
  kind: CueKind,
  lemma: string,
): Cue | null {
  const { words } = scene;
  if (auxiliary === 'be') {
    const subject = subjectBefore(scene, i, from);
    return (
      subject && {
        first: i,
        last,
        kind,
        lemma,
        form: 'finite',
        subject,
        inverted: false,
        group: { first: groupStart(scene, subject, from), last },
      }
    );
  }
  const previous = words.type(i - 1);
  const quoted = quotedAt(scene, i - 1);
  const opens =
    previous.text === ',' ||
    quoted !== undefined ||
    /^[—–]$|^-+$/.test(previous.text) ||
    /^(?:and|while|by|as|before|after|in)$/.test(previous.lower) ||
    words.is(i - 1, Class.adverb | Class.occasion);
  if (!opens || i === from) return null;
  const subject = before[before.length - 1]?.subject ?? mainSubject(scene, from, i);
  return subject && { first: i, last, kind, lemma, form: 'ing', subject, inverted: false, group: { first: i, last } };
}

/** The subject of the sentence's first verb. */
export function mainSubject(scene: Scene, from: number, to: number): NounPhrase | null {
  const { words } = scene;
  for (let i = from + 1; i < to && i < from + 60; i++) {
    const quoted = quotedAt(scene, i);
    if (quoted) {
      i = endOf(quoted);
      continue;
    }
    const form = words.cue(i)?.form;
    const isVerb = words.is(i, Class.verb | Class.auxiliary) || form === 'past' || form === 'third';
    if (!isVerb || words.type(i).shape !== 'lower' || words.is(i - 1, Class.determiner)) continue;
    const subject = subjectBefore(scene, i, from);
    if (subject) return subject;
  }
  return null;
}
