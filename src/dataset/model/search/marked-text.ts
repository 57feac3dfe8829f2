import { type FoldedWord, foldedWords } from './folded-words.ts';
import type { SearchWord } from './search-query.ts';
import { wordForms } from './word-forms.ts';

// Where a text has what was searched for.

/** What is to be marked in texts. */
export interface SearchedWords {
  readonly words: readonly SearchWord[];
  /** See `SearchQuery`. */
  readonly phrases: readonly (readonly string[])[];
}

/** A part of a text; `isHit` where it is what was searched for. */
export interface TextPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** A test for the words of texts, and where their phrases are. Made once for many texts. */
export class SearchMarker {
  readonly #forms: readonly ((word: string) => boolean)[];
  readonly #phrases: SearchedWords['phrases'];

  constructor({ words, phrases }: SearchedWords) {
    this.#forms = words.map((word) => {
      const { prefix, has } = wordForms(word);
      return (other: string) => other.startsWith(prefix) && has(other);
    });
    this.#phrases = phrases;
  }

  /** The whole text in parts, which joined are the text. */
  parts(text: string): TextPart[] {
    return partsBetween(text, 0, text.length, this.#hits([...foldedWords(text)]));
  }

  /**
   * A stretch of a text around what was searched for: where most of it stands close together, and cut at words. Null where the text
   * has none of it.
   * @param length of the stretch, in UTF-16 units, about
   */
  snippet(text: string, length: number): TextPart[] | null {
    const words = [...foldedWords(text)];
    const hits = this.#hits(words);
    const first = bestStart(hits, length);
    if (!first) return null;
    const margin = Math.max(0, (length - (first.end - first.start)) / 3);
    const from = first.start - margin <= 0 ? 0 : (words.find(({ start }) => start >= first.start - margin)?.start ?? 0);
    const to =
      from + length >= text.length
        ? text.length
        : (words.findLast(({ end }) => end <= from + length)?.end ?? text.length);
    const cut = { text: '…', isHit: false };
    return [
      ...(from > 0 ? [cut] : []),
      ...partsBetween(text, from, Math.max(to, first.end), hits),
      ...(to < text.length ? [cut] : []),
    ];
  }

  /** Whether each of the phrases is in one of some texts. */
  hasPhrases(texts: readonly (string | undefined)[]): boolean {
    const words = texts.map((text) => [...foldedWords(text ?? '')]);
    return this.#phrases.every((phrase) => words.some((of) => phraseStarts(of, phrase).length > 0));
  }

  #hits(words: readonly FoldedWord[]): FoldedWord[] {
    const isHit = new Set<number>();
    for (const phrase of this.#phrases)
      for (const at of phraseStarts(words, phrase)) for (let n = 0; n < phrase.length; n++) isHit.add(at + n);
    return words.filter(({ word }, n) => isHit.has(n) || this.#forms.some((has) => has(word)));
  }
}

/** The positions of the words at which a phrase begins. */
function phraseStarts(words: readonly FoldedWord[], phrase: readonly string[]): number[] {
  const starts: number[] = [];
  for (let at = 0; at + phrase.length <= words.length; at++)
    if (phrase.every((word, n) => words[at + n]?.word === word)) starts.push(at);
  return starts;
}

/** Of the hits, the one from which a stretch of this length has most different words; the first such. */
function bestStart(hits: readonly FoldedWord[], length: number): FoldedWord | undefined {
  let best = hits[0];
  let most = 0;
  for (const [n, first] of hits.entries()) {
    const near = new Set<string>();
    for (let m = n; m < hits.length && m < n + MAX_NEAR; m++) {
      const hit = hits[m];
      if (!hit || hit.end > first.start + length / 2) break;
      near.add(hit.word);
    }
    if (near.size > most) [best, most] = [first, near.size];
  }
  return best;
}

/** Hits that are looked at from one, at most. */
const MAX_NEAR = 24;

function partsBetween(text: string, from: number, to: number, hits: readonly FoldedWord[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), isHit: false });
    parts.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), isHit: false });
  return parts;
}
