import { itemAt } from '../item-at.ts';
import { NAME_PARTICLES } from '../languages/name-particles.ts';
import { fold } from '../text/fold.ts';
import { isWordUnit, joins } from './character-classes.ts';

/**
 * Which ways of writing a name are that name. Folding has made "Turkey", "TURKEY" and "turkey" one; these rules part
 * them again, word by word:
 *
 *   written in the alias      fits in the text
 *   lower (of, de)            any way
 *   Capital, McCain           Capital; ALL CAPS; lower only where it is a particle (Al-Assad: al-Assad)
 *   ALL CAPS (US, UAE)        ALL CAPS
 *   J                         J
 *   iPhone, eSwatini          the same shape, Capital, ALL CAPS
 *
 * A name is never read from particles alone, and a short name not from a lone word in capitals (CHAD among ordinary words may
 * be any acronym): there, a neighbour must be in capitals too, as in a headline, or the word be longer than acronyms are.
 */
export function readsAs(alias: string, text: string, start: number, end: number): boolean {
  const names = wordsOf(alias);
  const written = wordsOf(text.slice(start, end));
  if (names.length !== written.length) return false;
  let capital = false;
  let cased = false;
  for (let i = 0; i < names.length; i++) {
    const name = itemAt(names, i);
    const shape = shapeOf(name);
    const other = shapeOf(itemAt(written, i));
    if (!fits(shape, other, isParticle(name))) return false;
    if (shape !== 'lower') cased = true;
    if (shape !== 'lower' && other !== 'lower') capital = true;
  }
  if (cased && !capital) return false;
  const [only] = written;
  const lone =
    written.length === 1 && only !== undefined && shapeOf(only) === 'caps' && shapeOf(itemAt(names, 0)) !== 'caps';
  return !lone || lettersOf(only) >= MIN_LETTERS_NO_ACRONYM || hasCapsNeighbour(text, start, end);
}

/** Whether a word of a name is a particle, which is written small or large. */
export function isParticle(word: string): boolean {
  return NAME_PARTICLES.has(word.toLowerCase());
}

/** The most particles before a name's first capital ("von und zu der") that spotting looks for. */
export const MAX_PARTICLES = 4;

/** The most letters of a particle. */
export const MAX_PARTICLE_LETTERS = 5;

/**
 * The index in a `ParticleTable` for a lower-case word: by its last UTF-16 unit and the one before it (0 for a word of one
 * letter).
 */
export const pairOf = (last: number, before: number): number => ((last & 31) << 5) | (before & 31);

/** 1 at `pairOf` the last two letters of every particle. */
export type ParticleTable = Uint8Array;

/** The table of some particles; null where there is none. */
export function particleTable(particles: readonly string[]): ParticleTable | null {
  const table = new Uint8Array(1024);
  for (const particle of particles) {
    const last = particle.length - 1;
    table[pairOf(particle.charCodeAt(last), particle.charCodeAt(last - 1))] = 1;
  }
  return particles.length > 0 ? table : null;
}

/** What may precede an alias's first capital in a text. */
export interface Beginning {
  /**
   * Whether a way to write it is missed by spotting at words with a capital: those, and up to MAX_PARTICLES particles before
   * them, are all it looks at. "bell hooks", "50 Cent".
   */
  readonly odd: boolean;
  /** The particles and other short words, in small letters, that may stand there. */
  readonly particles: readonly string[];
}

/** What spotting takes for a particle where it looks back: any short word of small letters ("d'Estaing", "az-Zawahiri"). */
const SHORT = new RegExp(`^[a-z]{1,${MAX_PARTICLE_LETTERS}}$`, 'i');

const AT_ONCE: Beginning = { odd: false, particles: [] };
const ODD: Beginning = { odd: true, particles: [] };

export function beginningOf(alias: string): Beginning {
  // Nearly all of a million aliases return here.
  const plain = plainWord(alias);
  if (plain > MAX_PARTICLE_LETTERS || (plain > 0 && !isParticle(alias.slice(0, plain)))) return AT_ONCE;
  const words = wordsOf(alias);
  const shapes = words.map(shapeOf);
  const capital = words.findIndex((word, i) => !mayBeSmall(word, shapes[i] ?? 'lower'));
  if (capital < 0 && shapes.every((shape) => shape === 'lower')) return ODD;
  const particles = words.slice(0, capital < 0 ? -1 : capital);
  if (particles.length > MAX_PARTICLES || !particles.every((word) => SHORT.test(word))) return ODD;
  // Spotting does not look back over other marks.
  const before = alias.slice(0, alias.indexOf(itemAt(words, particles.length)));
  for (let i = 0; i < before.length; i++)
    if (!joins(before.charCodeAt(i)) && !isWordUnit(before.charCodeAt(i))) return ODD;
  return { odd: false, particles: particles.map((particle) => particle.toLowerCase()) };
}

/** How long the first word is, where it is plain letters, the first one a capital, and ends the alias or is followed by a space. */
function plainWord(alias: string): number {
  const first = alias.charCodeAt(0);
  if (first < 65 || first > 90) return 0;
  let end = 1;
  for (; end < alias.length; end++) {
    const code = alias.charCodeAt(end);
    if (code < 97 || code > 122) return code === 32 ? end : 0;
  }
  return end;
}

/** Whether a word of an alias may be met without a capital or a letter beyond ASCII in it. */
function mayBeSmall(word: string, shape: Shape): boolean {
  return (shape === 'lower' || (shape !== 'initial' && isParticle(word))) && /^\w+$/.test(fold(word));
}

/** A word longer than nearly all acronyms of the news (NATO, ASEAN is five but no name). */
const MIN_LETTERS_NO_ACRONYM = 5;

type Shape = 'lower' | 'capital' | 'caps' | 'initial' | 'camel';

function fits(alias: Shape, written: Shape, particle: boolean): boolean {
  switch (alias) {
    case 'lower':
      return written !== 'camel';
    case 'capital':
      return written === 'capital' || written === 'caps' || (particle && written === 'lower');
    case 'caps':
      return written === 'caps';
    case 'initial':
      return written === 'initial';
    case 'camel':
      return written !== 'lower';
  }
}

/** A word without case (a number, another script) is 'lower': it fits however it is written. */
function shapeOf(word: string): Shape {
  const upper = word.match(/[\p{Lu}\p{Lt}]/gu)?.length ?? 0;
  if (upper === 0) return 'lower';
  const letters = lettersOf(word);
  if (letters === 1) return 'initial';
  if (upper === letters) return 'caps';
  return /^[^\p{L}]*[\p{Lu}\p{Lt}]/u.test(word) ? 'capital' : 'camel';
}

function lettersOf(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}

function wordsOf(s: string): readonly string[] {
  return unlettered(s.normalize('NFC')).match(OF_WORDS) ?? [];
}

const OF_WORDS = /[\p{L}\p{Nd}\p{Nl}\p{M}_\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/gu;

/** ʼ is a letter to Unicode and an apostrophe to names. */
function unlettered(s: string): string {
  return s.replace(/[ʻʼʹ]/g, "'");
}

/** How far to look for a neighbour: the rest of a long line is no context, and the cost is bounded. */
const MAX_NEIGHBOUR_CHARS = 24;

function hasCapsNeighbour(text: string, start: number, end: number): boolean {
  const before = /([\p{L}\p{M}]+)[^\p{L}\p{M}\p{N}\n]{1,3}$/u.exec(
    unlettered(text.slice(Math.max(0, start - MAX_NEIGHBOUR_CHARS), start)),
  )?.[1];
  const after = /^[^\p{L}\p{M}\p{N}\n]{1,3}([\p{L}\p{M}]+)/u.exec(
    unlettered(text.slice(end, end + MAX_NEIGHBOUR_CHARS)),
  )?.[1];
  return [before, after].some((word) => word !== undefined && shapeOf(word) === 'caps');
}
