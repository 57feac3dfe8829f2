import type { Language } from '../languages/language.ts';
import type { PersonMention } from '../people/persons.ts';
import type { Marks, Quoted } from '../text/marks.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Words } from '../text/words.ts';

/** All that finding quotations looks at: the text's words, marks, sentences and who is named where. */
export interface Scene {
  readonly words: Words;
  readonly language: Language;
  readonly marks: Marks;
  readonly paragraphs: Int32Array;
  readonly sentences: readonly Sentence[];
  /** Index into `mentions` for every word of a person's name; -1 elsewhere. */
  readonly personAt: Int32Array;
  readonly mentions: readonly PersonMention[];
  /** Words of a country's name or demonym. */
  readonly covered: Uint8Array;
}

/** Word indexes, ends included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export function quotedAt({ marks }: Scene, i: number): Quoted | undefined {
  const n = marks.at[i];
  // An array asked for its element −1 is slow.
  return n === undefined || n < 0 ? undefined : marks.quoted[n];
}

export const endOf = (quoted: Quoted): number => (quoted.close >= 0 ? quoted.close : quoted.last);

export function personAt(scene: Scene, i: number): PersonMention | undefined {
  const n = scene.personAt[i];
  return n === undefined || n < 0 ? undefined : scene.mentions[n];
}

/** The quoted stretches of a range, in order. */
export function quotedIn(scene: Scene, from: number, to: number): Quoted[] {
  const found: Quoted[] = [];
  for (let i = from; i < to; i++) {
    const quoted = quotedAt(scene, i);
    if (!quoted) continue;
    if (quoted.open >= from) found.push(quoted);
    i = endOf(quoted);
  }
  return found;
}
