import { Class } from '../../../languages/language.ts';
import { personId } from '../../../person-id.ts';
import { acronymsOf } from '../../../text/acronyms.ts';
import { collapsed } from '../../../text/collapse-whitespace.ts';
import type { EntityId, Speaker } from '../../../types.ts';
import type { Antecedents } from '../../people/antecedents.ts';
import type { Person, PersonMention } from '../../people/resolve-people.ts';
import type { CountryMention } from '../../places/country-mentions.ts';
import { type AnnotatedArticle, personAt } from '../annotated-article.ts';
import { antecedent, apposition, type NounPhrase } from '../noun-phrases.ts';
import { writerOf } from '../writings.ts';

/** A speaker's phrase, the entity it names, and how certain that is, 0 to 1. */
export interface ResolvedSpeaker {
  readonly speaker: Speaker;
  readonly person: Person | null;
  readonly sure: number;
}

/** The certainty of a pronoun without an antecedent: below what is shown to a reader as the speaker (`clearSpeaker`). */
const UNCLEAR = 0.3;

/** The certainty that the only holder of an office is meant by its bare word. */
const HOLDER = 0.85;

/** Whether a phrase is an office and nothing else, as headlines write it: "Mayor says", "Defence minister says". */
function isBareOffice({ words }: AnnotatedArticle, { first, last }: NounPhrase): boolean {
  if (!words.is(last, Class.role) || words.is(last, Class.people)) return false;
  for (let i = first; i <= last; i++) if (!words.is(i, Class.role | Class.roleModifier)) return false;
  return true;
}

/** Finds the entity that a speaker's phrase names. Call it in the order of the text: "he" depends on who spoke before. */
export class SpeakerResolver {
  readonly #article: AnnotatedArticle;
  readonly #antecedents: Antecedents;
  readonly #acronyms: ReadonlyMap<string, string>;
  readonly #countryAt = new Map<number, CountryMention>();
  readonly #known = new Map<number, ResolvedSpeaker>();
  #speaking: Person | null = null;
  #spoken = -9;

  constructor(article: AnnotatedArticle, antecedents: Antecedents, countries: readonly CountryMention[]) {
    this.#article = article;
    this.#acronyms = acronymsOf(article.words);
    this.#antecedents = antecedents;
    for (const country of countries) this.#countryAt.set(country.first, country);
  }

  /** Resolves a phrase. `sentence` is the sentence of its quotation. */
  resolve(phrase: NounPhrase, sentence: number): ResolvedSpeaker {
    const key = phrase.first * 64 + Math.min(63, phrase.last - phrase.first);
    let resolved = this.#known.get(key);
    if (resolved === undefined) {
      resolved = this.#lookUp(phrase, sentence);
      this.#known.set(key, resolved);
    }
    this.#speaking = resolved.person;
    this.#spoken = sentence;
    return resolved;
  }

  /** The resolved speaker where the person is already known. */
  named(phrase: NounPhrase, person: Person): ResolvedSpeaker {
    return this.#person(phrase, person, 1);
  }

  #lookUp(phrase: NounPhrase, sentence: number): ResolvedSpeaker {
    if (phrase.type === 'name') {
      const mention = personAt(this.#article, phrase.last);
      if (mention?.shared) return this.#other(phrase, UNCLEAR);
      if (mention) return this.#person(phrase, mention.person, 1);
    }
    if (phrase.type === 'pronoun') {
      const word = this.#article.words.lower(phrase.last);
      if (word === this.#article.words.grammar.who) return this.#relative(phrase, sentence);
      const found = this.#antecedents.pronoun(phrase.last, this.#speaking, this.#spoken);
      if (found) return this.#person(phrase, found.person, found.sure);
      return this.#other(phrase, UNCLEAR);
    }
    const apposed = phrase.type === 'nominal' ? apposition(this.#article, phrase) : undefined;
    if (apposed && !apposed.shared) return this.#person(phrase, apposed.person, 1);
    const described = phrase.type === 'nominal' ? this.#describedBefore(phrase) : undefined;
    if (described) return this.#person(phrase, described.person, 1);
    const writer = phrase.type === 'nominal' ? writerOf(this.#article, phrase) : undefined;
    if (writer && !writer.shared) return this.#person(phrase, writer.person, 1);
    const office = phrase.type === 'nominal' ? this.#antecedents.office(phrase.last, phrase.first) : null;
    if (office) return this.#person(phrase, office.person, office.sure);
    const bare = phrase.type === 'nominal' && !office && isBareOffice(this.#article, phrase);
    const holder = bare ? this.#antecedents.holder(phrase.first, phrase.last) : null;
    if (holder) return this.#person(phrase, holder, HOLDER);
    if (bare) return this.#other(phrase, UNCLEAR);
    const country = this.#countryAt.get(phrase.first);
    if (country && country.last === phrase.last && country.use !== 'demonym')
      return this.#other(phrase, 1, country.country);
    return this.#other(phrase, 1);
  }

  /**
   * The person described by a phrase that is not itself the verb's subject: "Tom Brody, a former boxer who volunteers there,
   * said".
   */
  #describedBefore({ first, last }: NounPhrase): PersonMention | undefined {
    const { words } = this.#article;
    if (words.type(first - 1).text !== ',' || !words.is(first, Class.determiner)) return undefined;
    const next = words.type(last + 1);
    if (next.text !== ',' && next.lower !== words.grammar.who) return undefined;
    const mention = personAt(this.#article, first - 2);
    return mention?.last === first - 2 && !mention.shared ? mention : undefined;
  }

  /** Resolves "who" to the phrase before it. */
  #relative(phrase: NounPhrase, sentence: number): ResolvedSpeaker {
    const { words, sentences } = this.#article;
    const before = antecedent(this.#article, phrase.first, sentences[sentence]?.from ?? 0);
    const meant = before && this.#lookUp(before, sentence);
    if (!meant) return this.#other(phrase, UNCLEAR);
    const mention = {
      start: words.start(phrase.first),
      end: words.end(phrase.last),
      text: words.slice(phrase.first, phrase.last),
    };
    return { ...meant, speaker: { ...meant.speaker, ...mention } };
  }

  #person(phrase: NounPhrase, person: Person, sure: number): ResolvedSpeaker {
    return { speaker: this.#speaker(phrase, personId(person.name), person.name), person, sure };
  }

  #other(phrase: NounPhrase, sure: number, entity: EntityId | null = null): ResolvedSpeaker {
    const written = collapsed(this.#article.words.slice(phrase.first, phrase.last));
    const name = this.#acronyms.get(written) ?? written;
    return { speaker: this.#speaker(phrase, entity, name), person: null, sure };
  }

  #speaker({ first, last }: NounPhrase, entity: EntityId | null, name: string): Speaker {
    const { words } = this.#article;
    return { start: words.start(first), end: words.end(last), entity, name, text: words.slice(first, last) };
  }
}
