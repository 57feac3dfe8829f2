import type { Antecedents } from '../../people/antecedents.ts';
import { personId } from '../../people/person-id.ts';
import type { Person } from '../../people/persons.ts';
import type { CountryMention } from '../../places/country-mentions.ts';
import { acronymsOf } from '../../text/acronyms.ts';
import type { EntityId, Speaker } from '../../types.ts';
import { antecedent, apposition, type NounPhrase } from '../noun-phrases.ts';
import { personAt, type Scene } from '../scene.ts';

/** A speaker, whom it names, and how sure that is, 0 to 1. */
export interface Resolved {
  readonly speaker: Speaker;
  readonly person: Person | null;
  readonly sure: number;
}

/** How sure a pronoun is that nobody resolves: too little for any reader to be told (`clearSpeaker`). */
const UNCLEAR = 0.3;

/** Whom the words that name a speaker mean. Asked in the order of the text: "he" leans on who was speaking. */
export class Resolver {
  readonly #scene: Scene;
  readonly #antecedents: Antecedents;
  readonly #acronyms: ReadonlyMap<string, string>;
  readonly #countryAt = new Map<number, CountryMention>();
  readonly #known = new Map<number, Resolved>();
  #speaking: Person | null = null;
  #spoken = -9;

  constructor(scene: Scene, antecedents: Antecedents, countries: readonly CountryMention[]) {
    this.#scene = scene;
    this.#acronyms = acronymsOf(scene.words);
    this.#antecedents = antecedents;
    for (const country of countries) this.#countryAt.set(country.first, country);
  }

  /** `sentence`: of the quotation that the phrase speaks. */
  resolve(phrase: NounPhrase, sentence: number): Resolved {
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

  #lookUp(phrase: NounPhrase, sentence: number): Resolved {
    if (phrase.type === 'name') {
      const mention = personAt(this.#scene, phrase.last);
      if (mention?.shared) return this.#other(phrase, UNCLEAR);
      if (mention) return this.#person(phrase, mention.person, 1);
    }
    if (phrase.type === 'pronoun') {
      const word = this.#scene.words.lower(phrase.last);
      if (word === 'who') return this.#relative(phrase, sentence);
      const found = this.#antecedents.pronoun(phrase.last, this.#speaking, this.#spoken);
      if (found) return this.#person(phrase, found.person, found.sure);
      return this.#other(phrase, UNCLEAR);
    }
    const apposed = phrase.type === 'nominal' ? apposition(this.#scene, phrase) : undefined;
    if (apposed && !apposed.shared) return this.#person(phrase, apposed.person, 1);
    const office = phrase.type === 'nominal' ? this.#antecedents.office(phrase.last, phrase.first) : null;
    if (office) return this.#person(phrase, office.person, office.sure);
    const country = this.#countryAt.get(phrase.first);
    if (country && country.last === phrase.last && country.use !== 'demonym')
      return this.#other(phrase, 1, country.country);
    return this.#other(phrase, 1);
  }

  /** "who" is whom the phrase before it names. */
  #relative(phrase: NounPhrase, sentence: number): Resolved {
    const { words, sentences } = this.#scene;
    const before = antecedent(this.#scene, phrase.first, sentences[sentence]?.from ?? 0);
    const meant = before && this.#lookUp(before, sentence);
    if (!meant) return this.#other(phrase, UNCLEAR);
    const mention = {
      start: words.start(phrase.first),
      end: words.end(phrase.last),
      text: words.slice(phrase.first, phrase.last),
    };
    return { ...meant, speaker: { ...meant.speaker, ...mention } };
  }

  #person(phrase: NounPhrase, person: Person, sure: number): Resolved {
    return { speaker: this.#speaker(phrase, personId(person.name), person.name), person, sure };
  }

  #other(phrase: NounPhrase, sure: number, entity: EntityId | null = null): Resolved {
    const written = this.#scene.words.slice(phrase.first, phrase.last);
    const name = this.#acronyms.get(written) ?? written;
    return { speaker: this.#speaker(phrase, entity, name), person: null, sure };
  }

  #speaker({ first, last }: NounPhrase, entity: EntityId | null, name: string): Speaker {
    const { words } = this.#scene;
    return { start: words.start(first), end: words.end(last), entity, name, text: words.slice(first, last) };
  }
}
