import { Class, type Gender, type Language } from '../../languages/language.ts';
import type { Words } from '../../text/words.ts';
import type { Offices } from './offices.ts';
import type { Person, PersonMention } from './resolve-people.ts';

/** The person that a pronoun or "the minister" refers to, and how certain that is, 0 to 1. */
export interface Antecedent {
  readonly person: Person;
  readonly sure: number;
}

/** How many mentions, and how many sentences, the search for an antecedent goes back at most. */
const MAX_MENTIONS_BACK = 14;
const MAX_SENTENCES_BACK = 6;

/** The parts of a candidate's score. Set by hand, not learnt. */
const SCORE = {
  perSentence: -0.6,
  subject: 0.9,
  quoted: 1,
  quotedBefore: 0.2,
  gender: 0.8,
  inMarks: -1.5,
  sameSentenceObject: -0.6,
};

/** Two people whose scores differ by less than this cannot be told apart; choosing one is a guess with this confidence. */
const CLOSE = 0.05;
const UNCLEAR = 0.35;

/** How sure an office's words are: of the only one named here who holds it; who held it; of several, of the one the passage is about. */
const ONLY_HOLDER = 0.9;
const PAST_OFFICE = 0.7;
const SUBJECT_OF_PASSAGE = 0.65;

/** Resolves pronouns and offices by gender, recency, and who was speaking. Call it in the order of the text. */
export class Antecedents {
  readonly #words: Words;
  readonly #language: Language;
  readonly #mentions: readonly PersonMention[];
  readonly #sentenceAt: Int32Array;
  readonly #quotedAt: Int32Array;
  readonly #offices: Offices;

  constructor(
    words: Words,
    language: Language,
    mentions: readonly PersonMention[],
    offices: Offices,
    sentenceAt: Int32Array,
    quotedAt: Int32Array,
  ) {
    this.#words = words;
    this.#language = language;
    this.#mentions = mentions;
    this.#sentenceAt = sentenceAt;
    this.#quotedAt = quotedAt;
    this.#offices = offices;
  }

  /**
   * The person that "he" or "she" at a word refers to. `speaking` is the speaker of the preceding quotation, in sentence
   * `spoken`.
   */
  pronoun(at: number, speaking: Person | null, spoken: number): Antecedent | null {
    const gender = this.#language.pronounGender(this.#words.lower(at));
    return gender
      ? this.#best(at, speaking, spoken, (person) => person.gender === 'either' || person.gender === gender, gender)
      : null;
  }

  /** The person that "the minister" (last word at `head`) refers to. Of two who could be meant it is only a guess, unless the passage is about one. */
  office(head: number, first: number): Antecedent | null {
    if (!this.#words.is(head, Class.role) || !this.#names(first)) return null;
    const meant = this.#offices.meant(first, head);
    if (!meant) return null;
    const people = this.#withoutAddressed(meant.people, head);
    const gender = this.#language.genderOf(this.#words.lower(head));
    const best = this.#best(first, null, -9, (person) => people.has(person), gender, 40);
    if (!best || meant.fit === 'other') return best && { person: best.person, sure: UNCLEAR };
    if (people.size === 1) return { person: best.person, sure: meant.fit === 'past' ? PAST_OFFICE : ONLY_HOLDER };
    const subject = this.#subjectOf(people, first);
    return subject ? { person: subject, sure: SUBJECT_OF_PASSAGE } : { person: best.person, sure: UNCLEAR };
  }

  /** Whether a phrase that begins here can stand for somebody known: "the", "Poland's"; not "a". */
  #names(first: number): boolean {
    const words = this.#words;
    return (
      this.#offices.isCountry(first) ||
      (words.is(first, Class.determiner) && !words.grammar.indefinite.test(words.lower(first)))
    );
  }

  /** The only one who holds the office of these words: "Mayor", "Deputy mayor". */
  holder(first: number, head: number): Person | null {
    return this.#offices.only(first, head);
  }

  /** "The minister told Doe": nobody calls themselves by name, so whoever the sentence goes on to name is another. */
  #withoutAddressed(people: ReadonlySet<Person>, head: number): ReadonlySet<Person> {
    if (people.size === 1) return people;
    const left = new Set(people);
    const here = this.#sentenceAt[head];
    for (let n = this.#before(head + 1) + 1; this.#sentenceAt[this.#mentions[n]?.first ?? -1] === here; n++) {
      const mention = this.#mentions[n];
      if (!mention) break;
      if (!this.#isInMarks(mention)) left.delete(mention.person);
    }
    return left.size > 0 ? left : people;
  }

  /** Of several the one who alone was named last, as what the sentence before, or this one, is about. */
  #subjectOf(people: ReadonlySet<Person>, at: number): Person | null {
    const here = this.#sentenceAt[at] ?? 0;
    let last: PersonMention | null = null;
    for (let n = this.#before(at); n >= 0; n--) {
      const mention = this.#mentions[n];
      const sentence = this.#sentenceAt[mention?.first ?? -1] ?? 0;
      if (!mention || here - sentence > 1 || (last && sentence < (this.#sentenceAt[last.first] ?? 0))) break;
      if (this.#isInMarks(mention) || !people.has(mention.person)) continue;
      if (mention.shared || (last && last.person !== mention.person)) return null;
      last = mention;
    }
    return last && (this.#isSubject(last) || this.#words.cue(last.first - 1)) ? last.person : null;
  }

  #isInMarks({ first }: PersonMention): boolean {
    return (this.#quotedAt[first] ?? -1) >= 0;
  }

  #best(
    at: number,
    speaking: Person | null,
    spoken: number,
    fits: (person: Person) => boolean,
    gender?: Gender,
    back = MAX_SENTENCES_BACK,
  ): Antecedent | null {
    const here = this.#sentenceAt[at] ?? 0;
    const scores = new Map<Person, number>();
    const shared = new Set<Person>();
    const from = this.#before(at);
    for (
      let n = from, looked = 0;
      n >= 0 && looked < MAX_MENTIONS_BACK * (back > MAX_SENTENCES_BACK ? 10 : 1);
      n--, looked++
    ) {
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
    if (this.#isInMarks(mention)) score += SCORE.inMarks;
    return score;
  }

  /** Whether a mention is the first name of its sentence without a preposition before it, or the subject of a verb. */
  #isSubject({ first, last, title }: PersonMention): boolean {
    const words = this.#words;
    const before = (title?.first ?? first) - 1;
    if (words.is(before, Class.preposition) && this.#sentenceAt[before] === this.#sentenceAt[first]) return false;
    if (/^['’]s$|^['’]$/.test(words.type(last + 1).text)) return false;
    // "Jane Doe and John Roe met": both are subjects.
    const other = words.lower(last + 1) === words.grammar.and ? this.#mentionAt(last + 2) : undefined;
    if (other) return this.#isSubject(other);
    const next = words.type(last + 1);
    return (
      words.is(last + 1, Class.verb | Class.auxiliary | Class.adverb) || next.text === ',' || next.cue !== undefined
    );
  }

  /** The person whose title or name begins at a word. */
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
