import { Class } from '../../languages/language.ts';
import type { NounPhrase } from '../noun-phrases.ts';
import type { Ruled } from '../rules.ts';
import { personAt, quotedAt, type Range } from '../scene.ts';
import type { View } from '../segments/describe.ts';

/** Somebody who may be a quotation's speaker. */
export interface Option extends NounPhrase {
  readonly sentence: number;
  /** Bits of `Source`: what makes it one. */
  readonly sources: number;
  /** Words of the cues it is the subject of, as the rules read them. */
  readonly cues: readonly number[];
}

export const Source = { subject: 1, labelled: 2, person: 4, pronoun: 8 } as const;

/** A word less likely a speaker's than this begins no option of its own. */
const LEAST_CHANCE = 0.2;

/** All options of each sentence, in the order of the text. Asked once an article. */
export class Options {
  readonly #view: View;
  readonly #ruled: Ruled;
  readonly #known = new Map<number, readonly Option[]>();

  constructor(view: View, ruled: Ruled) {
    this.#view = view;
    this.#ruled = ruled;
  }

  /** Those of one sentence; none where there is no such sentence. */
  of(sentence: number): readonly Option[] {
    let options = this.#known.get(sentence);
    if (!options) {
      options = this.#gather(sentence);
      this.#known.set(sentence, options);
    }
    return options;
  }

  #gather(sentence: number): Option[] {
    const { scene, chances } = this.#view;
    const bounds = scene.sentences[sentence];
    if (!bounds) return [];
    const { words } = scene;
    const found = new Map<number, { phrase: NounPhrase; sources: number; cues: number[] }>();
    const add = (phrase: NounPhrase, source: number, cue = -1): void => {
      const key = phrase.first * 64 + Math.min(63, phrase.last - phrase.first);
      const known = found.get(key) ?? { phrase, sources: 0, cues: [] };
      known.sources |= source;
      if (cue >= 0) known.cues.push(cue);
      found.set(key, known);
    };
    for (const { subject, first } of this.#ruled.perSentence[sentence]?.cues ?? []) {
      if (!subject) continue;
      add(subject, Source.subject, first);
      const who = relative(this.#view, subject, first);
      if (who >= 0) add({ first: who, last: who, type: 'pronoun' }, Source.subject, first);
    }
    for (let i = bounds.from; i < bounds.to; i++) {
      if (quotedAt(scene, i)) continue;
      const mention = personAt(scene, i);
      if (mention && mention.first === i) add({ first: i, last: mention.last, type: 'name' }, Source.person);
      // "I" is all capitals and a pronoun all the same; "IT" and "WHO" are none.
      if (words.is(i, Class.subjectPronoun) && (words.type(i).shape !== 'caps' || words.lower(i) === 'i'))
        add({ first: i, last: i, type: 'pronoun' }, Source.pronoun);
      const chance = chances.speaker[i] as number;
      if (chance < LEAST_CHANCE || (i > bounds.from && (chances.speaker[i - 1] as number) >= LEAST_CHANCE)) continue;
      const run = trimmed(this.#view, i, bounds.to);
      if (run) add({ ...run, type: typeOf(this.#view, run) }, Source.labelled);
    }
    return [...found.values()]
      .map(({ phrase, sources, cues }) => ({ ...phrase, sentence, sources, cues }))
      .sort((a, b) => a.first - b.first || a.last - b.last);
  }
}

/** The "who" between a phrase and the cue it speaks: "the clerk, who said"; -1 where there is none. */
function relative({ scene: { words } }: View, { last }: Range, cue: number): number {
  const at = words.type(last + 1).text === ',' ? last + 2 : last + 1;
  return at < cue && words.lower(at) === 'who' ? at : -1;
}

/** The run of likely words from `first`, marks at its ends left out. */
function trimmed({ scene: { words }, chances }: View, first: number, to: number): Range | null {
  let last = first;
  while (last + 1 < to && (chances.speaker[last + 1] as number) >= LEAST_CHANCE) last++;
  let start = first;
  while (start <= last && words.type(start).shape === 'punct') start++;
  while (last >= start && words.type(last).shape === 'punct') last--;
  return start <= last ? { first: start, last } : null;
}

function typeOf({ scene }: View, { first, last }: Range): NounPhrase['type'] {
  const { words } = scene;
  if (first === last && words.is(first, Class.subjectPronoun | Class.objectPronoun)) return 'pronoun';
  const mention = personAt(scene, last);
  return mention && mention.last === last && mention.first >= first && !hangs(words, first, mention.first)
    ? 'name'
    : 'nominal';
}

/** "a spokesman for X": a preposition stands between the phrase's start and the name. */
function hangs(words: View['scene']['words'], first: number, name: number): boolean {
  for (let i = first; i < name; i++) if (words.is(i, Class.preposition)) return true;
  return false;
}
