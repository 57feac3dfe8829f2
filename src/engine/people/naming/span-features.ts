import { Class, type Language } from '../../languages/language.ts';
import { mix } from '../../learned/hash.ts';
import type { Words } from '../../text/words.ts';
import { documentSigns, Sign } from './document-signs.ts';
import type { HashList } from './hash-list.ts';
import { lineStyles } from './line-styles.ts';
import { isFunction, type Stretch } from './stretches.ts';
import { AllWordSigns, Feature, Kind, numberShape } from './word-signs.ts';

/** Log-odds beforehand, or against them: "Jane Q. Roe" and "J. Q. Roe" whole, "Q. Roe" of "J. Q. Roe", "Roe" of "Mr. Roe". */
const FULL_WITH_INITIAL = 5;
const CUT_INITIAL = 3;
const AFTER_HONORIFIC = 4;
/** "Secretary Roe" as a name. */
const WITH_TITLE = 2;

const isName = (kind: number): boolean => kind === Kind.unknown || kind === Kind.hyphened || kind === Kind.given;

/** Bound on a name's words. */
export const LONGEST_NAME = 6;

/** The features by which parts of stretches are told to be people's names or not. All are hashes; none is a string. */
export class SpanFeatures {
  readonly words: Words;
  readonly signs: AllWordSigns;
  readonly #language: Language;
  readonly #seen: Int32Array;
  readonly #styles: Uint8Array;
  /** What form of a country's a word is part of; 0 for none. */
  readonly #country: Uint8Array;

  constructor(words: Words, language: Language, stretches: readonly Stretch[], country: Uint8Array) {
    this.words = words;
    this.signs = new AllWordSigns(words, language);
    this.#language = language;
    this.#seen = documentSigns(words, stretches, this.signs);
    this.#styles = lineStyles(words);
    this.#country = country;
  }

  /** A name may begin at this word. */
  canBegin(at: number): boolean {
    return !isFunction(this.words, this.#language, at);
  }

  /** Of a word as a part of a name. */
  word({ pieces }: Stretch, k: number, out: HashList): void {
    const at = pieces[k] ?? 0;
    const { own, ownRare, kind, hash } = this.signs.at(at);
    const style = this.#styles[at] ?? 0;
    const seen = this.#seen[this.words.forms.at[at] as number] as number;
    out.addAll(ownRare);
    if (style !== 0) out.add(mix(Feature.shouted, mix(style, hash)));
    out.rare = out.length;
    out.addAll(own);
    const country = this.#country[at] ?? 0;
    if (country > 0) out.add(mix(Feature.country, country));
    for (let rest = seen; rest !== 0; rest &= rest - 1) out.add(mix(Feature.sign, rest & -rest));
    const opens = this.#opens(at);
    out.add(mix(Feature.opens, mix(opens, seen & (Sign.lower | Sign.amid))));
    out.add(mix(Feature.line, mix(style, kind)));
    if (k > 0) out.add(mix(Feature.pair, mix(this.signs.at(pieces[k - 1] ?? 0).kind, kind)));
    if (k + 1 < pieces.length) out.add(mix(Feature.next, mix(this.signs.at(pieces[k + 1] ?? 0).kind, kind)));
  }

  /** Of what stands before a name that begins at a word. */
  before({ pieces }: Stretch, k: number, out: HashList): void {
    const at = pieces[k] ?? 0;
    const style = this.#styles[at] ?? 0;
    let before = at - 1;
    if (this.words.gap(at) > 1) {
      out.add(mix(Feature.gap, mix(10, style)));
      out.add(mix(Feature.gap, mix(11, this.words.gap(at))));
      return;
    }
    if (k > 0 && this.words.type(before).text === '.') before = pieces[k - 1] ?? before;
    const near = this.signs.at(before);
    out.addAll(near.besideRare);
    if (this.words.gap(before) > 1) out.add(mix(Feature.further, near.hash));
    else {
      const far = this.words.type(before - 1);
      const value = far.shape === 'number' ? numberShape(far.text) : this.signs.at(before - 1).hash;
      out.add(mix(Feature.further, mix(near.hash, value)));
      out.add(mix(Feature.further, mix(value, 1)));
    }
    out.rare = out.length;
    out.addAll(near.beside);
    if (k > 0) out.add(mix(Feature.gap, 12));
    if ((this.#country[before] ?? 0) > 0) out.add(mix(Feature.country, 20 + (this.#country[before] ?? 0)));
    out.add(mix(Feature.gap, mix(13, mix(style, near.kind))));
    if (this.words.gap(before) <= 1)
      out.add(mix(Feature.further, mix(mix(near.kind, this.signs.at(before - 1).kind), style)));
  }

  /** Of what stands after a name that ends at a word. */
  after({ pieces }: Stretch, k: number, out: HashList): void {
    const at = pieces[k] ?? 0;
    const style = this.#styles[at] ?? 0;
    let after = at + 1;
    if (k + 1 < pieces.length && this.words.type(after).text === '.') after = pieces[k + 1] ?? after;
    if (this.words.gap(after) > 1) {
      out.add(mix(Feature.gap, mix(20, style)));
      return;
    }
    const near = this.signs.at(after);
    out.addAll(near.besideRare);
    if (this.words.gap(after + 1) > 1) out.add(mix(Feature.further, mix(near.hash, 2)));
    else {
      const far = this.words.type(after + 1);
      const value = far.shape === 'number' ? numberShape(far.text) : this.signs.at(after + 1).hash;
      out.add(mix(Feature.further, mix(near.hash, mix(value, 3))));
      out.add(mix(Feature.further, mix(value, 4)));
    }
    out.rare = out.length;
    out.addAll(near.beside);
    if (k + 1 < pieces.length) out.add(mix(Feature.gap, 22));
    if ((this.#country[after] ?? 0) > 0) out.add(mix(Feature.country, 30 + (this.#country[after] ?? 0)));
    out.add(mix(Feature.gap, mix(23, mix(style, near.kind))));
    if (this.words.gap(after + 1) <= 1) {
      out.add(mix(Feature.further, mix(mix(near.kind, this.signs.at(after + 1).kind), mix(style, 5))));
      const country = this.#country[after + 1] ?? 0;
      if (country > 0) out.add(mix(Feature.country, mix(near.hash, 40 + country)));
    }
  }

  /** Of a name as a whole, pieces `a` to `b`. */
  whole({ pieces }: Stretch, a: number, b: number, out: HashList): void {
    const first = pieces[a] ?? 0;
    const last = pieces[b] ?? 0;
    const style = this.#styles[first] ?? 0;
    const length = b - a + 1;
    let pattern = 0;
    for (let k = a; k <= b; k++) pattern = mix(pattern, this.signs.at(pieces[k] ?? 0).kind);
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
   * What is known beforehand, in log-odds, of forms that the news learnt from hardly has: old wire copy leaves out "Mr." and
   * middle initials. The weights are learnt on top of it.
   */
  beforehand({ pieces }: Stretch, a: number, b: number): number {
    const kindAt = (k: number): number => this.signs.at(pieces[k] ?? 0).kind;
    let odds = 0;
    if (b - a > 1 && (kindAt(a) === Kind.given || kindAt(a) === Kind.initial) && isName(kindAt(b)))
      for (let k = a + 1; k < b; k++) if (kindAt(k) === Kind.initial) odds = FULL_WITH_INITIAL;
    if (a > 0 && kindAt(a - 1) === Kind.initial && kindAt(a) === Kind.initial) odds -= CUT_INITIAL;
    if (b > a && (kindAt(a) === Kind.honorific || kindAt(a) === Kind.role) && isName(kindAt(a + 1))) odds -= WITH_TITLE;
    if (a > 0 && kindAt(a - 1) === Kind.honorific && this.words.is(pieces[a - 1] ?? 0, Class.abbreviation)) {
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

  /** How a sentence or a line begins here, so that a capital is no sign. */
  #opens(at: number): number {
    if (this.words.gap(at) > 1) return 1;
    const before = this.words.type(at - 1);
    if (before.shape !== 'punct') return 0;
    if (/^[.?!]$/.test(before.text)) return this.words.is(at - 2, Class.abbreviation) ? 0 : 2;
    return /^["“”‘’'»«:—–(*•]$|^''$|^``$|^-+$/.test(before.text) ? 3 : 0;
  }
}
