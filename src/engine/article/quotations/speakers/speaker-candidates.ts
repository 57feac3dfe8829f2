import { floatAt } from '../../../item-at.ts';
import { Class } from '../../../languages/language.ts';
import { personAt, quotedAt, type Range } from '../annotated-article.ts';
import type { RuleFindings } from '../attribution-rules.ts';
import type { NounPhrase } from '../noun-phrases.ts';
import { isArticle } from '../phrase-edges.ts';
import type { LabelledArticle } from '../segments/labelled-article.ts';

/** A noun phrase that may name a quotation's speaker. */
export interface SpeakerCandidate extends NounPhrase {
  readonly sentence: number;
  /** Why the phrase is a candidate: bits of `Source`. */
  readonly sources: number;
  /** The cue verbs whose subject the phrase is by the rules, as word indexes. */
  readonly cues: readonly number[];
  /** Whether its sentence only names it as where somebody else's words were read: "…, Doe said, according to a statement". */
  readonly onlyRelays: boolean;
}

export const Source = { subject: 1, labelled: 2, person: 4, pronoun: 8 } as const;

/** A word starts a candidate if the tagger gives it at least this chance of being part of a speaker's name. */
const MIN_CHANCE = 0.2;

/** The possible speakers of an article's sentences, in the order of the text. One instance per article. */
export class SpeakerCandidates {
  readonly #labelled: LabelledArticle;
  readonly #ruled: RuleFindings;
  readonly #known = new Map<number, readonly SpeakerCandidate[]>();

  constructor(labelled: LabelledArticle, ruled: RuleFindings) {
    this.#labelled = labelled;
    this.#ruled = ruled;
  }

  /** The candidates of one sentence; an empty list where the sentence does not exist. */
  of(sentence: number): readonly SpeakerCandidate[] {
    let options = this.#known.get(sentence);
    if (!options) {
      options = this.#gather(sentence);
      this.#known.set(sentence, options);
    }
    return options;
  }

  #gather(sentence: number): SpeakerCandidate[] {
    const { article, chances } = this.#labelled;
    const bounds = article.sentences[sentence];
    if (!bounds) return [];
    const { words } = article;
    const found = new Map<number, { phrase: NounPhrase; sources: number; cues: number[] }>();
    const add = (phrase: NounPhrase, source: number, cue = -1): void => {
      const key = phrase.first * 64 + Math.min(63, phrase.last - phrase.first);
      const known = found.get(key) ?? { phrase, sources: 0, cues: [] };
      known.sources |= source;
      if (cue >= 0) known.cues.push(cue);
      found.set(key, known);
    };
    const cues = this.#ruled.perSentence[sentence]?.cues ?? [];
    const hasSpeaker = cues.some(({ kind, subject }) => kind !== 'according' && subject);
    const relays = ({ first }: Range): boolean =>
      hasSpeaker && words.grammar.accordingTo.test(`${words.lower(first - 2)} ${words.lower(first - 1)}`);
    for (const { subject, first } of cues) {
      if (!subject) continue;
      add(subject, Source.subject, first);
      const who = relative(this.#labelled, subject, first);
      if (who >= 0) add({ first: who, last: who, type: 'pronoun' }, Source.subject, first);
    }
    for (let i = bounds.from; i < bounds.to; i++) {
      if (quotedAt(article, i)) continue;
      const mention = personAt(article, i);
      if (mention && mention.first === i) add({ first: i, last: mention.last, type: 'name' }, Source.person);
      // "I" is a pronoun although it is all capitals. "IT" and "WHO" are acronyms.
      if (words.is(i, Class.subjectPronoun) && (words.type(i).shape !== 'caps' || words.lower(i) === 'i'))
        add({ first: i, last: i, type: 'pronoun' }, Source.pronoun);
      const chance = floatAt(chances.speaker, i);
      if (chance < MIN_CHANCE || (i > bounds.from && floatAt(chances.speaker, i - 1) >= MIN_CHANCE)) continue;
      const run = trimmed(this.#labelled, i, bounds.to);
      if (run) add({ ...run, type: typeOf(this.#labelled, run) }, Source.labelled);
    }
    return [...found.values()]
      .map(({ phrase, ...rest }) => ({ ...phrase, sentence, ...rest, onlyRelays: relays(phrase) }))
      .sort((a, b) => a.first - b.first || a.last - b.last);
  }
}

/** The word index of "who" between a phrase and its cue verb ("the clerk, who said"); -1 where there is none. */
function relative({ article: { words } }: LabelledArticle, { last }: Range, cue: number): number {
  const at = words.type(last + 1).text === ',' ? last + 2 : last + 1;
  return at < cue && words.lower(at) === words.grammar.who ? at : -1;
}

/**
 * The run of words from `first` on that are likely part of a speaker's name, without punctuation at its ends, an age, or a possessive
 * ending. Null where nothing is left.
 */
function trimmed({ article, chances }: LabelledArticle, first: number, to: number): Range | null {
  const { words } = article;
  let last = first;
  while (last + 1 < to && floatAt(chances.speaker, last + 1) >= MIN_CHANCE) last++;
  let start = first;
  while (start <= last && words.type(start).shape === 'punct') start++;
  // "Beck's reply:": Beck speaks.
  while (last >= start && (words.type(last).shape === 'punct' || /^['’]s$/.test(words.type(last).text))) last--;
  // "Yara, 19:": an age is no part of the name.
  if (last - start > 1 && words.type(last).shape === 'number' && words.type(last - 1).text === ',') last -= 2;
  // "The note": an article alone is nobody.
  if (start === last && last + 1 < to && isArticle(article, start) && words.type(last + 1).shape === 'lower') last++;
  return start <= last ? { first: start, last } : null;
}

function typeOf({ article }: LabelledArticle, { first, last }: Range): NounPhrase['type'] {
  const { words } = article;
  if (first === last && words.is(first, Class.subjectPronoun | Class.objectPronoun)) return 'pronoun';
  const mention = personAt(article, last);
  return mention && mention.last === last && mention.first >= first && !isDependent(words, first, mention.first)
    ? 'name'
    : 'nominal';
}

/** Whether a preposition stands between the phrase's start and the name, as in "a spokesman for X". */
function isDependent(words: LabelledArticle['article']['words'], first: number, name: number): boolean {
  for (let i = first; i < name; i++) if (words.is(i, Class.preposition)) return true;
  return false;
}
