import { STOP_WORDS } from '../../src/engine/languages/en/stop-words.ts';
import type { Random } from './random.ts';

const SYLLABLES =
  'ba be bi bo bu ca ce co da de di do du fa fe fi fo ga ge go gu ha he hi ho ja jo ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po pu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo wa we wi za ze zo'.split(
    ' ',
  );
/** Content words of a large collection of news. */
const WORDS = 30_000;
/**
 * What Zipf's law leaves to content words once stop words have taken its first places: the commonest is in about one of 25
 * quotations.
 */
const TAKEN = 50;

const STOPS = [...STOP_WORDS].filter((word) => word.length > 1);

/** So many words with spaces between: every other one a stop word. */
export function madeWords(r: Random, count: number): string {
  return Array.from({ length: count }, (_, i) => (i % 2 === 0 ? wordAt(rank(r)) : r.pick(STOPS))).join(' ');
}

const rank = (r: Random): number => Math.floor(TAKEN * ((WORDS + TAKEN) / TAKEN) ** r.next()) - TAKEN;

/** The word of a rank: its digits as syllables, so that no two ranks have the same. */
function wordAt(n: number): string {
  const size = SYLLABLES.length;
  const syllable = (i: number): string => SYLLABLES[i % size] ?? '';
  return syllable(n) + syllable(Math.floor(n / size)) + syllable(Math.floor(n / size / size));
}
