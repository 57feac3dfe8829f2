import { Class } from '../../../languages/language.ts';
import type { CountryMention } from '../../places/country-mentions.ts';
import { type AnnotatedArticle, personAt, quotedAt, type Range } from '../annotated-article.ts';
import type { ResolvedSpeaker } from './resolve-speaker.ts';

/** How many words on from the name a clause says "it" or "he" of who speaks. */
const MAX_WORDS = 12;

/**
 * Whether a bare name that may be a country's or a person's ("Jordan said …") is too little to tell who speaks. A country says neither "I"
 * nor "he"; and where nobody tells which of the two it is, neither is shown.
 */
export class DoubtfulCountries {
  readonly #article: AnnotatedArticle;
  readonly #countries: readonly CountryMention[];
  readonly #known = new Map<string, { readonly shown: boolean; readonly borne: boolean }>();

  constructor(article: AnnotatedArticle, countries: readonly CountryMention[]) {
    this.#article = article;
    this.#countries = countries;
  }

  /** `name`: the words that name the speaker. */
  isDoubtful(name: Range, content: Range, { person }: ResolvedSpeaker): boolean {
    const { words, language } = this.#article;
    const form = words.lower(name.last);
    if (name.first !== name.last || !language.names.countries.personNames.has(form)) return false;
    const said = this.#pronoun(name.last, content);
    const { shown, borne } = this.#support(form);
    if (person)
      return (said === 'thing' || (shown && said !== 'person')) && !this.#saysI(content) && !this.#isQuoted(content);
    if (said === 'person' || this.#saysI(content)) return true;
    if (said === 'thing') return false;
    return borne || (!shown && language.names.countries.familyNames.has(form));
  }

  /** Whether the text shows that it speaks of the country of this name, and whether somebody in it bears the name. */
  #support(form: string): { readonly shown: boolean; readonly borne: boolean } {
    let known = this.#known.get(form);
    if (!known) {
      known = { shown: this.#isShown(form), borne: this.#isBorne(form) };
      this.#known.set(form, known);
    }
    return known;
  }

  #isShown(form: string): boolean {
    const { words } = this.#article;
    const id = this.#countries.find(({ first, use }) => use === 'name' && words.lower(first) === form)?.country;
    return (
      id !== undefined &&
      this.#countries.some(({ country, first, last, use }) => {
        if (country !== id) return false;
        const owns = /^['’]s?$/.test(words.type(last + 1).text);
        return use !== 'name' || words.lower(first) !== form || owns || words.is(first - 1, Class.preposition);
      })
    );
  }

  #isBorne(form: string): boolean {
    return this.#article.mentions.some(({ person: { tokens } }) => tokens.length > 1 && tokens.includes(form));
  }

  /** What the reported clause calls its subject at its beginning. */
  #pronoun(name: number, content: Range): 'person' | 'thing' | null {
    const { words, language } = this.#article;
    for (let i = name + 1; i < name + MAX_WORDS && i <= content.last; i++) {
      if (quotedAt(this.#article, i) || personAt(this.#article, i)) return null;
      const lower = words.lower(i);
      if (language.pronounGender(lower) !== undefined || words.grammar.his.test(lower)) return 'person';
      if (words.grammar.neuter.test(lower)) return 'thing';
    }
    return null;
  }

  #saysI({ first, last }: Range): boolean {
    const { words } = this.#article;
    for (let i = first; i <= last; i++)
      if (quotedAt(this.#article, i) && words.grammar.firstPerson.test(words.lower(i))) return true;
    return false;
  }

  #isQuoted({ first }: Range): boolean {
    return quotedAt(this.#article, first) !== undefined;
  }
}
