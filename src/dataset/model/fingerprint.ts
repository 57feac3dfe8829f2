import { spellingKey } from '../../engine/languages/name-spelling.ts';
import { Extent, extentOf } from '../../engine/relevance.ts';
import type { Quotation } from '../../engine/types.ts';
import type { FullArticle } from './dataset-types.ts';
import { plainWords, wordsHash } from './word-hash.ts';

/** By what an article's quotations are recognised in other articles. Depends on text and reading alone. */
export interface QuotationsFingerprint {
  /** For each quotation of the reading, in order: a number that stands for its words. No two of one article are the same. */
  readonly words: readonly number[];
  /** For each quotation: a number that stands for its speaker under any spelling; 0 for no person or country. */
  readonly speakers: readonly number[];
}

/** The fingerprint of an article, by its text and its reading. */
export const quotationsFingerprint = ({
  text,
  reading,
}: Pick<FullArticle, 'text' | 'reading'>): QuotationsFingerprint => ({
  words: quotedWords(text, reading.quotations),
  speakers: reading.quotations.map(({ speaker }) => speakerNumber(speaker?.entity ?? null)),
});

/**
 * Spoken words, reported ones and those of headings are never the same, whatever the words. A fragment says too little to be
 * recognised by itself and takes its sentence along. What an article has twice is the first and the second, each by itself.
 */
function quotedWords(text: string, quotations: readonly Quotation[]): number[] {
  const times = new Map<number, number>();
  return quotations.map((quotation) => {
    const extent = extentOf(quotation);
    const { start, end } = quotation.sentence;
    const isFragment = extent === Extent.fragment || extent === Extent.reportedFragment;
    const words = plainWords(quotation.text);
    const own = wordsHash([
      MANNERS[extent],
      ...words,
      ...(isFragment ? ['/', ...plainWords(text.slice(start, end))] : []),
    ]);
    const nth = times.get(own) ?? 0;
    times.set(own, nth + 1);
    return nth === 0 ? own : wordsHash([String(own), String(nth)]);
  });
}

const MANNERS: Readonly<Record<Extent, string>> = {
  [Extent.heading]: 'heading',
  [Extent.reportedFragment]: 'reported',
  [Extent.reported]: 'reported',
  [Extent.fragment]: 'spoken',
  [Extent.part]: 'spoken',
  [Extent.whole]: 'spoken',
};

/** A number that stands for somebody under any spelling of their name; 0 for no person or country. */
export function speakerNumber(entity: string | null): number {
  if (entity === null) return 0;
  const [kind = '', name = ''] = entity.split(/:(.*)/s);
  return wordsHash([kind, kind === 'person' ? spellingKey(name.replaceAll('-', ' ')) : name]);
}
