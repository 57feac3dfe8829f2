import { byteAt, intAt, itemAt } from '../../../item-at.ts';
import { Class, type Language } from '../../../languages/language.ts';
import { mix } from '../../../learned/feature-hash.ts';
import type { Words } from '../../../text/words.ts';
import { type CapitalRun, isFunction } from './capital-runs.ts';
import { documentSigns, Sign } from './document-features.ts';
import type { HashList } from './feature-hashes.ts';
import { lineStyles } from './line-styles.ts';
import { AllWordSigns, Feature, Kind, numberShape } from './word-features.ts';

/**
 * Prior log-odds (see `beforehand`): for all of "Jane Q. Roe" or "J. Q. Roe", against "Q. Roe" in "J. Q. Roe", for "Roe" after
 * "Mr.".
 */
const FULL_WITH_INITIAL = 5;
const CUT_INITIAL = 3;
const AFTER_HONORIFIC = 4;
/** Prior log-odds against "Secretary Roe" as a name: the title is no part of it. */
const WITH_TITLE = 2;

const isName = (kind: number): boolean => kind === Kind.unknown || kind === Kind.hyphened || kind === Kind.given;

/** The most words of a name. */
export const MAX_NAME_WORDS = 6;

/** The features of spans of capital runs, by which the model tells people's names from other spans. All are hashes of features. */
export class SpanFeatures {
  readonly words: Words;
  readonly signs: AllWordSigns;
  readonly #language: Language;
  readonly #seen: Int32Array;
  readonly #styles: Uint8Array;
  /** By word: the kind of country form that the word is a part of; 0 for none. */
  readonly #country: Uint8Array;

  constructor(words: Words, language: Language, stretches: readonly CapitalRun[], country: Uint8Array) {
    this.words = words;
    this.signs = new AllWordSigns(words, language);
    this.#language = language;
    this.#seen = documentSigns(words, stretches, this.signs);
    this.#styles = lineStyles(words);
    this.#country = country;
  }

  /** Whether a name may begin at this word. */
  canBegin(at: number): boolean {
    return !isFunction(this.words, this.#language, at);
  }

  /** Adds the features of word `k` of a run as a part of a name. */
  word({ pieces }: CapitalRun, k: number, out: HashList): void {
    const at = itemAt(pieces, k);
    const { own, ownRare, kind, hash } = this.signs.at(at);
    const style = byteAt(this.#styles, at);
    const seen = intAt(this.#seen, intAt(this.words.forms.at, at));
    out.addAll(ownRare);
    if (style !== 0) out.add(mix(Feature.shouted, mix(style, hash)));
    out.rare = out.length;
    out.addAll(own);
    const country = byteAt(this.#country, at);
    if (country > 0) out.add(mix(Feature.country, country));
    for (let rest = seen; rest !== 0; rest &= rest - 1) out.add(mix(Feature.sign, rest & -rest));
    const opens = this.#opens(at);
    out.add(mix(Feature.opens, mix(opens, seen & (Sign.lower | Sign.amid))));
    out.add(mix(Feature.line, mix(style, kind)));
    if (k > 0) out.add(mix(Feature.pair, mix(this.signs.at(itemAt(pieces, k - 1)).kind, kind)));
    if (k + 1 < pieces.length) out.add(mix(Feature.next, mix(this.signs.at(itemAt(pieces, k + 1)).kind, kind)));
  }

  /** Adds the features of what stands before a name that begins at word `k`. */
  before({ pieces }: CapitalRun, k: number, out: HashList): void {
    const at = itemAt(pieces, k);
    const style = byteAt(this.#styles, at);
    let before = at - 1;
    if (this.words.gap(at) > 1) {
      out.add(mix(Feature.gap, mix(10, style)));
      out.add(mix(Feature.gap, mix(11, this.words.gap(at))));
      return;
    }
    if (k > 0 && this.words.type(before).text === '.') before = pieces[k - 1] ?? before;
    const neighbour = this.signs.at(before);
    out.addAll(neighbour.besideRare);
    if (this.words.gap(before) > 1) out.add(mix(Feature.further, neighbour.hash));
    else {
      const far = this.words.type(before - 1);
      const value = far.shape === 'number' ? numberShape(far.text) : this.signs.at(before - 1).hash;
      out.add(mix(Feature.further, mix(neighbour.hash, value)));
      out.add(mix(Feature.further, mix(value, 1)));
    }
    out.rare = out.length;
    out.addAll(neighbour.beside);
    if (k > 0) out.add(mix(Feature.gap, 12));
    if ((this.#country[before] ?? 0) > 0) out.add(mix(Feature.country, 20 + (this.#country[before] ?? 0)));
    out.add(mix(Feature.gap, mix(13, mix(style, neighbour.kind))));
    if (this.words.gap(before) <= 1)
      out.add(mix(Feature.further, mix(mix(neighbour.kind, this.signs.at(before - 1).kind), style)));
  }

  /** Adds the features of what stands after a name that ends at word `k`. */
  after({ pieces }: CapitalRun, k: number, out: HashList): void {
    const at = itemAt(pieces, k);
    const style = byteAt(this.#styles, at);
    let after = at + 1;
    if (k + 1 < pieces.length && this.words.type(after).text === '.') after = pieces[k + 1] ?? after;
    if (this.words.gap(after) > 1) {
      out.add(mix(Feature.gap, mix(20, style)));
      return;
    }
    const neighbour = this.signs.at(after);
    out.addAll(neighbour.besideRare);
    if (this.words.gap(after + 1) > 1) out.add(mix(Feature.further, mix(neighbour.hash, 2)));
    else {
      const far = this.words.type(after + 1);
      const value = far.shape === 'number' ? numberShape(far.text) : this.signs.at(after + 1).hash;
      out.add(mix(Feature.further, mix(neighbour.hash, mix(value, 3))));
      out.add(mix(Feature.further, mix(value, 4)));
    }
    out.rare = out.length;
    out.addAll(neighbour.beside);
    if (k + 1 < pieces.length) out.add(mix(Feature.gap, 22));
    if ((this.#country[after] ?? 0) > 0) out.add(mix(Feature.country, 30 + (this.#country[after] ?? 0)));
    out.add(mix(Feature.gap, mix(23, mix(style, neighbour.kind))));
    if (this.words.gap(after + 1) <= 1) {
      out.add(mix(Feature.further, mix(mix(neighbour.kind, this.signs.at(after + 1).kind), mix(style, 5))));
      const country = this.#country[after + 1] ?? 0;
      if (country > 0) out.add(mix(Feature.country, mix(neighbour.hash, 40 + country)));
    }
  }

  /** Adds the features of the words `a` to `b` of a run as a whole name. */
  whole({ pieces }: CapitalRun, a: number, b: number, out: HashList): void {
    const first = itemAt(pieces, a);
    const last = itemAt(pieces, b);
    const style = byteAt(this.#styles, first);
    const length = b - a + 1;
    let pattern = 0;
    for (let k = a; k <= b; k++) pattern = mix(pattern, this.signs.at(itemAt(pieces, k)).kind);
    const ends = (a === 0 ? 1 : 0) | (b === pieces.length - 1 ? 2 : 0);
    const opensLine = this.words.gap(first) > 1;
    const endsLine = this.words.gap(last + 1) > 1;
    out.add(mix(Feature.length, length));
    out.add(mix(Feature.length, mix(length, 10 + style)));
    out.add(mix(Feature.pattern, pattern));
    out.add(mix(Feature.pattern, mix(pattern, ends)));
    out.add(mix(Feature.whole, mix(ends, Math.min(pieces.length, 5))));
    out.add(mix(Feature.whole, mix(length, mix(this.#before(first), this.#after(last)))));
    out.add(mix(Feature.whole, mix((opensLine ? 1 : 0) | (endsLine ? 2 : 0), mix(style, 30 + Math.min(length, 4)))));
  }

  /**
   * Prior log-odds of forms that are rare in the texts the model was trained on: old wire copy leaves out "Mr." and middle
   * initials. Training learns the weights on top of these.
   */
  beforehand({ pieces }: CapitalRun, a: number, b: number): number {
    const kindAt = (k: number): number => this.signs.at(itemAt(pieces, k)).kind;
    let odds = 0;
    if (b - a > 1 && (kindAt(a) === Kind.given || kindAt(a) === Kind.initial) && isName(kindAt(b)))
      for (let k = a + 1; k < b; k++) if (kindAt(k) === Kind.initial) odds = FULL_WITH_INITIAL;
    if (a > 0 && kindAt(a - 1) === Kind.initial && kindAt(a) === Kind.initial) odds -= CUT_INITIAL;
    if (b > a && (kindAt(a) === Kind.honorific || kindAt(a) === Kind.role) && isName(kindAt(a + 1))) odds -= WITH_TITLE;
    if (a > 0 && kindAt(a - 1) === Kind.honorific && this.words.is(itemAt(pieces, a - 1), Class.abbreviation)) {
      const goesOn = b + 1 < pieces.length && isName(kindAt(b + 1));
      if (!goesOn && isName(kindAt(b))) odds += AFTER_HONORIFIC;
    }
    return odds;
  }

  #before(first: number): number {
    return this.words.gap(first) > 1 ? 99 : this.signs.at(first - 1).kind;
  }

  #after(last: number): number {
    return this.words.gap(last + 1) > 1 ? 99 : this.signs.at(last + 1).kind;
  }

  /**
   * Whether a line (1), a sentence (2) or a quotation or list item (3) begins at a word, so that its capital tells nothing;
   * else 0.
   */
  #opens(at: number): number {
    if (this.words.gap(at) > 1) return 1;
    const before = this.words.type(at - 1);
    if (before.shape !== 'punct') return 0;
    if (/^[.?!]$/.test(before.text)) return this.words.is(at - 2, Class.abbreviation) ? 0 : 2;
    return /^["“”‘’'»«:—–(*•]$|^''$|^``$|^-+$/.test(before.text) ? 3 : 0;
  }
}
