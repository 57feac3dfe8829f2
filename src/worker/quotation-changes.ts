import { plainWords } from '../dataset/model/word-hash.ts';
import { clearSpeaker } from '../engine/clear-speaker.ts';
import { fold } from '../engine/text/fold.ts';
import type { Quotation } from '../engine/types.ts';
import type { QuotationChanges } from '../messages/page-article.ts';

/** Two quotations that share so many of their words, of the longer one's, are one that was reworded. */
const REWORDED = 0.5;

/**
 * What has become of an article's quotations, in numbers. Punctuation, quotation marks and capitals do not count, nor what is repeated
 * in a heading. A speaker counts as another one only where both readings are clear about who it is.
 */
export function quotationChanges(before: readonly Quotation[], now: readonly Quotation[]): QuotationChanges {
  const left = compared(before);
  const came: Compared[] = [];
  let speaker = 0;
  for (const one of compared(now)) {
    const same = left.filter(({ key }) => key === one.key);
    const was = same.find((other) => other.speaker === one.speaker) ?? same[0];
    if (!was) came.push(one);
    else {
      left.splice(left.indexOf(was), 1);
      if (was.speaker !== null && one.speaker !== null && was.speaker !== one.speaker) speaker++;
    }
  }
  let words = 0;
  for (const one of came) {
    const [nearest] = left
      .map((other) => ({ other, likeness: likenessOf(one.words, other.words) }))
      .filter(({ likeness }) => likeness >= REWORDED)
      .sort((a, b) => b.likeness - a.likeness);
    if (!nearest) continue;
    left.splice(left.indexOf(nearest.other), 1);
    words++;
  }
  return { words, speaker, gone: left.length, added: came.length - words };
}

interface Compared {
  readonly words: readonly string[];
  readonly key: string;
  /** Null where it is not clear. */
  readonly speaker: string | null;
}

const compared = (quotations: readonly Quotation[]): Compared[] =>
  quotations
    .filter(({ repeats }) => repeats === undefined)
    .map((quotation) => {
      const words = plainWords(quotation.text);
      const speaker = clearSpeaker(quotation);
      return { words, key: words.join(' '), speaker: speaker && (speaker.entity ?? fold(speaker.name)) };
    });

/** How many words two texts share, of the longer one's: 0 to 1. */
function likenessOf(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared / Math.max(1, a.length, b.length);
}
