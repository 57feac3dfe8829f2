import { isDate } from '../partial-date.ts';
import { wordsOf } from './folded-words.ts';

// The grammar of a search: words, "phrases", word beginnings (bridg*), and what narrows it (by: about: source: before: after:).
// Parsing never throws. What cannot be understood is said, and its words are searched for.

export interface SearchWord {
  /** Folded. */
  readonly word: string;
  /** Whether it was written as the beginning of words: "bridg*". */
  readonly isBeginning: boolean;
}

export interface SearchQuery {
  /** All of these. */
  readonly words: readonly SearchWord[];
  /** Words that follow each other, folded, each to the letter; at least one. */
  readonly phrases: readonly (readonly string[])[];
  /** Names of those who speak, of those spoken about, of sources, as words: all of them. */
  readonly by: readonly (readonly string[])[];
  readonly about: readonly (readonly string[])[];
  readonly source: readonly (readonly string[])[];
  /** Days, months or years, as "2026-03": only what is dated before or after all of it. Null for none. */
  readonly before: string | null;
  readonly after: string | null;
  /** What was not understood, as sentences for the reader. */
  readonly notes: readonly string[];
}

/** What can narrow a search, as it is written. */
const SEARCH_OPERATORS = ['by', 'about', 'source', 'before', 'after'] as const;
type Operator = (typeof SEARCH_OPERATORS)[number];

/** Characters of a query that are read, at most, and words that count. */
const MAX_QUERY_CHARS = 1_000;
const MAX_WORDS = 16;

const OPENING = '"“„«”';
const CLOSING = '"”“»';
/**
 * In this order: a name and a colon with nothing after it; what stands between quotation marks, or a run without white space, either
 * perhaps after a name and a colon; a quotation mark that is not closed.
 */
const PART = new RegExp(
  `(\\p{L}+):(?=\\s|$)|(?:(\\p{L}+):)?(?:[${OPENING}]([^${CLOSING}]*)[${CLOSING}]|([^\\s${OPENING}${CLOSING}]+)|([${OPENING}]))`,
  'gu',
);

/** Reads a query. Any string in; the same string gives the same query. */
export function parseSearchQuery(written: string): SearchQuery {
  const query = new GrowingQuery();
  if (written.length > MAX_QUERY_CHARS)
    query.notes.push(`Only the first ${MAX_QUERY_CHARS} letters were searched for.`);
  for (const [, bare, name, quoted, run, mark] of written.slice(0, MAX_QUERY_CHARS).matchAll(PART)) {
    const operator = name ?? bare;
    if (mark !== undefined) query.notes.push('A quotation mark is not closed: its words were searched for one by one.');
    else if (operator !== undefined && isOperator(operator)) query.narrow(operator, quoted ?? run ?? '');
    else if (operator !== undefined) query.addUnknown(operator, quoted ?? run ?? '');
    else if (quoted !== undefined) query.addPhrase(quoted);
    else query.addRun(run ?? '');
  }
  return query.whole();
}

/** Whether a query asks for anything. */
export const asksForNothing = ({ words, phrases, by, about, source, before, after }: SearchQuery): boolean =>
  [words, phrases, by, about, source].every(({ length }) => length === 0) && before === null && after === null;

class GrowingQuery {
  readonly notes: string[] = [];
  readonly #words: SearchWord[] = [];
  readonly #phrases: string[][] = [];
  readonly #names: Record<'by' | 'about' | 'source', string[][]> = { by: [], about: [], source: [] };
  #before: string | null = null;
  #after: string | null = null;

  addRun(run: string): void {
    const words = wordsOf(run);
    const isBeginning = run.endsWith('*');
    this.#words.push(...words.map((word, n) => ({ word, isBeginning: isBeginning && n === words.length - 1 })));
  }

  addPhrase(quoted: string): void {
    const words = wordsOf(quoted);
    if (words.length > 0) this.#phrases.push(words);
  }

  addUnknown(name: string, value: string): void {
    // As in "12:30" or "https://…": a colon within a run of other signs means nothing.
    if (!value.startsWith('/') && !/^\d/.test(value)) this.notes.push(unknownNote(name));
    this.addRun(name);
    this.addRun(value);
  }

  narrow(operator: Operator, value: string): void {
    const words = wordsOf(value);
    if (words.length === 0) this.notes.push(`“${operator}:” needs ${NEEDED[operator]} right after it.`);
    else if (operator === 'before' || operator === 'after') this.#narrowDate(operator, value);
    else this.#names[operator].push(words.slice(0, MAX_WORDS));
  }

  #narrowDate(operator: 'before' | 'after', value: string): void {
    const date = value.replace(/[./]/g, '-').replace(/-(\d)(?=-|$)/g, '-0$1');
    if (!isDate(date) || date.includes('T')) {
      this.notes.push(`“${value}” is not a date: write 2026, 2026-03 or 2026-03-15. Its words were searched for.`);
      this.addRun(value);
    } else if (operator === 'before') this.#before = this.#before === null || date < this.#before ? date : this.#before;
    else this.#after = this.#after === null || date > this.#after ? date : this.#after;
  }

  whole(): SearchQuery {
    const words = [...new Map(this.#words.map((one) => [`${one.word} ${one.isBeginning}`, one])).values()];
    if (words.length > MAX_WORDS) this.notes.push(`Only the first ${MAX_WORDS} words were searched for.`);
    return {
      words: words.slice(0, MAX_WORDS),
      phrases: this.#phrases.map((phrase) => phrase.slice(0, MAX_WORDS)).slice(0, MAX_WORDS),
      ...this.#names,
      before: this.#before,
      after: this.#after,
      notes: [...new Set(this.notes)],
    };
  }
}

const NEEDED: Readonly<Record<Operator, string>> = {
  by: 'a name',
  about: 'a name',
  source: 'a name',
  before: 'a date',
  after: 'a date',
};

const unknownNote = (name: string): string =>
  `“${name}:” means nothing here: its words were searched for. Known are ${SEARCH_OPERATORS.map((one) => `${one}:`).join(' ')}`;

const isOperator = (name: string): name is Operator => SEARCH_OPERATORS.some((one) => one === name);
