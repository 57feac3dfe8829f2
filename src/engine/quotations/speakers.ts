import type { Antecedents } from '../people/antecedents.ts';
import { personId } from '../people/person-id.ts';
import type { Person } from '../people/persons.ts';
import type { CountryMention } from '../places/country-mentions.ts';
import type { EntityId, Speaker } from '../types.ts';
import type { Candidate } from './candidates.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { personAt, type Scene } from './scene.ts';

/** A speaker and how sure it is. */
export interface Resolved {
  readonly speaker: Speaker;
  readonly person: Person | null;
  readonly sure: number;
}

/** Who says each candidate, asked in the order of the text (except where one goes on from a later one). */
export class Speakers {
  readonly #scene: Scene;
  readonly #antecedents: Antecedents;
  readonly #countryAt = new Map<number, CountryMention>();
  readonly #known = new Map<Candidate, Resolved | null>();
  #speaking: Person | null = null;
  #spoken = -9;

  constructor(scene: Scene, antecedents: Antecedents, countries: readonly CountryMention[]) {
    this.#scene = scene;
    this.#antecedents = antecedents;
    for (const country of countries) this.#countryAt.set(country.first, country);
  }

  of(candidate: Candidate): Resolved | null {
    const known = this.#known.get(candidate);
    if (known !== undefined) return known;
    const resolved = candidate.from ? this.of(candidate.from) : candidate.subject && this.#resolve(candidate.subject);
    this.#known.set(candidate, resolved);
    if (resolved) {
      this.#speaking = resolved.person;
      this.#spoken = candidate.sentence;
    }
    return resolved;
  }

  #resolve(phrase: NounPhrase): Resolved | null {
    if (phrase.type === 'name') {
      const mention = personAt(this.#scene, phrase.last);
      if (mention) return this.#person(phrase, mention.person, 1);
    }
    if (phrase.type === 'pronoun') {
      const word = this.#scene.words.lower(phrase.last);
      if (/^(?:i|we|you|me)$/.test(word)) return null;
      const found = this.#antecedents.pronoun(phrase.last, this.#speaking, this.#spoken);
      if (found) return this.#person(phrase, found.person, found.sure);
      return /^(?:he|she|him|her)$/.test(word) ? null : this.#other(phrase, 0.6);
    }
    const office = phrase.type === 'nominal' ? this.#antecedents.office(phrase.last, phrase.first) : null;
    if (office) return this.#person(phrase, office.person, office.sure);
    const country = this.#countryAt.get(phrase.first);
    if (country && country.last === phrase.last && country.use !== 'demonym')
      return this.#other(phrase, 0.9, country.country);
    return this.#other(phrase, 0.85);
  }

  #person(phrase: NounPhrase, person: Person, sure: number): Resolved {
    return { ...this.#speaker(phrase, personId(person.name), person.name), person, sure };
  }

  #other(phrase: NounPhrase, sure: number, entity: EntityId | null = null): Resolved {
    return { ...this.#speaker(phrase, entity, this.#scene.words.slice(phrase.first, phrase.last)), person: null, sure };
  }

  #speaker({ first, last }: NounPhrase, entity: EntityId | null, name: string): { speaker: Speaker } {
    const { words } = this.#scene;
    return {
      speaker: { start: words.start(first), end: words.end(last), entity, name, text: words.slice(first, last) },
    };
  }
}
