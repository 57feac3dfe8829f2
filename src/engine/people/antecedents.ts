import { Class, type Gender, type Language } from '../languages/language.ts';
import type { Words } from '../text/words.ts';
import type { Person, PersonMention } from './persons.ts';
import type { RoleAt } from './roles.ts';

/** Whom a pronoun or "the minister" means, and how sure that is (0 to 1). */
export interface Antecedent {
  readonly person: Person;
  readonly sure: number;
}

const PRONOUNS: Readonly<Record<string, Gender>> = { he: 'male', him: 'male', she: 'female', her: 'female' };

/** Mentions looked back at, and how far in sentences. */
const LOOK_BACK = 14;
const SENTENCES_BACK = 6;

/** What the scores are made of; set by hand. */
const SCORE = {
  perSentence: -0.6,
  subject: 0.9,
  quoted: 1,
  quotedBefore: 0.2,
  gender: 0.8,
  inMarks: -1.5,
  sameSentenceObject: -0.6,
};

/** Nothing tells two people apart whose scores are this close; whom a pronoun means is then a guess, this sure. */
const CLOSE = 0.05;
const UNCLEAR = 0.35;

/** Resolves pronouns and offices by gender, recency, and who was speaking. Asked in the order of the text. */
export class Antecedents {
  readonly #words: Words;
  readonly #language: Language;
  readonly #mentions: readonly PersonMention[];
  readonly #sentenceAt: Int32Array;
  readonly #quotedAt: Int32Array;
  readonly #byHead = new Map<string, Set<Person>>();

  constructor(
    words: Words,
    language: Language,
    mentions: readonly PersonMention[],
    roles: readonly RoleAt[],
    sentenceAt: Int32Array,
    quotedAt: Int32Array,
  ) {
    this.#words = words;
    this.#language = language;
    this.#mentions = mentions;
    this.#sentenceAt = sentenceAt;
    this.#quotedAt = quotedAt;
    for (const { head, person } of roles) {
      const known = this.#byHead.get(head);
      if (known) known.add(person);
      else this.#byHead.set(head, new Set([person]));
    }
  }

  /** Whom "he" or "she" at a word means; `speaking` said the quotation before, in sentence `spoken`. */
  pronoun(at: number, speaking: Person | null, spoken: number): Antecedent | null {
    const gender = PRONOUNS[this.#words.lower(at)];
    return gender
      ? this.#best(at, speaking, spoken, (person) => person.gender === 'either' || person.gender === gender, gender)
      : null;
  }

  /** Whom "the minister" (last word at `head`) means. */
  office(head: number, first: number): Antecedent | null {
    if (
      !this.#words.is(head, Class.role) ||
      !this.#words.is(first, Class.determiner) ||
      /^an?$/.test(this.#words.lower(first))
    )
      return null;
    const holders = this.#byHead.get(this.#words.lower(head));
    if (!holders) return null;
    const best = this.#best(
      first,
      null,
      -9,
      (person) => holders.has(person),
      this.#language.genderOf(this.#words.lower(head)),
      40,
    );
    return best && { person: best.person, sure: holders.size === 1 ? 0.9 : best.sure };
  }

  #best(
    at: number,
    speaking: Person | null,
    spoken: number,
    fits: (person: Person) => boolean,
    gender?: Gender,
    back = SENTENCES_BACK,
  ): Antecedent | null {
    const here = this.#sentenceAt[at] ?? 0;
    const scores = new Map<Person, number>();
    const shared = new Set<Person>();
    const from = this.#before(at);
    for (let n = from, looked = 0; n >= 0 && looked < LOOK_BACK * (back > SENTENCES_BACK ? 10 : 1); n--, looked++) {
      const mention = this.#mentions[n];
      if (!mention) break;
      const sentence = this.#sentenceAt[mention.first] ?? 0;
      if (here - sentence > back) break;
      if (!fits(mention.person)) continue;
      const score = this.#score(mention, here - sentence, gender);
      if (score <= (scores.get(mention.person) ?? -99)) continue;
      scores.set(mention.person, score);
      if (mention.shared) shared.add(mention.person);
      else shared.delete(mention.person);
    }
    if (speaking && fits(speaking) && here - spoken <= 3) {
      const asSubject =
        (here - spoken) * SCORE.perSentence + SCORE.subject + (gender && speaking.gender === gender ? SCORE.gender : 0);
      const goesOn = here - spoken <= 1 ? SCORE.quoted : SCORE.quotedBefore;
      scores.set(speaking, Math.max(scores.get(speaking) ?? -99, asSubject) + goesOn);
    }
    const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
    if (!first) return null;
    const margin = second ? first[1] - second[1] : 2;
    const unclear = margin < CLOSE || shared.has(first[0]);
    return { person: first[0], sure: unclear ? UNCLEAR : Math.min(0.95, 0.6 + margin * 0.2) };
  }

  #score(mention: PersonMention, distance: number, gender?: Gender): number {
    let score = distance * SCORE.perSentence;
    const isSubject = this.#isSubject(mention);
    if (isSubject) score += SCORE.subject;
    else if (distance === 0) score += SCORE.sameSentenceObject;
    if (gender && mention.person.gender === gender) score += SCORE.gender;
    if ((this.#quotedAt[mention.first] ?? -1) >= 0) score += SCORE.inMarks;
    return score;
  }

  /** First name of its sentence with no preposition before, or the subject of a verb. */
  #isSubject({ first, last, title }: PersonMention): boolean {
    const words = this.#words;
    const before = (title?.first ?? first) - 1;
    if (words.is(before, Class.preposition) && this.#sentenceAt[before] === this.#sentenceAt[first]) return false;
    if (/^['’]s$|^['’]$/.test(words.type(last + 1).text)) return false;
    // "Jane Doe and John Roe met": both are.
    const other = words.lower(last + 1) === 'and' ? this.#mentionAt(last + 2) : undefined;
    if (other) return this.#isSubject(other);
    const next = words.type(last + 1);
    return (
      words.is(last + 1, Class.verb | Class.auxiliary | Class.adverb) || next.text === ',' || next.cue !== undefined
    );
  }

  /** Whoever's title or name begins at a word. */
  #mentionAt(at: number): PersonMention | undefined {
    const mention = this.#mentions[this.#before(at) + 1];
    return mention && (mention.title?.first ?? mention.first) === at ? mention : undefined;
  }

  /** Index of the last mention that ends before a word. */
  #before(at: number): number {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#mentions[middle]?.last ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
